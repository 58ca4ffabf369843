import EligibilityModel

/// Reads the JSON form of a `ReaderQuestion`.
enum ReaderQuestionReader {
  static func read(_ fields: inout JSONFieldReader) throws(FieldFault) -> ReaderQuestion {
    ReaderQuestion(
      serviceDate: try fields.date("serviceDate"), reader: try fields.wordIfPresent("reader") ?? .faceRecognition,
      timing: try fields.wordIfPresent("timing") ?? .identityFirst, card: try fields.object("card", card),
      identification: try fields.objectIfPresent("identification", identification) ?? untried,
      assistance: try fields.wordIfPresent("assistance") ?? .none, consent: try fields.objectIfPresent("consent", consent) ?? .notAsked,
      previous: try fields.objectIfPresent("previousConsent", previous) ?? .none,
      steps: try fields.words("steps", atMost: 20))
  }

  private static let untried = IdentificationAttempt(
    face: .notTried, pin: .unknown, pinEntries: [], pinLimit: .asInBook, circumstance: .none, terminal: .unknown, visual: .notTried)

  private static func card(_ fields: inout JSONFieldReader) throws(FieldFault) -> CardOnReader {
    CardOnReader(
      variant: try fields.word("variant"), cover: try fields.wordIfPresent("cover") ?? .off,
      placement: try fields.wordIfPresent("placement") ?? .right, certificate: try fields.knownCertificate(),
      application: try fields.objectIfPresent("application", application) ?? .notAsked)
  }

  private static func application(_ fields: inout JSONFieldReader) throws(FieldFault) -> CardIssueCase {
    .applied(on: try fields.date("appliedOn"), birthDate: try fields.date("birthDate"))
  }

  private static func identification(_ fields: inout JSONFieldReader) throws(FieldFault) -> IdentificationAttempt {
    IdentificationAttempt(
      face: try fields.wordIfPresent("face") ?? .notTried, pin: try fields.wordIfPresent("pin") ?? .unknown,
      pinEntries: try fields.words("pinEntries", atMost: 100),
      pinLimit: try fields.integerIfPresent("pinLimit", in: 1...20).map(PINLimit.tries) ?? .asInBook,
      circumstance: try fields.wordIfPresent("circumstance") ?? .none, terminal: try fields.wordIfPresent("terminal") ?? .unknown,
      visual: try fields.objectIfPresent("visual", visual) ?? .notTried)
  }

  private static func visual(_ fields: inout JSONFieldReader) throws(FieldFault) -> VisualAttempt {
    .tried(try fields.word("route"), try fields.words("steps", atMost: 20))
  }

  /// The words of `kind`.
  private enum Kind: String, CaseIterable {
    case bulk
    case individual
    case paper
  }

  private static func consent(_ fields: inout JSONFieldReader) throws(FieldFault) -> ConsentAnswer {
    switch try fields.word("kind", Kind.self) {
    case .bulk: .bulk(try fields.word("choice"))
    case .individual: .individual(Set(try fields.words("items", atMost: 20)))
    case .paper: .paper(try fields.word("paper"), Set(try fields.words("items", atMost: 20)))
    }
  }

  /// The words of an earlier consent's `kind`.
  private enum EarlierKind: String, CaseIterable {
    case bulk
    case individual
  }

  private static func previous(_ fields: inout JSONFieldReader) throws(FieldFault) -> PreviousConsent {
    let items = Set<ConsentItem>(try fields.words("items", atMost: 20))
    return try fields.word("kind", EarlierKind.self) == .bulk ? .bulk : .individual(items)
  }
}

extension JSONFieldReader {
  /// A list of words, empty when absent.
  mutating func words<Word: RawRepresentable<String> & CaseIterable>(
    _ name: String, atMost limit: Int
  ) throws(FieldFault) -> [Word] {
    try arrayIfPresent(name, atMost: limit) { (field) throws(FieldFault) in try field.word() }
  }
}
