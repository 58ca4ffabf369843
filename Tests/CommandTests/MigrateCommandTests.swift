import Foundation
import PostgreSQL
import RegistrySQL
import Testing

@testable import shikaku

@Suite("shikaku migrate, and registers on a server")
struct MigrateCommandTests {
  private static let server = ProcessInfo.processInfo.environment["SHIKAKU_TEST_POSTGRESQL"]
  private let place: Workplace

  init() throws {
    place = try Workplace()
  }

  @Test("A register is made only where that is asked for, and a second time nothing is left to do")
  func file() throws {
    let register = "sqlite:" + place.path("r.sqlite")
    #expect(try place.run("migrate", "--register", register).code == .failure)
    #expect(!place.exists("r.sqlite"))
    let made = try place.run("migrate", "--create", "--register", register)
    #expect(made.code == .success && made.output.hasPrefix("version 0 to \(RegisterMigration.latest) "))
    #expect(try place.run("migrate", "--register", register).output.hasPrefix("version \(RegisterMigration.latest) already"))
  }

  @Test("Without an address the option is asked for; one that can't be read is not repeated")
  func address() throws {
    let wrong = try place.run("migrate", "--register", "postgresql://kakari:himitsu%zz@host/register")
    #expect(wrong.code == .failure && wrong.errors.contains("postgresql://") && !wrong.errors.contains("himitsu"))
    let silent = try place.run("lookup", "--insurer", "1", "--number", "1", "--birth-date", "2000-01-01", "--service-date", "2026-01-01")
    #expect(silent.code == .usage)
  }

  @Test("A server that does not answer is a failure that shows no password")
  func nobody() throws {
    let outcome = try place.run("migrate", "--register", "postgresql://kakari:himitsu@127.0.0.1:1/register")
    #expect(outcome.code == .failure && outcome.errors.contains("no server of the register answers") && !outcome.errors.contains("himitsu"))
  }

  @Test(
    "A sample, an import and a look-up on a server end as they do in a file",
    .enabled(if: server != nil, "no PostgreSQL server: ./test starts one and sets SHIKAKU_TEST_POSTGRESQL"))
  func onAServer() throws {
    let schema = "command_" + UUID().uuidString.lowercased().replacing("-", with: "")
    let address = try #require(Self.server) + "&options=-csearch_path%3D\(schema)"
    let connection = try PostgreSQLConnection(try PostgreSQLAddress(address))
    try connection.execute("CREATE SCHEMA \(schema)")
    defer { try? connection.execute("DROP SCHEMA \(schema) CASCADE") }
    let file = place.path("r.sqlite")
    try place.write([UInt8](Self.members.utf8), to: "members.csv")
    for words in [["sample", "--people", "300", "--seed", "7"], ["import", place.path("members.csv")], Self.question] {
      let onServer = try place.run(words + ["--register", address])
      let inFile = try place.run(words + ["--register", file])
      #expect(onServer.code == inFile.code && onServer.output == inFile.output && onServer.errors == inFile.errors)
    }
    #expect(try place.run(Self.question + ["--register", address]).output.contains("髙﨑 見本"))
    #expect(try place.run("sample", "--people", "300", "--replace", "--register", address).code == .failure)
  }

  private static let members = """
    insurer_number,number,name,birth_date,sex,eligible_from,role
    06139992,4567,髙﨑 見本,1980-04-01,2,2024-04-01,1
    06139992,4568,𠮷田 見本,1981-04-01,1,2024-04-01,1

    """

  private static let question = [
    "lookup", "--insurer", "06139992", "--number", "4567", "--birth-date", "1980-04-01", "--service-date", "2026-08-05",
    "--known-at", "2030-01-01", "--json",
  ]
}
