import EligibilityModel
import Operations
import Registry
import Testing

@Suite("異動: what happened to a member, when, and when we learned it")
struct RecordEventTests {
  private let may = CivilDate.fixed(2025, 5, 1)
  private let july = CivilDate.fixed(2025, 7, 1)

  private func enrolled(_ store: Store) throws -> EventOffice {
    let office = try EventOffice(store)
    try office.record(.enrol(try EventOffice.cover(), .joined))
    return office
  }

  @Test("A new name holds from its day on; the days before keep the former one", arguments: Store.allCases)
  func newName(store: Store) throws {
    let office = try enrolled(store)
    try office.record(.state(try EventOffice.address(may), .name(try PersonName("手本 花子"), nil), until: .nextChange, .nameChanged))
    #expect(try office.outline() == ["2025-04-01…2025-05-01 見本 花子 –", "2025-05-01… 手本 花子 –"])
  }

  @Test("A change learned late reaches only to the next change of the same part", arguments: Store.allCases)
  func lateChange(store: Store) throws {
    let office = try enrolled(store)
    try office.record(.state(try EventOffice.address(july), .name(try PersonName("三番 花子"), nil), until: .nextChange, .nameChanged))
    try office.record(.state(try EventOffice.address(may), .name(try PersonName("二番 花子"), nil), until: .nextChange, .nameChanged))
    let stretches = ["2025-04-01…2025-05-01 見本 花子 –", "2025-05-01…2025-07-01 二番 花子 –", "2025-07-01… 三番 花子 –"]
    #expect(try office.outline() == stretches)
  }

  @Test("An address and a name change on days of their own", arguments: Store.allCases)
  func twoParts(store: Store) throws {
    let office = try enrolled(store)
    try office.record(.state(try EventOffice.address(july), .address(try text("見本市一丁目")), until: .nextChange, .addressChanged))
    try office.record(.state(try EventOffice.address(may), .name(try PersonName("手本 花子"), nil), until: .nextChange, .nameChanged))
    let stretches = ["2025-04-01…2025-05-01 見本 花子 –", "2025-05-01…2025-07-01 手本 花子 –", "2025-07-01… 手本 花子 見本市一丁目"]
    #expect(try office.outline() == stretches)
  }

  @Test("A loss ends every stretch, with its reason; what was stated for days after it falls away", arguments: Store.allCases)
  func loss(store: Store) throws {
    let office = try enrolled(store)
    try office.record(.state(try EventOffice.address(july), .address(try text("見本市一丁目")), until: .nextChange, .addressChanged))
    let outcome = try office.record(.lose(try EventOffice.address(may), lostOn: may, .died))
    #expect(try office.outline() == ["2025-04-01…2025-05-01 見本 花子 – death"])
    #expect(outcome.change?.closed.count == 2)
  }

  @Test("Taking a loss back lets the cover go on, and the old question still gets the old answer", arguments: Store.allCases)
  func lossWithdrawn(store: Store) throws {
    let office = try enrolled(store)
    let loss = try #require(try office.record(.lose(try EventOffice.address(may), lostOn: may, .left)).change?.events.first)
    let between = office.now
    try office.record(.withdraw(loss))
    #expect(try office.outline() == ["2025-04-01… 見本 花子 –"])
    #expect(try office.outline(knownAt: between) == ["2025-04-01…2025-05-01 見本 花子 – other"])
  }

  @Test("A change recorded for a wrong day is mended in one step", arguments: Store.allCases)
  func mended(store: Store) throws {
    let office = try enrolled(store)
    let part = StatementPart.name(try PersonName("手本 花子"), nil)
    let order = EventOrder.state(try EventOffice.address(may), part, until: .nextChange, .nameChanged)
    let wrong = try #require(try office.record(order).change?.events.first)
    let right = EventOrder.state(try EventOffice.address(july), part, until: .nextChange, .nameChanged)
    #expect(try office.record(.mend(wrong, right)).change?.events.count == 2)
    #expect(try office.outline() == ["2025-04-01…2025-07-01 見本 花子 –", "2025-07-01… 手本 花子 –"])
  }

  @Test("A move ends one cover and begins another one with the next insurer, in one change", arguments: Store.allCases)
  func move(store: Store) throws {
    let office = try enrolled(store)
    let next = try EventOffice.cover(insurer: "39130000", number: "77", from: may)
    let change = try #require(try office.record(.move(try EventOffice.address(may), lostOn: may, to: next, .turned75)).change)
    #expect(change.events.count == 2)
    #expect(try office.outline() == ["2025-04-01…2025-05-01 見本 花子 – otherInsurance"])
    #expect(try office.register.reader.allRows(under: next.key, birthDate: EventOffice.born).count == 1)
  }

  @Test("An enrolment recorded by mistake is taken back whole", arguments: Store.allCases)
  func annulled(store: Store) throws {
    let office = try EventOffice(store)
    let event = try #require(try office.record(.enrol(try EventOffice.cover(), .joined)).change?.events.first)
    try office.record(.withdraw(event))
    #expect(try office.outline().isEmpty)
    let again = try EventOffice.cover(from: may)
    #expect(try office.record(.enrol(again, .joined)).change != nil)
  }

  @Test("Moving 資格取得日 keeps what is stated; the first statement reaches to the new day", arguments: Store.allCases)
  func startMoved(store: Store) throws {
    let office = try enrolled(store)
    try office.record(.state(try EventOffice.address(july), .address(try text("見本市一丁目")), until: .nextChange, .addressChanged))
    try office.record(.moveStart(try EventOffice.address(may), to: .fixed(2025, 3, 1)))
    #expect(try office.outline() == ["2025-03-01…2025-07-01 見本 花子 –", "2025-07-01… 見本 花子 見本市一丁目"])
  }
}

@Suite("異動: what is refused, and leaves the register as it was")
struct EventRefusalTests {
  private let may = CivilDate.fixed(2025, 5, 1)

  private func refusal(_ store: Store, _ order: (EventOffice) throws -> EventOrder) throws -> EventRefusal? {
    let office = try EventOffice(store)
    try office.record(.enrol(try EventOffice.cover(), .joined))
    let before = try office.outline()
    let refusal = try office.record(try order(office)).refusal
    #expect(try office.outline() == before)
    return refusal
  }

  @Test("A day outside the cover, an end before its beginning, and what is stated already", arguments: Store.allCases)
  func days(store: Store) throws {
    let part = StatementPart.name(try PersonName("手本 花子"), nil)
    let same = StatementPart.name(try PersonName("見本 花子"), nil)
    let eve = try EventOffice.address(EventOffice.start.addingClamped(days: -1))
    #expect(try refusal(store) { _ in .state(eve, part, until: .nextChange, .nameChanged) } == .noSuchCover)
    #expect(try refusal(store) { _ in .state(try EventOffice.address(may), same, until: .nextChange, .nameChanged) } == .nothingChanges)
    #expect(try refusal(store) { _ in .state(try EventOffice.address(may), part, until: .before(may), .nameChanged) } == .emptyPeriod)
    #expect(try refusal(store) { _ in .lose(eve, lostOn: EventOffice.start, .left) } == .noSuchCover)
  }

  @Test("A second cover of the same person under the same number on the same days", arguments: Store.allCases)
  func twice(store: Store) throws {
    let again = try EventOffice.cover(from: may)
    #expect(try refusal(store) { _ in .enrol(again, .joined) } == .alreadyCovered(Period(from: may)))
  }

  @Test("An event that nobody recorded, one taken back before, one that a later event built upon", arguments: Store.allCases)
  func events(store: Store) throws {
    #expect(try refusal(store) { _ in .withdraw(EventID(9)) } == .noSuchEvent)
    let office = try EventOffice(store)
    try office.record(.enrol(try EventOffice.cover(), .joined))
    let address = try EventOffice.address(may)
    let first = EventOrder.state(address, .address(try text("甲")), until: .nextChange, .addressChanged)
    let second = EventOrder.state(address, .address(try text("乙")), until: .nextChange, .addressChanged)
    let events = try [first, second].compactMap { try office.record($0).change?.events.first }
    #expect(try office.record(.withdraw(events[0])).refusal == .laterEvent(events[1]))
    #expect(try office.record(.withdraw(events[1])).change != nil)
    #expect(try office.record(.withdraw(events[1])).refusal == .alreadyCorrected(by: EventID(4)))
    #expect(try office.record(.withdraw(events[0])).change != nil)
    #expect(try office.outline() == ["2025-04-01… 見本 花子 –"])
  }

  @Test("A report that was settled before", arguments: Store.allCases)
  func report(store: Store) throws {
    let office = try EventOffice(store)
    try office.record(.enrol(try EventOffice.cover(), .joined))
    let order = EventOrder.lose(try EventOffice.address(may), lostOn: may, .left)
    #expect(try office.record(order, report: ReportID(1)).refusal == .noOpenReport)
    #expect(try office.outline() == ["2025-04-01… 見本 花子 –"])
  }
}
