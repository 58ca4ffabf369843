/// A day written with its era, as forms and older files do.
/// 和暦日付
///
/// Strict: the day must lie in the era. 昭和64年1月7日 is a day, 昭和64年1月8日 is none, because it is 平成元年1月8日.
///
/// Days before 1873-01-01 (明治6年) are refused: Japan counted months by the moon until then, so month and day of an era date can't be
/// carried over to the Gregorian calendar by adding years.
public struct EraDate: Hashable, Comparable, Sendable {
  /// The day itself.
  public let date: CivilDate
  /// The era in force on that day.
  public let era: Era

  /// The first day that the Gregorian calendar and the era calendar share month and day: 明治6年1月1日.
  /// 太陽暦施行日
  public static let firstSolarDay = CivilDate.fixed(1873, 1, 1)

  /// Writes a day with its era.
  /// - Throws: `lunarCalendar` before 1873-01-01.
  public init(_ date: CivilDate) throws(EraDateError) {
    guard date >= Self.firstSolarDay, let era = Era(of: date) else { throw .lunarCalendar }
    self.date = date
    self.era = era
  }

  /// The day of an era, a year of it, a month and a day of month.
  /// - Throws: which part is wrong, or that the day lies outside the era.
  public init(era: Era, year: Int, month: Int, day: Int) throws(EraDateError) {
    guard (1...CivilDate.years.upperBound - era.yearOffset).contains(year) else { throw .year }
    guard (1...12).contains(month) else { throw .month }
    let gregorianYear = year + era.yearOffset
    guard let date = CivilDate(year: gregorianYear, month: month, day: day) else {
      throw .day(lastOfMonth: CivilDate.lastDay(ofMonth: month, year: gregorianYear))
    }
    if date < Self.firstSolarDay { throw .lunarCalendar }
    guard Era(of: date) == era else { throw .outsideEra(era) }
    self.date = date
    self.era = era
  }

  /// The year of the era; the first year is 1 and written 元年.
  public var year: Int { date.year - era.yearOffset }

  /// The day in Japanese, for instance 令和8年8月5日 or 令和元年5月1日.
  public var japaneseText: String {
    let parts = date.parts
    return "\(era.japanese)\(year == 1 ? "元" : "\(year)")年\(parts.month)月\(parts.day)日"
  }

  /// Earlier days are smaller.
  public static func < (left: EraDate, right: EraDate) -> Bool {
    left.date < right.date
  }
}

// The seven digits of files: era, year, month, day.
extension EraDate {
  /// Reads exactly `GYYMMDD` in half-width digits, with the coding the file uses.
  /// - Throws: which part is wrong, or that the day lies outside the era.
  public init<Code: EraCode>(_ text: some StringProtocol, coding: Code.Type) throws(EraDateError) {
    let digits = text.utf8.prefix(8).map { Int($0) - Int(UInt8(ascii: "0")) }
    guard digits.count == 7, digits.allSatisfy((0...9).contains) else { throw .shape }
    guard let code = Code(digit: digits[0]) else { throw .eraCode }
    try self.init(
      era: code.era, year: digits[1] * 10 + digits[2], month: digits[3] * 10 + digits[4], day: digits[5] * 10 + digits[6])
  }

  /// The day as `GYYMMDD` in a coding; `nil` from the hundredth year of an era, which two digits can't write.
  public func text<Code: EraCode>(coding: Code.Type) -> String? {
    guard year < 100 else { return nil }
    let monthAndDay = date.compact.suffix(4)
    return "\(Code(era).digit)\(year < 10 ? "0" : "")\(year)\(monthAndDay)"
  }
}
