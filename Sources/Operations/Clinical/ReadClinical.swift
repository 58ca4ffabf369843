public import EligibilityModel
public import Registry
public import Rulebook
import Rules

/// Shows clinical data to whom a rule opens them, and to nobody else.
/// 医療情報の閲覧
public struct ReadClinical: Sendable {
  /// The most resources that one answer holds.
  public static let most = 1_000

  private let book: Rulebook

  /// Decides by this book.
  public init(book: Rulebook) {
    self.book = book
  }

  /// Answers in one transaction with the entry about it, which names what was shown; a refusal leaves an entry, too.
  ///
  /// - Parameters:
  ///   - question: whose data, who looks, and which items
  ///   - occasion: who asks, for the trail
  ///   - now: the clock
  ///   - transaction: the register
  /// - Returns: the data that are open, and what may be said of the rest
  /// - Throws: `RegisterError` for faults of the store, `RuleRefusal` for a day outside the modelled period
  public func run(
    _ question: ClinicalQuestion, on occasion: AuditOccasion, at now: KnownTime, in transaction: any AuditedTransaction
  ) throws -> ClinicalAnswer {
    let decision = try decide(question, at: now, in: transaction)
    let opened = question.items.intersection(decision.opens)
    let found =
      opened.isEmpty
      ? [] : try transaction.resources(of: question.person, items: opened, knownAt: question.knownAt ?? now, atMost: Self.most + 1)
    try transaction.append(entry(of: question, opened, on: occasion, at: now))
    return ClinicalAnswer(
      resources: Array(found.prefix(Self.most)), isCut: found.count > Self.most, opened: opened,
      leftOut: leftOut(question.items, decision), decision: decision)
  }

  /// By the consents of now even where older data are asked for: what was withdrawn since opens nothing any more.
  private func decide(
    _ question: ClinicalQuestion, at now: KnownTime, in transaction: any AuditedTransaction
  ) throws -> ConsentDecision {
    var consents: [GivenConsent] = []
    if let institution = question.institution {
      consents = try transaction.consents(of: question.person, at: institution, knownAt: now).map(\.draft.consent)
    }
    return try ConsentRule.decide(ConsentQuestion(at: now.moment, viewer: question.viewer, consents: consents), book: book)
  }

  private func entry(
    of question: ClinicalQuestion, _ opened: Set<ConsentItem>, on occasion: AuditOccasion, at now: KnownTime
  ) -> AuditEntry {
    AuditEntry(
      actor: occasion.actor, action: .read, purpose: question.viewer.purpose.auditPurpose, subject: .person(question.person),
      fields: ConsentItem.allCases.filter(opened.contains).map { AuditField($0) }, outcome: opened.isEmpty ? .refused : .done,
      knownAt: question.knownAt, book: occasion.book, at: now)
  }

  /// Whether there are data behind a closed item is never told; that no consent is known may be.
  private func leftOut(_ items: Set<ConsentItem>, _ decision: ConsentDecision) -> [ItemRuling] {
    guard decision.notice == .told else { return [] }
    return decision.items.filter { ruling in
      guard items.contains(ruling.item), case .closed(let reason) = ruling.standing else { return false }
      return reason.isOfConsent
    }
  }
}

/// Whose data somebody wants to see.
/// 医療情報の照会
public struct ClinicalQuestion: Hashable, Sendable, MaskedInLogs {
  /// Whose.
  public let person: PersonLink
  /// At which institution; without one no consent counts.
  public let institution: MedicalInstitutionCode?
  /// Who looks and what for.
  public let viewer: DataViewer
  /// Which items.
  public let items: Set<ConsentItem>
  /// Data as they were known at this time; those of now without it.
  public let knownAt: KnownTime?

  /// Everything but ceilings, which are no clinical data.
  public static let clinicalItems = Set(ConsentItem.allCases).subtracting([.limits])

  /// Keeps the parts.
  public init(
    person: PersonLink, institution: MedicalInstitutionCode?, viewer: DataViewer, items: Set<ConsentItem> = Self.clinicalItems,
    knownAt: KnownTime? = nil
  ) {
    self.person = person
    self.institution = institution
    self.viewer = viewer
    self.items = items
    self.knownAt = knownAt
  }
}

/// The data that are open, and what may be said of the rest.
/// 医療情報の回答
public struct ClinicalAnswer: Sendable, MaskedInLogs {
  /// The data, newest day first.
  public let resources: [RecordedResource]
  /// Whether there are more than an answer holds.
  public let isCut: Bool
  /// The items that were opened.
  public let opened: Set<ConsentItem>
  /// The items that are missing for want of consent, where that may be said.
  public let leftOut: [ItemRuling]
  /// Why.
  public let decision: ConsentDecision
}

extension ClosedReason {
  /// Whether it speaks of the person's consent, not of the viewer's right.
  fileprivate var isOfConsent: Bool {
    switch self {
    case .notAsked, .refused, .expired, .withdrawn, .notValid: true
    case .notForPlace, .notForProfession, .notForPurpose: false
    }
  }
}

extension ViewingPurpose {
  /// The word of the audit trail; what is neither care nor emergency nor the person's own look has no other name there.
  fileprivate var auditPurpose: AuditPurpose {
    switch self {
    case .care, .other: .care
    case .emergency: .emergency
    case .disclosure: .disclosure
    }
  }
}
