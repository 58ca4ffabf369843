public import EligibilityModel
public import Registry
public import Rulebook
import Rules

/// Tells what is open for a person at an institution at a moment.
/// 同意の照会
public struct ShowConsent {
  private let reader: any ConsentReader
  private let book: Rulebook

  /// Reads from this register and decides by this book.
  public init(in reader: any ConsentReader, book: Rulebook) {
    self.reader = reader
    self.book = book
  }

  /// What is open.
  ///
  /// - Parameters:
  ///   - person: whose data
  ///   - institution: whose consents count
  ///   - viewer: who wants to look
  ///   - moment: when
  ///   - knownAt: what the register knew then; an old time gives the old answer
  /// - Returns: the consents and what they open
  /// - Throws: `RegisterError` for faults of the store, `RuleRefusal` for a day outside the modelled period
  public func run(
    _ person: PersonLink, at institution: MedicalInstitutionCode, viewer: DataViewer, at moment: CivilMoment, knownAt: KnownTime
  ) throws -> ShownConsent {
    let rows = try reader.consents(of: person, at: institution, knownAt: knownAt)
    let question = ConsentQuestion(at: moment, viewer: viewer, consents: rows.map(\.draft.consent))
    return ShownConsent(rows: rows, decision: try ConsentRule.decide(question, book: book))
  }
}

/// What a person answered to an institution, and what it opens.
/// 同意の照会結果
public struct ShownConsent: Hashable, Sendable, MaskedInLogs {
  /// The answers, oldest first.
  public let rows: [RecordedConsent]
  /// What they open.
  public let decision: ConsentDecision
}
