/// The prefecture's two digits inside an insurer, funder or institution number.
/// 都道府県番号
///
/// A prefecture whose numbers are used up gets a second code, its own plus 50 (東京 13 and 63): both name the same prefecture.
/// The prefecture codes of the pension office are another table and never meant here.
public struct PrefectureCode: Hashable, Sendable {
  /// 1 to 47, or 51 to 97.
  public let number: Int
  /// The prefecture that both codes name.
  public let prefecture: Prefecture

  /// Reads a code; `nil` unless it is 1 to 47 or 51 to 97.
  public init?(_ number: Int) {
    guard let prefecture = Prefecture(rawValue: number > 50 ? number - 50 : number) else { return nil }
    self.number = number
    self.prefecture = prefecture
  }

  /// Whether it is the second code.
  public var isOverflow: Bool { number > 50 }

  /// The two digits as written.
  public var text: String { number < 10 ? "0\(number)" : "\(number)" }
}
