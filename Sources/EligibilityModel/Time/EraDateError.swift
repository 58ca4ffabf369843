/// Why an era date is none; says which part to mend and never holds the text itself.
/// 和暦日付の誤り
public enum EraDateError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Not exactly seven half-width digits.
  case shape
  /// The first digit is no era in the file's coding.
  case eraCode
  /// The year is not one of the era's years.
  case year
  /// The month is not 1 to 12.
  case month
  /// The month has no such day.
  case day(lastOfMonth: Int)
  /// The calendar has the day, but the era had not begun or was over.
  case outsideEra(Era)
  /// The day is before 1873-01-01, when months were counted by the moon.
  case lunarCalendar

  /// What to write instead.
  public var description: String {
    switch self {
    case .shape: "the date must be written GYYMMDD with seven half-width digits"
    case .eraCode: "the first digit is no era code of this file"
    case .year: "the year of the era must be 1 or more"
    case .month: "the month must be 1 to 12"
    case .day(let last): "the day must be 1 to \(last) in that month"
    case .outsideEra(let era):
      "\(era.japanese) is the era from \(era.firstDay)" + (era.lastDay.map { " to \($0)" } ?? "") + "; use the era of the day"
    case .lunarCalendar: "days before 1873-01-01 were counted by the moon and can't be converted"
    }
  }
}
