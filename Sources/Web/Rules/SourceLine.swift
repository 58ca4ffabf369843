import EligibilityModel
import Interchange

/// A source in one line: where it stands, when it was issued and read, and how sure it is.
struct SourceLine {
  let label: LocalizedText
  let citation: Citation
  let language: Language

  var html: HTML {
    element("p", .class("cite")) {
      element("span", text: label[language] + language.colon)
      element("span", .lang("ja"), text: citation.wording)
      element("span", text: " (\(dates))")
      element(
        "span", .class("mark mark-inline mark-\(citation.certainty.rawValue)"), text: citation.certainty.wording[language])
    }
  }

  private var dates: String {
    let issued = citation.issuedOn.map { "\(RulesText.issued[language])\(language.colon)\($0)\(language.listSeparator)" } ?? ""
    return issued + "\(RulesText.read[language])\(language.colon)\(citation.readOn)"
  }
}
