import EligibilityModel

/// Reads the JSON form of a `CounterQuestion`.
enum CounterQuestionReader {
  static func read(_ fields: inout JSONFieldReader) throws(FieldFault) -> CounterQuestion {
    let question = CounterQuestion(
      serviceDate: try fields.date("serviceDate"),
      facility: try fields.object("facility", facility),
      visit: try fields.word("visit"),
      pastRecord: try fields.wordIfPresent("pastRecord") ?? .unknown,
      presented: try fields.array("presented", atMost: 12, of: document),
      patient: try fields.patient("patient"),
      cardCheck: try fields.objectIfPresent("cardCheck", answer) ?? .notAsked,
      numberLookup: try fields.objectIfPresent("numberLookup", answer) ?? .notAsked,
      attempts: try fields.objectIfPresent("attempts", attempts) ?? Attempts())
    try refuseContradictions(in: question, fields)
    return question
  }

  /// Reads what is on the counter; nobody has asked anything yet.
  static func shown(_ fields: inout JSONFieldReader, on day: CivilDate, by patient: Patient) throws(FieldFault) -> CounterQuestion {
    let question = CounterQuestion(
      serviceDate: day,
      facility: try fields.object("facility", facility),
      visit: try fields.word("visit"),
      pastRecord: try fields.wordIfPresent("pastRecord") ?? .unknown,
      presented: try fields.array("presented", atMost: 12, of: document),
      patient: patient,
      cardCheck: .notAsked, numberLookup: .notAsked,
      attempts: try fields.objectIfPresent("attempts", attempts) ?? Attempts())
    try refuseContradictions(in: question, fields)
    return question
  }

  private static func facility(_ fields: inout JSONFieldReader) throws(FieldFault) -> Facility {
    Facility(
      kind: try fields.word("kind"), reader: try fields.word("reader"), lookup: try fields.word("lookup"),
      smartphone: try fields.wordIfPresent("smartphone") ?? .unknown)
  }

  private static func document(_ field: JSONField) throws(FieldFault) -> PresentedDocument {
    try field.object { (fields) throws(FieldFault) in
      switch try fields.word("document", DocumentKind.self) {
      case .myNumberCard: .myNumberCard(try card(&fields))
      case .smartphone:
        .smartphone(
          SmartphoneCard(platform: try fields.wordIfPresent("platform") ?? .unknown, certificate: try fields.knownCertificate()))
      case .eligibilityCertificate:
        .eligibilityCertificate(
          PresentedCertificate(validThrough: try fields.date("validThrough"), printedRate: try fields.printedRate("copaymentRate")))
      case .eligibilityNotice: .eligibilityNotice(printedRate: try fields.printedRate("copaymentRate"))
      case .portalScreen: .portalScreen
      case .portalPDF: .portalPDF
      case .legacyCard: .legacyCard(PresentedLegacyCard(validThrough: try fields.printedDate("validThrough")))
      case .elderlyRecipientCertificate: .elderlyRecipientCertificate(try elderlyCertificate(&fields))
      case .prescription: .prescription
      }
    }
  }

  private static func card(_ fields: inout JSONFieldReader) throws(FieldFault) -> MyNumberCard {
    MyNumberCard(
      registration: try fields.wordIfPresent("registration") ?? .unknown, certificate: try fields.knownCertificate(),
      body: try fields.knownBody(), variant: try fields.wordIfPresent("variant") ?? .photo)
  }

  private static func elderlyCertificate(_ fields: inout JSONFieldReader) throws(FieldFault) -> PresentedElderlyCertificate {
    PresentedElderlyCertificate(
      rate: try fields.field("copaymentRate").copaymentRate(), validThrough: try fields.printedDate("validThrough"))
  }

  private static func answer(_ fields: inout JSONFieldReader) throws(FieldFault) -> InquiryAnswer {
    switch try fields.word("answer", AnswerWord.self) {
    case .notAsked: .notAsked
    case .valid:
      .valid(
        ReportedCoverage(rate: try fields.printedRate("copaymentRate"), benefit: try fields.wordIfPresent("benefit") ?? .ordinary))
    case .invalid: .invalid(lostOn: try fields.knownDate("lostOn"))
    case .invalidWithNewer: .invalidWithNewer(lostOn: try fields.knownDate("lostOn"))
    case .none: .none
    case .several: .several
    case .unknown: .unknown
    }
  }

  private static func attempts(_ fields: inout JSONFieldReader) throws(FieldFault) -> Attempts {
    var attempts = Attempts()
    for step in CounterStep.allCases {
      guard let field = fields.fieldIfPresent(step.rawValue) else { continue }
      attempts[step] = try result(of: step, field)
    }
    return attempts
  }

  /// Only what a person says, signs or answers can be `confirmed` or `denied`; other steps show their success elsewhere in the question.
  private static func result(of step: CounterStep, _ field: JSONField) throws(FieldFault) -> AttemptResult {
    let allowed = step.possibleResults
    let text = try field.string()
    guard let result = allowed.first(where: { $0.word == text }) else { throw field.fault(.unknownWord(allowed: allowed.map(\.word))) }
    return result
  }

  private static func refuseContradictions(in question: CounterQuestion, _ fields: JSONFieldReader) throws(FieldFault) {
    let kinds = question.presented.map(\.kind)
    for kind in DocumentKind.allCases where kinds.filter({ $0 == kind }).count > 1 && kind != .eligibilityCertificate {
      throw fields.fault(
        at: "presented",
        .malformed(english: "holds \(kind.rawValue) twice; give it once", japanese: "\(kind.rawValue) が二つあります。一つにしてください"))
    }
    guard question.cardCheck != .notAsked, !kinds.contains(.myNumberCard), !kinds.contains(.smartphone) else { return }
    throw fields.fault(
      at: "cardCheck",
      .malformed(
        english: "was answered although neither myNumberCard nor smartphone is in presented",
        japanese: "presented に myNumberCard も smartphone もないのに答えがあります"))
  }
}
