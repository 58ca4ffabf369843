import EligibilityModel
import Operations
import Registry
import RegistrySQL
import Testing

@Suite("照会番号: the numbers by which institutions know their patients")
struct PatientNumberTests {
  private static let here = "1312345675"
  private static let there = "1310000015"

  private func order(_ patientNumber: String, number: String = "4567", branch: String? = "01") throws -> PatientNumberOrder {
    PatientNumberOrder(
      patientNumber: try #require(PatientNumber(patientNumber)), insurerNumber: try InsurerNumber("06139992"),
      symbol: try InsuredSymbol("１２"), number: try InsuredNumber(number), branchNumber: try branch.map { try BranchNumber($0) })
  }

  private func register(_ office: EventOffice, _ order: PatientNumberOrder, at institution: String = here) throws -> PatientNumberOutcome? {
    try office.register.writer.write(knownFrom: office.tick()) { change in
      try RegisterPatientNumber(in: change, for: try MedicalInstitutionCode(institution), on: try EventOffice.occasion()).run(order)
    }
  }

  /// What the register says of a cover.
  private func number(_ office: EventOffice, of cover: CoverageRecord, at institution: String = here, knownAt: KnownTime? = nil) throws
    -> String?
  {
    let key = PatientNumberKey(institution: try MedicalInstitutionCode(institution), subject: CoverageSubject(of: cover))
    return try office.register.reader.patientNumbers(for: [PatientNumberQuestion(key: key, knownAt: knownAt ?? office.now)])[0]?.text.text
  }

  @Test(
    "A number holds for one institution and one person; another one takes its place, and what was known before stays",
    arguments: Store.allCases)
  func registered(store: Store) throws {
    let office = try EventOffice(store)
    try office.register.write(at: office.tick(), try EventOffice.cover(), try EventOffice.cover(branch: "02", name: "見本 次郎"))
    let before = office.now
    #expect(try register(office, try order("00011")) == .registered)
    let first = office.now
    #expect(try register(office, try order("00011")) == .unchanged)
    #expect(try register(office, try order("A/12 髙")) == .replaced)
    #expect(try register(office, try order("B"), at: Self.there) == .registered)
    let cover = try EventOffice.cover()
    #expect(try number(office, of: cover) == "A/12 髙")
    #expect(try number(office, of: cover, at: Self.there) == "B")
    #expect(try number(office, of: cover, knownAt: before) == nil)
    #expect(try number(office, of: cover, knownAt: first) == "00011")
    #expect(try number(office, of: try EventOffice.cover(branch: "02", name: "見本 次郎")) == nil)
  }

  @Test("Numbers that are nobody's, or several people's, register nothing", arguments: Store.allCases)
  func refused(store: Store) throws {
    let office = try EventOffice(store)
    let other = EnrolledPerson(
      name: try PersonName("見本 次郎"), nameKana: nil, birthDate: .fixed(1982, 1, 1), sex: .male, reference: RegisterText("P2"))
    let cover = try EventOffice.cover()
    let family = CoverageRecord(
      insurerNumber: cover.insurerNumber, symbol: cover.symbol, number: cover.number, branchNumber: try BranchNumber("02"), person: other,
      role: .family, period: cover.period)
    try office.register.write(at: office.tick(), cover, family)
    #expect(try register(office, try order("1", branch: nil)) == .several)
    #expect(try register(office, try order("1", branch: "03")) == .nobody)
    #expect(try register(office, try order("1", number: "4568")) == .nobody)
    #expect(try register(office, try order("1", branch: "02")) == .registered)
    #expect(try number(office, of: cover) == nil && number(office, of: family) == "1")
  }

  @Test(
    "A second number for one patient waits for the next change, so that none closes what it has written itself", arguments: Store.allCases)
  func twice(store: Store) throws {
    let office = try EventOffice(store)
    try office.register.write(at: office.tick(), try EventOffice.cover())
    let outcomes = try office.register.writer.write(knownFrom: office.tick()) { change in
      let desk = RegisterPatientNumber(in: change, for: try MedicalInstitutionCode(Self.here), on: try EventOffice.occasion())
      return try ["1", "2", "1"].map { try desk.run(try order($0)) }
    }
    #expect(outcomes == [.registered, nil, nil])
    #expect(try number(office, of: try EventOffice.cover()) == "1")
  }

  @Test("An institution that asks through the audited desk is told its number, and the entry says so", arguments: Engine.allCases)
  func told(engine: Engine) throws {
    let office = try EventOffice(engine == .sqlite ? .sqlite : .postgreSQL)
    try office.register.write(at: office.tick(), try EventOffice.cover())
    _ = try register(office, try order("00011"))
    let address = try #require(office.register.ground).address
    let time = office.now
    let desk = try AuditedDesk(now: { time }) { () throws(RegisterError) in try SQLAuditedRegister(address) }
    let question = LookupQuestion(
      insurerNumber: try InsurerNumber("06139992"), number: try InsuredNumber("4567"), birthDate: EventOffice.born,
      serviceDate: .fixed(2026, 4, 1), knownAt: office.now)
    let occasion = try EventOffice.occasion()
    let here = try desk.read([question, question], on: occasion, for: try MedicalInstitutionCode(Self.here)).map { try $0.get() }
    let there = try desk.read([question], on: occasion, for: try MedicalInstitutionCode(Self.there)).map { try $0.get() }
    #expect(here.map { $0.patientNumber?.text.text } == ["00011", "00011"] && there.map { $0.patientNumber == nil } == [true])
    let later = KnownTime(microseconds: time.microseconds + 1_000_000)
    let changed = desk.register([try order("12")], of: try MedicalInstitutionCode(Self.here), on: occasion, now: { later })
    #expect(try changed.map { try $0.get() } == [.replaced])
    desk.close()
    let reader = try SQLRegisterReader(address)
    var fields: [Bool] = []
    try reader.auditEntries(of: .main) { entry in
      let line = entry.content.flatMap { AuditLine(text: $0.line) }
      fields.append(line?.entry.fields.contains(.patientNumber) == true)
    }
    #expect(fields == [true, true, true, false, true])
  }
}
