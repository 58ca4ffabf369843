import EligibilityModel
import Rulebook
import Testing

/// The profiles of the book, as an installation reads them; read once for all tests.
private let loaded = Result { try InsurerProfiles.load(directory: bookFolder + "/insurers") }
private func book() throws -> InsurerProfiles { try loaded.get() }

/// One profile of the book.
func profile(_ id: String) throws -> InsurerProfile {
  let name = try #require(InsurerProfileID(id))
  return try #require(try book().profile(name))
}

private let today = CivilDate.fixed(2026, 11, 21)
private let kyokai = "japan-health-insurance-association"
private let society = "health-insurance-society"
private let nippo = "nippo-health-insurance-society"
private let letter = "letter-2025-11-society"
private let taxAccountants = "tax-accountants-nhi-society"
private let municipal = "municipal-nhi"
private let doctors = "doctors-and-dentists-nhi-society"
private let lateStage = "late-stage-elderly-care"
private let mutualAid = "mutual-aid-association"

@Suite("The book holds nine insurer profiles")
struct InsurerProfileListTests {
  @Test("All nine are there, by name")
  func names() throws {
    let expected = [doctors, society, kyokai, lateStage, letter, municipal, mutualAid, nippo, taxAccountants]
    #expect(try book().all.map(\.id.text) == expected.sorted())
  }

  @Test(
    "A kind of insurer has a default profile where its members agree",
    arguments: [
      (InsurerKind.japanHealthInsuranceAssociation, kyokai), (.healthInsuranceSociety, society), (.mutualAidAssociation, mutualAid),
      (.nationalHealthInsurance, municipal), (.lateStageElderlyCare, lateStage),
    ])
  func defaults(_ kind: InsurerKind, _ id: String) throws {
    #expect(try book().defaultProfile(for: kind)?.id.text == id)
  }

  // F-433: two societies, two dates; a common date would be wrong for one of them.
  @Test("National health insurance societies have no default, because their cards end on different days (F-433)")
  func noDefault() throws {
    #expect(try book().defaultProfile(for: .nationalHealthInsuranceSociety) == nil)
  }

  @Test("A society's profile takes what it does not write from the general one")
  func inheritance() throws {
    let general = try profile(society)
    let special = try profile(nippo)
    #expect(special.parent == general.id)
    #expect(special.certificate.form.id == general.certificate.form.id)
    #expect(special.certificate.validity.id == RuleID("insurers/\(nippo)/certificate.validity"))
  }
}

@Suite("Old cards end as each insurer says")
struct LegacyCardProfileTests {
  private func lastDay(_ id: String) throws -> LegacyCardLastDay? {
    try profile(id).legacyCard.lastDay.edition(on: today).value.value
  }

  @Test(
    "The last day of a card (F-060 F-062 F-063 F-069 F-073 F-074 F-080 F-433)",
    arguments: [
      (kyokai, CivilDate.fixed(2025, 12, 1)), (society, .fixed(2025, 12, 1)), (nippo, .fixed(2025, 12, 1)), (letter, .fixed(2025, 12, 1)),
      (mutualAid, .fixed(2025, 12, 1)), (taxAccountants, .fixed(2025, 9, 30)), (doctors, .fixed(2025, 7, 31)),
      (lateStage, .fixed(2025, 7, 31)),
    ])
  func oneDay(_ id: String, _ day: CivilDate) throws {
    #expect(try lastDay(id) == .oneDay(day))
  }

  @Test(
    "A municipality may set its own day, to 2025-12-01 (F-432)",
    arguments: [
      (CivilDate.fixed(2025, 7, 31), true), (.fixed(2025, 11, 30), true), (.fixed(2025, 12, 1), true), (.fixed(2025, 12, 2), false),
    ])
  func municipality(_ printed: CivilDate, _ allowed: Bool) throws {
    let days = try #require(try lastDay(municipal))
    #expect(days.usual == .fixed(2025, 7, 31))
    #expect(days.allows(printed) == allowed)
  }

  @Test("The older statement of one day for all municipalities is kept beside the later one (F-432)")
  func contradiction() throws {
    let edition = try profile(municipal).legacyCard.lastDay.edition(on: today)
    #expect(edition.against.map(\.value) == [.stated(.oneDay(.fixed(2025, 7, 31)))])
    #expect(edition.grounds.against.map(\.issuedOn) == [.fixed(2024, 10, 15)])
  }

  @Test("Only 協会けんぽ is known to print no last day (F-024); of others it is not stated")
  func printed() throws {
    #expect(try profile(kyokai).legacyCard.expiryPrinted.edition(on: today).value == .stated(false))
    #expect(try profile(mutualAid).legacyCard.expiryPrinted.edition(on: today).value == .notStated)
  }

  @Test("After its end the letter's society has the card destroyed (F-336 F-448); others do not say")
  func afterEnd() throws {
    #expect(try profile(letter).legacyCard.afterEnd.edition(on: today).value == .stated(.destroy))
    #expect(try profile(kyokai).legacyCard.afterEnd.edition(on: today).value == .notStated)
  }

  @Test("What ends a card early differs by paper (F-461)")
  func earlyEnds() throws {
    #expect(
      try profile(nippo).legacyCard.endsEarlyOn.edition(on: today).value
        == .stated([.lossOfEligibility, .jobChange, .transfer, .move, .reaching75]))
    #expect(try profile(taxAccountants).legacyCard.endsEarlyOn.edition(on: today).value == .stated([.reaching75, .residenceLimit]))
  }
}

@Suite("The last day of a certificate follows the insurer's rule")
struct CertificateValidityProfileTests {
  static let ends: [(String, CivilDate, CertificateEnd)] = [
    // F-434: the same day of issue, four answers.
    (nippo, .fixed(2025, 12, 2), .through(.fixed(2026, 3, 31))),
    (letter, .fixed(2025, 12, 2), .through(.fixed(2030, 11, 30))),
    (lateStage, .fixed(2025, 12, 2), .through(.fixed(2026, 7, 31))),
    (taxAccountants, .fixed(2025, 12, 2), .notStated),
    // F-092, F-093: to the coming 31 March.
    (nippo, .fixed(2024, 12, 2), .through(.fixed(2025, 3, 31))),
    (nippo, .fixed(2025, 3, 30), .through(.fixed(2025, 3, 31))),
    (nippo, .fixed(2025, 3, 31), .through(.fixed(2025, 3, 31))),
    (nippo, .fixed(2025, 4, 1), .through(.fixed(2026, 3, 31))),
    (nippo, .fixed(2025, 10, 15), .through(.fixed(2026, 3, 31))),
    // F-091, O-06: the last day of the month before the month in which five years are reached.
    (kyokai, .fixed(2024, 12, 3), .through(.fixed(2029, 11, 30))),
    (kyokai, .fixed(2025, 12, 2), .through(.fixed(2030, 11, 30))),
    (kyokai, .fixed(2024, 12, 31), .through(.fixed(2029, 11, 30))),
    (kyokai, .fixed(2025, 1, 1), .through(.fixed(2029, 12, 31))),
    // F-087: the batch of November 2025; before and after it only the general limit is known.
    (letter, .fixed(2025, 10, 31), .onlyAtMost(.fixed(2030, 10, 30))),
    (letter, .fixed(2025, 11, 1), .through(.fixed(2030, 11, 30))),
    (letter, .fixed(2025, 12, 3), .onlyAtMost(.fixed(2030, 12, 2))),
    // F-074, N-04: nothing is stated before August 2025 and after July 2026.
    (lateStage, .fixed(2025, 7, 31), .notStated),
    (lateStage, .fixed(2025, 8, 1), .through(.fixed(2026, 7, 31))),
    (lateStage, .fixed(2026, 7, 31), .through(.fixed(2026, 7, 31))),
    (lateStage, .fixed(2026, 8, 1), .notStated),
    // F-011: the general limit of five years.
    (society, .fixed(2025, 12, 2), .onlyAtMost(.fixed(2030, 12, 1))),
    (municipal, .fixed(2025, 12, 2), .onlyAtMost(.fixed(2030, 12, 1))),
    (doctors, .fixed(2025, 12, 2), .onlyAtMost(.fixed(2030, 12, 1))),
    (mutualAid, .fixed(2025, 12, 2), .onlyAtMost(.fixed(2030, 12, 1))),
  ]

  @Test("Insurer and day of issue give the last day, a limit, or nothing", arguments: ends)
  func end(_ id: String, _ issuedOn: CivilDate, _ expected: CertificateEnd) throws {
    #expect(try profile(id).certificateValidThrough(issuedOn: issuedOn) == expected)
  }

  @Test("No certificate of any profile exceeds five years on any modelled day of issue (F-011)")
  func fiveYears() throws {
    for profile in try book().all {
      for day in CivilDate.fixed(2025, 12, 2)...ModelledPeriod.last {
        switch try profile.certificateValidThrough(issuedOn: day) {
        case .through(let end), .onlyAtMost(let end): #expect(end >= day && end <= CertificateValidity.latestEnd(from: day))
        case .notStated: continue
        }
      }
    }
  }

  @Test("A day of issue outside the modelled period is refused")
  func outside() throws {
    #expect(throws: OutsideModelledPeriod.self) { try profile(nippo).certificateValidThrough(issuedOn: .fixed(2028, 1, 1)) }
  }

  @Test("The certificate of a voluntarily continued person ends with the continuation at the letter's society (F-088)")
  func voluntarilyContinued() throws {
    let issued = try ModelledDay(.fixed(2025, 11, 15))
    let completed = CivilDate.fixed(2026, 6, 30)
    #expect(
      try profile(letter).voluntarilyContinuedCertificateValidThrough(completedOn: completed, issuedOn: issued) == .through(completed))
    #expect(try profile(kyokai).voluntarilyContinuedCertificateValidThrough(completedOn: completed, issuedOn: issued) == .notStated)
  }

  @Test("The rule read from one printed example is marked as unconfirmed (O-06)")
  func unconfirmed() throws {
    #expect(try profile(kyokai).certificate.validity.edition(on: today).grounds.certainty == .unconfirmed)
    #expect(try profile(nippo).certificate.validity.edition(on: today).grounds.certainty == .settled)
  }
}

@Suite("Who gets which document follows the insurer")
struct RecipientProfileTests {
  private func way(_ id: String, _ reason: TargetReason, _ day: CivilDate) throws -> IssueWay? {
    try profile(id).certificate.targets.edition(on: day).value.value?.way(for: reason)
  }

  @Test(
    "A reason is served without application, on application or not at all (F-439 F-440 F-441 F-468)",
    arguments: [
      (letter, TargetReason.lost, IssueWay.withoutApplication), (kyokai, .lost, .onApplication), (nippo, .lost, .notListed),
      (letter, .returned, .withoutApplication), (nippo, .returned, .withoutApplication), (society, .returned, .withoutApplication),
      (letter, .needsAssistance, .withoutApplication), (society, .needsAssistance, .onApplication),
      (nippo, .cancelled, .withoutApplication), (society, .cancelled, .withoutApplication), (letter, .cancelled, .withoutApplication),
      (nippo, .holdsMyNumberInsuranceCard, .onApplication), (letter, .holdsMyNumberInsuranceCard, .notListed),
      (taxAccountants, .notRegistered, .withoutApplication), (taxAccountants, .certificateExpired, .notListed),
    ])
  func targets(_ id: String, _ reason: TargetReason, _ expected: IssueWay) throws {
    #expect(try way(id, reason, .fixed(2025, 11, 1)) == expected)
  }

  @Test(
    "Late-stage care gives everyone a certificate to 2026-07-31, then those of 85 and over (F-137 F-350 N-04)",
    arguments: [
      (CivilDate.fixed(2025, 7, 31), TargetReason.holdsMyNumberInsuranceCard, IssueWay.notListed),
      (.fixed(2025, 7, 31), .newlyLateStage, .withoutApplication),
      (.fixed(2025, 8, 1), .holdsMyNumberInsuranceCard, .withoutApplication),
      (.fixed(2026, 7, 31), .holdsMyNumberInsuranceCard, .withoutApplication),
      (.fixed(2026, 8, 1), .holdsMyNumberInsuranceCard, .onApplication),
      (.fixed(2026, 8, 1), .aged85OrOver, .withoutApplication),
      (.fixed(2026, 8, 1), .noCard, .withoutApplication),
    ])
  func lateStageTargets(_ day: CivilDate, _ reason: TargetReason, _ expected: IssueWay) throws {
    #expect(try way(lateStage, reason, day) == expected)
  }

  @Test("The losing lists of targets stay readable (F-468)")
  func targetContradictions() throws {
    let edition = try profile(letter).certificate.targets.edition(on: today)
    #expect(edition.grounds.citation.issuedOn == .fixed(2025, 11, 1))
    #expect(edition.against.map(\.citation.issuedOn) == [.fixed(2025, 7, 23), .fixed(2024, 10, 15)])
  }

  @Test(
    "Holding マイナ保険証 and a certificate together (F-337 F-438)",
    arguments: [
      (letter, BesideMyNumberInsuranceCard.notAllowed), (nippo, .onApplication), (kyokai, .withCareNeedsOnApplication),
      (lateStage, .allowed),
    ])
  func both(_ id: String, _ expected: BesideMyNumberInsuranceCard) throws {
    #expect(try profile(id).certificate.besideMyNumberInsuranceCard.edition(on: .fixed(2025, 12, 2)).value == .stated(expected))
  }

  @Test(
    "Holding a good old card and a certificate together (F-110 F-131 F-132 F-148)",
    arguments: [
      (kyokai, Stated<BesideLegacyCard>.stated(.onApplication)), (taxAccountants, .stated(.notIssued)), (municipal, .stated(.notIssued)),
      (lateStage, .stated(.notIssued)), (nippo, .stated(.notIssued)), (mutualAid, .notStated),
    ])
  func besideLegacyCard(_ id: String, _ expected: Stated<BesideLegacyCard>) throws {
    #expect(try profile(id).certificate.besideLegacyCard.edition(on: .fixed(2025, 1, 10)).value == expected)
  }

  @Test(
    "Who gets the notice (F-104 F-105 F-435)",
    arguments: [
      (kyokai, Stated<NoticeRecipients>.stated(.everyMember)), (nippo, .stated(.everyMember)), (letter, .stated(.everyMember)),
      (mutualAid, .stated(.everyMember)), (municipal, .stated(.registeredOnly)), (doctors, .stated(.registeredOnly)),
      (taxAccountants, .stated(.registeredWithoutLegacyCard)), (lateStage, .notStated),
    ])
  func notice(_ id: String, _ expected: Stated<NoticeRecipients>) throws {
    #expect(try profile(id).notice.recipients.edition(on: .fixed(2025, 1, 10)).value == expected)
  }

  @Test(
    "The title of the notice comes from the profile (F-031 F-032 F-460)",
    arguments: [
      (kyokai, "資格情報のお知らせ"), (taxAccountants, "資格情報通知書"), (nippo, "資格情報のお知らせと個人番号（マイナンバー）確認のお願い"),
    ])
  func noticeTitle(_ id: String, _ expected: String) throws {
    #expect(try profile(id).notice.title.edition(on: today).value == .stated(expected))
  }

  @Test("NIPPO's first notices hold the members of 2024-08-20 (F-033 F-156)")
  func noticeBatch() throws {
    let schedule = try #require(try profile(nippo).notice.schedule.edition(on: today).value.value)
    #expect(schedule.isInFirstBatch(joinedOn: .fixed(2024, 8, 20)))
    #expect(!schedule.isInFirstBatch(joinedOn: .fixed(2024, 8, 21)))
    #expect(schedule.handedOutFrom == .fixed(2024, 10, 15))
  }

  @Test("The letter goes by household through the workplace, NIPPO's notice by person through the office (F-116 F-118 F-155 F-158 F-436)")
  func delivery() throws {
    let letters = try #require(try profile(letter).certificate.delivery.edition(on: today).value.value)
    #expect(letters.route == .workplace)
    #expect(letters.voluntarilyContinuedRoute == .postHome)
    #expect(letters.enclosure == .household)
    let notices = try #require(try profile(nippo).notice.delivery.edition(on: today).value.value)
    #expect(notices.route == .office)
    #expect(notices.enclosure == .individual)
  }

  @Test("Planned days of dispatch are readings, and marked so (F-113 F-115 F-149 O-20)")
  func dispatch() throws {
    let letters = try profile(letter).certificate.dispatch.edition(on: today)
    #expect(letters.value == .stated(.planned(first: .fixed(2025, 11, 11), last: .fixed(2025, 11, 20), statusOn: .fixed(2025, 10, 1))))
    #expect(letters.grounds.certainty == .unconfirmed)
    #expect(try profile(taxAccountants).certificate.dispatch.edition(on: today).value == .notStated)
    #expect(try profile(lateStage).certificate.dispatch.edition(on: today).value == .stated(.shortlyBeforeLegacyCardEnds))
  }
}

@Suite("Forms, cancellation and duties follow the insurer")
struct OfficeProfileTests {
  @Test("The card of the tax accountants' society may not be printed as postcard or A4 (F-014)")
  func form() throws {
    let form = try #require(try profile(taxAccountants).certificate.form.edition(on: today).value.value)
    #expect(SheetForm.allCases.filter(form.allows) == [.card])
    let general = try #require(try profile(society).certificate.form.edition(on: today).value.value)
    #expect(SheetForm.allCases.filter(general.allows) == SheetForm.allCases)
  }

  @Test("The face of 協会けんぽ changes title, colour and items (F-020 F-021 F-022 F-023)")
  func face() throws {
    let old = try #require(try profile(kyokai).legacyCard.face.edition(on: today).value.value)
    let new = try #require(try profile(kyokai).certificate.face.edition(on: today).value.value)
    #expect([old.title, new.title] == ["健康保険被保険者証", "健康保険資格確認書"])
    #expect([old.colour, new.colour] == ["水色", "黄土色"])
    #expect([old.workplaceName, new.workplaceName] == [true, false])
  }

  @Test("The elderly recipient certificate is merged, separate, or not known to be either (F-342 F-344 F-452 N-13)")
  func elderlyCertificate() throws {
    let merged = try #require(try profile(taxAccountants).certificate.elderlyCertificate.edition(on: today).value.value)
    #expect(!merged.showsShare(issuedOn: .fixed(2025, 7, 31)))
    #expect(merged.showsShare(issuedOn: .fixed(2025, 8, 1)))
    #expect(try profile(kyokai).certificate.elderlyCertificate.edition(on: today).value == .stated(.separate))
    #expect(try profile(municipal).certificate.elderlyCertificate.edition(on: today).value == .notStated)
  }

  @Test("The notice of the tax accountants' society shows the share from 2025-08-01 (F-027 F-343)")
  func noticeItems() throws {
    let items = try profile(taxAccountants).notice.items
    #expect(try items.edition(on: .fixed(2025, 7, 31)).value.value?.contains(.elderlyCopaymentRate) == false)
    #expect(try items.edition(on: .fixed(2025, 8, 1)).value.value?.contains(.elderlyCopaymentRate) == true)
    #expect(try items.edition(on: .fixed(2025, 7, 31)).value.value?.count == 7)
  }

  @Test(
    "A registration cancelled at the tax accountants' society ends with the following month (F-310)",
    arguments: [
      (CivilDate.fixed(2025, 1, 10), CivilDate.fixed(2025, 2, 28)), (.fixed(2025, 1, 31), .fixed(2025, 2, 28)),
      (.fixed(2024, 12, 2), .fixed(2025, 1, 31)),
    ])
  func cancellation(_ filed: CivilDate, _ last: CivilDate) throws {
    let effect = try #require(try profile(taxAccountants).cancellation.effect.edition(on: filed).value.value)
    #expect(effect.lastRegisteredDay(filedOn: filed) == last)
  }

  @Test("When a cancellation takes effect elsewhere is not stated (F-447)", arguments: [kyokai, society, municipal, lateStage])
  func cancellationElsewhere(_ id: String) throws {
    #expect(try profile(id).cancellation.effect.edition(on: today).value == .notStated)
    #expect(try profile(id).cancellation.acceptedFrom.edition(on: today).value == .stated(.fixed(2024, 10, 28)))
  }

  @Test("After a cancellation a certificate is pushed, but not beside a good old card of the tax accountants' society (F-308 F-446)")
  func certificateAfterwards() throws {
    #expect(try profile(kyokai).cancellation.certificateAfterwards.edition(on: today).value == .stated(.pushed))
    #expect(try profile(taxAccountants).cancellation.certificateAfterwards.edition(on: today).value == .stated(.whenNoValidLegacyCard))
  }

  @Test(
    "Within five days after losing eligibility; the day that depends on the way of counting stays undecided (F-330 O-03)",
    arguments: [(14, LossDuty.Timeliness.inTime), (15, .undecided), (16, .late)])
  func loss(_ day: Int, _ expected: LossDuty.Timeliness) throws {
    let duty = try #require(try profile(letter).duties.loss.edition(on: today).value.value)
    #expect(duty.timeliness(lostOn: .fixed(2025, 12, 10), handedInOn: .fixed(2025, 12, day)) == expected)
    #expect([duty.route, duty.voluntarilyContinuedRoute] == [.employer, .insurer])
  }

  @Test("Returns and reissue (F-335 F-337 F-338 F-339 F-340 F-341)")
  func returns() throws {
    let tax = try profile(taxAccountants).duties
    #expect(try tax.legacyCardReturn.edition(on: today).value == .stated(.attachWhileValid))
    #expect(try tax.certificateReturn.edition(on: today).value == .stated(.attachWhileValid))
    #expect(try tax.noticeReturn.edition(on: today).value == .stated(.notNeeded))
    #expect(try tax.reissue.edition(on: today).value.value?.form == "資格確認書等（再）交付申請書")
    let other = try profile(letter).duties
    #expect(try other.returnOnSwitch.edition(on: today).value == .stated(.employer))
    #expect(try other.reissue.edition(on: today).value.value?.form == "健康保険 資格確認書再交付申請書")
    #expect(try other.fraudWarning.edition(on: today).value == .stated(true))
  }

  @Test("A late-stage certificate is free to 2026-07-31; afterwards nothing is stated (F-351)")
  func fee() throws {
    #expect(try profile(lateStage).certificate.fee.edition(on: .fixed(2026, 7, 31)).value == .stated(0))
    #expect(try profile(lateStage).certificate.fee.edition(on: .fixed(2026, 8, 1)).value == .notStated)
  }
}
