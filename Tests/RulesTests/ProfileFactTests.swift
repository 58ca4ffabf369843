import EligibilityModel
import Rulebook
import Testing

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

private func profile(_ id: String) throws -> InsurerProfile {
  let name = try #require(InsurerProfileID(id))
  return try #require(try Repository.book.get().insurers.profile(name))
}

/// A row of the fact register with an insurer, a day of issue and the last day of the certificate.
struct ValidityFact: CustomTestStringConvertible, Sendable {
  let fact: String
  let insurer: String
  let issuedOn: CivilDate
  let end: CertificateEnd

  init(_ fact: String, _ insurer: String, _ issuedOn: CivilDate, _ end: CertificateEnd) {
    self.fact = fact
    self.insurer = insurer
    self.issuedOn = issuedOn
    self.end = end
  }

  var testDescription: String { "\(fact): \(insurer), \(issuedOn)" }
}

@Suite("資格確認書の有効期限: the last day follows the insurer's own rule")
struct ValidityFactTests {
  static let facts: [ValidityFact] = [
    // One day of issue, five answers.
    ValidityFact("F-434", nippo, .fixed(2025, 12, 2), .through(.fixed(2026, 3, 31))),
    ValidityFact("F-434", letter, .fixed(2025, 12, 2), .through(.fixed(2030, 11, 30))),
    ValidityFact("F-434", kyokai, .fixed(2024, 12, 3), .through(.fixed(2029, 11, 30))),
    ValidityFact("F-434", lateStage, .fixed(2025, 12, 2), .through(.fixed(2026, 7, 31))),
    ValidityFact("F-434", taxAccountants, .fixed(2025, 12, 2), .notStated),
    // Five years printed on a certificate of December 2024.
    ValidityFact("F-091", kyokai, .fixed(2024, 12, 3), .through(.fixed(2029, 11, 30))),
    // The batch of November 2025, and its last day of issue.
    ValidityFact("F-087", letter, .fixed(2025, 11, 1), .through(.fixed(2030, 11, 30))),
    ValidityFact("F-087", letter, .fixed(2025, 12, 1), .through(.fixed(2030, 11, 30))),
    ValidityFact("F-087", letter, .fixed(2025, 12, 2), .through(.fixed(2030, 11, 30))),
    // To the coming 31 March.
    ValidityFact("F-092", nippo, .fixed(2025, 3, 31), .through(.fixed(2025, 3, 31))),
    ValidityFact("F-092", nippo, .fixed(2025, 4, 1), .through(.fixed(2026, 3, 31))),
    ValidityFact("F-092", nippo, .fixed(2025, 4, 2), .through(.fixed(2026, 3, 31))),
    ValidityFact("F-093", nippo, .fixed(2024, 12, 2), .through(.fixed(2025, 3, 31))),
    ValidityFact("F-093", nippo, .fixed(2025, 3, 30), .through(.fixed(2025, 3, 31))),
    ValidityFact("F-093", nippo, .fixed(2025, 10, 15), .through(.fixed(2026, 3, 31))),
    // Everybody's batch of late-stage care.
    ValidityFact("F-074", lateStage, .fixed(2025, 7, 31), .notStated),
    ValidityFact("F-074", lateStage, .fixed(2025, 8, 1), .through(.fixed(2026, 7, 31))),
    ValidityFact("F-074", lateStage, .fixed(2026, 7, 31), .through(.fixed(2026, 7, 31))),
    // Where only the law's limit is known.
    ValidityFact("F-011", society, .fixed(2025, 12, 2), .onlyAtMost(.fixed(2030, 12, 1))),
    ValidityFact("F-011", municipal, .fixed(2025, 12, 2), .onlyAtMost(.fixed(2030, 12, 1))),
  ]

  @Test("The last day of a certificate", arguments: facts)
  func end(_ item: ValidityFact) throws {
    #expect(try profile(item.insurer).certificateValidThrough(issuedOn: item.issuedOn) == item.end)
  }

  @Test("The day after its last day the certificate of the batch has expired (F-087)")
  func dayAfter() throws {
    guard case .through(let end) = try profile(letter).certificateValidThrough(issuedOn: .fixed(2025, 11, 15)) else {
      Issue.record("the batch has a printed day")
      return
    }
    #expect(Period(from: .fixed(2025, 12, 2), validThrough: end)?.contains(.fixed(2030, 11, 30)) == true)
    #expect(Period(from: .fixed(2025, 12, 2), validThrough: end)?.contains(.fixed(2030, 12, 1)) == false)
  }

  @Test("A voluntarily continued person's certificate ends on the completion day, not with the batch (F-088 F-434)")
  func voluntarilyContinued() throws {
    let day = try ModelledDay(.fixed(2025, 11, 15))
    let completed = CivilDate.fixed(2026, 6, 30)
    let end = try profile(letter).voluntarilyContinuedCertificateValidThrough(completedOn: completed, issuedOn: day)
    #expect(end == .through(completed))
  }

  @Test("After expiry nobody renews by itself, except for care needs where the ministry's list says so (F-086 F-464)")
  func renewal() throws {
    for id in [kyokai, society, municipal, doctors, taxAccountants, lateStage] {
      let edition = try profile(id).certificate.renewal.edition(on: today)
      #expect(edition.value == .stated(.withoutApplicationForCareNeeds))
      #expect(edition.against.map(\.value) == [.notStated])
    }
    #expect(CertificateRenewal.allCases == [.withoutApplicationForCareNeeds])
  }
}

@Suite("書類の様式と記載: form, title and printed items come from the profile")
struct FormFactTests {
  @Test("There are three forms, and no insurer gets one by default that its paper does not name (F-018 F-019 F-451)")
  func forms() throws {
    #expect(SheetForm.allCases == [.card, .postcard, .a4])
    #expect(try profile(taxAccountants).certificate.form.edition(on: today).value.value?.choices == [.card])
    #expect(try profile(kyokai).certificate.form.edition(on: today).value.value?.choices == [.card])
    #expect(try profile(society).certificate.form.edition(on: today).value.value?.choices == Set(SheetForm.allCases))
    #expect(try profile(lateStage).certificate.form.edition(on: today).value == .notStated)
  }

  @Test("協会けんぽ: a plastic card of business-card size, like its old one (F-020)")
  func kyokaiCard() throws {
    let form = try #require(try profile(kyokai).certificate.form.edition(on: today).value.value)
    #expect(form.material == "プラスチック")
    #expect(form.size == "名刺大")
    #expect(form.sameAsLegacyCard == true)
  }

  @Test("協会けんぽ drops the workplace name; 税理士国保 keeps everything of the old card (F-014 F-023 F-451)")
  func items() throws {
    #expect(try profile(kyokai).certificate.face.edition(on: today).value.value?.workplaceName == false)
    #expect(try profile(kyokai).legacyCard.face.edition(on: today).value.value?.workplaceName == true)
    #expect(try profile(taxAccountants).certificate.form.edition(on: today).value.value?.sameAsLegacyCard == true)
  }

  @Test("The notice of 税理士国保 holds the seven basic items, and is an A4 sheet for registered members (F-027 F-028)")
  func notice() throws {
    let notice = try profile(taxAccountants).notice
    let items = try #require(try notice.items.edition(on: .fixed(2025, 7, 31)).value.value)
    #expect(Set(items) == [.name, .symbol, .number, .branchNumber, .membershipCategory, .insurerNumber, .insurerName])
    #expect(try notice.form.edition(on: today).value == .stated(.a4))
    #expect(try notice.recipients.edition(on: today).value == .stated(.registeredWithoutLegacyCard))
  }

  @Test(
    "One document, three titles (F-025 F-031 F-032 F-460)",
    arguments: [
      (kyokai, "資格情報のお知らせ"), (taxAccountants, "資格情報通知書"), (nippo, "資格情報のお知らせと個人番号（マイナンバー）確認のお願い"),
    ])
  func title(_ id: String, _ expected: String) throws {
    #expect(try profile(id).notice.title.edition(on: today).value == .stated(expected))
    #expect(DocumentKind.allCases.filter { $0.rawValue.contains("Notice") } == [.eligibilityNotice])
  }

  @Test("Forms for reissue and cancellation bear the insurer's own names (F-043 F-044 F-045)")
  func applications() throws {
    #expect(try profile(taxAccountants).duties.reissue.edition(on: today).value.value?.form == "資格確認書等（再）交付申請書")
    let duty = try profile(letter).duties.reissue.edition(on: today).value.value
    #expect(duty?.form == "健康保険 資格確認書再交付申請書")
    #expect(duty?.route == .employer)
    #expect(try profile(taxAccountants).cancellation.attachments.edition(on: today).value == .stated([.identityDocument]))
  }

  @Test("税理士国保 shows the share on its certificates from 2025-08-01; 協会けんぽ never does (F-452 N-13)")
  func elderlyShare() throws {
    let merged = try #require(try profile(taxAccountants).certificate.elderlyCertificate.edition(on: today).value.value)
    #expect([CivilDate.fixed(2025, 7, 31), .fixed(2025, 8, 1), .fixed(2025, 8, 2)].map(merged.showsShare) == [false, true, true])
    let separate = try #require(try profile(kyokai).certificate.elderlyCertificate.edition(on: today).value.value)
    #expect(!separate.showsShare(issuedOn: today))
  }
}

@Suite("資料の時点: every value knows when its paper was written")
struct SourceFactTests {
  private func issued(_ document: String) throws -> Set<CivilDate> {
    let book = try Repository.book.get()
    let citations = try book.insurers.all.flatMap { profile in
      try [
        profile.legacyCard.lastDay.edition(on: today).sources, profile.certificate.validity.edition(on: today).sources,
        profile.certificate.targets.edition(on: today).sources, profile.notice.title.edition(on: today).sources,
        profile.cancellation.certificateAfterwards.edition(on: today).sources,
      ].flatMap { $0 }
    }
    return Set(citations.filter { $0.document.contains(document) }.compactMap(\.issuedOn))
  }

  @Test("The question-and-answer paper is of 2024-10-15, and loses to later papers (F-094)")
  func questions() throws {
    #expect(try issued("現行の保険証が廃止されたらどうなる？") == [.fixed(2024, 10, 15)])
    let days = try profile(municipal).legacyCard.lastDay.edition(on: today)
    #expect(days.grounds.citation.issuedOn == .fixed(2025, 7, 23))
    #expect(days.grounds.against.map(\.issuedOn) == [.fixed(2024, 10, 15)])
  }

  @Test("The paper of 税理士国保 is ver 1.0 with the additions of April 2025 (F-095)")
  func taxPaper() throws {
    #expect(try issued("関東信越税理士国民健康保険組合「マイナ保険証Q&A」ver1.0 (令和6年12月、令和7年4月追記)") == [.fixed(2025, 4, 1)])
  }

  @Test("NIPPO's notice is 健保通第06012号 of 2024-10-08 (F-096)")
  func nippoPaper() throws {
    #expect(try issued("健保通第06012号") == [.fixed(2024, 10, 8)])
  }
}

extension Edition {
  /// The winning source and those that lost.
  fileprivate var sources: [Citation] { [grounds.citation] + grounds.against }
}
