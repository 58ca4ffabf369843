import Foundation
import PostgreSQL
import Testing

@testable import shikaku

@Suite("年金事務所の届書ファイル: in and out of a register")
struct PensionOfficeCommandTests {
  private static let server = ProcessInfo.processInfo.environment["SHIKAKU_TEST_POSTGRESQL"]
  private static let insurer = "06139992"
  private static let office = "21,01,ｹｲﾄ,12345,100,8580,東京都千代田区霞が関1-2-2,株式会社見本商事,見本　一郎,03,3456,7890"
  private let example = root.appending(path: "Examples/SHFD0006.CSV").path
  private let place: Workplace

  init() throws {
    place = try Workplace()
  }

  private func takeIn(_ file: String, _ register: String, _ more: String...) throws -> Workplace.Outcome {
    try place.run(
      ["import", "pension-office", file, "--insurer", Self.insurer, "--received-on", "2026-09-08"] + [
        "--symbol", "ケイト", "--register", register,
      ] + more)
  }

  private func write(_ file: String, _ register: String, _ more: String...) throws -> Workplace.Outcome {
    try place.run(
      ["export", "pension-office", place.path(file), "--insurer", Self.insurer, "--office", Self.office, "--made-on", "2026-09-30"]
        + ["--register", register] + more)
  }

  private func reports(_ register: String) throws -> [String] {
    let outcome = try place.run("register", "reports", "--insurer", Self.insurer, "--register", register)
    return outcome.output.split(separator: "\n").dropFirst().map(String.init)
  }

  private func lookup(_ number: String, _ birthDate: String, _ day: String, _ register: String) throws -> String {
    try place.run(
      "lookup", "--insurer", Self.insurer, "--number", number, "--birth-date", birthDate, "--service-date", day, "--register", register,
      "--json"
    ).output
  }

  /// Runs the same on a file and, where there is one, on a server.
  private func onEveryEngine(_ body: (_ first: String, _ second: String) throws -> Void) throws {
    try body(place.path("a.db"), place.path("b.db"))
    guard let server = Self.server else { return }
    let schema = "pension_" + UUID().uuidString.lowercased().replacing("-", with: "")
    let connection = try PostgreSQLConnection(try PostgreSQLAddress(server))
    for part in ["a", "b"] { try connection.execute("CREATE SCHEMA \(schema)_\(part)") }
    defer { for part in ["a", "b"] { try? connection.execute("DROP SCHEMA \(schema)_\(part) CASCADE") } }
    try body(server + "&options=-csearch_path%3D\(schema)_a", server + "&options=-csearch_path%3D\(schema)_b")
  }

  @Test("Reports wait until somebody settles them, and the same file brings none twice")
  func received() throws {
    try onEveryEngine { register, _ in
      let first = try takeIn(example, register)
      #expect(first.code == .success && first.output.hasPrefix("8 reports received, 0 were there, 1 about pay"), "\(first.errors)")
      #expect(try reports(register).count == 8)
      #expect(try lookup("11", "1980-10-10", "2026-05-01", register).contains("reportReceivedOn"))
      let again = try takeIn(example, register)
      #expect(again.code == .success && again.output.hasPrefix("0 reports received, 8 were there"))
      #expect(try reports(register).count == 8)
    }
  }

  @Test("--settle records what fits; the rest waits, with line and reason, and can be settled later")
  func settled() throws {
    try onEveryEngine { register, _ in
      let outcome = try takeIn(example, register, "--settle")
      #expect(outcome.code == .refused && outcome.output.contains("5 settled, 3 wait"), "\(outcome.output)")
      for line in ["line 8: waits, no number", "line 10: waits, no cover", "line 12: waits, no cover"] {
        #expect(outcome.errors.contains(line))
      }
      #expect(try reports(register).count == 3)
      #expect(try lookup("11", "1980-10-10", "2026-05-01", register).contains("見本　花子"))
      #expect(try lookup("12", "1990-04-01", "2026-08-31", register).contains("髙﨑"))
      #expect(try !lookup("12", "1990-04-01", "2026-09-01", register).contains("髙﨑"))
      #expect(try takeIn(example, register, "--settle").output.contains("0 settled, 3 wait"))
    }
  }

  @Test("A file that was begun and not ended is taken in whole the next time, each report once")
  func interrupted() throws {
    try onEveryEngine { register, _ in
      let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: example)))
      try place.write(Array(bytes.prefix(bytes.count * 2 / 3)), to: "cut.csv")
      let cut = try takeIn(place.path("cut.csv"), register, "--settle")
      #expect(cut.code == .refused && cut.errors.contains("fields are needed"))
      let whole = try takeIn(example, register, "--settle")
      #expect(whole.output.contains(" lines refused.") && whole.output.contains(", 0 lines refused"))
      #expect(try reports(register).count == 3)
    }
  }

  @Test("Out, in and out again: the same bytes")
  func roundTrip() throws {
    try onEveryEngine { first, second in
      for name in ["1.csv", "2.csv"] { try? FileManager.default.removeItem(atPath: place.path(name)) }
      _ = try takeIn(example, first, "--settle")
      let written = try write("1.csv", first)
      #expect(written.code == .success && written.output.hasPrefix("2 insured persons written, 0 not; 2 dependants"), "\(written.errors)")
      #expect(try takeIn(place.path("1.csv"), second, "--settle").code == .success)
      #expect(try write("2.csv", second).code == .success)
      #expect(try place.bytes("1.csv") == place.bytes("2.csv"))
      let golden = root.appending(path: "Tests/CommandTests/Golden/pension-office.csv")
      #expect(try place.bytes("1.csv") == [UInt8](Data(contentsOf: golden)))
    }
  }

  @Test("Refused lines come back as a file that can be mended and taken in")
  func mended() throws {
    let register = place.path("r.db")
    var bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: example)))
    let sound = Array(",551010,2,1,".utf8)
    let at = try #require(bytes.indices.first { bytes[$0...].starts(with: sound) })
    bytes[at + 2] = UInt8(ascii: "9")
    bytes[at + 3] = UInt8(ascii: "9")
    try place.write(bytes, to: "broken.csv")
    let outcome = try takeIn(place.path("broken.csv"), register, "--refused", place.path("refused.csv"))
    #expect(outcome.code == .refused && outcome.errors.contains("line 6 → 6, 生年月日"), "\(outcome.errors)")
    let mode = try FileManager.default.attributesOfItem(atPath: place.path("refused.csv"))[.posixPermissions] as? Int
    #expect(mode == 0o600)
    var refused = try place.bytes("refused.csv")
    let wrong = try #require(refused.indices.first { refused[$0...].starts(with: bytes[at..<at + sound.count]) })
    refused.replaceSubrange(wrong..<wrong + sound.count, with: sound)
    try place.write(refused, to: "mended.csv")
    #expect(try takeIn(place.path("mended.csv"), register).output.hasPrefix("1 reports received, 0 were there"))
    #expect(try reports(register).count == 8)
  }

  @Test("Names that CP932 lacks are named in a file of their own, never lost and never written wrong")
  func missingCharacters() throws {
    let header = "insurer_number,number,name,name_kana,birth_date,sex,eligible_from,role"
    let rows = ["06139992,1,𠮷田　一,ヨシダ　ハジメ,1990-04-01,男,2024-04-01,本人", "06139992,2,見本　二,,1990-04-01,男,2024-04-01,本人"]
    try place.write(Array(([header] + rows).joined(separator: "\n").utf8), to: "m.csv")
    let register = place.path("r.db")
    #expect(try place.run("import", place.path("m.csv"), "--register", register).code == .success)
    let outcome = try write("out.csv", register, "--refused", place.path("refused.txt"))
    #expect(outcome.code == .refused && outcome.output.hasPrefix("0 insured persons written, 2 not"))
    let refused = String(decoding: try place.bytes("refused.txt"), as: UTF8.self)
    #expect(refused.contains("1\t被保険者氏名（漢字）\t") && refused.contains("2\t被保険者氏名（カナ）\t"))
    #expect(try write("out.csv", register).code == .failure)
  }

  @Test("Rubbish and other files leave no register behind", arguments: ["", "insurer_number,number\n1,2\n", "PK\u{3}\u{4}"])
  func rubbish(text: String) throws {
    try place.write(Array(text.utf8), to: "x.csv")
    let outcome = try takeIn(place.path("x.csv"), place.path("r.db"))
    #expect(outcome.code == .failure && outcome.errors.contains("1行目") && !place.exists("r.db"))
  }

  @Test("What the file does not say must be said")
  func missingOptions() throws {
    #expect(try place.run("import", "pension-office", example, "--register", place.path("r.db")).code == .usage)
    let office = [
      "export", "pension-office", place.path("x"), "--insurer", Self.insurer, "--made-on", "2026-09-30", "--register", place.path("r.db"),
    ]
    #expect(try place.run(office + ["--office", "21,01"]).code == .usage)
    #expect(!place.exists("r.db") && !place.exists("x"))
  }
}
