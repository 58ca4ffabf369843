import EligibilityModel
import Registry
import RegistrySQL
import SQLite
import Testing

@Suite("登録簿: which files are opened")
struct OpeningTests {
  private let scratch: Scratch
  private let path: String

  init() throws {
    scratch = try Scratch()
    path = scratch.path("register.db")
  }

  @Test("A file that is no database is refused for reading and for writing, and stays as it is")
  func noDatabase() throws {
    try scratch.write(String(repeating: "insurer_number,number\n", count: 100), to: "register.db")
    #expect(throws: RegisterError.notARegister) { try SQLRegisterReader(.sqlite(path: path)) }
    #expect(throws: RegisterError.notARegister) { try SQLRegisterWriter(.sqlite(path: path), mode: .createIfMissing) }
  }

  @Test("Another program's database is refused and not changed")
  func foreignDatabase() throws {
    let other = try SQLiteDatabase(path: path, mode: .readWriteCreate, options: SQLiteOptions(journal: .asStored))
    try other.execute("CREATE TABLE something (a)")
    #expect(throws: RegisterError.notARegister) { try SQLRegisterReader(.sqlite(path: path)) }
    #expect(throws: RegisterError.notARegister) { try SQLRegisterWriter(.sqlite(path: path), mode: .createIfMissing) }
    let mode = try other.prepare("PRAGMA journal_mode")
    #expect(try mode.firstRow { try mode.text(at: 0) } == "delete")
  }

  @Test("A register of a newer program is refused, with both versions")
  func newer() throws {
    try SQLRegisterWriter(.sqlite(path: path), mode: .createIfMissing).close()
    let newer = try SQLiteDatabase(path: path, mode: .readWrite)
    try newer.execute("PRAGMA user_version = 99")
    #expect { try SQLRegisterReader(.sqlite(path: path)) } throws: { Self.isOf(version: 99, $0) }
    #expect { try SQLRegisterWriter(.sqlite(path: path)) } throws: { Self.isOf(version: 99, $0) }
  }

  private static func isOf(version: Int, _ error: any Error) -> Bool {
    guard case .newerRegister(version, let known)? = error as? RegisterError else { return false }
    return (1..<version).contains(known)
  }

  @Test("A register that is not there is not made unless that is asked for")
  func missing() throws {
    #expect(throws: RegisterError.cannotOpen) { try SQLRegisterReader(.sqlite(path: path)) }
    #expect(throws: RegisterError.cannotOpen) { try SQLRegisterWriter(.sqlite(path: path)) }
    #expect(throws: RegisterError.cannotOpen) { try SQLRegisterReader(.sqlite(path: path)) }
    try SQLRegisterWriter(.sqlite(path: path), mode: .createIfMissing).close()
    try SQLRegisterReader(.sqlite(path: path)).close()
  }

  @Test("Opening a register again leaves what is in it")
  func again() throws {
    let member = Member()
    let writer = try SQLRegisterWriter(.sqlite(path: path), mode: .createIfMissing)
    try writer.write(knownFrom: .first) { change in _ = try change.add(member.record()) }
    try writer.close()
    try SQLRegisterWriter(.sqlite(path: path), mode: .createIfMissing).close()
    let reader = try SQLRegisterReader(.sqlite(path: path))
    #expect(try reader.lookUp(member.question(on: .fixed(2025, 1, 1))).outline == "valid 髙﨑 見本")
  }

  @Test("A value that no record can have is reported as damage, with the row and without the value")
  func damage() throws {
    let member = Member()
    let writer = try SQLRegisterWriter(.sqlite(path: path), mode: .createIfMissing)
    try writer.write(knownFrom: .first) { change in _ = try change.add(member.record()) }
    try SQLiteDatabase(path: path, mode: .readWrite).execute("UPDATE coverage SET branch = 4711")
    let reader = try SQLRegisterReader(.sqlite(path: path))
    let question = try member.question(on: .fixed(2025, 1, 1))
    #expect(throws: RegisterError.damaged("record 1, column branch")) { try reader.lookUp(question) }
  }

  @Test("Readers see a change when it is complete, and never wait for the writer")
  func snapshot() throws {
    let member = Member()
    let writer = try SQLRegisterWriter(.sqlite(path: path), mode: .createIfMissing)
    let reader = try SQLRegisterReader(.sqlite(path: path))
    let question = try member.question(on: .fixed(2025, 1, 1))
    try writer.write(knownFrom: .first) { change in
      _ = try change.add(member.record())
      #expect(try reader.lookUp(question) == .none)
    }
    #expect(try reader.lookUp(question).outline == "valid 髙﨑 見本")
  }
}
