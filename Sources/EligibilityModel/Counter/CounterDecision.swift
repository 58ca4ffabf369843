/// What reception should do: the answer to a `CounterQuestion`, with its reasons.
/// 窓口の判断
public struct CounterDecision: Hashable, Sendable {
  /// How far eligibility is confirmed.
  public let outcome: CounterOutcome
  /// What shows who the person is (本人確認).
  public let identityBy: ProofMeans
  /// What shows that the person is insured (資格確認).
  public let eligibilityBy: ProofMeans
  /// What to charge today.
  public let charge: Charge
  /// Which numbers go on the claim.
  public let claim: ClaimDirection
  /// The steps still open, in the order to take them.
  public let steps: [CounterStep]
  /// What to ask the patient to bring next time.
  public let bringNextTime: [BringItem]
  /// Whether eligibility has to be confirmed after the visit (事後確認).
  public let followUp: FollowUp
  /// The findings in the order they were made.
  public let because: [Finding]
  /// How sure the answer is: the least sure of the findings it rests on.
  public let certainty: Certainty

  /// Keeps the parts as they are.
  public init(
    outcome: CounterOutcome, identityBy: ProofMeans, eligibilityBy: ProofMeans, charge: Charge, claim: ClaimDirection,
    steps: [CounterStep], bringNextTime: [BringItem], followUp: FollowUp, because: [Finding], certainty: Certainty
  ) {
    self.outcome = outcome
    self.identityBy = identityBy
    self.eligibilityBy = eligibilityBy
    self.charge = charge
    self.claim = claim
    self.steps = steps
    self.bringNextTime = bringNextTime
    self.followUp = followUp
    self.because = because
    self.certainty = certainty
  }
}

/// How far eligibility is confirmed.
/// 確認の結論
public enum CounterOutcome: Hashable, Sendable {
  /// Confirmed in a regular way.
  case accepted
  /// Taken at the normal share under a measure or on the patient's word.
  case acceptedProvisionally
  /// Taken at the normal share on a signed 被保険者資格申立書.
  case declaration
  /// Nothing decided: a lawful step is still open.
  case nextStep
  /// No lawful step is left.
  case notConfirmed(NonConfirmation)
}

/// Why eligibility stands unconfirmed: two things that must not be mixed up.
/// 未確認の理由
public enum NonConfirmation: String, CaseIterable, Sendable {
  /// Nobody could be asked or no answer was had; the person may well be insured.
  case couldNotFindOut
  /// The insurer itself says that there is no cover.
  case noCover
}

/// What proves identity or eligibility.
/// 確認の手段
public enum ProofMeans: String, CaseIterable, Sendable {
  /// マイナ保険証 checked online.
  case cardCheck
  /// The insurance card in a smartphone, checked online.
  case smartphoneCheck
  /// The My Number card by its face.
  case myNumberCard
  /// 資格確認書.
  case eligibilityCertificate
  /// 健康保険証 (旧) within its end.
  case legacyCard
  /// 資格情報のお知らせ, together with the card.
  case eligibilityNotice
  /// The portal screen or PDF, together with the card.
  case portal
  /// A look-up by the numbers on a paper.
  case numberLookup
  /// The patient's word on a return visit.
  case oralConfirmation
  /// A signed 被保険者資格申立書.
  case declaration
  /// The insurer, by telephone.
  case telephone
  /// 処方箋.
  case prescription
  /// Nothing yet.
  case none
}

/// What to charge today.
/// 窓口負担
public enum Charge: Hashable, Sendable {
  /// The person's share.
  case share(CopaymentRate)
  /// The whole fee.
  case full(FullChargeReason)
  /// Not decided: one of these shares, once what is missing is known.
  case undecided(CandidateRates, missing: MissingForCharge)
}

/// Why the whole fee is asked for.
/// 10割の理由
public enum FullChargeReason: String, CaseIterable, Sendable {
  /// Every lawful step was tried and none confirmed eligibility.
  case notConfirmed
  /// The person is insured but under 特別療養費.
  case specialMedicalExpense
}

/// What keeps the charge from being decided.
/// 負担割合が決まらない理由
public enum MissingForCharge: String, CaseIterable, Sendable {
  /// A step that decides whether the person is confirmed.
  case step
  /// The 高齢受給者証 or another paper that shows the share.
  case elderlyCertificate
  /// The share on the screen of the online answer.
  case onlineRate
  /// The birth date.
  case birthDate
  /// The income class.
  case income
}

/// The shares that are possible for a person.
/// 負担割合の候補
public struct CandidateRates: OptionSet, Hashable, Sendable {
  /// One bit a share.
  public let rawValue: UInt8
  /// Keeps the bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }
  /// 1割.
  public static let tenPercent = CandidateRates(rawValue: 1)
  /// 2割.
  public static let twentyPercent = CandidateRates(rawValue: 2)
  /// 3割.
  public static let thirtyPercent = CandidateRates(rawValue: 4)

  /// The set that holds one share alone.
  public init(_ rate: CopaymentRate) {
    switch rate {
    case .tenPercent: self = .tenPercent
    case .twentyPercent: self = .twentyPercent
    case .thirtyPercent: self = .thirtyPercent
    }
  }

  /// The shares in rising order.
  public var rates: [CopaymentRate] { CopaymentRate.allCases.filter { contains(CandidateRates($0)) } }

  /// The share, when just one is left.
  public var only: CopaymentRate? {
    switch self {
    case .tenPercent: .tenPercent
    case .twentyPercent: .twentyPercent
    case .thirtyPercent: .thirtyPercent
    default: nil
    }
  }
}

/// Which numbers go on the claim.
/// 請求の記載
public enum ClaimDirection: String, CaseIterable, Sendable {
  /// ① the current numbers.
  case current
  /// ② the former numbers (旧資格).
  case former
  /// ③ sevens, with the declaration's address in 摘要 (不詳).
  case unknown
  /// Not decided until a step is taken.
  case pending
  /// No claim: the patient pays everything.
  case none
  /// The claim rules do not reach this day.
  case notModelled
}

/// Whether something is left to do after the visit.
/// 事後確認
public enum FollowUp: String, CaseIterable, Sendable {
  /// Nothing.
  case none
  /// Confirm eligibility afterwards, until confirmed or claimed.
  case confirmAfterwards
}

/// What a patient is asked to bring next time.
/// 次回の持ち物
public enum BringItem: String, CaseIterable, Sendable {
  /// マイナ保険証.
  case myNumberInsuranceCard
  /// マイナ保険証 and 資格情報のお知らせ together.
  case cardAndNotice
  /// 資格確認書.
  case eligibilityCertificate
  /// 高齢受給者証.
  case elderlyRecipientCertificate
  /// Renew the electronic certificate first.
  case renewCertificate
  /// Register the card for insurance use (again).
  case registerCard
  /// Renew the card itself.
  case renewCard
  /// The papers of the new insurer.
  case newInsurerPapers
  /// 健康保険証 (旧), while it is still issued.
  case legacyCard
}
