/// A question that can be asked from outside with no register behind it.
/// 問い
public enum Question: Hashable, Sendable {
  /// What reception should do.
  case counter(CounterQuestion)
  /// What to write on the claim.
  case claim(ClaimQuestion)
  /// Which share a person pays.
  case copayment(CopaymentQuestion)
  /// What holds for an electronic certificate.
  case certificate(CertificateQuestion)
  /// What to bring to a visit.
  case bring(BringQuestion)
  /// How to register a card for insurance use, or to cancel.
  case enrolment(EnrolmentQuestion)
  /// What an ambulance crew may read and hands over.
  case emergency(EmergencyQuestion)
  /// How eligibility can be checked away from the counter.
  case offCounter(OffCounterQuestion)
  /// What a card allows at the reader and what follows from what was done.
  case reader(ReaderQuestion)
  /// What is left to do before the card serves as an insurance card.
  case checklist(ChecklistQuestion)
  /// Which ceiling holds.
  case ceiling(CeilingQuestion)
  /// Which papers are due to a member.
  case documents(DocumentsQuestion)
  /// Whether a subsidy is granted.
  case subsidy(SubsidyQuestion)
  /// Whom to ask, and whether somebody answers.
  case contact(ContactQuestion)
  /// By when something has to be reported.
  case deadline(DeadlineQuestion)
  /// Who may see a person's data.
  case consent(ConsentQuestion)
}

/// The answer to a `Question` of the same name.
/// 回答
public enum Answer: Hashable, Sendable {
  /// 窓口の判断.
  case counter(CounterDecision)
  /// 請求の判断.
  case claim(ClaimDecision)
  /// 負担割合の判断.
  case copayment(CopaymentDecision)
  /// 電子証明書の判断.
  case certificate(CertificateDecision)
  /// 持ち物の判断.
  case bring(BringDecision)
  /// 利用登録と解除の判断.
  case enrolment(EnrolmentDecision)
  /// マイナ救急の判断.
  case emergency(EmergencyDecision)
  /// 窓口以外での資格確認の判断.
  case offCounter(OffCounterDecision)
  /// カードリーダーの判断.
  case reader(ReaderDecision)
  /// 切替チェックリストの判断.
  case checklist(ChecklistDecision)
  /// 自己負担限度額の判断.
  case ceiling(CeilingDecision)
  /// 交付書類の判断.
  case documents(DocumentsDecision)
  /// 補助金の判断.
  case subsidy(SubsidyDecision)
  /// 問い合わせ先の判断.
  case contact(ContactDecision)
  /// 届出期限の判断.
  case deadline(DeadlineDecision)
  /// 閲覧の可否.
  case consent(ConsentDecision)

  /// The findings, whatever the question was.
  public var because: [Finding] {
    switch self {
    case .counter(let decision): decision.because
    case .claim(let decision): decision.because
    case .copayment(let decision): decision.because
    case .certificate(let decision): decision.because
    case .bring(let decision): decision.because
    case .enrolment(let decision): decision.because
    case .emergency(let decision): decision.because
    case .offCounter(let decision): decision.because
    case .reader(let decision): decision.because
    case .checklist(let decision): decision.because
    case .ceiling(let decision): decision.because
    case .documents(let decision): decision.because
    case .subsidy(let decision): decision.because
    case .contact(let decision): decision.because
    case .deadline(let decision): decision.because
    case .consent(let decision): decision.because
    }
  }

  /// How sure the answer is.
  public var certainty: Certainty {
    switch self {
    case .counter(let decision): decision.certainty
    case .claim(let decision): decision.certainty
    case .copayment(let decision): decision.certainty
    case .certificate(let decision): decision.certainty
    case .bring(let decision): decision.certainty
    case .enrolment(let decision): decision.certainty
    case .emergency(let decision): decision.certainty
    case .offCounter(let decision): decision.certainty
    case .reader(let decision): decision.certainty
    case .checklist(let decision): decision.certainty
    case .ceiling(let decision): decision.certainty
    case .documents(let decision): decision.certainty
    case .subsidy(let decision): decision.certainty
    case .contact(let decision): decision.certainty
    case .deadline(let decision): decision.certainty
    case .consent(let decision): decision.certainty
    }
  }
}
