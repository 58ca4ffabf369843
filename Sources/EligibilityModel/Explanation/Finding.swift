/// One thing a rule found: which rule, about what, and what follows.
/// 判断の根拠
public struct Finding: Hashable, Sendable {
  /// The edition of the rule, with facts and citation.
  public let grounds: RuleGrounds
  /// What the rule looked at.
  public let subject: FindingSubject
  /// What it found.
  public let outcome: FindingOutcome

  /// Keeps the parts as they are.
  public init(_ grounds: RuleGrounds, _ subject: FindingSubject, _ outcome: FindingOutcome) {
    self.grounds = grounds
    self.subject = subject
    self.outcome = outcome
  }

  /// Findings are equal when they rest on the same edition and say the same.
  public static func == (left: Finding, right: Finding) -> Bool {
    left.grounds === right.grounds && left.subject == right.subject && left.outcome == right.outcome
  }

  /// Hashes what `==` compares.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(ObjectIdentifier(grounds))
    hasher.combine(subject)
    hasher.combine(outcome)
  }
}

/// What a finding is about.
/// 判断の対象
public enum FindingSubject: Hashable, Sendable {
  /// A thing on the counter.
  case document(DocumentKind)
  /// A step of reception.
  case step(CounterStep)
  /// The check by card or smartphone.
  case cardCheck
  /// The look-up by number.
  case numberLookup
  /// The electronic certificate.
  case certificate
  /// The person's age, scheme and income.
  case patient
  /// The claim.
  case claim
  /// 利用登録.
  case enrolment
  /// マイナ救急.
  case emergency
  /// 窓口以外での資格確認.
  case offCounter
  /// カードリーダー.
  case reader
  /// 切替チェックリスト.
  case checklist
  /// The ceiling of a month or year.
  case ceiling
  /// A subsidy.
  case subsidy
  /// 問い合わせ先.
  case contact
  /// 届出.
  case report
  /// 同意と閲覧.
  case consent

  /// The word used in answers.
  public var word: String {
    switch self {
    case .document(let kind): kind.rawValue
    case .step(let step): step.rawValue
    case .cardCheck: "cardCheck"
    case .numberLookup: "numberLookup"
    case .certificate: "certificate"
    case .patient: "patient"
    case .claim: "claim"
    case .enrolment: "enrolment"
    case .emergency: "emergency"
    case .offCounter: "offCounter"
    case .reader: "reader"
    case .checklist: "checklist"
    case .ceiling: "ceiling"
    case .subsidy: "subsidy"
    case .contact: "contact"
    case .report: "report"
    case .consent: "consent"
    }
  }
}

/// What a rule found.
/// 判断の内容
public enum FindingOutcome: Hashable, Sendable {
  /// It confirms eligibility.
  case confirms
  /// It supports an acceptance at the normal share for now.
  case confirmsProvisionally
  /// It does not confirm eligibility.
  case doesNotConfirm
  /// It counts only together with another paper.
  case needsPartner
  /// The paper's last day is over.
  case ended(CivilDate)
  /// The service answered so.
  case answered(AnswerWord)
  /// The step is open.
  case offered
  /// The step was tried and did not help.
  case didNotHelp
  /// The rule does not cover this on the day.
  case notCovered
  /// The sources say nothing for this day or case.
  case notStated
  /// The state of the certificate; good for eligibility through a day, where one is known.
  case certificate(CertificateState, usableThrough: KnownDate)
  /// The share is this.
  case share(CopaymentRate)
  /// The whole fee.
  case fullFee
  /// The paper that shows the share must be asked for.
  case shareNotShown
  /// The claim carries these numbers.
  case claim(ClaimDirection)
  /// It cannot be done.
  case notPossible
  /// The amount is this.
  case amount(Yen)
  /// A paper is issued.
  case issued
  /// A paper is not issued.
  case notIssued
  /// It holds and changes nothing else.
  case noted
}
