/// Why a text is no name; says the place and the rule and never holds the text itself.
/// 氏名の誤り
public enum PersonNameError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Nothing was written, or blanks only.
  case empty
  /// The text is longer than a name can be.
  case tooLong(limit: Int)
  /// A control, direction or other formatting character at a place counted from 1; it could change how other text is shown.
  case invisibleCharacter(position: Int)

  /// What to mend.
  public var description: String {
    switch self {
    case .empty: "the name is empty"
    case .tooLong(let limit): "a name has at most \(limit) characters"
    case .invisibleCharacter(let position): "character \(position) of the name is a control or formatting character"
    }
  }

  /// The text itself, if it can be a name.
  static func checked(_ text: String, limit: Int) throws(PersonNameError) -> String {
    var count = 0
    var isBlank = true
    for scalar in text.unicodeScalars {
      count += 1
      guard count <= limit else { throw .tooLong(limit: limit) }
      if scalar.isInvisible { throw .invisibleCharacter(position: count) }
      if !scalar.isBlank { isBlank = false }
    }
    if isBlank { throw .empty }
    return text
  }
}
