import EligibilityModel

/// A key of the Book in words, with what stands around its numbers.
/// 規則の項目名
struct BookKey {
  /// What the key is about.
  let label: LocalizedText
  /// A number's sentence, with `#` for the number itself.
  var number: LocalizedText?
  /// What zero means, where it is not just a number.
  var zero: LocalizedText?
  /// Whether a list behind it is a walk of steps.
  var isOrdered = false

  init(_ japanese: String, _ english: String, _ easyJapanese: String) { label = LocalizedText(japanese, english, easyJapanese) }

  /// The same key, with a sentence for its numbers.
  func counting(_ japanese: String, _ english: String, _ easyJapanese: String) -> BookKey {
    var key = self
    key.number = LocalizedText(japanese, english, easyJapanese)
    return key
  }

  /// The same key, with a sentence for zero.
  func zero(_ japanese: String, _ english: String, _ easyJapanese: String) -> BookKey {
    var key = self
    key.zero = LocalizedText(japanese, english, easyJapanese)
    return key
  }

  /// The same key, its list in order.
  var ordered: BookKey {
    var key = self
    key.isOrdered = true
    return key
  }

  /// A number in words; `nil` where the key says nothing about numbers.
  func text(of number: Int64) -> LocalizedText? {
    if number == 0, let zero { return zero }
    guard let sentence = self.number else { return nil }
    let grouped = Yen(number)?.wording[.english].split(separator: " ").first.map { String($0) } ?? "\(number)"
    return sentence.map { _, text in text.replacing("#", with: grouped) }
  }
}

extension BookKey {
  /// The key as it is meant in one place: of its rule first, then in general.
  static func of(_ key: String, at place: BookPlace) -> BookKey? {
    held[place.scope + "." + key] ?? national[place.scope + "." + key] ?? profiles[place.scope + "." + key] ?? national[key]
      ?? profiles[key]
  }

  /// The key before a word, or the rule itself where the value is a word alone.
  static func of(_ place: BookPlace) -> BookKey? {
    guard let key = place.key else { return profiles[place.scope] ?? national[place.scope] }
    return of(key, at: place)
  }
}
