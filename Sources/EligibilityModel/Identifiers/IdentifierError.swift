/// Why a text is not a valid number or symbol; names the place and the rule, and never holds the text itself.
/// 番号の誤り
///
/// Positions count the characters of the text as written, from 1.
public enum IdentifierError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Nothing was written, or blanks only.
  case empty
  /// The number has another count of digits than it needs.
  case length(found: Int, allowed: [Int])
  /// The text is longer than a symbol or number can be.
  case tooLong(limit: Int)
  /// A character that is not a digit stands where one is needed.
  case notADigit(position: Int)
  /// A character that can't be shown or printed.
  case invisibleCharacter(position: Int)
  /// The last digit does not fit the others; `expected` would.
  case checkDigit(position: Int, expected: Int)
  /// The two digits are no insurer's 法別番号.
  case lawCode(position: Int)
  /// The two digits are those of 生活保護の医療扶助: a 公費負担者番号, which names no insurer.
  case medicalAssistance(position: Int)
  /// The two digits are no 都道府県番号.
  case prefecture(position: Int)
  /// The number stands for "unknown" or for a test, so it names nobody.
  case reserved

  /// What to look at and what was expected there.
  public var description: String {
    switch self {
    case .empty: "nothing is written"
    case .length(let found, let allowed): "\(Self.list(allowed)) digits are needed, \(found) are written"
    case .tooLong(let limit): "at most \(limit) characters are allowed"
    case .notADigit(let position): "character \(position) must be a digit"
    case .invisibleCharacter(let position): "character \(position) is a control or formatting character"
    case .checkDigit(let position, let expected): "digit \(position) (check digit) must be \(expected), or another digit is mistyped"
    case .lawCode(let position): "digits \(position) and \(position + 1) must be a 法別番号 of an insurer"
    case .medicalAssistance(let position):
      "digits \(position) and \(position + 1) are those of 医療扶助: this is a 公費負担者番号, not an insurer's number"
    case .prefecture(let position): "digits \(position) and \(position + 1) must be a 都道府県番号, 01 to 47 or 51 to 97"
    case .reserved: "the number is reserved for unknown or test entries"
    }
  }

  private static func list(_ numbers: [Int]) -> String {
    numbers.map(String.init).joined(separator: " or ")
  }
}
