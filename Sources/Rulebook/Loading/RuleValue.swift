public import EligibilityModel

/// A type that a rule file can hold.
/// 規則の値
///
/// Reading is strict: a value that fits only after guessing is refused with its line.
public protocol RuleValue: Sendable, Equatable {
  /// Reads the value, or refuses it.
  static func read(_ node: RuleNode) throws(RulebookError) -> Self
}

/// An enum of words is read by its raw values; `extension SomeEnum: RuleValue {}` is enough.
extension RuleValue where Self: RawRepresentable & CaseIterable, RawValue == String {
  /// Reads one of the words.
  public static func read(_ node: RuleNode) throws(RulebookError) -> Self {
    guard let word = node.text else { throw node.refused(.wrongType(expected: "a word")) }
    guard let value = Self(rawValue: word) else {
      throw node.refused(.unknownWord(word, allowed: allCases.map(\.rawValue)))
    }
    return value
  }
}

extension Bool: RuleValue {
  /// Reads `true` or `false`, and no other spelling.
  public static func read(_ node: RuleNode) throws(RulebookError) -> Bool {
    switch node.plainText {
    case "true": true
    case "false": false
    default: throw node.refused(.wrongType(expected: "true or false"))
    }
  }
}

extension Int: RuleValue {
  /// Reads a whole number in half-width digits, without sign `+`, leading zeros or separators.
  public static func read(_ node: RuleNode) throws(RulebookError) -> Int {
    guard let text = node.plainText, let number = Int(text), String(number) == text else {
      throw node.refused(.wrongType(expected: "a whole number"))
    }
    return number
  }

  /// Reads a whole number and checks its range.
  public static func read(_ node: RuleNode, in range: ClosedRange<Int>) throws(RulebookError) -> Int {
    let number = try read(node)
    guard range.contains(number) else {
      throw node.refused(.outOfRange(least: range.lowerBound, greatest: range.upperBound))
    }
    return number
  }
}

extension String: RuleValue {
  /// Reads a text with at least one visible character.
  public static func read(_ node: RuleNode) throws(RulebookError) -> String {
    guard let text = node.text, !text.allSatisfy(\.isWhitespace), !(node.plainText == "null" || node.plainText == "~") else {
      throw node.refused(.wrongType(expected: "a text"))
    }
    return text
  }
}

extension CivilDate: RuleValue {
  /// Reads a day written `YYYY-MM-DD` without quotes.
  public static func read(_ node: RuleNode) throws(RulebookError) -> CivilDate {
    guard let text = node.plainText else { throw node.refused(.wrongType(expected: "a day")) }
    do throws(CivilDateError) {
      return try CivilDate(iso8601: text)
    } catch {
      throw node.refused(.malformedDate(text))
    }
  }
}

extension FactID: RuleValue {
  /// Reads the id of a row of the fact register.
  public static func read(_ node: RuleNode) throws(RulebookError) -> FactID {
    guard let text = node.text else { throw node.refused(.wrongType(expected: "a fact id")) }
    guard let fact = FactID(text) else { throw node.refused(.malformedFactID(text)) }
    return fact
  }
}

extension LocalizedText: RuleValue {
  /// Reads a mapping of the three languages.
  public static func read(_ node: RuleNode) throws(RulebookError) -> LocalizedText {
    try node.fields { (fields) throws(RulebookError) in
      LocalizedText(
        japanese: try text(.japanese, &fields), english: try text(.english, &fields), easyJapanese: try text(.easyJapanese, &fields))
    }
  }

  private static func text(_ language: Language, _ fields: inout FieldReader) throws(RulebookError) -> String {
    guard let node = fields.optionalNode(language.rawValue) else { throw fields.refused(.missingLanguage(language)) }
    guard let text = node.text else { throw node.refused(.wrongType(expected: "a text")) }
    guard !text.allSatisfy(\.isWhitespace) else { throw node.refused(.emptyText(language)) }
    return text
  }
}

extension Array: RuleValue where Element: RuleValue {
  /// Reads a list; the order counts and repeats are allowed.
  public static func read(_ node: RuleNode) throws(RulebookError) -> [Element] {
    var values: [Element] = []
    for element in try node.elements() { values.append(try Element.read(element)) }
    return values
  }
}

extension Set: RuleValue where Element: RuleValue {
  /// Reads a list in which nothing stands twice.
  public static func read(_ node: RuleNode) throws(RulebookError) -> Set<Element> {
    var values: Set<Element> = []
    for element in try node.elements() {
      guard values.insert(try Element.read(element)).inserted else { throw element.refused(.repeatedElement(element.text ?? "")) }
    }
    return values
  }
}
