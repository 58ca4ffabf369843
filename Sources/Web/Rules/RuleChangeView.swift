import EligibilityModel
import Interchange
import Rulebook

/// One rule that changes: for whom, what held, what holds, since when, how sure, and where it stands.
struct RuleChangeView {
  let item: RuleChanges.Item
  let language: Language

  private var certainty: Certainty { item.difference.after.grounds.certainty }

  var html: HTML {
    element("section", .class("box change"), .named("aria-labelledby", id)) {
      element("h4", .id(id)) {
        element("a", .href(item.difference.rule.id.address(in: language)), text: item.title[language])
        element("span", .class("mark mark-inline mark-\(certainty.rawValue)"), text: certainty.wording[language])
      }
      element("p") {
        element("strong", text: ChangesText.whom[language] + language.colon)
        element("span", text: item.whom[language])
      }
      body
      for day in item.difference.turns {
        element("p", .class("cite"), text: ChangesText.since[language] + language.colon + day.wording[language])
      }
      for source in item.sources {
        element("p", .class("cite")) {
          element("span", text: Label.source[language] + language.colon)
          element("span", .lang("ja"), text: source.wording)
          element("span", .class("mark mark-inline mark-\(source.certainty.rawValue)"), text: source.certainty.wording[language])
        }
      }
    }
  }

  private var id: String { "change-" + item.difference.rule.id.text.replacing("/", with: "-") }

  @HTMLBuilder private var body: HTML {
    if item.changes.isEmpty {
      element("p", text: ChangesText.sameContent(item.difference)[language])
      element("ul", .class("unchanged")) {
        for line in item.unchanged { element("li", text: line.plain(in: language)) }
      }
    } else {
      element("div", .class("scroll"), .named("tabindex", "0"), .named("role", "group"), .named("aria-labelledby", id)) { table }
    }
  }

  private var table: HTML {
    element("table") {
      element("thead") {
        element("tr") {
          for label in [ChangesText.about, ChangesText.before, ChangesText.after] {
            element("th", .named("scope", "col"), text: label[language])
          }
        }
      }
      element("tbody") {
        for change in item.changes { row(change) }
      }
    }
  }

  private func row(_ change: BookChange) -> HTML {
    element("tr") {
      element(
        "th", .named("scope", "row"),
        text: BookLine.labels(change.labels, when: change.condition, in: language) ?? ChangesText.content[language])
      cell(
        change.before, missing: ChangesText.missing(item.difference.rule.id, change), certainty: item.difference.before.grounds.certainty)
      cell(change.after, missing: ChangesText.missing(item.difference.rule.id, change), certainty: certainty)
    }
  }

  private func cell(_ lines: [BookLine], missing: LocalizedText, certainty: Certainty) -> HTML {
    element("td") {
      if lines.isEmpty { element("span", .class("not-stated"), text: missing[language]) }
      for line in lines {
        element("div") {
          element("span", text: line.text[language])
          if (line.source?.certainty ?? certainty) == .unconfirmed {
            element("span", .class("mark mark-inline mark-unconfirmed"), text: Certainty.unconfirmed.wording[language])
          }
        }
      }
    }
  }
}
