import EligibilityModel

/// How a member belongs to the insurer, without the day on which that ends.
enum Standing: CaseIterable, Sendable {
  case ordinary, voluntarilyContinued
}

/// What is known of the card's certificate: a state, or that its last day stands in the column of days.
enum CardCertificate: CaseIterable, Sendable {
  case unknown, valid, inGrace, pastGrace, revoked, dated

  init(_ certificate: KnownCertificate) {
    switch certificate {
    case .validThrough: self = .dated
    case .state(.unknown): self = .unknown
    case .state(.valid): self = .valid
    case .state(.inGrace): self = .inGrace
    case .state(.pastGrace): self = .pastGrace
    case .state(.revoked): self = .revoked
    }
  }

  /// The certificate; `nil` where a day is missing.
  func certificate(end: CivilDate?) -> KnownCertificate? {
    switch self {
    case .unknown: .state(.unknown)
    case .valid: .state(.valid)
    case .inGrace: .state(.inGrace)
    case .pastGrace: .state(.pastGrace)
    case .revoked: .state(.revoked)
    case .dated: end.map(KnownCertificate.validThrough)
    }
  }
}

/// Whether somebody applied, who and where.
enum Filing: CaseIterable, Sendable {
  case none, person, legalRepresentative, caregiver, other
  case personElsewhere, legalRepresentativeElsewhere, caregiverElsewhere, otherElsewhere

  init(_ application: CertificateApplication) {
    switch application {
    case .none: self = .none
    case .filed(.person, .currentInsurer): self = .person
    case .filed(.legalRepresentative, .currentInsurer): self = .legalRepresentative
    case .filed(.caregiver, .currentInsurer): self = .caregiver
    case .filed(.other, .currentInsurer): self = .other
    case .filed(.person, .otherInsurer): self = .personElsewhere
    case .filed(.legalRepresentative, .otherInsurer): self = .legalRepresentativeElsewhere
    case .filed(.caregiver, .otherInsurer): self = .caregiverElsewhere
    case .filed(.other, .otherInsurer): self = .otherElsewhere
    }
  }

  var application: CertificateApplication {
    switch self {
    case .none: .none
    case .person: .filed(by: .person, at: .currentInsurer)
    case .legalRepresentative: .filed(by: .legalRepresentative, at: .currentInsurer)
    case .caregiver: .filed(by: .caregiver, at: .currentInsurer)
    case .other: .filed(by: .other, at: .currentInsurer)
    case .personElsewhere: .filed(by: .person, at: .otherInsurer)
    case .legalRepresentativeElsewhere: .filed(by: .legalRepresentative, at: .otherInsurer)
    case .caregiverElsewhere: .filed(by: .caregiver, at: .otherInsurer)
    case .otherElsewhere: .filed(by: .other, at: .otherInsurer)
    }
  }
}

/// Whether a member holds an old card, and whether a day is printed on it.
enum LegacyCardInHand: CaseIterable, Sendable {
  case notHeld, withoutDay, dated

  init(_ card: PaperHeld<PrintedDate>) {
    switch card {
    case .notHeld: self = .notHeld
    case .held(.notPrinted): self = .withoutDay
    case .held(.through): self = .dated
    }
  }

  /// The card; `nil` where a day is missing.
  func paper(end: CivilDate?) -> PaperHeld<PrintedDate>? {
    switch self {
    case .notHeld: .notHeld
    case .withoutDay: .held(.notPrinted)
    case .dated: end.map { .held(.through($0)) }
    }
  }
}

/// Whether a member holds a certificate, and how it was obtained.
enum CertificateInHand: CaseIterable, Sendable {
  case notHeld, byCareNeedApplication, otherwise

  init(_ certificate: PaperHeld<CertificateHeld>) {
    switch certificate {
    case .notHeld: self = .notHeld
    case .held(let held): self = held.obtainedBy == .careNeedApplication ? .byCareNeedApplication : .otherwise
    }
  }

  /// The certificate; `nil` where a day is missing.
  func paper(end: CivilDate?) -> PaperHeld<CertificateHeld>? {
    switch self {
    case .notHeld: .notHeld
    case .byCareNeedApplication: end.map { .held(CertificateHeld(validThrough: $0, obtainedBy: .careNeedApplication)) }
    case .otherwise: end.map { .held(CertificateHeld(validThrough: $0, obtainedBy: .otherwise)) }
    }
  }
}

/// Which papers came with an application or notification.
enum Attached: CaseIterable, Sendable {
  case nothing, legacyCard, certificate, both

  init(_ papers: Set<LostPaper>) {
    switch (papers.contains(.legacyCard), papers.contains(.eligibilityCertificate)) {
    case (false, false): self = .nothing
    case (true, false): self = .legacyCard
    case (false, true): self = .certificate
    case (true, true): self = .both
    }
  }

  var papers: Set<LostPaper> {
    switch self {
    case .nothing: []
    case .legacyCard: [.legacyCard]
    case .certificate: [.eligibilityCertificate]
    case .both: [.legacyCard, .eligibilityCertificate]
    }
  }
}
