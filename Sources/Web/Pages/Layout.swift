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

  /// The bar of a page: the way to everything, and the same page in the other languages.
  ///
  /// A query goes along to the other languages, so that nothing typed is lost.
  static func header(_ language: Language, query: String = "", same: (Language) -> Route) -> HTML {
    element("header", .class("bar")) {
      element("p", .class("product")) { element("a", .href(Route.start(language).path), text: PageText.product[language]) }
      menu(language, at: same(language))
      element("nav", .class("languages"), .named("aria-label", PageText.languages[language])) {
        for other in Language.allCases {
          element(
            "a", .href(same(other).path + (query.isEmpty ? "" : "?" + query)), .lang(other.tag), .class("language"),
            other == language ? .named("aria-current", "true") : .flag("aria-current", false), text: other.ownName)
        }
      }
    }
  }

  /// The ways to the main pages.
  static func menu(_ language: Language, at here: Route) -> HTML {
    element("nav", .class("menu"), .named("aria-label", RulesText.menu[language])) {
      for (route, text) in [
        (Route.counter(language), PageText.counter), (.rules(language), RulesText.rules), (.insurers(language), RulesText.insurers),
        (.contradictions(language), RulesText.contradictions),
      ] {
        element("a", .href(route.path), route == here ? .named("aria-current", "page") : .flag("aria-current", false), text: text[language])
      }
    }
  }

  /// The bar of a page without a language.
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
