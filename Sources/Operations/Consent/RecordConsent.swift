public import EligibilityModel
public import Registry

/// Records what a person agreed to, or withdrew, at an institution.
/// 同意の登録と撤回
public struct RecordConsent {
  private let writer: any RegisterWriter

  /// Records in this register.
  public init(in writer: any RegisterWriter) {
    self.writer = writer
  }

  /// Records one order in a change of its own, with the entry about it; nothing known before is lost.
  ///
  /// - Parameters:
  ///   - order: what is to be recorded
  ///   - occasion: who does so
  ///   - knownFrom: when the register learns it; later than everything it knows
  /// - Returns: what was written, or why nothing was
  /// - Throws: `RegisterError` for faults of the store
  public func run(_ order: ConsentOrder, on occasion: AuditOccasion, knownFrom: KnownTime) throws -> ConsentOutcome {
    try writer.write(knownFrom: knownFrom) { try Self.record(order, on: occasion, in: $0) }
  }

  /// The same inside a change that somebody else began.
  static func record(
    _ order: ConsentOrder, on occasion: AuditOccasion, in transaction: any RegisterTransaction
  ) throws(RegisterError) -> ConsentOutcome {
    let current = try transaction.currentConsents(of: order.person, at: order.institution)
    let change = order.change(among: current, by: occasion.actor.name, at: transaction.knownFrom.moment)
    guard case .recorded(let closed, let added) = change else { return change }
    for row in closed { try transaction.close(row) }
    for draft in added { try transaction.add(draft) }
    let action: AuditAction = closed.isEmpty ? .register : .correct
    try transaction.append(occasion.entry(of: action, on: .person(order.person), fields: [.consent], at: transaction.knownFrom))
    return change
  }
}

/// What is to be recorded of a consent.
/// 同意の登録依頼
public struct ConsentOrder: Hashable, Sendable, MaskedInLogs {
  /// What is to be done.
  /// 同意の登録内容
  public enum Content: Hashable, Sendable {
    /// The person answered.
    case answer(ConsentForm, way: ConsentWay, scene: ConsentScene, given: CivilMoment, by: ConsentGiver)
    /// The person answered as the time before, item by item; the items are taken from there.
    case sameAsBefore(way: ConsentWay, scene: ConsentScene, given: CivilMoment, by: ConsentGiver)
    /// An answer as another program holds it, with what was withdrawn of it since.
    case handedOn(GivenConsent, by: ConsentGiver)
    /// The person withdraws these items from a moment on, which may lie in the past.
    case withdraw(Set<ConsentItem>, from: CivilMoment)
    /// The visits to the patient ended; the first day without them.
    case careEnded(CivilDate)
  }

  /// Whose consent.
  public let person: PersonLink
  /// To whom.
  public let institution: MedicalInstitutionCode
  /// What.
  public let content: Content

  /// Keeps the parts.
  public init(person: PersonLink, institution: MedicalInstitutionCode, content: Content) {
    self.person = person
    self.institution = institution
    self.content = content
  }
}

/// What became of an order.
/// 同意登録の結果
public enum ConsentOutcome: Hashable, Sendable {
  /// It is recorded: the rows that no longer hold, and what holds in their place.
  case recorded(closed: [RecordedConsent], added: [ConsentDraft])
  /// It is not; nothing was written.
  case refused(ConsentRefusal)
}

/// Why no consent was recorded.
/// 同意を登録できない理由
public enum ConsentRefusal: String, CaseIterable, Sendable {
  /// It is said to be given later than now.
  case inFuture
  /// A paper needs an explanation, and an explanation a paper.
  case incompletePaper
  /// There is no answer item by item that could be carried over.
  case nothingToCarryOver
  /// There is nothing that could be withdrawn or ended.
  case nothingThere
  /// The register says so already.
  case nothingChanges
}

extension ConsentOrder {
  fileprivate func change(among current: [RecordedConsent], by actor: RegisterText, at now: CivilMoment) -> ConsentOutcome {
    switch content {
    case .answer(let form, let way, let scene, let given, let giver):
      return answer(form, way, scene, given, giver, among: current, by: actor, at: now)
    case .sameAsBefore(let way, let scene, let given, let giver):
      let before = current.map(\.draft.consent).filter { $0.given < given }.sorted { $0.given < $1.given }.last { $0.form.items != nil }
      guard let items = before?.form.items else { return .refused(.nothingToCarryOver) }
      return answer(.carriedOver(items), way, scene, given, giver, among: current, by: actor, at: now)
    case .handedOn(let consent, let giver): return handOn(consent, giver, among: current, by: actor, at: now)
    case .withdraw(let items, let moment): return replace(current) { $0.withdrawing(items, from: moment) }
    case .careEnded(let day): return replace(current) { $0.scene == .visit ? $0.ending(on: day) : nil }
    }
  }

  private func answer(
    _ form: ConsentForm, _ way: ConsentWay, _ scene: ConsentScene, _ given: CivilMoment, _ giver: ConsentGiver,
    among current: [RecordedConsent], by actor: RegisterText, at now: CivilMoment
  ) -> ConsentOutcome {
    guard given <= now else { return .refused(.inFuture) }
    guard way != .incompletePaper else { return .refused(.incompletePaper) }
    let consent = GivenConsent(given: given, form: form, way: way, scene: scene)
    guard !current.contains(where: { $0.draft.consent.isSameAnswer(as: consent) }) else { return .refused(.nothingChanges) }
    let draft = ConsentDraft(person: person, institution: institution, consent: consent, giver: giver, actor: actor)
    return .recorded(closed: [], added: [draft])
  }

  /// The answer is new or known; its withdrawals end what was answered before them, too, and nothing that was answered later.
  private func handOn(
    _ consent: GivenConsent, _ giver: ConsentGiver, among current: [RecordedConsent], by actor: RegisterText, at now: CivilMoment
  ) -> ConsentOutcome {
    let bare = answer(consent.form, consent.way, consent.scene, consent.given, giver, among: current, by: actor, at: now)
    var (closed, added): ([RecordedConsent], [ConsentDraft]) = ([], [])
    switch replace(current, { $0.ending(as: consent) }) {
    case .recorded(let old, let changed): (closed, added) = (old, changed)
    case .refused: break
    }
    switch bare {
    case .refused(.nothingChanges): break
    case .refused(let refusal): return .refused(refusal)
    case .recorded(_, let drafts):
      added += drafts.map {
        ConsentDraft(
          person: person, institution: institution, consent: $0.consent.ending(as: consent), giver: $0.giver, actor: $0.actor)
      }
    }
    return added.isEmpty ? .refused(.nothingChanges) : .recorded(closed: closed, added: added)
  }

  /// Puts others in the place of the rows that say something new; whoever recorded the answer stays named.
  private func replace(_ current: [RecordedConsent], _ change: (GivenConsent) -> GivenConsent?) -> ConsentOutcome {
    guard !current.isEmpty else { return .refused(.nothingThere) }
    var closed: [RecordedConsent] = []
    var added: [ConsentDraft] = []
    for row in current {
      guard let changed = change(row.draft.consent), changed != row.draft.consent else { continue }
      closed.append(row)
      added.append(
        ConsentDraft(
          person: person, institution: institution, consent: changed, giver: row.draft.giver, actor: row.draft.actor))
    }
    return closed.isEmpty ? .refused(.nothingChanges) : .recorded(closed: closed, added: added)
  }
}

extension GivenConsent {
  /// A moment before the consent withdraws it from its beginning; an earlier withdrawal stands.
  fileprivate func withdrawing(_ items: Set<ConsentItem>, from moment: CivilMoment) -> GivenConsent {
    let moment = max(moment, given)
    let withdrawn = items.reduce(into: withdrawn) { $0[$1] = min($0[$1] ?? moment, moment) }
    return GivenConsent(given: given, form: form, way: way, scene: scene, withdrawn: withdrawn, careEnded: careEnded)
  }

  /// The same after the withdrawals that another answer carries.
  fileprivate func ending(as other: GivenConsent) -> GivenConsent {
    var result = self
    for (item, moment) in other.withdrawn where given <= moment || isSameAnswer(as: other) {
      result = result.withdrawing([item], from: moment)
    }
    guard let day = other.careEnded, scene == .visit, given.date < day || isSameAnswer(as: other) else { return result }
    return result.ending(on: min(result.careEnded ?? day, day))
  }

  /// Whether it is one and the same answer, whatever became of it; said twice, it does not undo a withdrawal.
  func isSameAnswer(as other: GivenConsent) -> Bool {
    given == other.given && form == other.form && way == other.way && scene == other.scene
  }

  fileprivate func ending(on day: CivilDate) -> GivenConsent {
    GivenConsent(given: given, form: form, way: way, scene: scene, withdrawn: withdrawn, careEnded: day)
  }
}

extension ConsentForm {
  /// The items of an answer item by item.
  fileprivate var items: Set<ConsentItem>? {
    switch self {
    case .bulk: nil
    case .individual(let items), .carriedOver(let items): items
    }
  }
}
