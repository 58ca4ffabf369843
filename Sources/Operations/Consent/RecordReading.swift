public import EligibilityModel
public import Registry
public import Rulebook
import Rules

/// Records what people agreed to at the card reader of an institution, so that it opens their data there.
/// カードリーダーでの同意の登録
public struct RecordReading: Sendable {
  private let desk: AuditedDesk
  private let book: Rulebook
  private let now: @Sendable () -> KnownTime

  /// Records at a desk, by a book and a clock.
  public init(_ desk: AuditedDesk, book: Rulebook, now: @escaping @Sendable () -> KnownTime) {
    (self.desk, self.book, self.now) = (desk, book, now)
  }

  /// Records one answer, given now by the person on the reader's screen, with its entry in one transaction.
  ///
  /// - Parameters:
  ///   - reading: who answered what to whom
  ///   - occasion: in whose name; what is recorded is for care
  /// - Returns: the items that are agreed to, or why nothing was recorded
  /// - Throws: faults of the store
  public func run(_ reading: ReaderConsent, on occasion: AuditOccasion) throws(RegisterError) -> ReaderConsentOutcome {
    let occasion = AuditOccasion(actor: occasion.actor, purpose: .care, book: occasion.book)
    let outcome = try desk.change(now: now) { [book] change -> ConsentOutcome in
      let moment = change.knownFrom.moment
      if reading.answer == .sameAsBefore, try !ConsentRule.allowsCarryOver(on: moment.date, book: book) {
        return .refused(.nothingToCarryOver)
      }
      let order = ConsentOrder(person: reading.person, institution: reading.institution, content: reading.answer.content(at: moment))
      return try RecordConsent.record(order, on: occasion, in: change)
    }
    return ReaderConsentOutcome(outcome, to: reading.answer)
  }
}

/// Who answered what at a card reader.
/// カードリーダーでの同意
public struct ReaderConsent: Hashable, Sendable, MaskedInLogs {
  /// Who.
  public let person: PersonLink
  /// Where the reader stands.
  public let institution: MedicalInstitutionCode
  /// What.
  public let answer: ReaderAnswer

  /// Keeps the parts.
  public init(person: PersonLink, institution: MedicalInstitutionCode, answer: ReaderAnswer) {
    (self.person, self.institution, self.answer) = (person, institution, answer)
  }
}

/// What somebody answered on the reader's screen.
/// カードリーダーの画面での回答
public enum ReaderAnswer: Hashable, Sendable {
  /// To everything, or to nothing, or item by item.
  case form(ConsentForm)
  /// As the time before, item by item.
  case sameAsBefore

  fileprivate func content(at moment: CivilMoment) -> ConsentOrder.Content {
    switch self {
    case .form(let form): .answer(form, way: .cardReader, scene: .counter, given: moment, by: .person)
    case .sameAsBefore: .sameAsBefore(way: .cardReader, scene: .counter, given: moment, by: .person)
    }
  }
}

/// What became of an answer at a card reader.
/// カードリーダーでの同意の結果
public enum ReaderConsentOutcome: Hashable, Sendable {
  /// It stands in the register with these items.
  case recorded(Set<ConsentItem>)
  /// It does not.
  case refused(ConsentRefusal)

  /// What the register says already was recorded a moment ago.
  init(_ outcome: ConsentOutcome, to answer: ReaderAnswer) {
    switch (outcome, answer) {
    case (.recorded(_, let added), _):
      self = .recorded(Set(ConsentItem.allCases.filter { item in added.contains { $0.consent.form.agrees(to: item) } }))
    case (.refused(.nothingChanges), .form(let form)): self = .recorded(Set(ConsentItem.allCases.filter(form.agrees)))
    case (.refused(let refusal), _): self = .refused(refusal)
    }
  }
}
