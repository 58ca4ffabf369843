import EligibilityModel
import Interchange
import Operations
import Registry
import Testing
import Web

@Suite("Counter page: what the person's consent opens for whoever stands there")
struct CounterConsentTests {
  private static let lookUp: [(String, String)] = [
    ("service-date", "2026-08-05"), ("birth-date", "1951-08-01"), ("insurer-number", "39131156"), ("number", "70000016"), ("do", "look-up"),
  ]
  private let store = FHIRFixture.people()

  /// A site whose register finds one person, with an id or without.
  private func site(_ caller: Caller, reference: String? = "P", isDown: Bool = false) throws -> Site {
    let now: @Sendable () -> KnownTime = { Site.moment.known }
    nonisolated(unsafe) let register = store
    let desk = try AuditedDesk(now: now) { () throws(RegisterError) in unsafe register }
    if isDown { desk.close() }
    let occasion = AuditOccasion(actor: try #require(AuditActor(name: "x", role: .program)), purpose: .care)
    let found = FoundCoverage(
      id: RecordID(1), branchNumber: nil, name: try PersonName("架空 花子"), role: .insuredPerson, period: Period(from: .fixed(2026, 8, 1)),
      stated: Period(from: .fixed(2026, 8, 1)), copaymentRate: .twentyPercent, certificateValidThrough: nil,
      reference: reference.flatMap { RegisterText($0) })
    return try Site(
      lookUp: { (_, _) throws(RegisterError) in .valid(found) },
      clinical: ClinicalDesk(desk, book: try Site.book.get(), occasion: occasion, now: now),
      access: WebAccess { _, _ in
        caller
      } note: { _, _ in
      })
  }

  private func agree(_ items: Set<ConsentItem>) throws {
    let person = PersonLink(reference: try #require(RegisterText("P")), birthDate: .fixed(1951, 8, 1))
    let given = try #require(CivilMoment(iso8601: "2026-08-04T09:00"))
    let content = ConsentOrder.Content.answer(.individual(items), way: .cardReader, scene: .counter, given: given, by: .person)
    let order = ConsentOrder(person: person, institution: try Callers.institution(), content: content)
    let occasion = AuditOccasion(actor: try #require(AuditActor(name: "x", role: .program)), purpose: .care)
    _ = try RecordConsent(in: store).run(order, on: occasion, knownFrom: KnownTime(startOf: .fixed(2026, 8, 5)))
  }

  private static func doctor() throws -> Caller { .account(try Callers.account(.doctorOrPharmacist)) }

  /// What stands behind the name of an item.
  private static func words(_ item: ConsentItem, _ page: WebResponse) -> String? {
    let list = page.text.components("id=\"openings\"").dropFirst().first
    let row = list?.components("<dt>\(item.wording.japanese)</dt>").dropFirst().first
    return row?.components("<dd>").dropFirst().first?.components("</dd>").first
  }

  @Test("A doctor is shown what is open and until when, and why the rest is not; the reading stands in the trail")
  func doctor() throws {
    try agree([.drugs])
    let page = try site(Self.doctor()).post("/ja/counter", form: Self.lookUp)
    #expect(page.status == 200)
    #expect(Self.words(.drugs, page) == "○ 本人の同意 / 2026年8月5日（令和8年） 09:00 まで")
    #expect(Self.words(.surgery, page) == "× 不同意")
    #expect(Self.words(.limits, page) == "× 同意なし（聞いていない）")
    let entry = try #require(store.auditTrail.last)
    #expect(entry.fields == [.consent] && entry.actor.name.text == "somebody" && entry.purpose == .care)
  }

  @Test("At the reception the clinical items are not for the clerk, whatever was agreed to")
  func reception() throws {
    try agree([.drugs])
    let page = try site(.account(try Callers.account(.reception))).post("/ja/counter", form: Self.lookUp)
    #expect(Self.words(.drugs, page) == "× この職種・権限には開かない")
  }

  @Test("With the card on the counter nobody is asked about ceilings")
  func byCard() throws {
    let page = try site(Self.doctor()).post(
      "/ja/counter", form: Self.lookUp + [("shown", "myNumberCard"), ("card-check", "valid")])
    #expect(Self.words(.limits, page) == "○ 同意は不要 / 期限なし")
  }

  @Test(
    "In the grace of a card's certificate the page says that eligibility alone is known, and reads no consents; the last day and the next",
    arguments: [("2026-08-05", false), ("2026-08-04", true)])
  func grace(end: String, isAlone: Bool) throws {
    try agree([.drugs])
    let before = store.auditTrail.count
    let page = try site(Self.doctor()).post(
      "/ja/counter", form: Self.lookUp + [("shown", "myNumberCard"), ("card-certificate-end", end)])
    #expect(page.text.contains("電子証明書の猶予中のため資格だけ分かる") == isAlone)
    #expect((Self.words(.drugs, page) == nil) == isAlone)
    #expect((store.auditTrail.count == before) == isAlone)
  }

  @Test("Without 加入者ID the page says why nothing can be shown", arguments: Language.allCases)
  func withoutID(language: Language) throws {
    let page = try site(Self.doctor(), reference: nil).post("/\(language.rawValue)/counter", form: Self.lookUp)
    let text =
      switch language {
      case .japanese: "加入者IDがないため"
      case .english: "the cover is confirmed all the same"
      case .easyJapanese: "同意は わかりません"
      }
    #expect(page.status == 200 && page.text.contains(text))
  }

  @Test("When the register can't be read the page says so, and shows the cover all the same")
  func down() throws {
    let page = try site(Self.doctor(), isDown: true).post("/ja/counter", form: Self.lookUp)
    #expect(page.status == 200 && page.text.contains("いまは同意を確認できません") && page.text.contains("架空 花子"))
  }

  @Test("Whoever asks for no institution is told nothing of consents")
  func noInstitution() throws {
    try agree([.drugs])
    #expect(try !site(.machine).post("/ja/counter", form: Self.lookUp).text.contains("openings"))
  }
}

extension StringProtocol {
  /// The parts between the places where a text stands.
  fileprivate func components(_ separator: String) -> [String] {
    split(separator: separator, omittingEmptySubsequences: false).map { String($0) }
  }
}
