/// What the online verification service said, with "not asked" and "could not find out" as cases of their own.
/// 照会結果
public enum InquiryAnswer: Hashable, Sendable {
  /// Nobody has asked yet.
  case notAsked
  /// 有効.
  case valid(ReportedCoverage)
  /// 無効: cover ended; with the first day outside where it was shown.
  case invalid(lostOn: KnownDate)
  /// 無効（新しい資格あり）: cover ended and newer cover exists.
  case invalidWithNewer(lostOn: KnownDate)
  /// 該当資格なし.
  case none
  /// 複数該当.
  case several
  /// Asked, and no answer could be had: not the same as "no cover".
  case unknown

  /// The answer's word alone.
  public var validity: AnswerWord {
    switch self {
    case .notAsked: .notAsked
    case .valid: .valid
    case .invalid: .invalid
    case .invalidWithNewer: .invalidWithNewer
    case .none: .none
    case .several: .several
    case .unknown: .unknown
    }
  }
}

/// The words for an inquiry's answer.
/// 照会結果の語
public enum AnswerWord: String, CaseIterable, Sendable {
  /// Not asked yet.
  case notAsked
  /// 有効.
  case valid
  /// 無効.
  case invalid
  /// 無効（新しい資格あり）.
  case invalidWithNewer
  /// 該当資格なし.
  case none
  /// 複数該当.
  case several
  /// 照会できず.
  case unknown
}

/// What comes with a valid answer.
/// 有効な資格の内容
public struct ReportedCoverage: Hashable, Sendable {
  /// The share, where the service states it.
  public let rate: PrintedRate
  /// Whether the person is under 特別療養費 (arrears of premiums).
  public let benefit: BenefitKind

  /// Keeps the parts as they are.
  public init(rate: PrintedRate = .notPrinted, benefit: BenefitKind = .ordinary) {
    self.rate = rate
    self.benefit = benefit
  }
}

/// How care is paid for once eligibility is confirmed.
/// 給付の種類
public enum BenefitKind: String, CaseIterable, Sendable {
  /// 療養の給付: the person pays a share.
  case ordinary
  /// 特別療養費: the person pays in full first and claims back.
  case specialMedicalExpense
}

/// A day, or the fact that nobody told it.
/// 判明している日付
public enum KnownDate: Hashable, Sendable {
  /// The day.
  case on(CivilDate)
  /// Not told.
  case unknown
}
