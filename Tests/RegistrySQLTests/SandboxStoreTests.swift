import EligibilityModel
import Operations
import Registry
import RegistrySQL
import Testing

@Suite("試験環境: the register of the sandbox answers each scenario as its table says, on every store")
struct SandboxStoreTests {
  private static let day = CivilDate.fixed(2026, 8, 5)

  @Test("Each scenario gets its answers, question by question, and the last one stays", arguments: Engine.allCases)
  func answers(engine: Engine) throws {
    let register = try Self.register(on: try engine.ground())
    for scenario in SandboxScenario.ofTheInsured {
      let expected = scenario.answers(on: Self.day)
      let told = try (0...expected.count).map { _ in try Self.ask(scenario, register) }
      let wanted = expected + expected.suffix(1)
      #expect(told == wanted, "\(scenario)")
    }
  }

  @Test("The loss that was reported late is unknown again when the sandbox begins anew, and a claim for the day before it stays valid")
  func memory() throws {
    let memory = SandboxMemory()
    let register = try Self.register(on: try Engine.sqlite.ground(), memory)
    let loss = SandboxDays(Self.day).loss
    #expect(try (0..<2).map { _ in try Self.ask(.retroactiveLoss, register) } == [.valid, .invalid(lostOn: loss)])
    #expect(try Self.ask(.retroactiveLoss, register, on: loss) == .invalid(lostOn: loss))
    #expect(try Self.ask(.retroactiveLoss, register, on: loss.dayBefore) == .valid)
    memory.clear()
    #expect(try Self.ask(.retroactiveLoss, register) == .valid)
  }

  @Test("With a branch number each of the several people is found; the numbers of the new insurer are valid")
  func others() throws {
    let register = try Self.register(on: try Engine.sqlite.ground())
    for branch in ["01", "02"] { #expect(try Self.ask(.several, register, branch: branch) == .valid) }
    let question = LookupQuestion(
      insurerNumber: try InsurerNumber("139907"), symbol: try InsuredSymbol("架空９９"), number: try InsuredNumber("90000103"),
      branchNumber: try BranchNumber("01"), birthDate: SandboxScenario.invalidWithNewer.patient.birthDate, serviceDate: Self.day,
      knownAt: KnownTime(startOf: Self.day))
    guard case .valid = try register.answer({ try $0.lookUp(question) }) else {
      Issue.record("the new cover is not found")
      return
    }
  }

  @Test("The same day gives the same rows")
  func reproducible() throws {
    let texts = try (0..<2).map { _ in
      let register = try Self.register(on: try Engine.sqlite.ground())
      return try SandboxScenario.ofTheInsured.filter { $0 != .centreDown }.map { scenario in
        try register.answer { try LookUpMember(in: $0).run(try Self.question(scenario)).recorded?.record.person.name.text ?? "" }
      }
    }
    #expect(texts[0] == texts[1] && texts[0].contains("見本　花子"))
  }

  private static func register(on ground: any Ground, _ memory: SandboxMemory = SandboxMemory()) throws -> SandboxRegister {
    let writer = try SQLRegisterWriter(ground.address, mode: .createIfMissing)
    try WriteSandbox(on: day, into: writer).run(now: KnownTime(startOf: day))
    try writer.close()
    return SandboxRegister(try Held(ground), on: day, remembering: memory)
  }

  private static func ask(
    _ scenario: SandboxScenario, _ register: SandboxRegister, on day: CivilDate = day, branch: String? = nil
  ) throws -> SandboxAnswer {
    let question = try question(scenario, on: day, branch: branch)
    do {
      return SandboxAnswer(try register.answer { try $0.lookUp(question) })
    } catch RegisterError.unreachable {
      return .unavailable
    }
  }

  private static func question(_ scenario: SandboxScenario, on day: CivilDate = day, branch: String? = nil) throws -> LookupQuestion {
    let patient = scenario.patient
    return LookupQuestion(
      insurerNumber: try InsurerNumber(patient.insurerNumber), symbol: try patient.symbol.map { try InsuredSymbol($0) },
      number: try InsuredNumber(patient.number), branchNumber: try (branch ?? patient.branchNumber).map { try BranchNumber($0) },
      birthDate: patient.birthDate, serviceDate: day, knownAt: KnownTime(startOf: Self.day))
  }
}

/// A register that keeps the ground under it.
private final class Held: AuditedRegister {
  private let ground: any Ground
  private let register: SQLAuditedRegister

  init(_ ground: any Ground) throws {
    self.ground = ground
    register = try SQLAuditedRegister(ground.address)
  }

  func answer<Value>(_ body: (any AuditedTransaction) throws -> Value) throws -> Value { try register.answer(body) }

  func write<Value>(knownFrom: KnownTime, _ body: (any RegisterTransaction) throws -> Value) throws -> Value {
    try register.write(knownFrom: knownFrom, body)
  }
}

extension SandboxScenario {
  /// Those that ask the register; nobody under public assistance stands there.
  fileprivate static var ofTheInsured: [SandboxScenario] { allCases.filter { $0 != .assistance } }
}

extension SandboxAnswer {
  /// The register's own answer in the words of the table.
  fileprivate init(_ answer: LookupAnswer) {
    self =
      switch answer {
      case .valid: .valid
      case .invalid(let day): .invalid(lostOn: day)
      case .invalidWithNewer(let day): .invalidWithNewer(lostOn: day)
      case .notYet, .none: .none
      case .several: .several
      case .reported: .reported
      }
  }
}
