import EligibilityModel

/// Reads the JSON form of a `ClaimQuestion`.
enum ClaimQuestionReader {
  static func read(_ fields: inout JSONFieldReader) throws(FieldFault) -> ClaimQuestion {
    ClaimQuestion(
      serviceDate: try fields.date("serviceDate"),
      currentNumbers: try fields.wordIfPresent("currentNumbers") ?? .none,
      formerNumbers: try fields.wordIfPresent("formerNumbers") ?? .none,
      answer: try fields.wordIfPresent("answer") ?? .notAsked,
      chosen: try chosen(&fields),
      declaration: try fields.objectIfPresent("declaration", declaration) ?? .none,
      statedScheme: try fields.wordIfPresent("statedScheme") ?? .unknown)
  }

  /// Only the three ways can be chosen; leaving it out asks for the right one.
  private static func chosen(_ fields: inout JSONFieldReader) throws(FieldFault) -> ClaimDirection {
    let ways: [ClaimDirection] = [.current, .former, .unknown]
    guard let field = fields.fieldIfPresent("chosen") else { return .pending }
    guard let way = ClaimDirection(rawValue: try field.string()), ways.contains(way) else {
      throw field.fault(.unknownWord(allowed: ways.map(\.rawValue)))
    }
    return way
  }

  private static func declaration(_ fields: inout JSONFieldReader) throws(FieldFault) -> DeclarationOnFile {
    let parts: [(String, DeclarationParts)] = [
      ("signature", .signature), ("address", .address), ("contact", .contact), ("employer", .employer),
    ]
    var present: DeclarationParts = []
    for (name, part) in parts where try fields.boolIfPresent(name) ?? false { present.insert(part) }
    return .present(present)
  }
}

/// Reads the JSON form of a `CopaymentQuestion`.
enum CopaymentQuestionReader {
  static func read(_ fields: inout JSONFieldReader) throws(FieldFault) -> CopaymentQuestion {
    CopaymentQuestion(
      serviceDate: try fields.date("serviceDate"), birthDate: try fields.knownDate("birthDate"), insurer: try fields.knownInsurer(),
      income: try fields.wordIfPresent("income") ?? .unknown, statedRate: try fields.printedRate("statedRate"),
      benefit: try fields.wordIfPresent("benefit") ?? .ordinary, totalCost: try amount(&fields))
  }

  private static func amount(_ fields: inout JSONFieldReader) throws(FieldFault) -> KnownAmount {
    guard let yen = try fields.integerIfPresent("totalCost", in: 0...1_000_000_000_000) else { return .notGiven }
    return Yen(Int64(yen)).map(KnownAmount.yen) ?? .notGiven
  }
}

/// Reads the JSON form of a `CertificateQuestion`.
enum CertificateQuestionReader {
  static func read(_ fields: inout JSONFieldReader) throws(FieldFault) -> CertificateQuestion {
    CertificateQuestion(
      serviceDate: try fields.date("serviceDate"), certificate: try fields.knownCertificate(),
      renewedOn: try fields.knownDate("renewedOn"), body: try fields.knownBody(),
      registration: try fields.wordIfPresent("registration") ?? .unknown, holding: try fields.wordIfPresent("holding") ?? .held,
      carrier: try fields.wordIfPresent("carrier") ?? .card)
  }
}

/// Reads the JSON form of a `BringQuestion`.
enum BringQuestionReader {
  static func read(_ fields: inout JSONFieldReader) throws(FieldFault) -> BringQuestion {
    BringQuestion(
      serviceDate: try fields.date("serviceDate"), holding: try fields.word("holding"),
      registration: try fields.wordIfPresent("registration") ?? .unknown, certificate: try fields.knownCertificate(),
      body: try fields.knownBody(), papers: try fields.objectIfPresent("papers", papers) ?? .none,
      patient: try fields.patient("patient"), onlineAtFacility: try fields.wordIfPresent("onlineAtFacility") ?? .unknown)
  }

  private static func papers(_ fields: inout JSONFieldReader) throws(FieldFault) -> PapersAtHome {
    let certificate = try fields.objectIfPresent("eligibilityCertificate") { (paper) throws(FieldFault) in
      PresentedCertificate(validThrough: try paper.date("validThrough"), printedRate: try paper.printedRate("copaymentRate"))
    }
    let legacyCard = try fields.objectIfPresent("legacyCard") { (paper) throws(FieldFault) in
      PresentedLegacyCard(validThrough: try paper.printedDate("validThrough"))
    }
    let notice = try fields.objectIfPresent("eligibilityNotice") { (paper) throws(FieldFault) in
      try paper.printedRate("copaymentRate")
    }
    return PapersAtHome(
      certificate: certificate.map(PaperHeld.held) ?? .notHeld, legacyCard: legacyCard.map(PaperHeld.held) ?? .notHeld,
      notice: notice.map(PaperHeld.held) ?? .notHeld)
  }
}
