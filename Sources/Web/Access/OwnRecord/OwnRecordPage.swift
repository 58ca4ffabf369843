import EligibilityModel
import Interchange
import Registry

/// Who looked at a person's record: when, who, what for; and what the person agreed to.
struct OwnRecordPage {
  /// What stands above all else.
  enum Said {
    /// Something was done.
    case done(LocalizedText)
    /// Something could not be done.
    case fault(LocalizedText)
  }

  /// The most rows of a page; older ones are told of with their count.
  static let most = 500

  let language: Language
  /// The entries; `nil` where they can't be shown.
  let lines: [AuditLine]?
  /// Where those who looked belong.
  var places = OwnRecordPlaces()
  /// What was agreed to; `nil` where nothing is kept of that.
  var consents: OwnConsentsView?
  var said: Said?

  var html: HTML {
    Layout.page(
      language: language, title: OwnRecordText.title[language], header: Layout.header(language) { .ownRecord($0) }, content: content)
  }

  private var content: HTML {
    element("div", .class("column")) {
      element("h1", .id("own-record"), text: OwnRecordText.title[language])
      if let said { notice(said) }
      // The list above the consents may be long.
      if consents != nil { element("p") { element("a", .href("#own-consents"), text: OwnConsentsText.title[language]) } }
      if let lines { looks(lines) }
      if let consents { consents.html }
    }
  }

  private func notice(_ said: Said) -> HTML {
    switch said {
    case .done(let text): element("p", .class("box"), .named("role", "status"), text: text[language])
    case .fault(let text):
      element("div", .class("faults"), .named("role", "alert")) { element("p", .class("fault"), text: text[language]) }
    }
  }

  private func looks(_ lines: [AuditLine]) -> HTML {
    .group([
      element("p", text: OwnRecordText.intro[language]),
      lines.isEmpty ? element("p", text: OwnRecordText.nobody[language]) : list(lines),
      lines.count > Self.most ? element("p", text: OwnRecordText.more(lines.count - Self.most)[language]) : .empty,
    ])
  }

  /// Wider than a telephone; so it moves by itself.
  private func list(_ lines: [AuditLine]) -> HTML {
    element("div", .class("scroll"), .named("tabindex", "0"), .named("role", "group"), .named("aria-labelledby", "own-record")) {
      table(lines)
    }
  }

  private func table(_ lines: [AuditLine]) -> HTML {
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
      element("td", text: places.wording(of: entry.actor, in: language))
      element("td", text: entry.action.wording[language])
      element("td", text: entry.purpose.wording[language])
      element("td", text: entry.outcome.wording[language])
    }
  }
}
