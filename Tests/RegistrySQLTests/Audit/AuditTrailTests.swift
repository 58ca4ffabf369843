import Cryptography
import EligibilityModel
import Registry
import RegistrySQL
import Testing

/// A register with some people and a trail of questions about them.
struct TrailFixture {
  let ground: any Ground
  let register: SQLAuditedRegister
  let key: SigningKey

  var address: RegisterAddress { ground.address }

  init(_ engine: Engine = .sqlite, questions: Int = 0) throws {
    ground = try engine.ground()
    let address = ground.address
    let writer = try SQLRegisterWriter(address, mode: .createIfMissing)
    try writer.write(knownFrom: .first) { change in
      try change.add(Member().record())
      try change.add(Member(number: "4568", branch: nil, name: "見本 双子一", reference: "T1").record())
      try change.add(Member(number: "4568", branch: nil, name: "見本 双子二", reference: "T2").record())
    }
    try writer.close()
    register = try SQLAuditedRegister(address)
    key = try SigningKey()
    for index in 0..<questions { try ask(Member(), at: Int64(index)) }
  }

  /// A register on other ground, or opened again, whose seals are of the same key.
  init(like other: TrailFixture, on ground: any Ground) throws {
    self.ground = ground
    register = try SQLAuditedRegister(ground.address)
    key = other.key
  }

  /// A register made of a backup.
  init(restoring bytes: BackupBytes, on engine: Engine) throws {
    ground = try engine.ground()
    _ = try RegisterRestore.run(into: ground, from: bytes)
    register = try SQLAuditedRegister(ground.address)
    key = try SigningKey()
  }

  static func occasion(_ name: String = "窓口") throws -> AuditOccasion {
    AuditOccasion(actor: try #require(AuditActor(name: name, role: .receptionist)), purpose: .eligibilityVerification)
  }

  @discardableResult
  func ask(_ member: Member, branch: String?? = nil, at: Int64 = 0) throws -> LookupAnswer {
    let question = try member.question(on: .fixed(2025, 1, 1), branch: branch)
    return try register.answer { transaction in
      let answer = try transaction.lookUp(question)
      let time = KnownTime(microseconds: KnownTime.third.microseconds + at)
      try transaction.append(try Self.occasion().entry(of: question, told: answer, inFull: false, at: time))
      return answer
    }
  }

  func seal() throws {
    try register.answer { transaction in
      try transaction.keep(try AuditSeal(try transaction.auditHead(), at: .third, by: key))
    }
  }

  func execute(_ sql: String) throws { try ground.execute(sql) }

  func check(_ chain: AuditChainName = .main) throws -> AuditReport {
    let reader = try SQLRegisterReader(address)
    var check = AuditCheck(chain, seals: try reader.auditSeals(of: chain), hashing: AuditHash.sha256) { $0.isSigned(by: key.verifyingKey) }
    try reader.auditTrail(of: chain) { check.next($0) }
    return check.finish()
  }

  var faults: [String] {
    get throws {
      try check().faults.map { fault in
        "\(fault.kind.rawValue) \(fault.sequences.lowerBound)" + (fault.sequences.count > 1 ? "-\(fault.sequences.upperBound)" : "")
          + (fault.position.map { " at \($0)" } ?? "")
      }
    }
  }
}

@Suite("監査証跡: kept in the register, in the transaction of what it records")
struct AuditTrailTests {
  @Test("Entries are chained, sealed and sound, also when the register is opened again", arguments: Engine.allCases)
  func sound(engine: Engine) throws {
    let fixture = try TrailFixture(engine, questions: 5)
    try fixture.seal()
    let again = try SQLAuditedRegister(fixture.address)
    try again.answer { try $0.append(try TrailFixture.occasion().entry(of: .unload, on: .register, fields: [.trail], at: .third)) }
    let report = try fixture.check()
    #expect(report.faults.isEmpty && report.entries == 6 && report.seals == 1 && report.sealedUntil == 5)
  }

  @Test("What is undone leaves neither entry nor gap", arguments: Engine.allCases)
  func undone(engine: Engine) throws {
    struct Stop: Error {}
    let fixture = try TrailFixture(engine, questions: 2)
    #expect(throws: Stop.self) {
      try fixture.register.answer { transaction in
        try transaction.append(try TrailFixture.occasion().entry(of: .unload, on: .register, fields: [], at: .third))
        throw Stop()
      }
    }
    #expect(throws: Stop.self) {
      try fixture.register.write(knownFrom: .second) { change in
        try change.add(Member(number: "77").record())
        try change.append(try TrailFixture.occasion().entry(of: .load, on: .register, fields: [], at: .third))
        throw Stop()
      }
    }
    try fixture.ask(Member())
    let report = try fixture.check()
    #expect(report.faults.isEmpty && report.entries == 3)
  }

  @Test("Two programs that write one chain in turn keep it whole", arguments: Engine.allCases)
  func twoWriters(engine: Engine) throws {
    let fixture = try TrailFixture(engine)
    let writer = try SQLRegisterWriter(fixture.address)
    for day in 1...3 {
      try fixture.ask(Member())
      try writer.write(knownFrom: KnownTime(startOf: .fixed(2026, 5, day))) { change in
        let first = change.nextRecord
        try change.add(Member(number: "88\(day)").record())
        let rows = AuditSubject.records(from: first, until: change.nextRecord)
        try change.append(try TrailFixture.occasion().entry(of: .load, on: rows, fields: AuditField.ofRecord, at: .third))
      }
    }
    let report = try fixture.check()
    #expect(report.faults.isEmpty && report.entries == 6)
  }

  @Test(
    "A transaction that added no entry, or was given up, leaves nothing that the next change takes for the end of the chain",
    arguments: Engine.allCases, [true, false])
  func endAskedInVain(engine: Engine, isGivenUp: Bool) throws {
    struct Stop: Error {}
    let fixture = try TrailFixture(engine, questions: 2)
    let question = try Member().question(on: .fixed(2025, 1, 1))
    try? fixture.register.answer { transaction in
      if isGivenUp { throw Stop() }
      _ = try transaction.lookUp(question)
    }
    let other = try SQLAuditedRegister(fixture.address)
    try other.answer { try $0.append(try TrailFixture.occasion().entry(of: .unload, on: .register, fields: [], at: .third)) }
    try fixture.register.write(knownFrom: KnownTime(startOf: .fixed(2026, 5, 1))) { change in
      try change.add(Member(number: "88").record())
      try change.append(try TrailFixture.occasion().entry(of: .load, on: .register, fields: [], at: .third))
    }
    let report = try fixture.check()
    #expect(report.faults.isEmpty && report.entries == 4)
  }

  @Test("Chains stand side by side", arguments: Engine.allCases)
  func chains(engine: Engine) throws {
    let fixture = try TrailFixture(engine, questions: 2)
    let second = try #require(AuditChainName("server-2"))
    let other = try SQLAuditedRegister(fixture.address, chain: second)
    try other.answer { try $0.append(try TrailFixture.occasion().entry(of: .unload, on: .register, fields: [], at: .third)) }
    #expect(try SQLRegisterReader(fixture.address).auditChains() == [.main, second])
    #expect(try fixture.check(second).entries == 1)
    #expect(try fixture.check().entries == 2)
  }

  @Test("One entry is found by its chain and number", arguments: Engine.allCases)
  func oneEntry(engine: Engine) throws {
    let fixture = try TrailFixture(engine, questions: 3)
    let reader = try SQLRegisterReader(fixture.address)
    #expect(try reader.auditEntry(2, of: .main)?.sequence == 2)
    #expect(try reader.auditEntry(4, of: .main) == nil)
    let other = try #require(AuditChainName("other"))
    #expect(try reader.auditEntry(2, of: other) == nil)
  }

  @Test("A register from before the audit trail gets one when it is opened for writing")
  func migrated() throws {
    let fixture = try TrailFixture()
    try fixture.register.close()
    try fixture.execute(
      """
      DROP TABLE consent_record; DROP TABLE clinical_resource; DROP TABLE request_key; DROP TABLE exchange_identifier;
      DROP TABLE account_session; DROP TABLE sign_in_attempt; DROP TABLE account; DROP TABLE patient_number;
      DROP TABLE exchange_document; DROP TABLE office_record;
      ALTER TABLE member_report DROP COLUMN employer; DROP TABLE member_load; DROP TABLE load_step;
      DROP TABLE audit_directory; DROP TABLE audit_entry; DROP TABLE audit_seal; PRAGMA user_version = 3
      """)
    #expect(throws: RegisterError.self) { try SQLRegisterReader(fixture.address) }
    try SQLAuditedRegister(fixture.address).close()
    #expect(try fixture.check().entries == 0)
  }
}

@Suite("監査証跡: tampering with the tables is found and located")
struct AuditTamperingTests {
  private static let places = Array(1...6)

  private func fixture(_ engine: Engine = .sqlite) throws -> TrailFixture {
    let fixture = try TrailFixture(engine, questions: 6)
    try fixture.seal()
    return fixture
  }

  @Test(
    "One column of one entry",
    arguments: places,
    [
      "line = replace(line, 'receptionist', 'auditor')", "line = line || ' '", "line = 'x'", "line = x'FF00'", "hash = randomblob(32)",
      "hash = zeroblob(31)", "hash = 'text'", "previous = randomblob(32)", "number_key = '4568'", "insurer = NULL", "birth_date = 1",
      "reference = 'P9'", "first_record = 3",
    ])
  func column(place: Int, change: String) throws {
    let fixture = try fixture()
    try fixture.execute("UPDATE audit_entry SET \(change) WHERE sequence = \(place)")
    #expect(try fixture.faults == ["changed \(place)"])
  }

  @Test("An entry removed, at every place", arguments: places, Engine.allCases)
  func removed(place: Int, engine: Engine) throws {
    let fixture = try fixture(engine)
    try fixture.execute("DELETE FROM audit_entry WHERE sequence = \(place)")
    #expect(try fixture.faults == [place == 6 ? "cut 6" : "removed \(place)"])
  }

  @Test("The end cut off, at every place", arguments: places, Engine.allCases)
  func cut(place: Int, engine: Engine) throws {
    let fixture = try fixture(engine)
    try fixture.execute("DELETE FROM audit_entry WHERE sequence >= \(place)")
    #expect(try fixture.faults == [place == 6 ? "cut 6" : "cut \(place)-6"])
  }

  @Test("Two entries swapped, at every place", arguments: places.dropLast(), Engine.allCases)
  func swapped(place: Int, engine: Engine) throws {
    let fixture = try fixture(engine)
    try fixture.execute(
      """
      UPDATE audit_entry SET sequence = 100 WHERE sequence = \(place); UPDATE audit_entry SET sequence = \(place) WHERE sequence = \(place + 1);
      UPDATE audit_entry SET sequence = \(place + 1) WHERE sequence = 100
      """)
    #expect(try fixture.faults == ["reordered \(place + 1) at \(place)"])
  }

  @Test("An entry of the same chain copied in, at every place", arguments: places, Engine.allCases)
  func inserted(place: Int, engine: Engine) throws {
    let fixture = try fixture(engine)
    let from = place <= 3 ? 5 : 2
    try fixture.execute(
      """
      UPDATE audit_entry SET sequence = -sequence - 1 WHERE sequence >= \(place); UPDATE audit_entry SET sequence = -sequence WHERE sequence < 0;
      INSERT INTO audit_entry SELECT chain, \(place), line, previous, hash, insurer, number_key, birth_date, reference, first_record, next_record
        FROM audit_entry WHERE sequence = \(from < place ? from : from + 1)
      """)
    #expect(try fixture.faults == ["inserted \(from) at \(place)"])
  }

  @Test("An entry moved to another chain is missing in its own and strange in the other")
  func otherChain() throws {
    let fixture = try fixture()
    try fixture.execute("UPDATE audit_entry SET chain = 'other' WHERE sequence = 3")
    #expect(try fixture.faults == ["removed 3"])
    #expect(try fixture.check(try #require(AuditChainName("other"))).faults.map(\.kind) == [.inserted])
  }

  @Test(
    "A seal that was changed or is of another key doesn't hold",
    arguments: ["line = replace(line, '\"sequence\":6', '\"sequence\":5')", "line = 'x'", "sequence = 5", "line = NULL"])
  func seals(change: String) throws {
    let fixture = try fixture()
    if change.hasSuffix("NULL") {
      try SQLAuditedRegister(fixture.address).answer { transaction in
        let other = try AuditSeal(AuditHead(chain: .main, sequence: 6, hash: .zero), at: .third, by: try SigningKey())
        try transaction.keep(other)
      }
      #expect(try fixture.faults == ["sealInvalid 6"])
      return
    }
    try fixture.execute("UPDATE audit_seal SET \(change)")
    #expect(try fixture.faults.allSatisfy { $0.hasPrefix("sealInvalid") } && !fixture.faults.isEmpty)
  }
}

@Suite("監査証跡: a person's own list")
struct AuditOfPersonTests {
  private func list(_ reference: String, _ fixture: TrailFixture) throws -> [AuditLine] {
    let person = PersonLink(reference: try #require(RegisterText(reference)), birthDate: Member().birthDate)
    return try SQLRegisterReader(fixture.address).auditEntries(about: person)
  }

  @Test("It holds the questions by the person's numbers in the order of time, and nobody else's", arguments: Engine.allCases)
  func ownQuestions(engine: Engine) throws {
    let fixture = try TrailFixture(engine, questions: 3)
    try fixture.ask(Member(number: "9999"))
    #expect(try list("P1", fixture).map(\.sequence) == [1, 2, 3])
    #expect(try list("nobody", fixture).isEmpty)
    #expect(try list("T1", fixture).isEmpty)
  }

  @Test("A question that could mean either twin is on both lists", arguments: Engine.allCases)
  func twins(engine: Engine) throws {
    let fixture = try TrailFixture(engine)
    #expect(try fixture.ask(Member(number: "4568"), branch: .some(nil)).outline == "several 2")
    #expect(try list("T1", fixture).count == 1)
    #expect(try list("T2", fixture).count == 1)
  }

  @Test("Old numbers count: a person who was corrected keeps the questions from before", arguments: Engine.allCases)
  func formerNumbers(engine: Engine) throws {
    let fixture = try TrailFixture(engine, questions: 1)
    try fixture.register.write(knownFrom: .second) { change in
      let row = try #require(try change.current(under: [Member().record()]).first?.first)
      try change.correct(row, to: Member(number: "5000").record())
    }
    try fixture.ask(Member(number: "5000"), at: 1)
    #expect(try list("P1", fixture).map(\.sequence) == [1, 2])
  }

  @Test("Loads with one of the person's rows and unloads of everything are on the list, others not", arguments: Engine.allCases)
  func many(engine: Engine) throws {
    let fixture = try TrailFixture(engine)
    func load(_ from: Int64, _ until: Int64) throws {
      let rows = AuditSubject.records(from: RecordID(from), until: RecordID(until))
      try fixture.register.answer { try $0.append(try TrailFixture.occasion().entry(of: .load, on: rows, fields: [], at: .third)) }
    }
    try load(1, 2)
    try load(2, 4)
    try load(1, 1)
    let before = KnownTime(microseconds: KnownTime.first.microseconds - 1)
    for time in [KnownTime.third, before] {
      try fixture.register.answer { try $0.append(try TrailFixture.occasion().entry(of: .unload, on: .register, fields: [], at: time)) }
    }
    #expect(try list("P1", fixture).map(\.sequence) == [1, 4])
    #expect(try list("T1", fixture).map(\.sequence) == [2, 4])
  }

  @Test("Showing the list is on the list", arguments: Engine.allCases)
  func showing(engine: Engine) throws {
    let fixture = try TrailFixture(engine)
    let person = PersonLink(reference: try #require(RegisterText("P1")), birthDate: Member().birthDate)
    try fixture.register.answer {
      try $0.append(try TrailFixture.occasion().entry(of: .showTrail, on: .person(person), fields: [.trail], at: .third))
    }
    #expect(try list("P1", fixture).map(\.entry.action) == [.showTrail])
    #expect(try list("T1", fixture).isEmpty)
  }
}
