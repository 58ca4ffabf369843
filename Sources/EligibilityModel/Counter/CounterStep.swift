/// A step reception can take before it asks for the full fee.
/// 窓口の手順
public enum CounterStep: String, CaseIterable, Sendable {
  /// Ask the patient to hold the card or phone over the reader.
  case readCard
  /// Register the card for insurance use at the reader, on the spot.
  case enrolAtReader
  /// Look the person up by the numbers on the paper, while the measure lasts.
  case lookUpByNumber
  /// Several people match: ask again with branch number and birth date.
  case narrowLookUp
  /// Ask for the マイナ保険証 itself.
  case askForCard
  /// Ask for the portal screen or its PDF, to go with the card.
  case askForPortal
  /// Ask for the 資格情報のお知らせ, to go with the card.
  case askForNotice
  /// Ask for the 資格確認書, from home if need be.
  case askForCertificate
  /// Ask for the old card, while it is good.
  case askForLegacyCard
  /// Ask whether the insurer has changed, and for the new insurer's papers.
  case askAboutChange
  /// Ask the service again later: the answer may lag behind.
  case askAgainLater
  /// Ask a returning patient whether anything changed (口頭確認).
  case confirmOrally
  /// Have the 被保険者資格申立書 signed.
  case signDeclaration
  /// Ring the insurer.
  case telephoneInsurer
  /// Ask for the 高齢受給者証 that shows the share.
  case askForElderlyCertificate
}

/// What came of a step that was tried.
/// 手順の結果
public enum AttemptResult: UInt8, CaseIterable, Sendable {
  /// Not tried yet.
  case notTried = 0
  /// Tried, and it did not help, or could not be done.
  case failed = 1
  /// It confirmed eligibility: said unchanged, signed, or confirmed on the telephone.
  case confirmed = 2
  /// It said the opposite: something changed, or the insurer denies cover.
  case denied = 3

  /// The word used in questions.
  public var word: String {
    switch self {
    case .notTried: "notTried"
    case .failed: "failed"
    case .confirmed: "confirmed"
    case .denied: "denied"
    }
  }
}

/// The steps already tried with their results; two bits a step, so a copy is free.
/// 済んだ手順
public struct Attempts: Hashable, Sendable {
  private var packed: UInt64 = 0

  /// Nothing tried yet.
  public init() {}

  /// The result of one step.
  public subscript(step: CounterStep) -> AttemptResult {
    get { AttemptResult(rawValue: UInt8(truncatingIfNeeded: (packed >> Attempts.shift(of: step)) & 3)) ?? .notTried }
    set {
      let shift = Attempts.shift(of: step)
      packed = (packed & ~(3 << shift)) | (UInt64(newValue.rawValue) << shift)
    }
  }

  private static func shift(of step: CounterStep) -> UInt64 { UInt64(step.index) * 2 }
}

extension CounterStep {
  /// The place in the list of all steps, at most 31 so that two bits a step fit one word.
  var index: Int {
    switch self {
    case .readCard: 0
    case .enrolAtReader: 1
    case .lookUpByNumber: 2
    case .narrowLookUp: 3
    case .askForCard: 4
    case .askForPortal: 5
    case .askForNotice: 6
    case .askForCertificate: 7
    case .askForLegacyCard: 8
    case .askAboutChange: 9
    case .askAgainLater: 10
    case .confirmOrally: 11
    case .signDeclaration: 12
    case .telephoneInsurer: 13
    case .askForElderlyCertificate: 14
    }
  }
}

extension CounterStep {
  /// The results a step can have besides "not tried"; most only fail, because their success shows in what is on the counter.
  public var possibleResults: [AttemptResult] {
    switch self {
    case .confirmOrally, .telephoneInsurer: [.failed, .confirmed, .denied]
    case .signDeclaration: [.failed, .confirmed]
    default: [.failed]
    }
  }
}
