import EligibilityModel
import Interchange

/// A page with a few fields and one button.
struct SignInPage {
  /// One field.
  struct Field {
    let name: String
    let label: LocalizedText
    var hint: LocalizedText?
    var isSecret = true
    /// What the browser's password store may fill in.
    let autocomplete: String
    var value = ""
  }

  let language: Language
  let title: LocalizedText
  let route: (Language) -> Route
  var query = ""
  var intro: LocalizedText?
  var fault: LocalizedText?
  var hidden: [(name: String, value: String)] = []
  let fields: [Field]
  let button: LocalizedText
  /// Other ways, below the form.
  var links: [(text: LocalizedText, address: String)] = []

  var html: HTML {
    Layout.page(
      language: language, title: (fault == nil ? "" : PageText.errorPrefix[language]) + title[language],
      header: Layout.header(language, query: query, same: route), content: content)
  }

  private var content: HTML {
    element("div", .class("column")) {
      element("h1", text: title[language])
      if let intro { element("p", text: intro[language]) }
      if let fault {
        element("div", .class("faults"), .named("role", "alert")) { element("p", .class("fault"), .id("fault"), text: fault[language]) }
      }
      element("form", .class("sign-in"), .named("method", "post"), .named("action", route(language).path)) {
        for item in hidden { element("input", .type("hidden"), .name(item.name), .value(item.value)) }
        for field in fields { control(field) }
        element("p") { element("button", .type("submit"), .class("primary"), text: button[language]) }
      }
      for link in links { element("p") { element("a", .href(link.address), text: link.text[language]) } }
    }
  }

  private func control(_ field: Field) -> HTML {
    element("div", .class("field")) {
      element("label", .for(field.name), text: field.label[language])
      if let hint = field.hint { element("span", .class("hint"), .id(field.name + "-hint"), text: hint[language]) }
      element(
        "input", .type(field.isSecret ? "password" : "text"), .id(field.name), .name(field.name), .value(field.value),
        .named("autocomplete", field.autocomplete), .named("autocapitalize", "none"), .named("spellcheck", "false"), .flag("required"),
        .named("maxlength", "128"),
        field.hint == nil ? .flag("aria-describedby", false) : .named("aria-describedby", field.name + "-hint"))
    }
  }
}
