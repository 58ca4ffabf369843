public import EligibilityModel
public import Registry

/// Answers other programs, and keeps questions and answers for whoever asked; everything with its entry in one transaction.
/// 照会文書の窓口
public struct ExchangeDesk: Sendable {
  /// What is to be kept; the desk adds who asked and since when.
  public struct Draft: Sendable, MaskedInLogs {
    /// Its address.
    public let id: ExchangeDocumentID
    /// What it is.
    public let kind: ExchangeDocumentKind
    /// The text.
    public let body: String
    /// Checksums of the identifiers by which its sender finds it again.
    public let identifiers: [String]

    /// Keeps the parts.
    public init(_ kind: ExchangeDocumentKind, _ id: ExchangeDocumentID, body: String, identifiers: [String] = []) {
      (self.kind, self.id, self.body, self.identifiers) = (kind, id, body, identifiers)
    }
  }

  /// What came of keeping something.
  public enum Keeping: Sendable {
    /// It is kept now.
    case kept
    /// A request with this identifier is kept already.
    case thereAlready(ExchangeDocument)
    /// More than one is.
    case thereMoreThanOnce
  }

  /// How many documents a search finds at most.
  public static let mostFound = 100

  /// So many days a document is kept unless somebody says otherwise.
  public static let usualDays = 90
  /// So many documents are discarded at a time.
  public static let mostDiscarded = 500

  private let desk: AuditedDesk
  private let occasion: AuditOccasion
  private let now: @Sendable () -> KnownTime
  private let watch: AbuseGuard?
  private let keptDays: Int64

  /// Works at a desk.
  ///
  /// - Parameters:
  ///   - desk: whom to ask
  ///   - occasion: in whose name this machine itself asks, and what for
  ///   - keptDays: so long a document is kept
  ///   - watch: slows whoever asks for many unknown people; `nil` where nobody is slowed
  ///   - now: the clock
  public init(
    _ desk: AuditedDesk, occasion: AuditOccasion, keptDays: Int = Self.usualDays, watchedBy watch: AbuseGuard? = nil,
    now: @escaping @Sendable () -> KnownTime
  ) {
    (self.desk, self.occasion, self.watch, self.now) = (desk, occasion, watch, now)
    self.keptDays = Int64(max(1, keptDays))
  }

  /// Asks many questions in full, in their order.
  public func read(
    _ questions: [LookupQuestion], by caller: Caller, for institution: MedicalInstitutionCode?
  ) -> [Result<LookUpMember.Result, RegisterError>] {
    do throws(RegisterError) {
      try watch?.admit(caller)
    } catch {
      return questions.map { _ in .failure(error) }
    }
    let answers = desk.read(questions, on: occasion.asked(by: caller, for: institution))
    for case .success(let answer) in answers { watch?.note(AuditOutcome(answer.answer), to: caller) }
    return answers
  }

  /// Asks a question and keeps what is made of it.
  ///
  /// - Parameters:
  ///   - question: what is asked; `nil` where a request could not be understood and is kept all the same
  ///   - caller: who asks
  ///   - institution: for whom a question of this machine itself says it asks
  ///   - exchange: the address of the request
  ///   - identifier: a checksum; nothing is asked or kept where the caller keeps a request with this identifier already
  ///   - drafts: makes the documents of the answer; it may be called twice
  /// - Returns: whether it is kept now
  /// - Throws: faults of the register; then nothing is kept
  @discardableResult
  public func exchange(
    _ question: LookupQuestion?, by caller: Caller, for institution: MedicalInstitutionCode?, as exchange: ExchangeDocumentID,
    unlessThereIs identifier: String? = nil, keeping drafts: @escaping @Sendable (LookUpMember.Result?) -> [Draft]
  ) throws(RegisterError) -> Keeping {
    guard let owner = caller.exchangeOwner else { throw .store("a caller without a name keeps nothing") }
    if question != nil { try watch?.admit(caller) }
    let occasion = occasion.asked(by: caller, for: institution)
    let answered = try desk.answer { [self, now] transaction -> Result<(Keeping, LookUpMember.Result?), RegisterError> in
      if let there = try found(identifier, exchange, owner, occasion, transaction) { return .success((there, nil)) }
      let answer = question.map { question in Self.ask(question, transaction) }
      let told = try? answer?.get()
      try transaction.append(occasion.entry(of: question, told: told, at: now()))
      if case .failure(let error)? = answer { return .failure(error) }
      let subject = question.map { AuditedMember($0, told: told?.answer) }
      for draft in drafts(told) {
        try transaction.keep(
          ExchangeDocument(
            id: draft.id, kind: draft.kind, exchange: exchange, owner: owner, subject: subject, keptAt: now(), body: draft.body))
        for name in draft.identifiers { try transaction.identify(draft.id, by: name) }
      }
      return .success((.kept, told))
    }
    let (keeping, told) = try answered.get()
    if let told { watch?.note(AuditOutcome(told.answer), to: caller) }
    return keeping
  }

  /// What the owner keeps under an identifier; `nil` where that is nothing.
  private func found(
    _ identifier: String?, _ exchange: ExchangeDocumentID, _ owner: RegisterText, _ occasion: AuditOccasion,
    _ transaction: any AuditedTransaction
  ) throws -> Keeping? {
    guard let checksum = identifier else { return nil }
    // Claimed so that two servers that keep the same at one time wait for each other; what is kept decides, for longer than a claim lasts.
    _ = try transaction.claim(RequestClaim(key: checksum, fingerprint: checksum, answer: exchange.text, at: now()))
    let there = try transaction.documents(identifiedBy: checksum).filter { $0.kind == .request && $0.owner == owner && !isOver($0) }
    guard let first = there.first else { return nil }
    try transaction.append(occasion.entry(ofReading: there, at: now()))
    return there.count == 1 ? .thereAlready(first) : .thereMoreThanOnce
  }

  private var firstKept: KnownTime { KnownTime(microseconds: max(0, now().microseconds - keptDays * 86_400_000_000)) }

  /// Whether its time is over; it may stand there a few minutes longer and is told to nobody.
  private func isOver(_ document: ExchangeDocument) -> Bool { document.keptAt < firstKept }

  private static func ask(
    _ question: LookupQuestion, _ transaction: any AuditedTransaction
  ) -> Result<LookUpMember.Result, RegisterError> {
    do throws(RegisterError) {
      return .success(try LookUpMember(in: transaction).run(question))
    } catch {
      return .failure(error)
    }
  }
}

// Reading what is kept.
extension ExchangeDesk {
  /// The document at an address, for whoever asked then; `nil` for everybody else, whose try leaves its trace.
  public func document(_ id: ExchangeDocumentID, _ kind: ExchangeDocumentKind, by caller: Caller) throws(RegisterError) -> ExchangeDocument?
  {
    let occasion = occasion.asked(by: caller)
    return try desk.answer { [self, now] transaction in
      let found = try transaction.document(id).flatMap { isOver($0) ? nil : $0 }
      guard let found, found.kind == kind, found.owner == caller.exchangeOwner else {
        try transaction.append(found == nil ? occasion.entry(ofReading: [], at: now()) : occasion.refusal(at: now()))
        return nil
      }
      try transaction.append(occasion.entry(ofReading: [found], at: now()))
      return found
    }
  }

  /// The documents of a kind that belong to a request.
  public func documents(
    of exchange: ExchangeDocumentID, _ kind: ExchangeDocumentKind, by caller: Caller
  ) throws(RegisterError) -> [ExchangeDocument] {
    try search(by: caller) { transaction, owner in
      try transaction.documents(of: exchange).filter { $0.kind == kind && $0.owner == owner }
    }
  }

  /// The newest documents of a kind under somebody's numbers.
  public func documents(
    under member: ExchangeMember, _ kind: ExchangeDocumentKind, by caller: Caller
  ) throws(RegisterError) -> [ExchangeDocument] {
    try search(by: caller) { transaction, owner in
      try transaction.documents(under: member, kind: kind, owner: owner, atMost: Self.mostFound)
    }
  }

  private func search(
    by caller: Caller, _ find: @escaping @Sendable (any AuditedTransaction, RegisterText) throws -> [ExchangeDocument]
  ) throws(RegisterError) -> [ExchangeDocument] {
    guard let owner = caller.exchangeOwner else { return [] }
    let occasion = occasion.asked(by: caller)
    return try desk.answer { [self, now] transaction in
      let found = try find(transaction, owner).filter { !isOver($0) }
      for subject in Set(found.map(\.subject)) {
        try transaction.append(occasion.entry(ofReading: found.filter { $0.subject == subject }, at: now()))
      }
      if found.isEmpty { try transaction.append(occasion.entry(ofReading: [], at: now())) }
      return found
    }
  }
}

// Discarding.
extension ExchangeDesk {
  /// Discards some of what is kept for too long, with an entry for each person it told of.
  /// - Returns: how many documents
  public func discardOld() throws(RegisterError) -> Int {
    let (first, time, actor) = (firstKept, now(), occasion.actor)
    return try desk.answer { transaction in
      let old = try transaction.discardDocuments(keptBefore: first, atMost: Self.mostDiscarded)
      for subject in Set(old.map(\.subject)) {
        try transaction.append(
          AuditEntry(
            actor: actor, action: .discard, purpose: .maintenance, subject: subject.map { .member($0) } ?? .nobody, outcome: .done, at: time
          ))
      }
      return old.count
    }
  }
}

extension Caller {
  /// Under whose name documents are kept: the institution's, so that its counter and its program read the same; `nil` for nobody.
  var exchangeOwner: RegisterText? {
    switch affiliation {
    case .institution(let code): RegisterText("institution:\(code.canonical)")
    case .insurer(let number): RegisterText("insurer:\(number.canonical)")
    case .fireDepartment(let name): RegisterText("fire:\(name.text)")
    case .person(let person): RegisterText("person:\(person.birthDate.iso8601):\(person.reference.text)")
    case .service: RegisterText("service")
    case nil: self == .machine ? RegisterText("machine") : nil
    }
  }
}

extension AuditOccasion {
  /// The entry of a question in full, or of a request that held none.
  fileprivate func entry(of question: LookupQuestion?, told: LookUpMember.Result?, at: KnownTime) -> AuditEntry {
    guard let question else {
      return AuditEntry(actor: actor, action: .lookUp, purpose: purpose, subject: .nobody, outcome: .failed, book: book, at: at)
    }
    return entry(of: question, told: told?.answer, inFull: true, at: at)
  }

  /// The entry of reading documents about one person, or none.
  fileprivate func entry(ofReading documents: [ExchangeDocument], at: KnownTime) -> AuditEntry {
    let subject = documents.first?.subject.map { AuditSubject.member($0) } ?? .nobody
    // A question tells nobody what they have not written themselves.
    let tells = documents.contains { $0.kind != .request && $0.subject != nil }
    return AuditEntry(
      actor: actor, action: .read, purpose: purpose, subject: subject, fields: tells ? AuditField.ofRecord : [],
      outcome: documents.isEmpty ? .none : .done, book: book, at: at)
  }
}
