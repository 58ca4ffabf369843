import Foundation
import Operations
import PostgreSQL
import Registry
import RegistrySQL
import Rulebook
import Testing

@testable import shikaku

@Suite("見本: the command")
struct SampleCommandTests {
  @Test("A register that is there is replaced only on request")
  func replace() throws {
    let place = try Workplace()
    let register = place.path("r.sqlite")
    let first = try place.run("sample", "--people", "20", "--register", register)
    #expect(first.code == .success && first.output.hasPrefix("20 people, "))
    let before = try place.bytes("r.sqlite")
    let refused = try place.run("sample", "--people", "30", "--register", register)
    let after = try place.bytes("r.sqlite")
    #expect(refused.code == .failure && after == before)
    let replaced = try place.run("sample", "--people", "30", "--register", register, "--replace")
    #expect(replaced.output.hasPrefix("30 people, "))
    #expect(!place.exists("r.sqlite.new"))
  }

  @Test("Accounts for all roles are made once and only in a country of its own; each code is the one an app would show")
  func accounts() throws {
    let place = try Workplace()
    let register = ["--register", place.path("r.sqlite")]
    let words = ["sample", "accounts", "--book", root.appending(path: "Book").path] + register
    _ = try place.run(["sample", "--people", "200"] + register)
    let made = try place.run(words)
    #expect(made.code == .success && made.output.contains(SampleAccounts.password))
    #expect(made.output.matches(of: /(?m)^  [a-z]+ +\d{6}  .+  [a-zA-Z]+  [A-Z2-7]{32}$/).count == AccessRole.ofAccounts.count)
    #expect(try place.run(words).code == .success)
    let list = try place.run(["account", "list"] + register).output
    #expect(list.split(separator: "\n").count == AccessRole.ofAccounts.count)
    let other = ["--register", place.path("other.sqlite")]
    _ = try place.run(["migrate", "--create"] + other)
    #expect(try place.run(words.dropLast(2) + other).errors.contains("not written by 'sample'"))
    #expect(try place.run(["account", "list"] + other).output.isEmpty)
  }

  @Test(
    "A count or seed that is none is refused", arguments: ["--people=0", "--people=160000001", "--people=x", "--seed=-1", "--seed=1.5"])
  func bounds(word: String) throws {
    let outcome = try Workplace().run("sample", word, "--register", "r")
    #expect(outcome.code == .usage)
  }

  /// Writes the first part of a country of 180,000, as a kill in the second one would leave it.
  private func begin(_ address: RegisterAddress) throws {
    struct Kill: Error {}
    let figures = try CountryFigures.load(directory: root.appending(path: "Book").path)
    let writer = try SQLRegisterWriter(address, mode: .createIfMissing)
    var blocks = 0
    _ = try? WriteSample(SampleCountry(people: 180_000, seed: 7, figures: figures), into: writer).run(now: SystemClock.now) { _ in
      blocks += 1
      if blocks > 100 { throw Kill() }
    }
    try writer.close()
  }

  @Test("A file that was begun and interrupted is gone on with when the same is asked, and thrown away when it is something else")
  func goesOn() throws {
    let place = try Workplace()
    try begin(.sqlite(path: place.path("r.sqlite.new")))
    let outcome = try place.run("sample", "--people", "180000", "--seed", "7", "--register", place.path("r.sqlite"))
    #expect(outcome.code == .success && outcome.errors.contains("part 1 of 2 is there"))
    #expect(outcome.output.hasPrefix("180000 people, ") && !place.exists("r.sqlite.new"))
    try begin(.sqlite(path: place.path("other.sqlite.new")))
    let other = try place.run("sample", "--people", "40", "--seed", "7", "--register", place.path("other.sqlite"))
    #expect(other.code == .success && other.errors.isEmpty && other.output.hasPrefix("40 people, "))
  }

  @Test(
    "An interrupted country in a database is named to whoever asks for another one, and finished for whoever asks for it",
    .enabled(if: server != nil, "no PostgreSQL server: ./test starts one and sets SHIKAKU_TEST_POSTGRESQL"))
  func onAServer() throws {
    let schema = "command_" + UUID().uuidString.lowercased().replacing("-", with: "")
    let address = try #require(Self.server) + "&options=-csearch_path%3D\(schema)"
    let connection = try PostgreSQLConnection(try PostgreSQLAddress(address))
    try connection.execute("CREATE SCHEMA \(schema)")
    defer { try? connection.execute("DROP SCHEMA \(schema) CASCADE") }
    let place = try Workplace()
    try begin(RegisterAddress(address))
    let other = try place.run("sample", "--people", "40", "--register", address)
    #expect(other.code == .failure && other.errors.contains("part 1 of 2") && other.errors.contains("--people 180000 --seed 7"))
    let same = try place.run("sample", "--people", "180000", "--seed", "7", "--register", address)
    #expect(same.code == .success)
    let again = try place.run("sample", "--people", "180000", "--seed", "7", "--register", address)
    #expect(again.code == .failure && again.errors.contains("holds a register already"))
  }

  private static let server = ProcessInfo.processInfo.environment["SHIKAKU_TEST_POSTGRESQL"]

  @Test("The cards of an insurer's members can be planned for, and name the people of the register")
  func cards() throws {
    let place = try Workplace()
    let insurer = "39139902"
    let outcome = try place.run(
      "sample", "cards", place.path("cards.csv"), "--people", "20000", "--seed", "7", "--insurer", insurer)
    #expect(outcome.code == .success)
    let lines = String(decoding: try place.bytes("cards.csv"), as: UTF8.self).split(separator: "\r\n")
    #expect(lines.count > 100 && outcome.output.hasPrefix("\(lines.count - 1) members"))
    let plan = try place.run("issue", "plan", place.path("cards.csv"), "--insurer", "late-stage-elderly-care", "--on", "2026-10-01")
    #expect(plan.code == .success && plan.output.contains("\(lines.count - 1)人の交付書類"))
    #expect(try place.run("sample", "cards", place.path("cards.csv")).code == .failure)
  }
}
