import Foundation
import PostgreSQL
import Testing

@testable import shikaku

@Suite("shikaku backup and restore")
struct BackupCommandTests {
  private let place: Workplace
  private let members = root.appending(path: "Examples/members.csv").path

  init() throws {
    place = try Workplace()
    #expect(try place.run("import", members, "--register", place.path("r.db")).code == .success)
  }

  @Test("The backup is its owner's only, says what it holds, is an entry, and comes back as the same register")
  func roundTrip() throws {
    let made = try place.run("backup", "--register", place.path("r.db"), "--to", place.path("b"), "--as", "当番", "--json")
    #expect(made.code == .success && made.output.contains(#""audit_entry":2"#) && made.output.contains(#""chain":"main","sequence":2"#))
    #expect(try mode("b") == 0o600)
    let restored = try place.run("restore", "--from", place.path("b"), "--register", place.path("s.db"), "--as", "当番", "--json")
    #expect(restored.code == .success && restored.output == made.output, "\(restored.errors)")
    #expect(try mode("s.db") == 0o600)
    let verified = try place.run("audit", "verify", "--register", place.path("s.db"))
    #expect(verified.code == .success && verified.output.contains("main: 2 entries") && verified.output.contains("restore: 1 entries"))
    let trail = try place.run("audit", "show", "--register", place.path("s.db"), "--person", "EX-01", "--born", "1990-04-01").output
    #expect(trail.contains("バックアップ") && trail.contains("復元") && trail.contains("当番"))
    #expect(try exported("r.db") == exported("s.db"))
    #expect(!place.exists("b.unfinished") && !place.exists("s.db.unfinished"))
  }

  private func mode(_ name: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: place.path(name))[.posixPermissions] as? Int
  }

  private func exported(_ register: String) throws -> [UInt8] {
    let name = register + ".csv"
    #expect(try place.run("export", place.path(name), "--register", place.path(register)).code == .success)
    return try place.bytes(name)
  }

  @Test("A backup is written to the output and read from the input, its manifest beside it")
  func pipes() throws {
    let made = try place.run("backup", "--register", place.path("r.db"), "--to", "-")
    #expect(made.code == .success && made.output.hasPrefix("shikaku-backup 1\n") && made.errors.contains("SHA-256"))
    let restored = try place.run(["restore", "--from", "-", "--register", place.path("s.db")], input: made.output)
    #expect(restored.code == .success, "\(restored.errors)")
  }

  @Test("--check says whether a backup is whole, and makes nothing")
  func check() throws {
    _ = try place.run("backup", "--register", place.path("r.db"), "--to", place.path("b"))
    #expect(try place.run("restore", "--check", "--from", place.path("b")).code == .success)
    try place.write(Array(try place.bytes("b").dropLast(10)), to: "cut")
    let cut = try place.run("restore", "--check", "--from", place.path("cut"))
    #expect(cut.code == .failure && cut.errors.contains("cut") && cut.errors.contains("途中で切れています"))
  }

  @Test("What is there already stays, and what can't be finished leaves nothing")
  func refusals() throws {
    try place.write([1, 2, 3], to: "there")
    #expect(try place.run("backup", "--register", place.path("r.db"), "--to", place.path("there")).code == .failure)
    #expect(try place.bytes("there") == [1, 2, 3])
    #expect(try place.run("backup", "--register", place.path("none.db"), "--to", place.path("b")).code == .failure)
    #expect(!place.exists("b") && !place.exists("b.unfinished") && !place.exists("none.db"))

    _ = try place.run("backup", "--register", place.path("r.db"), "--to", place.path("b"))
    let again = try place.run("restore", "--from", place.path("b"), "--register", place.path("r.db"))
    #expect(again.code == .failure && again.errors.contains("空の登録簿だけ"))
    var bytes = try place.bytes("b")
    bytes[bytes.count / 2] ^= 1
    try place.write(bytes, to: "bad")
    let bad = try place.run("restore", "--from", place.path("bad"), "--register", place.path("s.db"))
    #expect(bad.code == .failure && bad.errors.contains("壊れています") && !place.exists("s.db") && !place.exists("s.db.unfinished"))
    #expect(try place.run("restore", "--from", place.path("nowhere"), "--register", place.path("s.db")).code == .failure)
  }

  @Test("What an interrupted run left is taken over; what another run is making is left alone")
  func leftovers() throws {
    try place.write([9, 9, 9], to: "b.unfinished")
    #expect(try place.run("backup", "--register", place.path("r.db"), "--to", place.path("b")).code == .success)
    try place.write(Array("SQLite format 3".utf8), to: "s.db.unfinished")
    try place.write([9], to: "s.db.unfinished-journal")
    #expect(try place.run("restore", "--from", place.path("b"), "--register", place.path("s.db")).code == .success)
    #expect(!place.exists("s.db.unfinished-journal"))
    let other = try DraftFile(path: place.path("c"))
    #expect(try place.run("backup", "--register", place.path("r.db"), "--to", place.path("c")).errors.contains("別の処理が作成中"))
    try other.complete()
    #expect(place.exists("c"))
  }
}

@Suite("バックアップ: the drill, with the counter at work")
struct BackupDrillTests {
  private let place: Workplace

  init() throws {
    place = try Workplace()
  }

  @Test("While the counter asks, a backup is made; what is restored from it verifies and answers the same")
  func onAFile() throws {
    try drill(from: place.path("r.db"), into: place.path("s.db"))
  }

  @Test(
    "The same on a server",
    .enabled(if: ServerGround.server != nil, "no PostgreSQL server: ./test starts one and sets SHIKAKU_TEST_POSTGRESQL"))
  func onAServer() throws {
    let ground = try ServerGround()
    try drill(from: ground.address("a"), into: ground.address("b"))
    withExtendedLifetime(ground) {}
  }

  private func drill(from register: String, into other: String) throws {
    #expect(try place.run("import", root.appending(path: "Examples/members.csv").path, "--register", register).code == .success)
    let counter = try BusyCounter(register: register, until: place.path("end"))
    var manifests: [String] = []
    for round in 1...3 {
      let made = try place.run("backup", "--register", register, "--to", place.path("b\(round)"), "--json")
      #expect(made.code == .success, "\(made.errors)")
      manifests.append(made.output)
    }
    #expect(try counter.stop() > 0)
    #expect(Set(manifests).count == 3)
    let restored = try place.run("restore", "--from", place.path("b3"), "--register", other, "--json")
    #expect(restored.code == .success && restored.output == manifests[2], "\(restored.errors)")
    #expect(try place.run("audit", "verify", "--register", other).code == .success)
    #expect(try place.run("audit", "verify", "--register", register).code == .success)
    #expect(try ask(register) == ask(other))
  }

  private func ask(_ register: String) throws -> String {
    let outcome = try place.run(
      "lookup", "--register", register, "--insurer", "01139906", "--number", "1", "--branch", "00", "--birth-date", "1990-04-01",
      "--service-date", "2026-08-01", "--json")
    #expect(outcome.code == .success && outcome.output.contains("髙﨑"))
    return outcome.output
  }
}

/// Schemas of the tests' server, gone when the test is over.
private final class ServerGround {
  static let server = ProcessInfo.processInfo.environment["SHIKAKU_TEST_POSTGRESQL"]

  private let server: String
  private let schema = "backup_" + UUID().uuidString.lowercased().replacing("-", with: "")
  private let connection: PostgreSQLConnection

  init() throws {
    server = try #require(Self.server)
    connection = try PostgreSQLConnection(try PostgreSQLAddress(server))
    for part in ["a", "b"] { try connection.execute("CREATE SCHEMA \(schema)_\(part)") }
  }

  deinit {
    for part in ["a", "b"] { try? connection.execute("DROP SCHEMA \(schema)_\(part) CASCADE") }
  }

  func address(_ part: String) -> String { server + "&options=-csearch_path%3D\(schema)_\(part)" }
}

/// The program serving a register in a process of its own, and a clerk who looks people up without pause.
private final class BusyCounter {
  private let server = Process()
  private let clerk = Process()
  private let said = Pipe()
  private let end: String

  /// The clerk goes home when there is a file at `end`.
  init(register: String, until end: String) throws {
    self.end = end
    let pipe = Pipe()
    server.executableURL = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "shikaku")
    server.arguments = ["serve", "--port", "0", "--quiet", "--register", register, "--book", root.appending(path: "Book").path]
    server.standardOutput = pipe
    server.standardError = FileHandle.nullDevice
    try server.run()
    let line = String(decoding: pipe.fileHandleForReading.availableData, as: UTF8.self)
    let port = try #require(line.firstMatch(of: /127\.0\.0\.1:([0-9]+)/)).1
    clerk.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    clerk.arguments = ["python3", "-c", Self.work, String(port), end]
    clerk.standardOutput = said
    try clerk.run()
    // The first line says that the first question was answered.
    #expect(String(decoding: said.fileHandleForReading.availableData, as: UTF8.self).hasPrefix("begun"))
  }

  /// Ends both; tells how many questions were answered.
  func stop() throws -> Int {
    try Data().write(to: URL(fileURLWithPath: end))
    let text = String(decoding: said.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    clerk.waitUntilExit()
    server.terminate()
    server.waitUntilExit()
    #expect(server.terminationStatus == 0)
    return Int(text.split(whereSeparator: \.isWhitespace).last ?? "") ?? 0
  }

  private static let work = """
    import os, sys, urllib.parse, urllib.request
    form = urllib.parse.urlencode({"do": "look-up", "service-date": "2026-08-01", "insurer-number": "01139906", "number": "1",
                                   "branch": "00", "birth-date": "1990-04-01"}).encode()
    answered = 0
    while not os.path.exists(sys.argv[2]):
        page = urllib.request.urlopen(f"http://127.0.0.1:{sys.argv[1]}/ja/counter", form, timeout=20).read().decode()
        assert "髙﨑" in page
        answered += 1
        if answered == 1:
            print("begun", flush=True)
    print(answered, flush=True)
    """
}
