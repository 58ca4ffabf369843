public import EligibilityModel
public import Registry

/// Whose trail is asked for.
/// 証跡の対象者
public enum TrailSubject: Hashable, Sendable, MaskedInLogs {
  /// A person, by the id that ties the records together.
  case person(PersonLink)
  /// Whoever stands under these numbers and was born on a day.
  case member(ExchangeMember, birthDate: CivilDate)
  /// Whoever one entry is about.
  case entry(Int64, of: AuditChainName)
}

/// Shows who looked at a person's record; showing it is an entry of its own, written first.
/// 証跡の開示
public struct ShowTrail: Sendable {
  private let desk: AuditedDesk
  private let occasion: AuditOccasion
  private let now: @Sendable () -> KnownTime

  /// Works at a desk.
  public init(_ desk: AuditedDesk, occasion: AuditOccasion, now: @escaping @Sendable () -> KnownTime) {
    (self.desk, self.occasion, self.now) = (desk, occasion, now)
  }

  /// The entries, the oldest first.
  ///
  /// - Parameters:
  ///   - subject: whose
  ///   - caller: who asks; a person is told of themselves only
  ///   - reader: the register
  /// - Returns: the entries about everybody who stands under the numbers; none where nobody does
  /// - Throws: faults of the register
  public func run(
    _ subject: TrailSubject, by caller: Caller, in reader: some RegisterReader & AuditReader
  ) throws(RegisterError) -> [AuditLine] {
    switch subject {
    case .person(let person): return try show([person], by: caller, reader)
    case .member(let member, let birthDate): return try show(try people(member, birthDate, reader), by: caller, reader)
    case .entry(let sequence, let chain): return try show(try reader.auditEntry(sequence, of: chain), by: caller)
    }
  }

  /// Where those who looked belong, accounts as they stand now.
  /// 所属
  ///
  /// - Parameter actors: who looked
  /// - Returns: the places that are known; machines and removed accounts have none
  /// - Throws: faults of the register
  public func affiliations(of actors: Set<AuditActor>) throws(RegisterError) -> [AuditActor: Affiliation] {
    try desk.answer { transaction in
      var found: [AuditActor: Affiliation] = [:]
      for actor in actors { found[actor] = try Self.affiliation(of: actor, in: transaction.accounts) }
      return found
    }
  }

  /// Programs stand in the trail by the code of their institution, people by the name of their account.
  private static func affiliation(of actor: AuditActor, in accounts: any AccountBook) throws(RegisterError) -> Affiliation? {
    if actor.role == .program { return (try? MedicalInstitutionCode(actor.name.text)).map(Affiliation.institution) }
    guard let name = AccountName(actor.name.text), let account = try accounts.account(named: name) else { return nil }
    return account.role.auditRole == actor.role ? account.affiliation : nil
  }

  private func show(
    _ people: [PersonLink], by caller: Caller, _ reader: some AuditReader
  ) throws(RegisterError) -> [AuditLine] {
    try note(people.isEmpty ? [.nobody] : people.map { .person($0) }, by: caller)
    var lines: Set<AuditLine> = []
    for person in people { lines.formUnion(try reader.auditEntries(about: person)) }
    return lines.sorted { ($0.entry.at, $0.chain, $0.sequence) < ($1.entry.at, $1.chain, $1.sequence) }
  }

  private func show(_ line: AuditLine?, by caller: Caller) throws(RegisterError) -> [AuditLine] {
    guard let line, caller.may(.readAudit) || line.entry.subject.isOwn(of: caller) else {
      try note([.nobody], by: caller)
      return []
    }
    try note([line.entry.subject], by: caller)
    return [line]
  }

  private func note(_ subjects: [AuditSubject], by caller: Caller) throws(RegisterError) {
    let asked = occasion.asked(by: caller)
    // Whoever looks at their own is told what is theirs, and audits nobody.
    let occasion = caller.role == .person ? AuditOccasion(actor: asked.actor, purpose: .disclosure, book: asked.book) : asked
    let time = now()
    try desk.answer { transaction in
      for subject in subjects { try transaction.append(occasion.entry(of: .showTrail, on: subject, fields: [.trail], at: time)) }
    }
  }

  private func people(
    _ member: ExchangeMember, _ birthDate: CivilDate, _ reader: some RegisterReader
  ) throws(RegisterError) -> [PersonLink] {
    let question = LookupQuestion(
      insurerNumber: member.insurerNumber, symbol: member.symbol, number: member.number, branchNumber: nil, birthDate: birthDate,
      serviceDate: birthDate, knownAt: now())
    let found = try reader.candidates(for: question).filter {
      member.branchNumber == nil || $0.branchNumber == nil || $0.branchNumber == member.branchNumber
    }
    return Array(Set(found.compactMap(\.reference))).map { PersonLink(reference: $0, birthDate: birthDate) }
  }
}

extension AuditSubject {
  /// Whether it is the person who asks.
  fileprivate func isOwn(of caller: Caller) -> Bool {
    guard case .person(let person)? = caller.affiliation else { return false }
    switch self {
    case .person(let subject): return subject == person
    case .member(let member): return member.reference == person.reference && member.birthDate == person.birthDate
    case .account, .records, .register: return false
    }
  }
}
