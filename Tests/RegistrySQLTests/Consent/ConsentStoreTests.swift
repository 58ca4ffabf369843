import EligibilityModel
import Foundation
import Operations
import Registry
import RegistrySQL
import Rulebook
import Testing

@Suite("同意: what people agreed to and what it opens, on every store")
struct ConsentStoreTests {
  @Test(
    "A consent opens its items for a day; a withdrawal closes them, and the old known time gets the old answer", arguments: Store.allCases)
  func withdrawal(store: Store) throws {
    let desk = try ConsentDesk(store)
    try desk.answer(.individual([.drugs, .care]), at: "2026-06-01T09:00")
    let before = desk.now
    #expect(try desk.opens(at: "2026-06-02T08:59") == [.care, .drugs, .limits])
    #expect(try desk.opens(at: "2026-06-02T09:00") == [.limits])
    #expect(try desk.record(.withdraw([.drugs], from: ConsentDesk.moment("2026-06-01T10:00"))) == nil)
    #expect(try desk.opens(at: "2026-06-01T09:59") == [.care, .drugs, .limits])
    #expect(try desk.opens(at: "2026-06-01T10:00") == [.care, .limits])
    #expect(try desk.opens(at: "2026-06-01T10:00", knownAt: before) == [.care, .drugs, .limits])
    #expect(try desk.rows().count == 2)
    #expect(try desk.rows().map { $0.knownUntil == nil } == [false, true])
  }

  @Test("Each row is found by its number, also one in whose place another stands; no other number finds one", arguments: Store.allCases)
  func numbers(store: Store) throws {
    let desk = try ConsentDesk(store)
    try desk.answer(.individual([.drugs, .care]), at: "2026-06-01T09:00")
    #expect(try desk.record(.withdraw([.drugs], from: ConsentDesk.moment("2026-06-01T10:00"))) == nil)
    let rows = try desk.rows()
    #expect(try rows.map { try desk.row($0.id) } == rows && rows.count == 2)
    for number in [0, -1, 3, Int64.max] { #expect(try desk.row(ConsentRowID(number)) == nil) }
  }

  @Test("A withdrawal from before the consent closes it from its beginning", arguments: Store.allCases)
  func retroactive(store: Store) throws {
    let desk = try ConsentDesk(store)
    try desk.answer(.bulk(.yes), at: "2026-06-01T09:00")
    #expect(try desk.record(.withdraw(Set(ConsentItem.allCases), from: ConsentDesk.moment("2026-01-01T00:00"))) == nil)
    #expect(try desk.opens(at: "2026-06-01T09:00") == [.limits])
    #expect(try desk.record(.withdraw([.drugs], from: ConsentDesk.moment("2026-06-01T12:00"))) == .nothingChanges)
  }

  private static func handedOn(
    _ given: String, _ items: Set<ConsentItem>, withdrawn: [ConsentItem: String] = [:], careEnded: CivilDate? = nil
  ) -> ConsentOrder.Content {
    .handedOn(
      GivenConsent(
        given: ConsentDesk.moment(given), form: .individual(items), way: .cardReader, scene: .visit,
        withdrawn: withdrawn.mapValues(ConsentDesk.moment), careEnded: careEnded), by: .person)
  }

  @Test("An answer and what was withdrawn of it are one change with one entry; sent again it is nothing new", arguments: Store.allCases)
  func handedOn(store: Store) throws {
    let desk = try ConsentDesk(store)
    let whole = Self.handedOn("2026-06-01T09:00", [.drugs, .care], withdrawn: [.drugs: "2026-06-01T10:00"], careEnded: .fixed(2026, 6, 5))
    let before = try desk.trail().count
    #expect(try desk.record(whole) == nil)
    #expect(try desk.trail().count == before + 1)
    let rows = try desk.rows()
    #expect(rows.count == 1 && rows.first?.draft.consent.withdrawn == [.drugs: ConsentDesk.moment("2026-06-01T10:00")])
    #expect(rows.first?.draft.consent.careEnded == .fixed(2026, 6, 5))
    #expect(try desk.record(whole) == .nothingChanges)
    #expect(try desk.record(Self.handedOn("2026-06-01T09:00", [.drugs, .care])) == .nothingChanges)
    #expect(try desk.record(Self.handedOn("2030-01-01T00:00", [.drugs])) == .inFuture)
  }

  @Test("A withdrawal that is handed on ends earlier answers, and none that was given after it", arguments: Store.allCases)
  func handedOnWithdrawal(store: Store) throws {
    let desk = try ConsentDesk(store)
    try desk.answer(.individual([.drugs]), at: "2026-06-01T08:00", scene: .visit)
    try desk.answer(.individual([.drugs]), at: "2026-06-01T11:00", scene: .visit)
    #expect(
      try desk.record(
        Self.handedOn("2026-06-01T09:00", [.drugs], withdrawn: [.drugs: "2026-06-01T10:00"], careEnded: .fixed(2026, 6, 1))) == nil)
    let known = try desk.rows().filter { $0.knownUntil == nil }.map(\.draft.consent).sorted { $0.given < $1.given }
    #expect(known.map { $0.withdrawn.isEmpty } == [false, false, true] && known.map { $0.careEnded == nil } == [true, false, true])
  }

  @Test("Each kind of answer comes back as it was written", arguments: Store.allCases)
  func kept(store: Store) throws {
    let desk = try ConsentDesk(store)
    let forms: [ConsentForm] = [.bulk(.yes), .bulk(.no), .individual([]), .individual(Set(ConsentItem.allCases)), .individual([.limits])]
    for (minute, form) in forms.enumerated() { try desk.answer(form, at: "2026-06-01T09:0\(minute)", way: .patientDevice, scene: .visit) }
    #expect(
      try desk.record(.sameAsBefore(way: .paper, scene: .online, given: ConsentDesk.moment("2026-06-01T09:30"), by: .representative)) == nil
    )
    #expect(try desk.record(.careEnded(.fixed(2026, 6, 2))) == nil)
    let known = try desk.rows().filter { $0.knownUntil == nil }
    let answers = known.map(\.draft.consent).sorted { $0.given < $1.given }
    #expect(answers.map(\.form) == forms + [.carriedOver([.limits])])
    #expect(answers.dropLast().allSatisfy { $0.careEnded == .fixed(2026, 6, 2) && $0.way == .patientDevice && $0.scene == .visit })
    #expect(answers.last?.careEnded == nil)
    #expect(Set(known.map(\.draft.giver)) == [.person, .representative])
  }

  @Test("What is wrong with an answer is refused, and nothing is written", arguments: Store.allCases)
  func refusals(store: Store) throws {
    let desk = try ConsentDesk(store)
    #expect(try desk.record(.withdraw([.drugs], from: ConsentDesk.moment("2026-06-01T09:00"))) == .nothingThere)
    #expect(try desk.record(.careEnded(.fixed(2026, 6, 1))) == .nothingThere)
    let given = ConsentDesk.moment("2026-06-01T09:00")
    #expect(try desk.record(.sameAsBefore(way: .cardReader, scene: .counter, given: given, by: .person)) == .nothingToCarryOver)
    let paper = ConsentOrder.Content.answer(.bulk(.yes), way: .incompletePaper, scene: .counter, given: given, by: .person)
    #expect(try desk.record(paper) == .incompletePaper)
    let later = ConsentOrder.Content.answer(
      .bulk(.yes), way: .cardReader, scene: .counter, given: ConsentDesk.moment("2030-01-01T00:00"), by: .person)
    #expect(try desk.record(later) == .inFuture)
    #expect(try desk.rows().isEmpty)
    try desk.answer(.bulk(.yes), at: "2026-06-01T09:00")
    let again = ConsentOrder.Content.answer(.bulk(.yes), way: .cardReader, scene: .counter, given: given, by: .person)
    #expect(try desk.record(again) == .nothingChanges)
    #expect(try desk.rows().count == 1)
  }

  @Test(
    "Answers to an institution are found by scene, time and known time, the first minute inside and the last outside",
    arguments: Store.allCases)
  func spans(store: Store) throws {
    let desk = try ConsentDesk(store)
    try desk.answer(.bulk(.yes), at: "2026-05-30T09:00", scene: .visit)
    try desk.answer(.individual([.drugs]), at: "2026-06-01T09:00", scene: .visit)
    try desk.answer(.bulk(.no), at: "2026-06-01T10:00", scene: .online)
    let before = desk.now
    #expect(try desk.record(.withdraw([.drugs], from: ConsentDesk.moment("2026-06-01T12:00"))) == nil)
    func minutes(_ from: String, _ until: String, knownAt: KnownTime? = nil, atMost: Int = 10) throws -> [String] {
      let span = ConsentSpan(
        institution: try MedicalInstitutionCode("3410712362"), scene: .visit, given: ConsentDesk.moment(from)..<ConsentDesk.moment(until))
      return try desk.found(span, knownAt: knownAt, atMost: atMost).map { $0.draft.consent.given.description }
    }
    let (first, second) = ("2026-05-30T09:00", "2026-06-01T09:00")
    #expect(try Set(minutes("2026-05-30T09:00", "2026-06-01T09:01")) == [first, second])
    #expect(try minutes("2026-05-30T09:00", "2026-06-01T09:00") == [first])
    #expect(try minutes("2026-05-30T09:01", "2026-06-02T00:00") == [second])
    #expect(try minutes("2026-01-01T00:00", "2027-01-01T00:00", atMost: 1).count == 1)
    #expect(try minutes("2026-01-01T00:00", "2027-01-01T00:00", knownAt: before) == [first, second])
  }

  @Test("Every row of a person comes in full, in the order of the days, and only as known then", arguments: Store.allCases)
  func covers(store: Store) throws {
    let desk = try ConsentDesk(store)
    let found = try desk.covers()
    #expect(found.count == 1 && found.first?.record.person.reference?.text == "P1")
    #expect(try desk.covers("P2").isEmpty)
    #expect(try desk.covers(knownAt: KnownTime(microseconds: 0)).isEmpty)
  }

  @Test("What is agreed to at the card reader opens the data at once; as the time before takes its items over", arguments: Store.allCases)
  func cardReader(store: Store) throws {
    let desk = try ConsentDesk(store)
    try desk.load([desk.resource(.medicationDispense, "m1", .drugs), desk.resource(.procedure, "p1", .surgery)])
    #expect(try desk.agree(.sameAsBefore) == .refused(.nothingToCarryOver))
    #expect(try desk.agree(.form(.individual([.drugs]))) == .recorded([.drugs]))
    #expect(try desk.readMinuteLater().resources.map(\.resource.key.name.text) == ["m1"])
    #expect(try desk.agree(.sameAsBefore) == .recorded([.drugs]))
    let entries = try desk.trail().filter { $0.fields == [.consent] }
    #expect(entries.count == 2 && entries.allSatisfy { $0.purpose == .care && $0.action == .register })
    #expect(try desk.readMinuteLater().resources.count == 1)
    #expect(try desk.agree(.form(.bulk(.no))) == .recorded([]))
    #expect(try desk.readMinuteLater().resources.isEmpty)
  }

  @Test("Those who agreed to visits are listed with the numbers of their cover", arguments: Store.allCases)
  func listed(store: Store) throws {
    let desk = try ConsentDesk(store)
    try desk.answer(.individual([.drugs]), at: "2026-06-01T09:00", scene: .visit)
    let people = try desk.consented(from: .fixed(2026, 6, 1), through: .fixed(2026, 6, 1))
    #expect(people.count == 1 && people.first?.question?.serviceDate == desk.now.moment.date)
    let drugs = try #require(people.first?.items.first { $0.ruling.item == .drugs })
    #expect(drugs.ruling.isOpen && drugs.agreedAt == ConsentDesk.moment("2026-06-01T09:00"))
    #expect(try desk.consented(from: .fixed(2026, 6, 2), through: .fixed(2026, 6, 3)).isEmpty)
  }

  @Test("A consent to one institution opens nothing at another, nor for another person", arguments: Store.allCases)
  func elsewhere(store: Store) throws {
    let desk = try ConsentDesk(store)
    try desk.answer(.bulk(.yes), at: "2026-06-01T09:00")
    #expect(try desk.opens(at: "2026-06-01T09:01", institution: "0110113719") == [.limits])
    #expect(try desk.opens(at: "2026-06-01T09:01", person: "P2") == [.limits])
  }
}

@Suite("医療情報: clinical data behind consents, on every store")
struct ClinicalStoreTests {
  @Test("Data are shown only while a consent opens them, and each look is in the person's list", arguments: Store.allCases)
  func reading(store: Store) throws {
    let desk = try ConsentDesk(store)
    try desk.load([desk.resource(.medicationDispense, "m1", .drugs), desk.resource(.procedure, "p1", .surgery)])
    let closed = try desk.read(at: "2026-06-02T00:10")
    #expect(closed.resources.isEmpty && !closed.opened.contains(.drugs))
    #expect(closed.leftOut.contains { $0.item == .drugs && $0.standing == .closed(.notAsked) })
    try desk.answer(.individual([.drugs]), at: "2026-06-01T09:00")
    let open = try desk.read(at: "2026-06-02T00:30")
    #expect(open.resources.map(\.resource.key.name.text) == ["m1"])
    #expect(open.leftOut.contains { $0.item == .surgery && $0.standing == .closed(.refused) })
    _ = try desk.record(.withdraw([.drugs], from: ConsentDesk.moment("2026-06-02T00:40")))
    #expect(try desk.read(at: "2026-06-02T00:39").resources.count == 1)
    #expect(try desk.read(at: "2026-06-02T00:40").resources.isEmpty)
  }

  @Test(
    "In an emergency the hospital sees without consent, says nothing of consents, and leaves an entry of its own purpose",
    arguments: Store.allCases)
  func emergency(store: Store) throws {
    let desk = try ConsentDesk(store)
    try desk.load([desk.resource(.medicationDispense, "m1", .drugs), desk.resource(.observation, "o1", .checkUps)])
    let viewer = DataViewer(place: .hospital, profession: .doctor, purpose: .emergency, authority: .granted)
    let answer = try desk.read(at: "2026-06-02T03:00", as: viewer)
    #expect(answer.resources.map(\.resource.key.name.text) == ["m1"])
    #expect(answer.leftOut.isEmpty)
    let entry = try #require(try desk.trail().last)
    #expect(try entry.subject == .person(desk.person()))
    #expect(entry.purpose == .emergency && entry.outcome == .done)
    #expect(entry.fields == [.surgery, .careData, .drugs])
    let refused = DataViewer(place: .clinic, profession: .doctor, purpose: .emergency, authority: .granted)
    #expect(try desk.read(at: "2026-06-02T03:01", as: refused).resources.isEmpty)
    #expect(try desk.trail().last?.outcome == .refused)
  }

  @Test("Loading again changes nothing; another content takes the place of the former, which stays readable", arguments: Store.allCases)
  func loading(store: Store) throws {
    let desk = try ConsentDesk(store)
    #expect(try desk.load([desk.resource(.observation, "o1", .checkUps)]) == [.added])
    #expect(try desk.load([desk.resource(.observation, "o1", .checkUps)]) == [.unchanged])
    let before = desk.now
    #expect(try desk.load([desk.resource(.observation, "o1", .checkUps, content: "{\"a\":2}")]) == [.replaced])
    #expect(try desk.load([desk.resource(.observation, "o1", .checkUps, person: "P9")]) == [.unknownPerson])
    let viewer = DataViewer(place: .elsewhere, profession: .personThemselves, purpose: .disclosure)
    let now = try desk.read(at: "2026-06-02T12:00", as: viewer)
    #expect(now.resources.map { String(decoding: $0.resource.content, as: UTF8.self) } == ["{\"a\":2}"])
    let then = try desk.read(at: "2026-06-02T12:01", as: viewer, knownAt: before)
    #expect(then.resources.map { String(decoding: $0.resource.content, as: UTF8.self) } == ["{\"a\":1}"])
  }

  @Test("A resource holds 1 to 65,536 bytes")
  func size() throws {
    let person = PersonLink(reference: try text("P1"), birthDate: EventOffice.born)
    let key = ClinicalKey(kind: .condition, name: try text("c"))
    let made = { (size: Int) in
      ClinicalResource(
        person: person, key: key, item: .care, happenedOn: .fixed(2026, 1, 1), content: [UInt8](repeating: 0x20, count: size))
    }
    #expect(made(0) == nil && made(1) != nil && made(65_536) != nil && made(65_537) == nil)
  }
}

/// A reception for tests: one member, one clinic, and a clock that goes on by a second with each change.
final class ConsentDesk {
  private let office: EventOffice
  private let book: Rulebook

  init(_ store: Store) throws {
    office = try EventOffice(store)
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    book = try Rulebook.load(directory: root.appending(path: "Book").path)
    _ = try office.merge(try EventOffice.cover())
    for _ in 0..<86_400 { _ = office.tick() }
  }

  var now: KnownTime { office.now }

  static func moment(_ text: String) -> CivilMoment { CivilMoment(iso8601: text) ?? CivilMoment(.earliest, .midnight) }

  func person(_ id: String = "P1") throws -> PersonLink { PersonLink(reference: try text(id), birthDate: EventOffice.born) }

  /// Why an order was refused; `nil` when it was recorded.
  func record(_ content: ConsentOrder.Content) throws -> ConsentRefusal? {
    let order = ConsentOrder(person: try person(), institution: try MedicalInstitutionCode("3410712362"), content: content)
    let outcome = try RecordConsent(in: office.register.writer).run(order, on: try EventOffice.occasion(), knownFrom: office.tick())
    if case .refused(let refusal) = outcome { return refusal }
    return nil
  }

  func answer(_ form: ConsentForm, at: String, way: ConsentWay = .cardReader, scene: ConsentScene = .counter) throws {
    #expect(try record(.answer(form, way: way, scene: scene, given: Self.moment(at), by: .person)) == nil)
  }

  func rows() throws -> [RecordedConsent] { try office.register.reader.allConsents(of: person()) }

  func row(_ id: ConsentRowID) throws -> RecordedConsent? { try office.register.reader.consent(id) }

  func readMinuteLater() throws -> ClinicalAnswer {
    for _ in 0..<60 { _ = office.tick() }
    return try read(at: now.moment.description)
  }

  /// Answers at the card reader of the clinic, now.
  func agree(_ answer: ReaderAnswer) throws -> ReaderConsentOutcome {
    try withDesk { desk in
      let times = Times(office.tick())
      let reading = ReaderConsent(person: try person(), institution: try MedicalInstitutionCode("3410712362"), answer: answer)
      return try RecordReading(desk, book: book, now: times.next).run(reading, on: try EventOffice.occasion())
    }
  }

  func consented(from: CivilDate, through: CivilDate) throws -> [ConsentedPerson] {
    try withDesk { desk in
      let question = ConsentedQuestion(
        institution: try MedicalInstitutionCode("3410712362"), scene: .visit, days: .given(from: from, through: through),
        confirmationDate: now.moment.date, limit: 10)
      guard case .people(let people) = try ListConsented(desk, book: book).run(question, on: try EventOffice.occasion(), at: now) else {
        return []
      }
      return people
    }
  }

  private func withDesk<Value>(_ body: (AuditedDesk) throws -> Value) throws -> Value {
    let time = now
    let memory = (office.register.writer as? InMemoryRegister).map(Handed.init)
    let address = office.register.ground?.address
    let desk = try AuditedDesk(now: { time }) { () throws(RegisterError) in
      if let memory { return memory.value }
      guard let address else { throw .cannotOpen }
      return try SQLAuditedRegister(address)
    }
    defer { desk.close() }
    return try body(desk)
  }

  func found(_ span: ConsentSpan, knownAt: KnownTime? = nil, atMost limit: Int) throws -> [RecordedConsent] {
    try office.register.reader.consents(in: span, knownAt: knownAt ?? now, atMost: limit)
  }

  func covers(_ id: String = "P1", knownAt: KnownTime? = nil) throws -> [RecordedCoverage] {
    try office.register.reader.covers(of: person(id), knownAt: knownAt ?? now)
  }

  /// What a doctor of the clinic may see.
  func opens(at: String, institution: String = "3410712362", person id: String = "P1", knownAt: KnownTime? = nil) throws -> [ConsentItem] {
    let viewer = DataViewer(place: .clinic, profession: .doctor, purpose: .care)
    let shown = try ShowConsent(in: office.register.reader, book: book).run(
      person(id), at: MedicalInstitutionCode(institution), viewer: viewer, at: Self.moment(at), knownAt: knownAt ?? now)
    return shown.decision.opens
  }

  func resource(
    _ kind: ClinicalKind, _ name: String, _ item: ConsentItem, content: String = "{\"a\":1}", person id: String = "P1"
  ) throws -> ClinicalResource {
    try #require(
      ClinicalResource(
        person: person(id), key: ClinicalKey(kind: kind, name: text(name)), item: item, happenedOn: .fixed(2026, 5, 1),
        content: Array(content.utf8)))
  }

  @discardableResult
  func load(_ resources: [ClinicalResource]) throws -> [ClinicalOutcome] {
    try LoadClinical(into: office.register.writer).run(resources, on: try EventOffice.occasion(), knownFrom: office.tick())
  }

  /// Reads as a doctor of the clinic, unless somebody else is named, at a time of the clock on the wall.
  func read(
    at: String, as viewer: DataViewer = DataViewer(place: .clinic, profession: .doctor, purpose: .care, identified: .byNumbers),
    knownAt: KnownTime? = nil
  ) throws -> ClinicalAnswer {
    let time = try #require(KnownTime(text: at + ":00+09:00"))
    let question = ClinicalQuestion(
      person: try person(), institution: try MedicalInstitutionCode("3410712362"), viewer: viewer, knownAt: knownAt ?? now)
    let occasion = try EventOffice.occasion()
    return try audited().answer { try ReadClinical(book: book).run(question, on: occasion, at: time, in: $0) }
  }

  /// The entries about the person.
  func trail() throws -> [AuditEntry] {
    if let register = office.register.writer as? InMemoryRegister { return register.auditTrail }
    guard let ground = office.register.ground else { return [] }
    return try SQLRegisterReader(ground.address).auditEntries(about: person()).map(\.entry)
  }

  private func audited() throws -> any AuditedRegister {
    if let register = office.register.writer as? InMemoryRegister { return register }
    return try SQLAuditedRegister(try #require(office.register.ground).address)
  }
}

/// A register that one thread hands to another and leaves alone meanwhile.
///
/// Unchecked, because the tests wait for each answer of the other thread.
private final class Handed: @unchecked Sendable {
  let value: InMemoryRegister

  init(_ value: InMemoryRegister) { self.value = value }
}

/// A clock that stands still.
private struct Times: Sendable {
  private let time: KnownTime

  init(_ time: KnownTime) { self.time = time }

  func next() -> KnownTime { time }
}
