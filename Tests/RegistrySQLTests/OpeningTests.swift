import EligibilityModel
import Registry
import RegistrySQL
import SQLite
import Testing

@Suite("登録簿: which databases are opened")
struct OpeningTests {
  @Test("A file that is no database is refused for reading and for writing, and stays as it is")
  func noDatabase() throws {
    let scratch = try Scratch()
    try scratch.write(String(repeating: "insurer_number,number\n", count: 100), to: "register.db")
    let address = RegisterAddress.sqlite(path: scratch.path("register.db"))
    #expect(throws: RegisterError.notARegister) { try SQLRegisterReader(address) }
    #expect(throws: RegisterError.notARegister) { try SQLRegisterWriter(address, mode: .createIfMissing) }
  }

  @Test("Another program's database is refused and not changed", arguments: Engine.allCases)
  func foreignDatabase(engine: Engine) throws {
    let ground = try engine.ground()
    try ground.execute("CREATE TABLE something (a INTEGER)")
    #expect(throws: RegisterError.notARegister) { try SQLRegisterReader(ground.address) }
    #expect(throws: RegisterError.notARegister) { try SQLRegisterWriter(ground.address, mode: .createIfMissing) }
    #expect(try ground.tables() == ["something"])
  }

  @Test("Another program's file keeps its journal, too")
  func foreignJournal() throws {
    let ground = try Engine.sqlite.ground()
    let other = try SQLiteDatabase(path: ground.address.filePath ?? "", mode: .readWriteCreate, options: SQLiteOptions(journal: .asStored))
    try other.execute("CREATE TABLE something (a)")
    #expect(throws: RegisterError.notARegister) { try SQLRegisterWriter(ground.address, mode: .createIfMissing) }
    let mode = try other.prepare("PRAGMA journal_mode")
    #expect(try mode.firstRow { try mode.text(at: 0) } == "delete")
  }

  @Test("A register of a newer program is refused, with both versions", arguments: Engine.allCases)
  func newer(engine: Engine) throws {
    let ground = try engine.ground()
    try SQLRegisterWriter(ground.address, mode: .createIfMissing).close()
    let known = try Int(ground.version())
    try ground.setVersion(99)
    #expect(throws: RegisterError.newerRegister(found: 99, known: known)) { try SQLRegisterReader(ground.address) }
    #expect(throws: RegisterError.newerRegister(found: 99, known: known)) { try SQLRegisterWriter(ground.address) }
  }

  @Test("A register that is not there is not made unless that is asked for", arguments: Engine.allCases)
  func missing(engine: Engine) throws {
    let ground = try engine.ground()
    #expect(throws: engine == .sqlite ? RegisterError.cannotOpen : .notARegister) { try SQLRegisterReader(ground.address) }
    #expect(throws: RegisterError.cannotOpen) { try SQLRegisterWriter(ground.address) }
    #expect(throws: engine == .sqlite ? RegisterError.cannotOpen : .notARegister) { try SQLRegisterReader(ground.address) }
    try SQLRegisterWriter(ground.address, mode: .createIfMissing).close()
    try SQLRegisterReader(ground.address).close()
  }

  @Test("Opening a register again leaves what is in it", arguments: Engine.allCases)
  func again(engine: Engine) throws {
    let ground = try engine.ground()
    let member = Member()
    let writer = try SQLRegisterWriter(ground.address, mode: .createIfMissing)
    try writer.write(knownFrom: .first) { change in _ = try change.add(member.record()) }
    try writer.close()
    try SQLRegisterWriter(ground.address, mode: .createIfMissing).close()
    let reader = try SQLRegisterReader(ground.address)
    #expect(try reader.lookUp(member.question(on: .fixed(2025, 1, 1))).outline == "valid 髙﨑 見本")
  }

  @Test("A value that no record can have is reported as damage, with the row and without the value", arguments: Engine.allCases)
  func damage(engine: Engine) throws {
    let ground = try engine.ground()
    let member = Member()
    let writer = try SQLRegisterWriter(ground.address, mode: .createIfMissing)
    try writer.write(knownFrom: .first) { change in _ = try change.add(member.record()) }
    try ground.execute("UPDATE coverage SET branch = 4711")
    let reader = try SQLRegisterReader(ground.address)
    let question = try member.question(on: .fixed(2025, 1, 1))
    #expect(throws: RegisterError.damaged("record 1, column branch")) { try reader.lookUp(question) }
  }

  @Test("Readers see a change when it is complete, and never wait for the writer", arguments: Engine.allCases)
  func snapshot(engine: Engine) throws {
    let ground = try engine.ground()
    let member = Member()
    let writer = try SQLRegisterWriter(ground.address, mode: .createIfMissing)
    let reader = try SQLRegisterReader(ground.address)
    let question = try member.question(on: .fixed(2025, 1, 1))
    try writer.write(knownFrom: .first) { change in
      _ = try change.add(member.record())
      _ = try change.current(under: [member.record()])
      #expect(try reader.lookUp(question) == .none)
    }
    #expect(try reader.lookUp(question).outline == "valid 髙﨑 見本")
  }

  @Test("Several programs that open a new register at once make one register", arguments: Engine.allCases)
  func together(engine: Engine) async throws {
    let address = try engine.ground()
    let place = address.address
    let opened = await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<8 { group.addTask { (try? SQLRegisterWriter(place, mode: .createIfMissing)) != nil } }
      return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
    }
    #expect(opened == 8)
    #expect(try SQLRegisterReader(place).parts(of: 10, knownAt: .first).isEmpty)
    withExtendedLifetime(address) {}
  }
}
