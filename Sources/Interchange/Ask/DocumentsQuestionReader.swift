import EligibilityModel

/// Reads the JSON form of a `DocumentsQuestion`.
enum DocumentsQuestionReader {
  static func read(_ fields: inout JSONFieldReader) throws(FieldFault) -> DocumentsQuestion {
    let day = try fields.date("serviceDate")
    return DocumentsQuestion(
      serviceDate: day, member: try member(&fields), card: try card(&fields),
      careNeed: try fields.wordIfPresent("careNeed") ?? .none,
      application: try fields.objectIfPresent("application", application) ?? .none, event: try event(&fields, on: day),
      papers: try fields.objectIfPresent("papers", papers) ?? .none, attached: try attached(&fields))
  }

  private static func member(_ fields: inout JSONFieldReader) throws(FieldFault) -> Member {
    Member(
      birthDate: try fields.knownDate("birthDate"), insurer: try fields.knownInsurer(), standing: try standing(&fields),
      joinedOn: try fields.knownDate("joinedOn"), onStatusDay: try fields.wordIfPresent("onStatusDay") ?? .unknown,
      householdSize: try fields.integerIfPresent("householdSize", in: 1...100) ?? 1)
  }

  private static func standing(_ fields: inout JSONFieldReader) throws(FieldFault) -> MemberStanding {
    let completion = try fields.objectIfPresent("voluntarilyContinued") { (member) throws(FieldFault) in
      try member.knownDate("completedOn")
    }
    return completion.map(MemberStanding.voluntarilyContinued(completedOn:)) ?? .ordinary
  }

  private static func card(_ fields: inout JSONFieldReader) throws(FieldFault) -> MemberCard {
    MemberCard(
      holding: try fields.word("holding"), registration: try fields.wordIfPresent("registration") ?? .unknown,
      cancellation: try fields.wordIfPresent("cancellation") ?? .none, certificate: try fields.knownCertificate())
  }

  private static func application(_ fields: inout JSONFieldReader) throws(FieldFault) -> CertificateApplication {
    .filed(by: try fields.word("by"), at: try fields.wordIfPresent("at") ?? .currentInsurer)
  }

  private static func event(_ fields: inout JSONFieldReader, on day: CivilDate) throws(FieldFault) -> MemberEvent {
    let event = try fields.objectIfPresent("event") { (event) throws(FieldFault) in
      MemberEvent(try event.word("kind"), on: try event.dateIfPresent("on") ?? day, handedInOn: try event.knownDate("handedInOn"))
    }
    return event ?? MemberEvent(.none, on: day)
  }

  private static func papers(_ fields: inout JSONFieldReader) throws(FieldFault) -> PapersHeld {
    let legacyCard = try fields.objectIfPresent("legacyCard") { (paper) throws(FieldFault) in try paper.printedDate("validThrough") }
    let certificate = try fields.objectIfPresent("eligibilityCertificate") { (paper) throws(FieldFault) in
      CertificateHeld(
        validThrough: try paper.date("validThrough"), obtainedBy: try paper.wordIfPresent("obtainedBy") ?? .otherwise)
    }
    return PapersHeld(
      legacyCard: legacyCard.map(PaperHeld.held) ?? .notHeld, certificate: certificate.map(PaperHeld.held) ?? .notHeld,
      notice: try fields.wordIfPresent("eligibilityNotice") ?? .notHeld)
  }

  private static func attached(_ fields: inout JSONFieldReader) throws(FieldFault) -> Set<LostPaper> {
    Set(try fields.fieldIfPresent("attached")?.array(atMost: 2) { (field) throws(FieldFault) in try field.word(LostPaper.self) } ?? [])
  }
}
