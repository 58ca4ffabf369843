public import EligibilityModel

/// Gathers the lines of a plain text in one language.
struct TextPage {
  private(set) var text = ""
  private let language: Language

  init(_ language: Language) { self.language = language }

  mutating func line(_ line: LocalizedText) { add(line[language]) }

  mutating func indented(_ line: String) { add("  " + line) }

  /// A label with its value; nothing when there is no value.
  mutating func field(_ label: LocalizedText, _ value: String) {
    guard !value.isEmpty else { return }
    add(label[language] + language.colon + value)
  }

  mutating func numbered(_ label: LocalizedText, _ items: [String]) {
    guard !items.isEmpty else { return }
    heading(label)
    for (index, item) in items.enumerated() { indented("\(index + 1). \(item)") }
  }

  mutating func list(_ label: LocalizedText, _ items: [String]) {
    field(label, items.joined(separator: language.listSeparator))
  }

  /// The findings with rule, facts and source, numbered.
  mutating func findings(_ findings: [Finding], certainty: Certainty) {
    field(Label.certainty, certainty.wording[language])
    guard !findings.isEmpty else { return }
    heading(Label.because)
    for (index, finding) in findings.enumerated() { add(finding, number: index + 1) }
  }

  private mutating func heading(_ label: LocalizedText) { add(label[language] + (language == .english ? ":" : "：")) }

  private mutating func add(_ finding: Finding, number: Int) {
    let grounds = finding.grounds
    indented("\(number). \(grounds.title[language]) [\(grounds.rule)]")
    add("     \(finding.subject.wording[language])\(language.colon)\(finding.outcome.wording[language])")
    let mark = grounds.certainty == .unconfirmed ? " [\(Certainty.unconfirmed.wording[language])]" : ""
    add("     \(Label.source[language])\(language.colon)\(grounds.citation.wording)\(mark)")
    for other in grounds.against { add("     \(Label.against[language])\(language.colon)\(other.wording)") }
    if !grounds.facts.isEmpty {
      add("     \(Label.facts[language])\(language.colon)\(grounds.facts.map(\.text).joined(separator: " "))")
    }
  }

  private mutating func add(_ line: String) { text += line + "\n" }
}

extension Citation {
  /// Document and section as one line; titles stay in the source's own language.
  /// 根拠条文
  public var wording: String { section.isEmpty ? document : "\(document) \(section)" }
}
