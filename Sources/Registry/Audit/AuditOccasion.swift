public import EligibilityModel

/// Who asks or writes, what for, and by which rules it is decided; makes the entries of what then happens.
/// 利用の機会
public struct AuditOccasion: Hashable, Sendable, MaskedInLogs {
  /// 操作者.
  public let actor: AuditActor
  /// 利用目的.
  public let purpose: AuditPurpose
  /// The fingerprint of the rulebook, where rules take part.
  public let book: AuditHash?

  /// Keeps the parts.
  public init(actor: AuditActor, purpose: AuditPurpose, book: AuditHash? = nil) {
    self.actor = actor
    self.purpose = purpose
    self.book = book
  }

  /// The entry of a question.
  ///
  /// - Parameters:
  ///   - question: what was asked
  ///   - answer: what was told; `nil` when the register could not answer
  ///   - inFull: whether the whole record was told with a valid answer
  ///   - besides: what else was told
  ///   - at: when
  /// - Returns: the entry
  public func entry(of question: LookupQuestion, told answer: LookupAnswer?, inFull: Bool, besides: [AuditField] = [], at: KnownTime)
    -> AuditEntry
  {
    AuditEntry(
      actor: actor, action: inFull ? .read : .lookUp, purpose: purpose, subject: .member(AuditedMember(question, told: answer)),
      fields: (answer.map { $0.toldFields(inFull: inFull) } ?? []) + besides, outcome: answer.map(AuditOutcome.init) ?? .failed,
      serviceDate: question.serviceDate, knownAt: question.knownAt, book: book, at: at)
  }

  /// The entry of something that somebody asked for and had no right to.
  public func refusal(at: KnownTime) -> AuditEntry {
    AuditEntry(actor: actor, action: .refuse, purpose: purpose, subject: .nobody, outcome: .refused, book: book, at: at)
  }

  /// The entry of somebody who asked for many people that are not in the register.
  public func suspicion(at: KnownTime) -> AuditEntry {
    AuditEntry(actor: actor, action: .suspect, purpose: purpose, subject: .nobody, outcome: .refused, book: book, at: at)
  }

  /// The entry of something done to many or to one person without a question.
  public func entry(of action: AuditAction, on subject: AuditSubject, fields: [AuditField], at: KnownTime) -> AuditEntry {
    AuditEntry(actor: actor, action: action, purpose: purpose, subject: subject, fields: fields, outcome: .done, book: book, at: at)
  }
}

extension LookupAnswer {
  fileprivate func toldFields(inFull: Bool) -> [AuditField] {
    switch self {
    case .valid: inFull ? AuditField.ofRecord : AuditField.ofFoundCoverage
    // In full, the record of the cover that ended is told, too.
    case .invalid, .invalidWithNewer: inFull ? AuditField.ofRecord : [.period]
    case .notYet: [.period]
    case .none, .several, .reported: []
    }
  }
}
