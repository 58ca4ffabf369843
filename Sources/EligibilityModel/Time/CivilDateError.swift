/// Why a text is not a date; says which part to mend and never holds the text itself, which may be a birth date.
/// 日付の誤り
public enum CivilDateError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Length, separators or digits are not those of the format, for instance `YYYY-MM-DD`.
  case shape(expected: String)
  /// The year is not 0001 to 9999.
  case year
  /// The month is not 01 to 12.
  case month
  /// The month has no such day.
  case day(lastOfMonth: Int)

  /// What to write instead.
  public var description: String {
    switch self {
    case .shape(let expected): "the date must be written \(expected) with half-width digits"
    case .year: "the year must be 0001 to 9999"
    case .month: "the month must be 01 to 12"
    case .day(let last): "the day must be 01 to \(last) in that month"
    }
  }
}
