import EligibilityModel
import Interchange
import Rulebook
import Web

/// The rules of a book and the parameters of its insurers, each once, with words for what they say.
struct RuleList {
  /// A rule, or one insurer's parameter, with whom it is about.
  struct Entry {
    let rule: ListedRule
    /// The names of the profiles that live by it; none for a national rule.
    let insurers: [LocalizedText]
    let wording: BookWording

    /// The rule in one sentence; a parameter after the name of its first insurer.
    func title(in language: Language) -> String {
      guard let first = insurers.first else { return rule.title[language] }
      return "\(first[language]) \(rule.title[language])"
    }
  }

  /// One day on which an edition begins.
  struct Turn {
    let entry: Entry
    let edition: ListedEdition
  }

  /// The book that all of them stand in.
  let book: Rulebook
  /// National rules in the order of their names, then the parameters of insurers.
  let entries: [Entry]

  init(of book: Rulebook) {
    self.book = book
    let names = book.ceilingClassNames
    let national = book.rules.map { Entry(rule: $0, insurers: [], wording: BookWording(rule: $0.id, classes: names)) }
    entries =
      national
      + book.parametersOfInsurers.map { parameter in
        Entry(
          rule: parameter.rule, insurers: parameter.insurers.map(\.name), wording: BookWording(rule: parameter.rule.id, classes: names))
      }
  }

  /// The entry of a name.
  func entry(named name: String) -> Entry? { entries.first { $0.rule.id.text == name } }

  /// Every beginning of an edition by day: of one rule, or of all that ever change.
  func turns(of chosen: Entry?) -> [Turn] {
    let entries = chosen.map { [$0] } ?? entries.filter { $0.rule.editions.count > 1 }
    let turns = entries.flatMap { entry in entry.rule.editions.map { Turn(entry: entry, edition: $0) } }
    // Stable: rules that begin on one day stay in the order of their names.
    return turns.enumerated().sorted { ($0.element.edition.from, $0.offset) < ($1.element.edition.from, $1.offset) }.map(\.element)
  }
}
