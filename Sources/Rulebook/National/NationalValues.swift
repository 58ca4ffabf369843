public import EligibilityModel

/// Whether something may be done on a day, as far as the sources say.
/// 可否
public enum Lawfulness: String, CaseIterable, Sendable, RuleValue {
  /// It may, or must, be done.
  case allowed
  /// It does not count.
  case notAllowed
  /// The sources say nothing for these days.
  case notStated
}

/// Whose paper a measure covers.
/// 対象の保険者
public enum MeasureKinds: String, CaseIterable, Sendable, RuleValue {
  /// Nobody's.
  case none
  /// Members of 国民健康保険 alone.
  case nationalHealthInsurance
  /// Everybody's.
  case every
  /// The sources are unclear about it.
  case unclear
  /// The sources say nothing for these days.
  case notStated
}

/// Whose expired card, and whose notice alone, the provisional measure takes.
/// 暫定措置の対象
public struct MeasureCoverage: RuleValue {
  /// 期限切れの保険証.
  public let expiredCard: MeasureKinds
  /// 資格情報のお知らせ alone.
  public let noticeAlone: MeasureKinds

  /// Reads `{expiredCard: …, noticeAlone: …}`.
  public static func read(_ node: RuleNode) throws(RulebookError) -> MeasureCoverage {
    try node.fields { (fields) throws(RulebookError) in
      MeasureCoverage(expiredCard: try fields.required("expiredCard"), noticeAlone: try fields.required("noticeAlone"))
    }
  }
}

/// Who is spared the full fee of 特別療養費.
/// 特別療養費の例外
public struct FullFeeExemption: RuleValue {
  /// People younger than this many years pay their share.
  public let exemptUnderAge: Int

  /// Reads `{exemptUnderAge: …}`.
  public static func read(_ node: RuleNode) throws(RulebookError) -> FullFeeExemption {
    try node.fields { (fields) throws(RulebookError) in FullFeeExemption(exemptUnderAge: try fields.required("exemptUnderAge")) }
  }
}

/// How long an expired certificate still serves, and from where the months are counted.
/// 猶予期間
public struct GraceRule: RuleValue {
  /// The point the months are counted from.
  public enum Start: String, CaseIterable, Sendable, RuleValue {
    /// 満了日の属する月の末日.
    case endOfMonth
    /// 満了日.
    case day
  }

  /// The number of months.
  public let months: Int
  /// From where they are counted.
  public let countedFrom: Start

  /// Reads `{months: …, countedFrom: …}`.
  public static func read(_ node: RuleNode) throws(RulebookError) -> GraceRule {
    try node.fields { (fields) throws(RulebookError) in
      GraceRule(months: try fields.required("months"), countedFrom: try fields.required("countedFrom"))
    }
  }

  /// The last day of the grace of a certificate.
  public func lastDay(after validThrough: CivilDate) -> CivilDate {
    switch countedFrom {
    case .endOfMonth: validThrough.firstOfMonth.addingClamped(months: months).endOfMonth
    case .day: lastDayCountedFromDay(after: validThrough)
    }
  }

  /// The last day by the shorter reading, whatever the rule counts from; days after it are less sure (O-01).
  public func lastDayCountedFromDay(after validThrough: CivilDate) -> CivilDate { validThrough.addingClamped(months: months) }
}

/// A number of months before an end.
/// 期限前の月数
public struct MonthsBefore: RuleValue {
  /// The number of months.
  public let months: Int

  /// Reads `{months: …}`.
  public static func read(_ node: RuleNode) throws(RulebookError) -> MonthsBefore {
    try node.fields { (fields) throws(RulebookError) in MonthsBefore(months: try fields.required("months")) }
  }

  /// The day so many months before an end; a day that the month lacks becomes its last day.
  public func day(before end: CivilDate) -> CivilDate { end.addingClamped(months: 0 &- months) }
}

/// A term in whole years.
/// 有効年数
public struct TermInYears: RuleValue {
  /// The number of years.
  public let years: Int

  /// Reads `{years: …}`.
  public static func read(_ node: RuleNode) throws(RulebookError) -> TermInYears {
    try node.fields { (fields) throws(RulebookError) in TermInYears(years: try fields.required("years")) }
  }
}

/// The sevens that stand for unknown numbers.
/// 不詳の番号
public struct SevensRule: RuleValue {
  /// 保険者番号 of eight sevens.
  public let insurerNumber: String
  /// The form that passes the check digit, for programs that refuse the other.
  public let acceptedByCheckDigit: String
  /// 番号 in sevens.
  public let number: String

  /// Reads the three texts.
  public static func read(_ node: RuleNode) throws(RulebookError) -> SevensRule {
    try node.fields { (fields) throws(RulebookError) in
      SevensRule(
        insurerNumber: try fields.required("insurerNumber"), acceptedByCheckDigit: try fields.required("acceptedByCheckDigit"),
        number: try fields.required("number"))
    }
  }
}

/// The people who belong to late-stage elderly care.
/// 後期高齢者医療の被保険者
public struct ElderlyMembership: RuleValue {
  /// Everybody from this age on.
  public let age: Int
  /// With a recognised disability from this age on.
  public let disabilityAge: Int

  /// Reads `{age: …, disabilityAge: …}`.
  public static func read(_ node: RuleNode) throws(RulebookError) -> ElderlyMembership {
    try node.fields { (fields) throws(RulebookError) in
      ElderlyMembership(age: try fields.required("age"), disabilityAge: try fields.required("disabilityAge"))
    }
  }
}

/// Which late-stage elderly people get a certificate whether or not they hold a registered card.
/// 資格確認書の一律交付
public struct CertificateForAll: RuleValue {
  /// The reach of the practice.
  public enum Scope: String, CaseIterable, Sendable, RuleValue {
    /// Nobody.
    case nobody
    /// Those who newly join or move.
    case newAndMoved
    /// Everybody.
    case everyone
    /// Those of an age and over.
    case agedAndOver
  }

  /// The reach.
  public let scope: Scope
  /// The age for `agedAndOver`; 0 otherwise.
  public let fromAge: Int

  /// Reads `{scope: …, fromAge: …}`.
  public static func read(_ node: RuleNode) throws(RulebookError) -> CertificateForAll {
    try node.fields { (fields) throws(RulebookError) in
      CertificateForAll(scope: try fields.required("scope"), fromAge: try fields.required("fromAge"))
    }
  }
}
