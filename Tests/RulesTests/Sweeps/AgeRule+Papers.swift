import EligibilityModel
import Rulebook
import Rules

// What turns on an age in papers, at the counter and at the reader.
extension AgeRule {
  private static let bornAfter = "born after the day"
  private static let firstIssue = NaiveDay(year: 2024, month: 12, day: 2)

  private static func isLateStage(_ birth: NaiveDay, _ day: NaiveDay) -> Bool { day.age(bornOn: birth) >= 75 }

  private static func isFrom70(_ birth: NaiveDay, _ day: NaiveDay) -> Bool { NaiveShare.band(.plain(birth), on: day) == .from70 }

  /// 高齢受給者証 from 70 to the eve of the 75th birthday, then cover with an insurer of workers is over (F-084, F-342, N-13).
  static let papers = AgeRule(
    testDescription: "papers of 協会けんぽ", ages: [70, 75],
    found: { birth, day, book in
      guard let decision = try? DocumentsRule.decide(.plain(birth, day), book: book) else { return bornAfter }
      let isOver = decision.certificate == .notDue(.lateStageMember)
      return "\(decision.elderlyCertificate.rawValue), cover \(isOver ? "over" : "goes on")"
    },
    expected: { birth, day in
      guard birth <= day else { return bornAfter }
      return "\(isFrom70(birth, day) ? "separate" : "notConcerned"), cover \(isLateStage(birth, day) ? "over" : "goes on")"
    })

  /// A certificate of 国保 without a share is good to the eve of the 75th birthday, and from 70 on another paper shows the share (F-204, F-461).
  static let counter = AgeRule(
    testDescription: "certificate at the counter", ages: [6, 70, 75], dates: [firstIssue],
    found: { birth, day, book in
      guard let decision = try? CounterRule.decide(.plain(birth, day), book: book) else { return bornAfter }
      guard decision.outcome == .accepted else { return "not accepted" }
      if case .undecided(_, missing: .elderlyCertificate) = decision.charge { return "accepted, share on the other paper" }
      return "accepted, \(decision.charge.word)"
    },
    expected: { birth, day in
      guard birth <= day else { return bornAfter }
      guard day >= firstIssue, !isLateStage(birth, day) else { return "not accepted" }
      if isFrom70(birth, day) { return "accepted, share on the other paper" }
      return "accepted, \(NaiveShare.percents(.plain(birth), on: day).map(String.init).joined())"
    })

  /// The same paper at home (F-461).
  static let bring = AgeRule(
    testDescription: "certificate at home", ages: [70, 75], dates: [firstIssue],
    found: { birth, day, book in
      (try? BringRule.decide(.plain(birth, day), book: book))?.items.map(\.rawValue).joined(separator: " ") ?? bornAfter
    },
    expected: { birth, day in
      guard birth <= day else { return bornAfter }
      guard day >= firstIssue, !isLateStage(birth, day) else { return "" }
      return isFrom70(birth, day) ? "certificateAndElderlyCertificate" : "certificate"
    })

  /// A card applied for before the first birthday bears no photo (F-225).
  static let photo = AgeRule(
    testDescription: "card without photo", ages: [1], dates: [firstIssue],
    found: { birth, day, book in
      (try? ReaderRule.decide(.applied(birth, day), book: book))?.issued.rawValue ?? bornAfter
    },
    expected: { birth, day in
      guard birth <= day else { return bornAfter }
      return day >= firstIssue && day.age(bornOn: birth) < 1 ? "noPhoto" : "photo"
    })
}

extension DocumentsQuestion {
  /// A member of 協会けんぽ who never had a card.
  fileprivate static func plain(_ birth: NaiveDay, _ day: NaiveDay) -> DocumentsQuestion {
    DocumentsQuestion(
      serviceDate: day.civil,
      member: Member(
        birthDate: .on(birth.civil), insurer: .kind(.japanHealthInsuranceAssociation), standing: .ordinary, joinedOn: .unknown,
        onStatusDay: .unknown, householdSize: 1),
      card: MemberCard(holding: .never, registration: .notRegistered, cancellation: .none, certificate: .state(.unknown)),
      careNeed: .none, application: .none, event: MemberEvent(.none, on: day.civil), papers: .none, attached: [])
  }
}

extension CounterQuestion {
  /// A patient with nothing but a certificate of 国保 that shows no share.
  fileprivate static func plain(_ birth: NaiveDay, _ day: NaiveDay) -> CounterQuestion {
    CounterQuestion(
      serviceDate: day.civil, facility: Facility(kind: .clinic, reader: .working, lookup: .possible), visit: .first, pastRecord: .unknown,
      presented: [.eligibilityCertificate(PresentedCertificate(validThrough: .fixed(2028, 3, 31), printedRate: .notPrinted))],
      patient: .plain(birth), cardCheck: .notAsked, numberLookup: .notAsked, attempts: Attempts())
  }
}

extension BringQuestion {
  fileprivate static func plain(_ birth: NaiveDay, _ day: NaiveDay) -> BringQuestion {
    let paper = PresentedCertificate(validThrough: .fixed(2028, 3, 31), printedRate: .notPrinted)
    return BringQuestion(
      serviceDate: day.civil, holding: .never, registration: .notRegistered, certificate: .state(.unknown), body: .unknown,
      papers: PapersAtHome(certificate: .held(paper), legacyCard: .notHeld, notice: .notHeld), patient: .plain(birth),
      onlineAtFacility: .yes)
  }
}

extension Patient {
  fileprivate static func plain(_ birth: NaiveDay) -> Patient {
    Patient(birthDate: .on(birth.civil), insurer: .kind(.nationalHealthInsurance), income: .general, lostOn: .unknown)
  }
}

extension ReaderQuestion {
  /// Nothing asked but what a card applied for on the day looks like.
  fileprivate static func applied(_ birth: NaiveDay, _ day: NaiveDay) -> ReaderQuestion {
    ReaderQuestion(
      serviceDate: day.civil, reader: .faceRecognition, timing: .identityFirst,
      card: CardOnReader(
        variant: .photo, cover: .off, placement: .right, certificate: .state(.valid),
        application: .applied(on: day.civil, birthDate: birth.civil)),
      identification: IdentificationAttempt(
        face: .notTried, pin: .known, pinEntries: [], pinLimit: .asInBook, circumstance: .none, terminal: .unknown, visual: .notTried),
      assistance: .none, consent: .notAsked, previous: .none, steps: [])
  }
}
