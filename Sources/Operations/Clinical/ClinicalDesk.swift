public import EligibilityModel
public import Registry
public import Rulebook
import Rules

/// Records consents and shows what they open to other programs, in the name of their callers.
/// 同意と医療情報の窓口
public struct ClinicalDesk: Sendable {
  let desk: AuditedDesk
  let book: Rulebook
  let occasion: AuditOccasion
  let now: @Sendable () -> KnownTime
  private let hospitals: Set<String>
  private let watch: AbuseGuard?

  /// Works at a desk.
  ///
  /// - Parameters:
  ///   - desk: the register
  ///   - book: the rules
  ///   - occasion: who asks on this machine itself
  ///   - hospitals: the institutions whose doctors may look without consent in an emergency
  ///   - watch: slows whoever asks for many unknown people; `nil` where nobody is slowed
  ///   - now: the clock
  public init(
    _ desk: AuditedDesk, book: Rulebook, occasion: AuditOccasion, hospitals: Set<MedicalInstitutionCode> = [],
    watchedBy watch: AbuseGuard? = nil, now: @escaping @Sendable () -> KnownTime
  ) {
    (self.desk, self.book, self.occasion, self.now) = (desk, book, occasion, now)
    self.hospitals = Set(hospitals.map(\.canonical))
    self.watch = watch
  }

  /// Reads the resources of one kind that are open to a caller.
  ///
  /// - Parameters:
  ///   - kind: which resources
  ///   - subject: whose
  ///   - purpose: what for
  ///   - caller: who asks
  ///   - institution: for whom a question of this machine itself says it asks
  /// - Returns: what is open; the caller sees no data, or nobody stands under the numbers, in the other cases
  /// - Throws: `tooManyUnknown`, `overloaded` and faults of the store
  public func read(
    _ kind: ClinicalKind, of subject: TrailSubject, for purpose: ViewingPurpose, by caller: Caller,
    at institution: MedicalInstitutionCode? = nil
  ) throws(RegisterError) -> ClinicalReading {
    guard let viewer = viewer(caller, purpose, institution) else { return .notForCaller }
    let ask = { () throws(RegisterError) in try read(kind, of: subject, as: viewer, by: caller, at: institution) }
    guard let watch else { return try ask() }
    return try watch.ask(caller, outcome: \.auditOutcome, ask)
  }

  private func read(
    _ kind: ClinicalKind, of subject: TrailSubject, as viewer: DataViewer, by caller: Caller, at institution: MedicalInstitutionCode?
  ) throws(RegisterError) -> ClinicalReading {
    let (reading, occasion, time) = (ReadClinical(book: book), occasion.asked(by: caller, for: institution), now())
    return try desk.answer { transaction in
      guard let person = try Self.person(subject, at: time, transaction) else {
        try transaction.append(occasion.entry(of: .read, on: .nobody, fields: [], at: time))
        return .nobody
      }
      let question = ClinicalQuestion(
        person: person, institution: institution ?? caller.institution, viewer: viewer, items: kind.items)
      do {
        let answer = try reading.run(question, on: occasion, at: time, in: transaction)
        return .read(answer.of(kind))
      } catch is RuleRefusal {
        throw RegisterError.store("the rules do not reach this day")
      }
    }
  }

  /// Records a consent or a withdrawal that a caller hands on.
  public func record(_ order: ConsentOrder, by caller: Caller) throws(RegisterError) -> ConsentOutcome {
    let occasion = occasion.asked(by: caller, for: order.institution)
    return try desk.change(now: now) { try RecordConsent.record(order, on: occasion, in: $0) }
  }

  /// Takes over an answer as another program holds it, with what was withdrawn of it since.
  ///
  /// - Parameters:
  ///   - consent: the answer
  ///   - giver: who spoke
  ///   - person: whose
  ///   - institution: to whom
  ///   - caller: who hands it on
  /// - Returns: the answer as it stands now; where it stood so before that is a look, with an entry
  /// - Throws: `overloaded` and faults of the store
  public func takeOver(
    _ consent: GivenConsent, by giver: ConsentGiver, of person: PersonLink, at institution: MedicalInstitutionCode, for caller: Caller
  ) throws(RegisterError) -> TakenOverConsent {
    let occasion = occasion.asked(by: caller, for: institution)
    let order = ConsentOrder(person: person, institution: institution, content: .handedOn(consent, by: giver))
    return try desk.change(now: now) { change in
      let outcome = try RecordConsent.record(order, on: occasion, in: change)
      if case .refused(let refusal) = outcome, refusal != .nothingChanges { return .refused(refusal) }
      let rows = try change.currentConsents(of: person, at: institution)
      guard let row = rows.first(where: { $0.draft.consent.isSameAnswer(as: consent) }) else {
        throw RegisterError.store("a consent that was written is not there")
      }
      guard case .refused = outcome else { return .made(row) }
      try change.append(occasion.entry(of: .read, on: .person(person), fields: [.consent], at: change.knownFrom))
      return .stood(row)
    }
  }

  /// The consents of a person that a caller may see: an institution those it took itself, the person all.
  ///
  /// - Parameters:
  ///   - subject: whose
  ///   - caller: who asks
  ///   - institution: for whom a question of this machine itself says it asks
  /// - Returns: those that are held to be true now, the oldest first
  /// - Throws: `overloaded` and faults of the store
  public func consents(
    of subject: TrailSubject, by caller: Caller, at institution: MedicalInstitutionCode? = nil
  ) throws(RegisterError) -> ConsentReading {
    let ask = { () throws(RegisterError) in try read(consentsOf: subject, by: caller, at: institution) }
    guard let watch else { return try ask() }
    return try watch.ask(caller, outcome: \.auditOutcome, ask)
  }

  private func read(
    consentsOf subject: TrailSubject, by caller: Caller, at institution: MedicalInstitutionCode?
  ) throws(RegisterError) -> ConsentReading {
    let (place, occasion, time) = (institution ?? caller.institution, occasion.asked(by: caller, for: institution), now())
    let (isOwn, own) = (caller.person != nil, caller.person)
    let viewer = isOwn ? nil : viewer(caller, .care, place)
    guard isOwn || place != nil || caller == .machine else { return .notForCaller }
    return try desk.answer { [self] transaction in
      guard let person = try Self.person(subject, at: time, transaction), own == nil || own == person else {
        try transaction.append(occasion.entry(of: .read, on: .nobody, fields: [], at: time))
        return .nobody
      }
      let purpose: AuditPurpose = isOwn ? .disclosure : occasion.purpose
      try transaction.append(
        AuditEntry(
          actor: occasion.actor, action: .read, purpose: purpose, subject: .person(person), fields: [.consent], outcome: .done, at: time))
      let rows = try transaction.allConsents(of: person).filter { $0.isKnown(at: time) }
      let seen = isOwn ? rows : rows.filter { place == nil || $0.draft.institution.canonical == place?.canonical }
      return .read(seen, opens: place == nil ? nil : decision(viewer, seen, at: time))
    }
  }

  /// One answer that holds now, where a caller may see it; the look is an entry, and a try in vain one about nobody.
  ///
  /// - Throws: `tooManyUnknown`, `overloaded` and faults of the store
  public func consent(_ id: ConsentRowID, by caller: Caller) throws(RegisterError) -> RecordedConsent? {
    let ask = { () throws(RegisterError) in try read(id, by: caller) }
    guard let watch else { return try ask() }
    return try watch.ask(caller, outcome: { $0 == nil ? .none : .done }, ask)
  }

  private func read(_ id: ConsentRowID, by caller: Caller) throws(RegisterError) -> RecordedConsent? {
    let (occasion, time) = (occasion.asked(by: caller), now())
    return try desk.answer { transaction in
      guard let row = try transaction.consent(id), row.isKnown(at: time), caller.sees(row.draft) else {
        try transaction.append(occasion.entry(of: .read, on: .nobody, fields: [], at: time))
        return nil
      }
      try transaction.append(
        AuditEntry(
          actor: occasion.actor, action: .read, purpose: caller.person == nil ? occasion.purpose : .disclosure,
          subject: .person(row.draft.person), fields: [.consent], outcome: .done, at: time))
      return row
    }
  }

  /// What consents open for a viewer; `nil` where nothing can be said.
  private func decision(_ viewer: DataViewer?, _ rows: [RecordedConsent], at time: KnownTime) -> ConsentDecision? {
    guard let viewer else { return nil }
    let question = ConsentQuestion(at: time.moment, viewer: viewer, consents: rows.map(\.draft.consent))
    return try? ConsentRule.decide(question, book: book)
  }

  /// The person who stands under somebody's numbers; `nil` where nobody or more than one does. The look is an entry.
  public func person(_ subject: TrailSubject, by caller: Caller) throws(RegisterError) -> PersonLink? {
    let (occasion, time) = (occasion.asked(by: caller), now())
    let ask = { () throws(RegisterError) in
      try desk.answer { transaction in
        let person = try Self.person(subject, at: time, transaction)
        try transaction.append(occasion.entry(of: .read, on: person.map { .person($0) } ?? .nobody, fields: [], at: time))
        return person
      }
    }
    guard let watch else { return try ask() }
    return try watch.ask(caller, outcome: { $0 == nil ? .none : .done }, ask)
  }

  /// On this machine itself the institution says who looks, as its options could.
  func viewer(_ caller: Caller, _ purpose: ViewingPurpose, _ institution: MedicalInstitutionCode?) -> DataViewer? {
    guard caller == .machine else { return DataViewer(caller, purpose: purpose) { hospitals.contains($0.canonical) } }
    let place = institution.map { ViewingPlace($0, isHospital: hospitals.contains($0.canonical)) } ?? .elsewhere
    return DataViewer(place: place, profession: ViewingProfession(at: place), purpose: purpose, authority: .granted)
  }

  private static func person(
    _ subject: TrailSubject, at time: KnownTime, _ transaction: any AuditedTransaction
  ) throws(RegisterError) -> PersonLink? {
    switch subject {
    case .person(let person): return try transaction.covers(of: person, knownAt: time).isEmpty ? nil : person
    // An entry of the trail tells who looked, and leads nobody to a person's data.
    case .entry: return nil
    case .member(let member, let birthDate):
      let question = LookupQuestion(
        insurerNumber: member.insurerNumber, symbol: member.symbol, number: member.number, branchNumber: nil, birthDate: birthDate,
        serviceDate: birthDate, knownAt: time)
      let found = try transaction.candidates(for: question).filter {
        member.branchNumber == nil || $0.branchNumber == nil || $0.branchNumber == member.branchNumber
      }
      let references = Set(found.compactMap(\.reference))
      return references.count == 1 ? references.first.map { PersonLink(reference: $0, birthDate: birthDate) } : nil
    }
  }
}

/// What came of a caller's wish to see clinical data.
/// 医療情報の閲覧結果
public enum ClinicalReading: Sendable, MaskedInLogs {
  /// What is open.
  case read(ClinicalAnswer)
  /// Nobody, or more than one person, stands under the numbers.
  case nobody
  /// The caller sees no clinical data at all.
  case notForCaller
}

extension ClinicalReading {
  /// What it is in the words of the trail.
  fileprivate var auditOutcome: AuditOutcome {
    switch self {
    case .read: .done
    case .nobody: .none
    case .notForCaller: .refused
    }
  }
}

/// What became of an answer that another program holds.
/// 引き継いだ同意
public enum TakenOverConsent: Hashable, Sendable {
  /// It is recorded, or what is new about it.
  case made(RecordedConsent)
  /// The register said so already.
  case stood(RecordedConsent)
  /// It is not recorded.
  case refused(ConsentRefusal)
}

/// What came of a caller's wish to see consents.
/// 同意の閲覧結果
public enum ConsentReading: Sendable, MaskedInLogs {
  /// What the person answered, and what that opens for the caller where it is a matter of consent.
  case read([RecordedConsent], opens: ConsentDecision?)
  /// Nobody, or more than one person, stands under the numbers.
  case nobody
  /// The caller sees no consents at all.
  case notForCaller
}

extension ConsentReading {
  /// What it is in the words of the trail.
  fileprivate var auditOutcome: AuditOutcome {
    switch self {
    case .read: .done
    case .nobody: .none
    case .notForCaller: .refused
    }
  }
}

extension ClinicalKind {
  /// The items of consent under which a resource of this kind may stand.
  public var items: Set<ConsentItem> {
    switch self {
    case .medicationDispense: [.drugs, .sixItems]
    case .observation: [.checkUps, .care, .sixItems]
    case .procedure: [.surgery, .care]
    case .condition: [.care, .sixItems, .specificDisease]
    }
  }
}

extension ClinicalAnswer {
  /// The same with the resources of one kind alone.
  fileprivate func of(_ kind: ClinicalKind) -> ClinicalAnswer {
    ClinicalAnswer(
      resources: resources.filter { $0.resource.key.kind == kind }, isCut: isCut, opened: opened, leftOut: leftOut, decision: decision)
  }
}

extension Caller {
  /// The insured person who asks about themselves.
  var person: PersonLink? {
    if case .person(let person)? = affiliation { person } else { nil }
  }

  /// Whether an answer is one's own, or was given to the own institution; this machine itself sees all.
  fileprivate func sees(_ consent: ConsentDraft) -> Bool {
    if let person { return person == consent.person }
    guard let institution else { return self == .machine }
    return institution.canonical == consent.institution.canonical
  }

  /// The institution for which somebody asks.
  var institution: MedicalInstitutionCode? {
    if case .institution(let code)? = affiliation { code } else { nil }
  }
}
