/// The share of a person, written from N-15 and section 8.1 of the specification alone, in the plainest way.
struct NaivePerson {
  enum Band: Equatable {
    case preschool
    case general
    case from70
    case lateStage
    case unknown
  }

  enum Income {
    case ordinary
    case above
    case active
    case unknown
  }

  let birth: NaiveDay?
  /// Whether the insurer is the wide-area union of late-stage elderly care.
  let isLateStageMember: Bool
  let income: Income
  /// Percent, where a paper states it.
  let statedPercent: Int?
  /// 特別療養費.
  let isUnderFullFee: Bool
}

/// What a person pays: the percents that are possible; one when it is decided, 100 for the whole fee.
enum NaiveShare {
  static func band(_ person: NaivePerson, on day: NaiveDay) -> NaivePerson.Band {
    if person.isLateStageMember { return .lateStage }
    guard let birth = person.birth else { return .unknown }
    // From the 75th birthday itself.
    if day.age(bornOn: birth) >= 75 { return .lateStage }
    // From the month after the one of the 70th birthday; born on the 1st: from that month.
    let seventieth = (birth.year + 70) * 12 + birth.month
    if day.months >= (birth.day == 1 ? seventieth : seventieth + 1) { return .from70 }
    // To 31 March after the sixth birthday; somebody born on 1 April or before turns six before that school year begins.
    let isEarlyBorn = birth.month < 4 || (birth.month == 4 && birth.day == 1)
    let lastMarch = birth.year + (isEarlyBorn ? 6 : 7)
    return day.order <= lastMarch * 10_000 + 331 ? .preschool : .general
  }

  static func percents(_ person: NaivePerson, on day: NaiveDay) -> [Int] {
    if person.isUnderFullFee {
      guard let birth = person.birth else { return [10, 20, 30] }
      if day.age(bornOn: birth) >= 18 { return [100] }
    }
    let band = band(person, on: day)
    // Papers state a share for people of 70 and over alone, so a stated one counts where the age is not known.
    if let stated = person.statedPercent, band != .preschool, band != .general { return [stated] }
    switch (band, person.income) {
    case (.preschool, _): return [20]
    case (.general, _): return [30]
    case (.from70, .ordinary), (.from70, .above): return [20]
    case (.from70, .active): return [30]
    case (.from70, .unknown): return [20, 30]
    case (.lateStage, .ordinary): return [10]
    case (.lateStage, .above): return [20]
    case (.lateStage, .active): return [30]
    case (.lateStage, .unknown), (.unknown, _): return [10, 20, 30]
    }
  }

  /// The amount at the counter: the nearest ten yen, five going up.
  static func pays(_ cost: Int, percents: [Int]) -> Int? {
    guard percents.count == 1, let percent = percents.first else { return nil }
    if percent == 100 { return cost }
    return (cost * percent + 500) / 1_000 * 10
  }

  /// The cap on the rise for late-stage 20 % to the end of September 2025.
  static func riseCap(_ person: NaivePerson, on day: NaiveDay) -> Int? {
    percents(person, on: day) == [20] && band(person, on: day) == .lateStage && day.order <= 2025_09_30 ? 3_000 : nil
  }
}
