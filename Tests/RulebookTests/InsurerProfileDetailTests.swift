import EligibilityModel
import Rulebook
import Testing

private let today = CivilDate.fixed(2026, 11, 21)
private let kyokai = "japan-health-insurance-association"
private let nippo = "nippo-health-insurance-society"
private let letter = "letter-2025-11-society"
private let taxAccountants = "tax-accountants-nhi-society"

/// The value of a parameter today; `nil` when it is not stated.
private func stated<Value: RuleValue>(
  _ id: String, _ parameter: (InsurerProfile) -> ProfileParameter<Value>, on day: CivilDate = today
) throws -> Value? {
  try parameter(try profile(id)).edition(on: day).value.value
}

@Suite("The papers' further details stand in the profiles")
struct InsurerProfileDetailTests {
  @Test("Each example of the letter gets a certificate without application (F-114 F-119 F-120 F-121 F-122 F-123 F-124 F-125)")
  func letterReasons() throws {
    let targets = try #require(try stated(letter) { $0.certificate.targets })
    let reasons: Set<TargetReason> = [
      .noCard, .returned, .certificateExpired, .notRegistered, .lost, .damaged, .renewing, .needsAssistance,
    ]
    #expect(targets.withoutApplication == reasons)
    #expect(targets.onApplication.isEmpty)
  }

  @Test("NIPPO's list, and holders of マイナ保険証 on application (F-142 F-143 F-144 F-145 F-146 F-153)")
  func nippoReasons() throws {
    let targets = try #require(try stated(nippo) { $0.certificate.targets })
    #expect(targets.withoutApplication == [.noCard, .notRegistered, .cancelled, .certificateExpired, .returned])
    #expect(targets.onApplication == [.holdsMyNumberInsuranceCard])
  }

  @Test("The ministry's list stands for everybody without a list of their own (F-133 F-134 F-135 F-136 F-138 F-139)")
  func generalReasons() throws {
    let targets = try #require(try stated(kyokai) { $0.certificate.targets })
    #expect(targets.withoutApplication == [.noCard, .notRegistered, .cancellationRequested, .cancelled, .certificateExpired])
    #expect(targets.onApplication == [.needsAssistance, .lost, .renewing])
  }

  @Test("The tax accountants' society needs no application from members without card or registration (F-012 F-013)")
  func taxReasons() throws {
    let targets = try #require(try stated(taxAccountants) { $0.certificate.targets })
    #expect(targets.withoutApplication == [.noCard, .notRegistered])
  }

  @Test("While others use the old card, these events bring a certificate (F-107 F-108 F-137 F-147 F-338)")
  func transitionalEvents() throws {
    #expect(try stated(nippo) { $0.certificate.transitionalEvents } == [.joining, .lostLegacyCard])
    #expect(try stated(taxAccountants) { $0.certificate.transitionalEvents } == [.joining, .informationChange, .lostLegacyCard])
    #expect(try stated("late-stage-elderly-care") { $0.certificate.transitionalEvents } == [.joining, .noValidLegacyCard])
    #expect(try stated(letter) { $0.certificate.transitionalEvents } == nil)
  }

  @Test("Issue on application is immediate at NIPPO and takes a few days at 協会けんぽ (F-130 F-151 F-152)")
  func speed() throws {
    let atNippo = try #require(try stated(nippo) { $0.certificate.speed })
    #expect([atNippo.onApplication, atNippo.withoutApplication] == [.atOnce, .considerableTime])
    let atKyokai = try #require(try stated(kyokai) { $0.certificate.speed })
    #expect([atKyokai.onApplication, atKyokai.withoutApplication] == [.fewDays, nil])
  }

  @Test("A proxy may apply; care-need certificates renew without application (F-140 F-141)")
  func applicants() throws {
    #expect(try stated(kyokai) { $0.certificate.applicants } == Set(CertificateApplicant.allCases))
    #expect(try stated(kyokai) { $0.certificate.renewal } == .withoutApplicationForCareNeeds)
    let edition = try profile(kyokai).certificate.renewal.edition(on: today)
    #expect(edition.against.map(\.value) == [.notStated])
  }

  @Test("Some municipalities print ceilings on application (F-366 F-367)")
  func ceilings() throws {
    #expect(try stated("municipal-nhi") { $0.certificate.ceilingPrinting } == .byMunicipalityOnApplication)
    #expect(try stated(taxAccountants) { $0.certificate.ceilingPrinting } == nil)
  }

  @Test("The letter's certificate has an address field (F-047); the general face is not stated")
  func addressField() throws {
    #expect(try stated(letter) { $0.certificate.face }?.addressField == true)
    #expect(try stated("health-insurance-society") { $0.certificate.face } == nil)
  }

  @Test("NIPPO prints the last four digits and wants to hear when they are wrong (F-034 F-035 F-154 F-157 F-159)")
  func lastFourDigits() throws {
    #expect(try stated(nippo) { $0.notice.items } == [.individualNumberLastFour])
    #expect(try stated(nippo) { $0.notice.wrongNumber } == .contactInsurer)
    #expect(try stated(nippo) { $0.notice.schedule }?.issuedFrom == .fixed(2024, 10, 11))
  }

  @Test("The notice of the tax accountants' society is an A4 sheet (F-028)")
  func noticeForm() throws {
    #expect(try stated(taxAccountants) { $0.notice.form } == .a4)
  }

  @Test("Cancelling at the tax accountants' society: paper, identity document, registering again (F-045 F-307 F-309 F-312)")
  func cancellation() throws {
    #expect(try stated(taxAccountants) { $0.cancellation.channel } == .paperToInsurer)
    #expect(try stated(taxAccountants) { $0.cancellation.attachments } == [.identityDocument])
    #expect(try stated(taxAccountants) { $0.cancellation.mayRegisterAgain } == true)
  }

  @Test("A change is notified with the certificate attached; voluntarily continued persons go to the society (F-333 F-334)")
  func change() throws {
    let duty = try #require(try stated(letter) { $0.duties.change })
    #expect(duty.certificateAttached)
    #expect([duty.route, duty.voluntarilyContinuedRoute] == [.employer, .insurer])
  }

  @Test("Six changes bring a member of the tax accountants' society a new document (F-054 F-055 F-056 F-057 F-058 F-059 F-348)")
  func documentChanges() throws {
    #expect(try stated(taxAccountants) { $0.duties.documentChanges } == Set(DocumentChange.allCases))
    #expect(try stated(kyokai) { $0.duties.documentChanges } == nil)
  }

  @Test("Issue of old cards stops and issue of certificates starts on 2024-12-02 everywhere (F-017 F-051 F-052 F-053)")
  func firstDay() throws {
    for profile in try InsurerProfiles.load(directory: bookFolder + "/insurers").all {
      #expect(try profile.legacyCard.issueStopsOn.edition(on: today).value == .stated(.fixed(2024, 12, 2)))
      #expect(try profile.certificate.firstIssuedOn.edition(on: today).value == .stated(.fixed(2024, 12, 2)))
    }
  }

  @Test("The old card is kept until its end (F-064), and the letter's society asks for none back after it (F-336)")
  func oldCard() throws {
    #expect(try stated(taxAccountants) { $0.legacyCard.untilEnd } == .keep)
    #expect(try stated(letter, { $0.duties.legacyCardReturn }, on: .fixed(2025, 12, 1)) == nil)
    #expect(try stated(letter, { $0.duties.legacyCardReturn }, on: .fixed(2025, 12, 2)) == .notNeeded)
  }
}
