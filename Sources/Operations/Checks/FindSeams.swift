public import EligibilityModel
public import Registry

/// Finds the days on which a person has two covers, or none between two of them: where insurers' registers do not fit each other.
/// 資格の重複・空白の点検
public struct FindSeams {
  /// What does not fit between two covers of a person.
  /// 重複・空白
  public enum Seam: Hashable, Sendable {
    /// 重複: both include these days.
    case overlap(CoverSpan, CoverSpan, days: Period)
    /// 空白: the earlier one ended and the later one had not begun.
    case gap(CoverSpan, CoverSpan, days: Period)
  }

  /// A person with seams.
  public struct Finding: Hashable, Sendable, MaskedInLogs {
    /// The person.
    public let person: PersonLink
    /// In the order of their days.
    public let seams: [Seam]
  }

  private let register: any RegisterPeople

  /// Looks through this register.
  public init(in register: any RegisterPeople) {
    self.register = register
  }

  /// Looks at every person who has an id.
  ///
  /// - Parameters:
  ///   - knownAt: what the register knew then
  ///   - report: gets each person with seams
  /// - Returns: how many people were looked at
  /// - Throws: faults of the register, and what the report throws
  public func run(knownAt: KnownTime, report: (Finding) throws -> Void) throws -> Int {
    var count = 0
    try register.forEachPerson(knownAt: knownAt) { person, spans in
      count += 1
      let seams = Self.seams(between: spans)
      if !seams.isEmpty { try report(Finding(person: person, seams: seams)) }
    }
    return count
  }

  /// The seams of one person.
  ///
  /// A cover is compared with the one that reaches furthest before it, so that a short one inside a long one makes no gap.
  /// - Parameter spans: in the order of their first days
  /// - Returns: the seams in the order of the later covers
  public static func seams(between spans: [CoverSpan]) -> [Seam] {
    var seams: [Seam] = []
    var furthest: CoverSpan?
    for span in spans {
      for earlier in spans.prefix(while: { $0 != span }) {
        if let days = earlier.period.intersection(span.period) { seams.append(.overlap(earlier, span, days: days)) }
      }
      if let before = furthest, let end = before.period.until, let days = Period(from: end, until: span.period.from), end < span.period.from
      {
        seams.append(.gap(before, span, days: days))
      }
      furthest = furthest.map { $0.reaches(atLeastAsFarAs: span) ? $0 : span } ?? span
    }
    return seams
  }
}

extension CoverSpan {
  fileprivate func reaches(atLeastAsFarAs other: CoverSpan) -> Bool {
    guard let end = period.until else { return true }
    guard let otherEnd = other.period.until else { return false }
    return end >= otherEnd
  }
}
