import EligibilityModel
import Operations
import Registry
import Testing

@Suite("資格の照会: many questions at once")
struct LookUpManyTests {
  private static let knownAt = KnownTime(startOf: .fixed(2026, 5, 1))

  /// People 1 to 4: a cover in force, one that ended on 1 March, one that begins later, and two covers one after the other.
  private static func register() throws -> InMemoryRegister {
    let register = InMemoryRegister()
    try register.write(knownFrom: KnownTime(startOf: .fixed(2026, 4, 1))) { change in
      try change.add(record(1, Period(from: .fixed(2024, 4, 1))))
      try change.add(record(2, #require(Period(from: .fixed(2024, 4, 1), lostOn: .fixed(2026, 3, 1)))))
      try change.add(record(3, Period(from: .fixed(2026, 6, 1))))
      try change.add(record(4, #require(Period(from: .fixed(2024, 4, 1), lostOn: .fixed(2025, 4, 1)))))
      try change.add(record(4, Period(from: .fixed(2025, 4, 1))))
    }
    return register
  }

  private static func record(_ number: Int, _ period: Period) throws -> CoverageRecord {
    let person = EnrolledPerson(
      name: try PersonName("見本 一"), nameKana: nil, birthDate: .fixed(1990, 4, 1), sex: .female, reference: RegisterText("P\(number)"))
    return CoverageRecord(
      insurerNumber: try InsurerNumber("06139919"), symbol: nil, number: try InsuredNumber("\(number)"), branchNumber: nil, person: person,
      role: .insuredPerson, period: period)
  }

  private static func question(_ number: Int, _ day: CivilDate) throws -> LookupQuestion {
    LookupQuestion(
      insurerNumber: try InsurerNumber("06139919"), number: try InsuredNumber("\(number)"), birthDate: .fixed(1990, 4, 1),
      serviceDate: day, knownAt: knownAt)
  }

  private static let days: [CivilDate] = [
    .fixed(2024, 3, 31), .fixed(2024, 4, 1), .fixed(2025, 3, 31), .fixed(2025, 4, 1), .fixed(2026, 2, 28), .fixed(2026, 3, 1),
    .fixed(2026, 6, 1),
  ]

  @Test("Each is answered as by itself, in the order of asking, and rows stand behind those that are wanted in full")
  func asByItself() throws {
    let register = try Self.register()
    let questions = try (1...5).flatMap { number in try Self.days.map { try Self.question(number, $0) } }
    let inFull = questions.indices.map { $0 % 3 != 0 }
    let told = try LookUpMember(in: register).run(questions, inFull: inFull)
    #expect(told.count == questions.count)
    var outcomes: Set<AuditOutcome> = []
    for ((question, isWanted), told) in zip(zip(questions, inFull), told) {
      let alone = try LookUpMember(in: register).run(question)
      outcomes.insert(AuditOutcome(alone.answer))
      #expect(told.answer == alone.answer)
      #expect(told.recorded?.id == (isWanted ? alone.recorded?.id : nil) && told.former?.id == (isWanted ? alone.former?.id : nil))
    }
    #expect(outcomes.isSuperset(of: [.valid, .none, .invalid]))
  }

  @Test("A store far away is asked once, however many there are: in full, or for the answers alone")
  func ways() throws {
    let far = FarRegister(register: try Self.register())
    let questions = try (1...4).flatMap { number in try Self.days.map { try Self.question(number, $0) } }
    _ = try LookUpMember(in: far).run(questions, inFull: questions.map { _ in true })
    #expect(far.ways == 1 && far.single == 0)
    _ = try LookUpMember(in: far).run(questions, inFull: questions.map { _ in false })
    #expect(far.ways == 2)
    _ = try LookUpMember(in: far).run(questions, inFull: questions.indices.map { $0 % 2 == 0 })
    #expect(far.ways == 4 && far.single == 0, "some in full, the others not")
  }

  /// A register that counts how often it is asked for many, and for one row.
  private final class FarRegister: RegisterReader {
    private let register: InMemoryRegister
    private(set) var ways = 0
    private(set) var single = 0

    init(register: InMemoryRegister) { self.register = register }

    func candidates(for questions: [LookupQuestion]) throws(RegisterError) -> [[FoundCoverage]] {
      ways += 1
      return try register.candidates(for: questions)
    }

    func candidates(for question: LookupQuestion) throws(RegisterError) -> [FoundCoverage] {
      single += 1
      return try register.candidates(for: question)
    }

    func covers(for questions: [LookupQuestion]) throws(RegisterError) -> [[RecordedCoverage]] {
      ways += 1
      return try register.covers(for: questions)
    }

    func isCovered(_ person: PersonLink, on day: CivilDate, knownAt: KnownTime) throws(RegisterError) -> Bool {
      try register.isCovered(person, on: day, knownAt: knownAt)
    }

    func covers(of person: PersonLink, knownAt: KnownTime) throws(RegisterError) -> [RecordedCoverage] {
      try register.covers(of: person, knownAt: knownAt)
    }

    func openReport(for question: LookupQuestion) throws(RegisterError) -> MemberReport? { try register.openReport(for: question) }

    func linkCases(of person: PersonLink, knownAt: KnownTime) throws(RegisterError) -> [LinkCase] {
      try register.linkCases(of: person, knownAt: knownAt)
    }
  }
}
