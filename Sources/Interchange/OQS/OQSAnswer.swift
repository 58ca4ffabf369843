public import EligibilityModel

/// What is told about one person.
/// 資格確認の回答
public struct OQSAnswer: Hashable, Sendable, MaskedInLogs {
  /// What came of the question.
  public enum Outcome: Hashable, Sendable {
    /// An answer, with the covers that belong to it.
    case answered(OQSValidity, [OQSQualification])
    /// 有効（未登録）: the welfare office pays for the person's care, but has registered no ticket (医療券・調剤券) for it yet.
    case assistedWithoutTicket(OQSAssistance)
    /// The patient's number is registered.
    case registered
    /// No answer, and why.
    case failed(OQSFault)
  }

  /// What came of the question.
  public let outcome: Outcome
  /// What was asked, as it was written.
  public let echo: OQSEcho

  /// Keeps both.
  public init(_ outcome: Outcome, echo: OQSEcho) {
    self.outcome = outcome
    self.echo = echo
  }
}

/// What a file to a receipt computer says.
/// 資格確認等の結果
public enum OQSResponse: Hashable, Sendable {
  /// The answer about one person.
  case answer(OQSAnswer)
  /// 照会番号登録の結果: about one patient.
  case registration(OQSAnswer)
  /// 一括照会の受付: the list is taken, at a time written `yyyyMMddHHmmss`.
  case received(reception: String, at: String)
  /// 処理中: the list is not ready.
  case processing(reception: String)
  /// The answers to a list, in its order.
  case answers(reception: String, [OQSAnswer])
  /// What came of a list of patients' numbers, in its order.
  case registrations(reception: String, [OQSAnswer])
  /// The whole file could not be worked off.
  case failed(OQSFault)
}

/// The head of an answer.
/// 結果の共通部
public struct OQSResponseHeader: Hashable, Sendable {
  /// 処理実行日時, `yyyyMMddHHmmss` in Japan.
  public let executedAt: String
  /// What goes back of the request's head; its date is 資格確認日.
  public let echo: OQSHeaderEcho
  /// By what the person was asked for.
  public let reference: OQSReference

  /// Keeps the parts.
  public init(executedAt: String, echo: OQSHeaderEcho, reference: OQSReference = .certificate) {
    self.executedAt = executedAt
    self.echo = echo
    self.reference = reference
  }
}
