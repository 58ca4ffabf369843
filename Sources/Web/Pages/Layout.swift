import EligibilityModel
import Interchange

/// The frame of every page.
enum Layout {
  /// A whole page.
  static func page(language: Language, title: String, header: HTML, content: HTML) -> HTML {
    element("html", .lang(language.tag), .class("language-\(language.rawValue)")) {
      element("head") {
        element("meta", .named("charset", "utf-8"))
        element("meta", .name("viewport"), .named("content", "width=device-width, initial-scale=1"))
        element("title", text: "\(title) | \(PageText.product[language])")
        element("link", .named("rel", "stylesheet"), .href(Route.style.path))
        element("link", .named("rel", "icon"), .href(icon))
      }
      element("body") {
        element("a", .class("skip"), .href("#content"), text: PageText.skip[language])
        header
        element("main", .id("content"), .named("tabindex", "-1")) { content }
        element("footer", .class("foot")) { element("p", text: PageText.notice[language]) }
      }
    }
  }

  /// The bar of a page without a form.
  static func plainHeader(_ language: Language) -> HTML {
    element("header", .class("bar")) {
      element("p", .class("product")) {
        element("a", .href(Route.counter(language).path), text: PageText.product[language])
      }
    }
  }

  /// A tick on blue, so that no request for an icon fails.
  private static let icon =
    "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Crect width='16' height='16' rx='3' fill='%230017c1'/%3E"
    + "%3Cpath d='M3 8l3.5 3.5L13 5' fill='none' stroke='%23fff' stroke-width='2'/%3E%3C/svg%3E"
}
