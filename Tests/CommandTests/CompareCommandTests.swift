import EligibilityModel
import Foundation
import Interchange
import Operations
import PostgreSQL
import Registry
import RegistrySQL
import Testing

@testable import shikaku

@Suite("突合: what a whole file says else than the register")
struct CompareCommandTests {
  enum Engine: CaseIterable, Sendable {
    case sqlite
    case postgreSQL
    static let server = ProcessInfo.processInfo.environment["SHIKAKU_TEST_POSTGRESQL"]
    static var allCases: [Engine] { server == nil ? [.sqlite] : [.sqlite, .postgreSQL] }
  }

  /// A register in one of the engines, and a schema that is gone when the test is over.
  private final class Ground {
    let address: String
    private var schema: (server: String, name: String)?

    init(_ engine: Engine, _ place: Workplace) throws {
      guard engine == .postgreSQL, let server = Engine.server else {
        address = place.path("r.sqlite")
        return
      }
      let name = "compare_" + UUID().uuidString.lowercased().replacingOccurrences(of: "-", with: "")
      try PostgreSQLConnection(try PostgreSQLAddress(server)).execute("CREATE SCHEMA \(name)")
      address = "\(server)&options=-csearch_path%3D\(name)"
      schema = (server, name)
    }

    deinit {
      guard let schema, let address = try? PostgreSQLAddress(schema.server) else { return }
      try? PostgreSQLConnection(address).execute("DROP SCHEMA \(schema.name) CASCADE")
    }
  }

  private static let header = "insurer_number,number,branch_number,name,birth_date,sex,eligible_from,lost_on,role,address"
  private let place: Workplace

  init() throws {
    place = try Workplace()
  }

  private static func row(
    _ number: Int, insurer: String = "06139919", name: String? = nil, sex: String = "男", from: String = "2024-04-01", lostOn: String = "",
    address: String? = nil
  ) -> String {
    "\(insurer),\(number),00,\(name ?? "見本 \(number)"),1990-04-01,\(sex),\(from),\(lostOn),本人,\(address ?? "東京\(number)")"
  }

  private static func file(_ rows: [String]) -> [UInt8] { Array(([header] + rows).joined(separator: "\n").utf8) }

  /// Forty members, and one of another insurer.
  private func fill(_ address: String) throws {
    try place.write(Self.file((1...40).map { Self.row($0) } + [Self.row(1, insurer: "06139992")]), to: "first.csv")
    #expect(
      try place.run("import", place.path("first.csv"), "--register", address, "--known-at", "2026-01-01").output.hasPrefix("41 added"))
  }

  /// 1 and 2 are gone, 5 to 10 changed, 41 is new.
  private static let second: [String] =
    (3...41).map { number in
      switch number {
      case 5: row(5, address: "大阪")
      case 6: row(6, name: "改名 6")
      case 7: row(7, lostOn: "2026-12-01")
      case 8: row(8, sex: "女")
      case 9: row(9, from: "2024-05-01")
      case 10: row(10, name: "改名 10", sex: "女", from: "2024-05-01", lostOn: "2026-12-01", address: "")
      default: row(number)
      }
    }

  private func compare(_ address: String, _ more: String...) throws -> Workplace.Outcome {
    try place.run(["import", place.path("second.csv"), "--register", address, "--compare", "--as-of", "2026-11-01"] + more)
  }

  @Test("It shows figures, fields, lines and rows, and no data of a person; nothing is written", arguments: Engine.allCases)
  func shown(engine: Engine) throws {
    let ground = try Ground(engine, place)
    try fill(ground.address)
    try place.write(Self.file(Self.second), to: "second.csv")
    let outcome = try compare(ground.address)
    #expect(outcome.code == .success && outcome.output.hasPrefix("1 new, 6 changed, 2 gone, 32 unchanged, 0 unclear: 22.5% of 40"))
    for text in ["新規1件", "氏名 2, 性別 2, 資格取得日 2, 資格喪失日 2, 住所 2", "line 40 枝番00", "line 4 枝番00 (住所)", "record 1, record 2"] {
      #expect(outcome.output.contains(text))
    }
    for value in ["見本", "改名", "大阪", "1990"] { #expect(!(outcome.output + outcome.errors).contains(value)) }
    #expect(try compare(ground.address).output == outcome.output)
  }

  @Test("Applied, each difference is an event from the file's day on; other insurers' members stay", arguments: Engine.allCases)
  func applied(engine: Engine) throws {
    let ground = try Ground(engine, place)
    try fill(ground.address)
    try place.write(Self.file(Self.second), to: "second.csv")
    let outcome = try compare(ground.address, "--apply", "--at-most-changed", "22.5%")
    #expect(outcome.code == .success && outcome.output.contains("1 enrolled, 6 changed, 2 ended, 32 unchanged, 0 lines refused."))
    #expect(try compare(ground.address).output.hasPrefix("0 new, 0 changed, 0 gone, 39 unchanged, 0 unclear: 0.0% of 39"))
    for (number, day, name) in [
      (6, "2026-10-31", "見本 6"), (6, "2026-11-01", "改名 6"), (10, "2026-10-31", "見本 10"), (10, "2026-11-01", "改名 10"),
    ] {
      #expect(try lookup(ground.address, number, day).contains("\"name\":\"\(name)\""), "\(number) on \(day)")
    }
    for (number, day, answer) in [
      (1, "2026-10-31", "valid"), (1, "2026-11-01", "invalid"), (7, "2026-11-30", "valid"), (7, "2026-12-01", "invalid"),
      (9, "2024-04-30", "none"), (9, "2024-05-01", "valid"), (41, "2026-11-01", "valid"),
    ] {
      #expect(try lookup(ground.address, number, day).contains("\"answer\":\"\(answer)\""), "\(number) on \(day)")
    }
    #expect(try lookup(ground.address, 1, "2026-11-01", insurer: "06139992").contains("\"answer\":\"valid\""))
    #expect(try lookup(ground.address, 6, "2026-11-01", "--known-at", "2026-02-01").contains("\"name\":\"見本 6\""))
    let history = try place.run(
      "register", "history", "--register", ground.address, "--insurer", "06139919", "--number", "10", "--birth-date", "1990-04-01")
    for word in ["氏名変更", "住所変更", "資格喪失", "資格取得日の訂正"] { #expect(history.output.contains(word)) }
    #expect(try place.run("audit", "verify", "--register", ground.address).code == .success)
  }

  private func lookup(
    _ address: String, _ number: Int, _ day: String, insurer: String = "06139919", _ more: String...
  ) throws -> String {
    try place.run(
      [
        "lookup", "--register", address, "--insurer", insurer, "--number", "\(number)", "--birth-date", "1990-04-01", "--service-date", day,
        "--json",
      ] + more
    ).output
  }

  @Test("More than the allowed share is refused with the figures and how to allow it", arguments: ["22.4%", nil])
  func refused(limit: String?) throws {
    let ground = try Ground(.sqlite, place)
    try fill(ground.address)
    try place.write(Self.file(Self.second), to: "second.csv")
    let words = ["import", place.path("second.csv"), "--register", ground.address, "--compare", "--apply", "--as-of", "2026-11-01"]
    let outcome = try place.run(words + (limit.map { ["--at-most-changed", $0] } ?? []))
    #expect(outcome.code == .refused && outcome.errors.contains("9 covers would change, 22.5% of 40"))
    #expect(outcome.errors.contains("--at-most-changed 22.5%"))
    #expect(try compare(ground.address).output.contains("22.5% of 40"))
  }

  @Test("A loss that the file takes back, and one that the register knows for longer", arguments: Engine.allCases)
  func reopened(engine: Engine) throws {
    let ground = try Ground(engine, place)
    let rows = [Self.row(1, lostOn: "2026-06-01"), Self.row(2, lostOn: "2026-06-01")] + (3...40).map { Self.row($0) }
    try place.write(Self.file(rows), to: "first.csv")
    _ = try place.run("import", place.path("first.csv"), "--register", ground.address)
    try place.write(Self.file([1, 3].map { Self.row($0) } + (4...40).map { Self.row($0) }), to: "second.csv")
    let outcome = try compare(ground.address, "--apply")
    #expect(outcome.output.contains("0 enrolled, 1 changed, 0 ended, 38 unchanged"))
    #expect(try lookup(ground.address, 1, "2026-11-01").contains("\"answer\":\"valid\""))
    #expect(try lookup(ground.address, 2, "2026-11-01").contains("\"answer\":\"invalid\""))
  }

  @Test("A faulty line, or options that don't fit, and nothing is compared")
  func unfit() throws {
    let ground = try Ground(.sqlite, place)
    try fill(ground.address)
    try place.write(Self.file(Self.second + [Self.row(50, from: "2024-13-01")]), to: "second.csv")
    let outcome = try compare(ground.address, "--apply", "--at-most-changed", "100%")
    #expect(
      outcome.code == .refused && outcome.output.hasPrefix("Nothing was written: 1 lines refused.") && outcome.errors.contains("line 41"))
    for words in [
      ["--apply"], ["--at-most-changed", "5%"], ["--compare", "--skip-bad", "--refused", "x"], ["--compare", "--as-of", "x"],
    ] {
      #expect(try place.run(["import", place.path("second.csv"), "--register", ground.address] + words).code == .usage)
    }
    #expect(try place.run("import", place.path("second.csv"), "--register", place.path("none"), "--compare").code == .failure)
  }

  private struct Stopped: Error {}

  @Test("Stopped after any commit it goes on, past the limit that was checked before", arguments: Engine.allCases, [1, 2, 3])
  func goesOn(engine: Engine, commits: Int) throws {
    let ground = try Ground(engine, place)
    try fill(ground.address)
    try place.write(Self.file(Self.second), to: "second.csv")
    try half(ground.address, commits: commits)
    let outcome = try place.run("import", place.path("second.csv"), "--register", ground.address, "--compare", "--apply")
    #expect(outcome.code == .success && outcome.errors.contains("Going on at line"))
    #expect(outcome.output.contains("1 enrolled, 6 changed, 2 ended, 32 unchanged, 0 lines refused."))
    #expect(try compare(ground.address).output.hasPrefix("0 new, 0 changed, 0 gone, 39 unchanged"))
    #expect(try lookup(ground.address, 6, "2026-11-01").contains("\"name\":\"改名 6\""))
    #expect(try place.run("audit", "verify", "--register", ground.address).code == .success)
  }

  private func half(_ address: String, commits: Int) throws {
    let actor = try #require(AuditActor(name: "担当", role: .insurerStaff))
    let run = ImportRun(
      path: place.path("second.csv"), encoding: nil, insurers: [], refusedPath: nil, startsOver: false,
      occasion: AuditOccasion(actor: actor, purpose: .memberRegistration), chain: .main, times: ImportTimes(now: SystemClock.now),
      console: .standard, piece: 500)
    let look = try run.look()
    let source = try run.source(look, asOf: .fixed(2026, 11, 1))
    let place = try RegisterAddress(address)
    let comparison = try SQLRegisterComparison(place, knownAt: SystemClock.now())
    let columns = Set(ComparedPart.allCases).subtracting([
      .nameKana, .share, .household, .employer, .personReference, .certificateValidThrough,
    ])
    var compared = CompareMembers(with: comparison, columns: columns, on: .fixed(2026, 11, 1))
    let first = try run.file(encoding: nil, firstLine: 1)
    while let batch = try first.next() { try compared.take(batch.lines) }
    let second = try run.file(encoding: .utf8, firstLine: 1)
    var count = 0
    let apply = ApplyComparison(
      of: source, to: try SQLRegisterWriter(place), on: run.occasion, times: run.times, columns: columns, from: .fixed(2026, 11, 1))
    #expect(throws: Stopped.self) {
      try apply.run(
        compared: comparison, missing: compared.forEachMissing,
        told: { _, _ in
          count += 1
          if count == commits { throw Stopped() }
        }, batches: second.next)
    }
  }
}
