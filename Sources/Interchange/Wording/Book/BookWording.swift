public import EligibilityModel

/// Says what a rule of the Book holds in sentences and labels that a clerk understands, never in the Book's own keys.
/// 規則の内容の文
public struct BookWording: Sendable {
  let place: BookPlace
  let classes: CeilingClassNames

  /// Speaks of one rule.
  ///
  /// - Parameters:
  ///   - rule: the rule's name
  ///   - classes: the names of the classes of ceilings, which tables of amounts give by code
  public init(rule: RuleID, classes: CeilingClassNames) {
    place = BookPlace(rule: rule)
    self.classes = classes
  }

  /// Speaks of held data, which belong to no rule.
  public static let ofHeldData = BookWording(rule: RuleID(BookVocabulary.heldScope), classes: CeilingClassNames(from: []))

  /// What the value says, a line for each thing.
  public func lines(of value: WrittenValue) -> [BookLine] {
    switch value {
    case .word(let word): return [BookLine(said(word, at: place))]
    case .list(let values) where values.isEmpty: return [BookLine(BookVocabulary.nothing)]
    case .list(let values): return values.flatMap { element($0) }
    case .fields(let fields): return composed(value).map { [$0] } ?? fields.flatMap(lines)
    }
  }

  /// The words, keys and numbers of a value that nobody has put into words; a test keeps this empty for the whole Book.
  public func unworded(in value: WrittenValue) -> [String] { unworded(value, at: place) }

  private func element(_ value: WrittenValue) -> [BookLine] {
    if case .word(let word) = value { return [BookLine(said(word, at: place))] }
    return lines(of: value)
  }

  private func lines(of field: WrittenField) -> [BookLine] {
    if let table = table(field) { return table }
    let key = BookKey.of(field.key, at: place)
    let label = key?.label ?? LocalizedText(asWritten: field.key)
    switch field.value {
    case .word(let word): return [BookLine([label], said(word, at: place.at(field.key)))]
    // Rows of several parts: each says its own line.
    case .list(let values) where values.contains { $0.text == nil }:
      return values.flatMap { lines(of: $0) }.map { BookLine([label] + $0.labels, $0.text, when: $0.condition, source: $0.source) }
    case .list(let values): return [BookLine([label], joined(values, at: place.at(field.key), isOrdered: key?.isOrdered ?? false))]
    // A mapping below a key: one line of it goes under the key, more lines say enough by their own keys.
    case .fields: return composed(field.value).map { [BookLine([label], $0.text)] } ?? lines(of: field.value)
    }
  }

  /// A list in one line; steps with arrows.
  func joined(_ values: [WrittenValue], at place: BookPlace, isOrdered: Bool = false) -> LocalizedText {
    guard !values.isEmpty else { return BookVocabulary.nothing }
    let texts = values.map { said($0.text ?? $0.description, at: place) }
    return LocalizedText { language in texts.map { $0[language] }.joined(separator: isOrdered ? " → " : language.listSeparator) }
  }

  /// One word, number or day in words; as it is written where it has none.
  func said(_ word: String, at place: BookPlace) -> LocalizedText {
    worded(word, at: place) ?? LocalizedText(asWritten: word)
  }

  private func worded(_ word: String, at place: BookPlace) -> LocalizedText? {
    if let text = BookVocabulary.word(word, at: place) { return text }
    if let date = try? CivilDate(iso8601: word) { return date.wording }
    if let name = classes.name(ofCode: word) { return name }
    if let text = Int64(word).flatMap({ BookKey.of(place)?.text(of: $0) }) { return text }
    return BookVocabulary.isFreeText(place) ? LocalizedText(asWritten: word) : nil
  }

  private func unworded(_ value: WrittenValue, at place: BookPlace) -> [String] {
    switch value {
    case .word(let word): return worded(word, at: place) == nil ? [(place.names.first ?? "") + ": " + word] : []
    case .list(let values): return values.flatMap { unworded($0, at: place) }
    case .fields(let fields):
      return fields.filter { !BookWording.composedKeys.contains($0.key) }.flatMap { field in
        (BookKey.of(field.key, at: self.place) == nil ? [place.scope + ": key " + field.key] : [])
          + unworded(field.value, at: place.at(field.key))
      }
    }
  }
}
