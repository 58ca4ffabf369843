import EligibilityModel
import Interchange

/// Why: every finding with its rule, its source and how sure it is; folded on the screen, a short list on paper.
struct BecauseView {
  let because: [Finding]
  let certainty: Certainty
  let language: Language

  var html: HTML {
    element("details", .class("because")) {
      element("summary", text: "\(Label.because[language]) (\(because.count))")
      element("p") {
        element("span", .class("mark mark-\(certainty.rawValue)"), text: certainty.wording[language])
      }
      element("ol") {
        for finding in because { item(finding) }
      }
    }
  }

  private func item(_ finding: Finding) -> HTML {
    let grounds = finding.grounds
    return element("li") {
      element("p", .class("finding"), text: "\(finding.subject.wording[language])\(language.colon)\(finding.outcome.wording[language])")
      element("p", text: grounds.title[language])
      element("p", .class("cite")) {
        element("span", text: "\(Label.source[language])\(language.colon)")
        element("span", .lang("ja"), text: grounds.citation.wording)
        if grounds.certainty == .unconfirmed {
          element("span", .class("mark mark-unconfirmed"), text: Certainty.unconfirmed.wording[language])
        }
      }
      for other in grounds.against {
        element("p", .class("cite")) {
          element("span", text: "\(Label.against[language])\(language.colon)")
          element("span", .lang("ja"), text: other.wording)
        }
      }
      element("p", .class("rule")) {
        element("a", .href(grounds.rule.address(in: language))) { element("code", text: grounds.rule.text) }
        element("span", text: " " + grounds.facts.map(\.text).joined(separator: " "))
      }
    }
  }
}
