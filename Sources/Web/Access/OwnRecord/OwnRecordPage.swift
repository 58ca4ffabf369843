import EligibilityModel
import Interchange
import Registry

/// Who looked at a person's record: when, who, what for.
struct OwnRecordPage {
  /// The most rows of a page; older ones are told of with their count.
  static let most = 500

  let language: Language
  let lines: [AuditLine]
  var fault: LocalizedText?

  var html: HTML {
    Layout.page(
      language: language, title: OwnRecordText.title[language], header: Layout.header(language) { .ownRecord($0) }, content: content)
  }

  private var content: HTML {
    element("div", .class("column")) {
      element("h1", .id("own-record"), text: OwnRecordText.title[language])
      if let fault {
        element("div", .class("faults"), .named("role", "alert")) { element("p", .class("fault"), text: fault[language]) }
      } else {
        element("p", text: OwnRecordText.intro[language])
        if lines.isEmpty { element("p", text: OwnRecordText.nobody[language]) } else { list }
        if lines.count > Self.most { element("p", text: OwnRecordText.more(lines.count - Self.most)[language]) }
      }
    }
  }

  /// Wider than a telephone; so it moves by itself.
  private var list: HTML {
    element("div", .class("scroll"), .named("tabindex", "0"), .named("role", "group"), .named("aria-labelledby", "own-record")) { table }
  }

  private var table: HTML {
    element("table") {
      element("thead") {
        element("tr") {
          for head in [OwnRecordText.when, OwnRecordText.who, OwnRecordText.what, OwnRecordText.purpose, OwnRecordText.outcome] {
            element("th", .named("scope", "col"), text: head[language])
          }
        }
      }
      element("tbody") {
        for line in lines.prefix(Self.most) { row(line.entry) }
      }
    }
  }

  private func row(_ entry: AuditEntry) -> HTML {
    element("tr") {
      element("td", text: OwnRecordText.time(entry.at))
      element("td", text: "\(entry.actor.name.text) (\(entry.actor.role.wording[language]))")
      element("td", text: entry.action.wording[language])
      element("td", text: entry.purpose.wording[language])
      element("td", text: entry.outcome.wording[language])
    }
  }
}
