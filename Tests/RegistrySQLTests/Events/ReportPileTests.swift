import EligibilityModel
import Operations
import Registry
import Testing

@Suite("届出の受付: a pile that is taken in again")
struct ReportPileTests {
  private func report(
    _ number: String?, _ name: String = "見本　花子", _ occasion: EventOccasion = .joined, on day: CivilDate = .fixed(2026, 4, 1)
  ) throws
    -> ReportContent
  {
    let actor = try #require(RegisterText("係"))
    return ReportContent(
      occasion: occasion, insurerNumber: try InsurerNumber("06139992"), numberKey: try number.map { try InsuredNumber($0).canonicalKey },
      birthDate: EventOffice.born, name: try PersonName(name), eventOn: day, receivedOn: .fixed(2026, 4, 3), dueOn: nil, actor: actor)
  }

  private func take(_ pile: [ReportContent], _ register: TestRegister, at time: KnownTime) throws -> [String] {
    let taken = try ReceiveReport(in: register.writer).receiveNew(pile, on: EventOffice.occasion(), knownFrom: time)
    return taken.map { "\($0.report.id.number)" + ($0.isNew ? " new" : "") }
  }

  @Test("Each report is there once, however often the pile comes, and also within one pile", arguments: Store.allCases)
  func once(store: Store) throws {
    let register = try store.open()
    let pile = [try report("1"), try report(nil), try report("1")]
    #expect(try take(pile, register, at: .first) == ["1 new", "2 new", "1"])
    #expect(try take(pile.reversed(), register, at: .second) == ["1", "2", "1"])
  }

  @Test("Reports that differ in anything they say are different reports", arguments: Store.allCases)
  func different(store: Store) throws {
    let register = try store.open()
    let pile = [
      try report("1"), try report("2"), try report("1", "見本　花"), try report("1", "見本　花子", .left),
      try report("1", on: .fixed(2026, 4, 2)),
    ]
    #expect(try take(pile, register, at: .first) == ["1 new", "2 new", "3 new", "4 new", "5 new"])
  }

  @Test("A settled report is not received again; one that was turned down is", arguments: Store.allCases)
  func closed(store: Store) throws {
    let register = try store.open()
    _ = try take([report("1"), report("2")], register, at: .first)
    try register.writer.write(knownFrom: .second) { change in
      try change.close(ReportID(1), as: .settled)
      try change.close(ReportID(2), as: .turnedDown)
    }
    #expect(try take([report("1"), report("2")], register, at: .third) == ["1", "3 new"])
  }
}
