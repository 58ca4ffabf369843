import EligibilityModel
import Operations
import Registry
import Testing

@Suite("取込: all or nothing, or the good lines only")
struct ImportMembersTests {
  private static func line(_ number: Int, rate: CopaymentRate = .thirtyPercent) throws -> ImportLine {
    let person = EnrolledPerson(
      name: try PersonName("見本 一"), nameKana: nil, birthDate: .fixed(1990, 4, 1), sex: .female, reference: nil)
    let record = CoverageRecord(
      insurerNumber: try InsurerNumber("06139919"), symbol: nil, number: try InsuredNumber("\(number)"), branchNumber: nil, person: person,
      role: .insuredPerson, period: Period(from: .fixed(2024, 4, 1)), details: CoverageDetails(copaymentRate: rate))
    return .member(record, line: number + 1)
  }

  private static func refusal(_ line: Int) -> ImportRefusal {
    ImportRefusal(line: line, field: "番号", english: "a value is needed", japanese: "値が必要です")
  }

  private static func time(_ day: Int) -> KnownTime { KnownTime(startOf: .fixed(2026, 4, day)) }

  private static func occasion() throws -> AuditOccasion {
    AuditOccasion(actor: try #require(AuditActor(name: "担当", role: .insurerStaff)), purpose: .memberRegistration)
  }

  private func run(
    _ handling: ImportMembers.Handling, _ lines: [ImportLine], into register: InMemoryRegister, day: Int = 1
  ) throws -> (report: ImportReport, refusals: [ImportRefusal]) {
    var batches = lines.map { [$0] }[...]
    var refusals: [ImportRefusal] = []
    let report = try ImportMembers(into: register, handling: handling)
      .run(
        knownFrom: Self.time(day), on: try Self.occasion(), at: Self.time(day), report: { refusals.append($0) },
        lines: { batches.popFirst() })
    return (report, refusals)
  }

  private func isThere(_ number: Int, in register: InMemoryRegister) throws -> Bool {
    let question = LookupQuestion(
      insurerNumber: try InsurerNumber("06139919"), number: try InsuredNumber("\(number)"), birthDate: .fixed(1990, 4, 1),
      serviceDate: .fixed(2026, 4, 1), knownAt: Self.time(30))
    return try register.lookUp(question) != .none
  }

  @Test("One faulty line, and nothing is written; every fault is reported", arguments: [0, 1, 2])
  func allOrNothing(position: Int) throws {
    var lines = try [Self.line(1), Self.line(2)]
    lines.insert(.refused([Self.refusal(9), Self.refusal(9)]), at: position)
    let register = InMemoryRegister()
    let (report, refusals) = try run(.allOrNothing, lines, into: register)
    #expect(!report.isWritten && report.refused == 1 && refusals.count == 2)
    #expect(try !isThere(1, in: register) && !isThere(2, in: register))
  }

  @Test("The good lines are written when that is asked for")
  func skipBad() throws {
    let register = InMemoryRegister()
    let (report, refusals) = try run(.skipBad, [Self.line(1), .refused([Self.refusal(3)]), Self.line(3)], into: register)
    #expect(report.isWritten && report.added == 2 && report.refused == 1 && refusals == [Self.refusal(3)])
    #expect(try isThere(1, in: register) && !isThere(2, in: register) && isThere(3, in: register))
  }

  @Test("A written import is one entry over its new rows; one that writes nothing is none")
  func audited() throws {
    let register = InMemoryRegister()
    _ = try run(.allOrNothing, [Self.line(1), .refused([Self.refusal(3)])], into: register)
    #expect(register.auditTrail.isEmpty)
    _ = try run(.allOrNothing, [Self.line(1), Self.line(2)], into: register, day: 2)
    _ = try run(.allOrNothing, [Self.line(1, rate: .twentyPercent), Self.line(2)], into: register, day: 3)
    #expect(
      register.auditTrail.map(\.subject) == [
        .records(from: RecordID(1), until: RecordID(3)), .records(from: RecordID(3), until: RecordID(4)),
      ])
    #expect(register.auditTrail.allSatisfy { $0.action == .load && $0.outcome == .done && $0.actor.name.text == "担当" })
  }

  @Test("New, corrected, unchanged and repeated lines are counted")
  func counts() throws {
    let register = InMemoryRegister()
    _ = try run(.allOrNothing, [Self.line(1), Self.line(2)], into: register)
    let lines = try [Self.line(1), Self.line(2, rate: .tenPercent), Self.line(3), Self.line(3)]
    let (report, _) = try run(.allOrNothing, lines, into: register, day: 2)
    #expect(report.isWritten && report.unchanged == 2 && report.corrected == 1 && report.added == 1 && report.refused == 0)
  }

  @Test("A line that contradicts an earlier one of the same file is refused", arguments: [ImportMembers.Handling.allOrNothing, .skipBad])
  func contradiction(handling: ImportMembers.Handling) throws {
    let register = InMemoryRegister()
    let (report, refusals) = try run(handling, [Self.line(1), Self.line(1, rate: .tenPercent)], into: register)
    #expect(report.refused == 1 && refusals.map(\.line) == [2] && report.isWritten == (handling == .skipBad))
  }

  @Test("A file that can't be read on leaves nothing")
  func unreadable() throws {
    struct Broken: Error {}
    let register = InMemoryRegister()
    var isFirst = true
    #expect(throws: Broken.self) {
      try ImportMembers(into: register, handling: .skipBad).run(
        knownFrom: Self.time(1), on: try Self.occasion(), at: Self.time(1), report: { _ in }
      ) {
        guard isFirst else { throw Broken() }
        isFirst = false
        return [try Self.line(1)]
      }
    }
    #expect(try !isThere(1, in: register))
  }
}
