public import EligibilityModel

extension ContactSubject: RuleValue {}
extension Offence: RuleValue {}
extension Penalty: RuleValue {}

/// Whom to ask about what; every subject has exactly one line.
/// 内容ごとの問い合わせ先
public struct ContactLines: RuleValue {
  private let lines: [ContactSubject: ContactLine]

  /// The line for a subject.
  public func line(for subject: ContactSubject) -> ContactLine { lines[subject] ?? .pagesOnly }

  /// Reads `{tollFree: […], insurer: […], pagesOnly: […]}`.
  public static func read(_ node: RuleNode) throws(RulebookError) -> ContactLines {
    var lines: [ContactSubject: ContactLine] = [:]
    try node.fields { (fields) throws(RulebookError) in
      for line in ContactLine.allCases {
        let list = try fields.requiredNode(line.rawValue)
        for subject in try [ContactSubject].read(list) {
          guard lines.updateValue(line, forKey: subject) == nil else { throw list.refused(.repeatedElement(subject.rawValue)) }
        }
      }
    }
    if let absent = ContactSubject.allCases.first(where: { lines[$0] == nil }) { throw node.refused(.missingKey(absent.rawValue)) }
    return ContactLines(lines: lines)
  }
}

/// The hours of a line over a week.
/// 曜日ごとの受付時間
public struct WeeklyHours: RuleValue {
  /// 平日.
  public let weekday: OpeningHours
  /// 土日祝.
  public let weekendOrHoliday: OpeningHours

  /// Reads `{weekday: …, weekendOrHoliday: …}`.
  public static func read(_ node: RuleNode) throws(RulebookError) -> WeeklyHours {
    try node.fields { (fields) throws(RulebookError) in
      WeeklyHours(weekday: try fields.required("weekday"), weekendOrHoliday: try fields.required("weekendOrHoliday"))
    }
  }
}

/// The days on which a line rests at the turn of the year, every year.
/// 年末年始の休み
public struct YearEndPause: RuleValue {
  private let from: Int
  private let through: Int

  /// Whether the line rests on this day.
  public func contains(_ date: CivilDate) -> Bool {
    let day = Self.number(date.month, date.day)
    return from <= day || day <= through
  }

  /// Reads `{from: "12-29", through: "01-03"}`, a span that holds a turn of the year.
  public static func read(_ node: RuleNode) throws(RulebookError) -> YearEndPause {
    try node.fields { (fields) throws(RulebookError) in
      let from = try dayOfYear(try fields.requiredNode("from"))
      let through = try dayOfYear(try fields.requiredNode("through"))
      guard through < from else { throw node.refused(.wrongType(expected: "a span over the turn of the year")) }
      return YearEndPause(from: from, through: through)
    }
  }

  private static func dayOfYear(_ node: RuleNode) throws(RulebookError) -> Int {
    guard let text = node.text, let date = try? CivilDate(iso8601: "2024-" + text) else {
      throw node.refused(.wrongType(expected: "a day of the year, MM-DD"))
    }
    return number(date.month, date.day)
  }

  private static func number(_ month: Int, _ day: Int) -> Int { month * 100 + day }
}

/// The national holidays of the days of an edition, in order.
/// 国民の祝日
public struct HolidayList: RuleValue {
  private let days: [CivilDate]

  /// Whether the day is one of them.
  public func contains(_ date: CivilDate) -> Bool { days.contains(date) }

  /// Reads a list of days, each later than the one before.
  public static func read(_ node: RuleNode) throws(RulebookError) -> HolidayList {
    let days = try [CivilDate].read(node)
    guard zip(days, days.dropFirst()).allSatisfy(<) else { throw node.refused(.wrongType(expected: "days in their order, each once")) }
    return HolidayList(days: days)
  }
}

/// A page that helps further, with the troubles that it helps with.
/// 内容ごとの案内ページ
public struct HelpEntry: RuleValue {
  /// The page.
  public let page: HelpPage
  /// The troubles.
  public let subjects: Set<ContactSubject>

  /// Reads `{title: …, address: …, subjects: […]}`.
  public static func read(_ node: RuleNode) throws(RulebookError) -> HelpEntry {
    try node.fields { (fields) throws(RulebookError) in
      let page = HelpPage(title: try fields.required("title"), address: try fields.required("address"))
      return HelpEntry(page: page, subjects: try fields.required("subjects"))
    }
  }
}

extension OpeningHours: RuleValue {
  /// Reads `{from: "09:30", until: "20:00"}`.
  public static func read(_ node: RuleNode) throws(RulebookError) -> OpeningHours {
    try node.fields { (fields) throws(RulebookError) in
      guard let hours = OpeningHours(from: try fields.required("from"), until: try fields.required("until")) else {
        throw node.refused(.wrongType(expected: "an end after the start"))
      }
      return hours
    }
  }
}

extension ClockTime: RuleValue {
  /// Reads `HH:MM`.
  public static func read(_ node: RuleNode) throws(RulebookError) -> ClockTime {
    guard let time = node.text.flatMap({ ClockTime($0) }) else { throw node.refused(.wrongType(expected: "a time, HH:MM")) }
    return time
  }
}

extension TelephoneNumber: RuleValue {
  /// Reads a number with its hyphens.
  public static func read(_ node: RuleNode) throws(RulebookError) -> TelephoneNumber {
    guard let number = node.text.flatMap({ TelephoneNumber($0) }) else {
      throw node.refused(.wrongType(expected: "a telephone number with hyphens"))
    }
    return number
  }
}

extension PageAddress: RuleValue {
  /// Reads an address that begins with `https://`.
  public static func read(_ node: RuleNode) throws(RulebookError) -> PageAddress {
    guard let address = node.text.flatMap({ PageAddress($0) }) else { throw node.refused(.wrongType(expected: "an address, https://…")) }
    return address
  }
}

extension MisusePenalty: RuleValue {
  /// Reads `{offence: …, penalty: …}`.
  public static func read(_ node: RuleNode) throws(RulebookError) -> MisusePenalty {
    try node.fields { (fields) throws(RulebookError) in
      MisusePenalty(offence: try fields.required("offence"), penalty: try fields.required("penalty"))
    }
  }
}
