import EligibilityModel

/// Every word that a value of the Book may be, in words for people.
/// 規則の語彙
enum BookVocabulary {
  /// An empty list.
  static let nothing = LocalizedText("なし", "none", "ありません")

  /// A word as it is meant in one place: of the exact key first, then of the rule, then of the key anywhere, then everywhere.
  static func word(_ word: String, at place: BookPlace) -> LocalizedText? {
    for name in place.names {
      if let text = sentences[name]?[word] ?? kinds[name]?[word] ?? profiles[name]?[word] { return text }
    }
    return everywhere[word]
  }

  /// Whether a place holds names and numbers as they are printed, which nobody translates.
  static func isFreeText(_ place: BookPlace) -> Bool { place.names.contains { printed.contains($0) } }

  /// Where data stand that no rule reads.
  static let heldScope = "held"

  private static let printed: Set<String> = [
    "name", "title", "colour", "material", "size", "form", "notice.title", "claim/unknown-numbers", "contact/toll-free-number", "address",
    heldScope, "cancellation.guidePage",
  ]

  private static let everywhere: [String: LocalizedText] = [
    "allowed": asTheRuleSays,
    "notAllowed": LocalizedText("認められない", "not allowed", "できません"),
    "notStated": LocalizedText("資料に記載なし", "no source states it", "資料に 書いて ありません"),
    "unclear": LocalizedText("資料からは分からない", "the sources are unclear", "資料では わかりません"),
    "true": LocalizedText("はい", "yes", "はい"),
    "false": LocalizedText("いいえ", "no", "いいえ"),
  ]

  /// What a rule says whose title is the whole of it.
  static let asTheRuleSays = LocalizedText("この決まりのとおり", "as this rule says", "この きまりの とおり")

  /// The words of a type of the model.
  static func words<Word: RawRepresentable<String> & CaseIterable>(
    _ type: Word.Type, _ wording: (Word) -> LocalizedText
  ) -> [String: LocalizedText] {
    var words: [String: LocalizedText] = [:]
    for word in type.allCases { words[word.rawValue] = wording(word) }
    return words
  }
}
