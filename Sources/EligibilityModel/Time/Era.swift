/// A Japanese era since 1868.
/// 元号
public enum Era: String, CaseIterable, Comparable, Sendable {
  /// 明治, from 1868-10-23 (proclaimed).
  case meiji
  /// 大正, from 1912-07-30.
  case taisho
  /// 昭和, from 1926-12-25.
  case showa
  /// 平成, from 1989-01-08.
  case heisei
  /// 令和, from 2019-05-01.
  case reiwa

  /// The first day of the era.
  /// 改元日
  public var firstDay: CivilDate {
    switch self {
    case .meiji: .fixed(1868, 10, 23)
    case .taisho: .fixed(1912, 7, 30)
    case .showa: .fixed(1926, 12, 25)
    case .heisei: .fixed(1989, 1, 8)
    case .reiwa: .fixed(2019, 5, 1)
    }
  }

  /// The last day of the era, the day before the next one's first; `nil` while it lasts.
  public var lastDay: CivilDate? { next?.firstDay.dayBefore }

  /// Two kanji, as written before the year.
  public var japanese: String {
    switch self {
    case .meiji: "明治"
    case .taisho: "大正"
    case .showa: "昭和"
    case .heisei: "平成"
    case .reiwa: "令和"
    }
  }

  /// The Latin letter that stands for the era on forms.
  public var letter: String {
    switch self {
    case .meiji: "M"
    case .taisho: "T"
    case .showa: "S"
    case .heisei: "H"
    case .reiwa: "R"
    }
  }

  /// What is added to a year of the era to get the Gregorian year.
  public var yearOffset: Int { firstDay.year - 1 }

  /// The era of a day; `nil` before 1868-10-23.
  public init?(of date: CivilDate) {
    guard let era = Self.allCases.last(where: { $0.firstDay <= date }) else { return nil }
    self = era
  }

  private var next: Era? {
    switch self {
    case .meiji: .taisho
    case .taisho: .showa
    case .showa: .heisei
    case .heisei: .reiwa
    case .reiwa: nil
    }
  }

  /// Earlier eras are smaller.
  public static func < (left: Era, right: Era) -> Bool {
    left.firstDay < right.firstDay
  }
}
