import EligibilityModel
import Operations
import Registry
import Testing

@Suite("異動: what the counter is told")
struct StretchLookupTests {
  private func question(_ day: CivilDate, _ office: EventOffice) throws -> LookupQuestion {
    let cover = try EventOffice.cover()
    return LookupQuestion(
      insurerNumber: cover.insurerNumber, symbol: cover.symbol, number: cover.number, branchNumber: cover.branchNumber,
      birthDate: EventOffice.born, serviceDate: day, knownAt: office.now)
  }

  @Test("The name of the day, one person on every day: the day before a change, the day, the day after", arguments: Store.allCases)
  func nameOfTheDay(store: Store) throws {
    let office = try EventOffice(store)
    try office.record(.enrol(try EventOffice.cover(), .joined))
    let may = CivilDate.fixed(2025, 5, 1)
    try office.record(.state(try EventOffice.address(may), .name(try PersonName("手本 花子"), nil), until: .nextChange, .nameChanged))
    let july = CivilDate.fixed(2025, 7, 1)
    try office.record(.lose(try EventOffice.address(july), lostOn: july, .left))
    let days: [CivilDate] = [.fixed(2025, 3, 31), .fixed(2025, 4, 30), may, .fixed(2025, 5, 2), .fixed(2025, 6, 30), july]
    let answers = try days.map { try office.register.reader.lookUp(question($0, office)).outline }
    let names = ["valid 見本 花子", "valid 手本 花子", "valid 手本 花子", "valid 手本 花子"]
    #expect(answers == ["not yet 2025-04-01"] + names + ["invalid 2025-07-01"])
  }

  @Test("A report that waits is neither none nor valid; once it is settled the cover stands", arguments: Store.allCases)
  func report(store: Store) throws {
    let office = try EventOffice(store)
    let cover = try EventOffice.cover()
    let content = ReportContent(
      occasion: .joined, insurerNumber: cover.insurerNumber, numberKey: cover.number.canonicalKey, birthDate: EventOffice.born,
      name: cover.person.name, eventOn: EventOffice.start, receivedOn: .fixed(2025, 4, 4), dueOn: .fixed(2025, 4, 6),
      actor: try text("係 甲"))
    let day = CivilDate.fixed(2025, 4, 7)
    #expect(try office.register.reader.lookUp(question(day, office)).outline == "none")
    let report = try office.receive(content)
    let waiting = try question(day, office)
    #expect(try office.register.reader.lookUp(waiting).outline == "reported 2025-04-04")
    #expect(try office.register.reader.lookUp(waiting).inquiryAnswer == .unknown)
    #expect(try office.register.reader.openReports(of: cover.insurerNumber, knownAt: office.now).map(\.id) == [report])
    try office.record(.enrol(cover, .joined), report: report)
    #expect(try office.register.reader.lookUp(question(day, office)).outline == "valid 見本 花子")
    #expect(try office.register.reader.lookUp(waiting).outline == "reported 2025-04-04")
    #expect(try office.register.reader.openReports(of: cover.insurerNumber, knownAt: office.now).isEmpty)
    #expect(try office.record(.enrol(cover, .joined), report: report).refusal != nil)
  }

  @Test("A member file keeps the stretches and the address, which it has no column for", arguments: Store.allCases)
  func memberFile(store: Store) throws {
    let office = try EventOffice(store)
    let cover = try EventOffice.cover()
    try office.record(.enrol(cover, .joined))
    let may = CivilDate.fixed(2025, 5, 1)
    try office.record(.state(try EventOffice.address(may), .address(try text("見本市一丁目")), until: .nextChange, .addressChanged))
    let ended = try EventOffice.cover(lostOn: .fixed(2025, 8, 1))
    #expect(try office.merge(ended) == .corrected)
    #expect(try office.outline() == ["2025-04-01…2025-05-01 見本 花子 –", "2025-05-01…2025-08-01 見本 花子 見本市一丁目"])
    #expect(try office.merge(ended) == .unchanged)
  }

  @Test(
    "A member file finds the stretches from before a change of name, also of people without branch number and id", arguments: Store.allCases
  )
  func memberFileAfterNewName(store: Store) throws {
    let office = try EventOffice(store)
    var member = Member(branch: nil, eligibleFrom: .fixed(2025, 4, 1), reference: nil)
    let cover = try member.record()
    try office.record(.enrol(cover, .joined))
    let may = CivilDate.fixed(2025, 5, 1)
    let address = CoverAddress(subject: CoverageSubject(of: cover), day: may)
    try office.record(.state(address, .name(try PersonName("手本 花子"), nil), until: .nextChange, .nameChanged))
    member.name = "手本 花子"
    member.kana = nil
    member.lostOn = .fixed(2025, 8, 1)
    #expect(try office.merge(try member.record()) == .corrected)
    let rows = try office.register.reader.allRows(under: cover.key, birthDate: cover.person.birthDate)
    let held = try CoverHistory.covers(in: rows.filter { $0.isKnown(at: office.now) }.map(\.record))
    #expect(held.count == 1 && held.first?.stretches.count == 2 && held.first?.period.until == .fixed(2025, 8, 1))
  }
}
