/// A day of the proleptic Gregorian calendar, years 1 to 9999, without time and without time zone.
/// 暦日
///
/// Stored as a day number, so comparing, hashing and counting days cost one integer operation.
public struct CivilDate: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01; negative before it.
  public let dayNumber: Int32

  /// Trusts the number: every caller has checked the range.
  init(uncheckedDayNumber dayNumber: Int32) {
    self.dayNumber = dayNumber
  }

  /// The day with this number; `nil` outside 0001-01-01 to 9999-12-31.
  public init?(dayNumber: Int) {
    guard Self.dayNumbers.contains(dayNumber) else { return nil }
    self.init(uncheckedDayNumber: Int32(truncatingIfNeeded: dayNumber))
  }

  /// The day of a year, month and day of month; `nil` when the calendar has no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard Self.years.contains(year), (1...12).contains(month), day >= 1, day <= Self.lastDay(ofMonth: month, year: year) else { return nil }
    self.init(uncheckedYear: year, month: month, day: day)
  }

  /// A day written in source code, for instance `CivilDate.fixed(2024, 12, 2)`.
  ///
  /// Never fails: a part outside the calendar is moved to its nearest possible value. Use it for literals in code and tests only;
  /// anything that comes from outside goes through an initialiser that can refuse it.
  public static func fixed(_ year: Int, _ month: Int, _ day: Int) -> CivilDate {
    let year = min(max(year, years.lowerBound), years.upperBound)
    let month = min(max(month, 1), 12)
    return CivilDate(uncheckedYear: year, month: month, day: min(max(day, 1), lastDay(ofMonth: month, year: year)))
  }

  /// 0001-01-01, the first day that can be written.
  public static let earliest = fixed(1, 1, 1)
  /// 9999-12-31, the last day that can be written.
  public static let latest = fixed(9999, 12, 31)

  /// Earlier days are smaller.
  public static func < (left: CivilDate, right: CivilDate) -> Bool {
    left.dayNumber < right.dayNumber
  }

  /// Both days have the same number.
  public static func == (left: CivilDate, right: CivilDate) -> Bool {
    left.dayNumber == right.dayNumber
  }
}

// Parts of the calendar.
extension CivilDate {
  /// The years a date can have.
  public static var years: ClosedRange<Int> { 1...9999 }
  /// The day numbers of 0001-01-01 and 9999-12-31.
  static var dayNumbers: ClosedRange<Int> { -719_162...2_932_896 }

  /// The year, 1 to 9999.
  public var year: Int { parts.year }
  /// The month, 1 to 12.
  public var month: Int { parts.month }
  /// The day of the month, 1 to 31.
  public var day: Int { parts.day }

  /// Whether the Gregorian year has a February 29.
  /// 閏年
  public static func isLeapYear(_ year: Int) -> Bool {
    year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
  }

  /// The last day of a month, 28 to 31; 0 for a month outside 1 to 12.
  public static func lastDay(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: isLeapYear(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    case 1...12: 31
    default: 0
    }
  }

  /// Year, month and day in one conversion; cheaper than asking for each.
  ///
  /// The method is that of Neri and Schneider, "Euclidean affine functions and their application to calendar algorithms" (2023): years are
  /// counted from 1 March, so that the leap day is the last day of a year and the months become one linear function.
  public var parts: (year: Int, month: Int, day: Int) {
    let fourfold = 4 * UInt32(bitPattern: dayNumber &+ Self.marchEpoch) + 3
    let (century, inCentury) = fourfold.quotientAndRemainder(dividingBy: 146_097)
    let product = UInt64(2_939_745) * UInt64(inCentury | 3)
    let dayOfYear = UInt32(truncatingIfNeeded: product) / 2_939_745 / 4
    let affine = 2_141 * dayOfYear + 197_913
    let afterDecember = dayOfYear >= 306
    return (
      year: Int(100 * century) + Int(product >> 32) + (afterDecember ? 1 : 0),
      month: Int(affine >> 16) - (afterDecember ? 12 : 0),
      day: Int((affine & 0xFFFF) / 2_141) + 1
    )
  }

  /// Days from 0000-03-01 to 1970-01-01.
  private static var marchEpoch: Int32 { 719_468 }

  /// The inverse of `parts`, for parts that are known to be a day of the calendar.
  init(uncheckedYear year: Int, month: Int, day: Int) {
    let beforeMarch = month <= 2
    let year = beforeMarch ? year - 1 : year
    let month = beforeMarch ? month + 12 : month
    let century = year / 100
    let days = 1461 * year / 4 - century + century / 4 + (979 * month - 2919) / 32 + day - 1
    self.init(uncheckedDayNumber: Int32(truncatingIfNeeded: days) - Self.marchEpoch)
  }
}
