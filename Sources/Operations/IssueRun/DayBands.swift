import EligibilityModel

/// The days from which on a date counts differently; a day's band is how many of them are not after it.
struct DayBands: Sendable {
  /// How many bits a band takes.
  static let bits: UInt32 = 3
  /// How many turns there can be; lanes that are not used hold a day that never comes.
  private static let limit = 6

  /// The day before each turn, wide enough that a difference can't overflow.
  private let daysBefore: (Int64, Int64, Int64, Int64, Int64, Int64, Int64)

  /// The band 0 is that of no day; the earliest day of the calendar begins the next one.
  init(_ turns: [CivilDate]) throws(IssueRunError) {
    guard turns.count <= Self.limit else { throw .tooManyTurns(limit: Self.limit) }
    let days = turns.map { Int64($0.dayNumber) - 1 } + [Int64](repeating: Self.never, count: Self.limit - turns.count)
    daysBefore = (Int64(CivilDate.earliest.dayNumber) - 1, days[0], days[1], days[2], days[3], days[4], days[5])
  }

  private static let never = Int64(Int32.max)

  /// Whether there are two turns at most, so that `bandOfThree` tells the band.
  var isShort: Bool { daysBefore.3 == Self.never }

  /// A number of `bits` bits, where there are two turns at most.
  @inline(__always)
  func bandOfThree(_ day: Int32) -> UInt64 {
    let day = Int64(day)
    return Self.isBefore(daysBefore.0, day) &+ Self.isBefore(daysBefore.1, day) &+ Self.isBefore(daysBefore.2, day)
  }

  /// A number of `bits` bits.
  @inline(__always)
  func band(of day: Int32) -> UInt64 {
    let wide = Int64(day)
    return bandOfThree(day) &+ Self.isBefore(daysBefore.3, wide) &+ Self.isBefore(daysBefore.4, wide)
      &+ Self.isBefore(daysBefore.5, wide) &+ Self.isBefore(daysBefore.6, wide)
  }

  /// 1 where the first day is before the second, else 0, by the sign of the difference: a branch here would be guessed wrong too often.
  @inline(__always)
  private static func isBefore(_ first: Int64, _ second: Int64) -> UInt64 { UInt64(bitPattern: first &- second) &>> 63 }

  /// One day of each band, as a number.
  var samples: [Int32] {
    let (first, second, third, fourth, fifth, sixth, seventh) = daysBefore
    let turns = [first, second, third, fourth, fifth, sixth, seventh].filter { $0 != Self.never }
    return [PackedMember.noDay] + turns.map { Int32(truncatingIfNeeded: $0 + 1) }
  }
}

extension DayBands {
  /// Finds the days by looking at one day in each year, and between two years that differ at the halves.
  static func find<Sign: Equatable>(
    around day: CivilDate, years: ClosedRange<Int>, _ sign: (CivilDate) -> Sign
  ) throws(IssueRunError) -> DayBands {
    var turns: [CivilDate] = []
    var earlier = day.addingClamped(years: years.lowerBound)
    var earlierSign = sign(earlier)
    for year in years.dropFirst() {
      let later = day.addingClamped(years: year)
      let laterSign = sign(later)
      if earlierSign != laterSign { halve(earlier, earlierSign, later, laterSign, sign, &turns) }
      (earlier, earlierSign) = (later, laterSign)
    }
    return try DayBands(turns)
  }

  private static func halve<Sign: Equatable>(
    _ earlier: CivilDate, _ earlierSign: Sign, _ later: CivilDate, _ laterSign: Sign, _ sign: (CivilDate) -> Sign,
    _ turns: inout [CivilDate]
  ) {
    let days = Int(later.dayNumber) - Int(earlier.dayNumber)
    guard days > 1 else { return turns.append(later) }
    let middle = earlier.addingClamped(days: days / 2)
    let middleSign = sign(middle)
    if earlierSign != middleSign { halve(earlier, earlierSign, middle, middleSign, sign, &turns) }
    if middleSign != laterSign { halve(middle, middleSign, later, laterSign, sign, &turns) }
  }
}
