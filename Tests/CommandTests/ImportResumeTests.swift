import EligibilityModel
import Foundation
import Interchange
import Operations
import Registry
import RegistrySQL
import Testing

@testable import shikaku

@Suite("取込の続き: the command after an interruption")
struct ImportResumeTests {
  private static let header = "insurer_number,number,name,birth_date,sex,eligible_from,role"
  private let place: Workplace
  private let register: String

  init() throws {
    place = try Workplace()
    register = place.path("r.sqlite")
  }

  /// Every tenth line has a birth date that is none.
  private static func text(_ rows: Range<Int>, lineEnd: String = "\r\n", name: String = "見本　一") -> String {
    let lines = rows.map { "06139919,\($0),\"\(name)\",\($0 % 10 == 0 ? "H2.4.31" : "1990-04-01"),男,2024-04-01,本人" }
    return ([Self.header] + lines).joined(separator: lineEnd) + lineEnd
  }

  private struct Stopped: Error {}

  /// Loads the file in small pieces up to one of them, as a program that is killed then.
  private func half(_ name: String, pieces: Int, encoding: TextEncoding?, refused: String) throws {
    let path = place.path(name)
    let look = try BatchesAhead.reading(try MemberFile(path: path, encoding: encoding, firstLine: .max)) { file in
      try FileLook(file, refuse: nil) { _, _ in }
    }
    let file = try MemberFile(path: path, encoding: look.encoding, piece: 700)
    let rows = try RefusedRowsFile(path: place.path(refused))
    let source = LoadSource(
      file: try #require(RegisterText(URL(fileURLWithPath: path).standardizedFileURL.path)), fingerprint: look.fingerprint,
      byteCount: look.byteCount, way: .skipBad)
    let writer = try SQLRegisterWriter(.sqlite(path: register), mode: .createIfMissing)
    let actor = try #require(AuditActor(name: "担当", role: .insurerStaff))
    let members = ImportMembers(
      into: writer, from: source, on: AuditOccasion(actor: actor, purpose: .memberRegistration),
      times: ImportTimes(now: SystemClock.now))
    var count = 0
    #expect(throws: Stopped.self) {
      try members.run(
        keep: { try rows.keep($0, of: $1, header: file.header, from: $2, as: look.encoding) },
        told: { _, _ in
          count += 1
          if count == pieces { throw Stopped() }
        }, batches: file.next)
    }
    try writer.close()
  }

  @Test(
    "It says where it goes on, and register and refused rows end as without the interruption", arguments: [1, 2, 5], TextEncoding.allCases)
  func goesOn(pieces: Int, encoding: TextEncoding) throws {
    let text = Self.text(1..<100)
    try place.write(encoding == .cp932 ? try CP932.encode(text) : Array(text.utf8), to: "a.csv")
    _ = try place.run("import", place.path("a.csv"), "--register", place.path("whole"), "--skip-bad", "--refused", place.path("whole.csv"))
    try half("a.csv", pieces: pieces, encoding: nil, refused: "refused.csv")
    // What was written to the file of refused rows, but not committed, must not stay.
    try place.write(try place.bytes("refused.csv") + Array("half a row".utf8), to: "refused.csv")
    let words = ["import", place.path("a.csv"), "--register", register, "--skip-bad", "--refused", place.path("refused.csv")]
    let outcome = try place.run(words)
    #expect(outcome.errors.hasPrefix("Going on at line ") && outcome.errors.contains("行目から続けます"))
    #expect(outcome.code == .refused && outcome.output.hasPrefix("90 added, 0 corrected, 0 unchanged, 9 lines refused."))
    #expect(try place.bytes("refused.csv") == place.bytes("whole.csv"))
    let again = try place.run(words)
    #expect(again.output.hasPrefix("0 added, 0 corrected, 90 unchanged, 9 lines refused.") && !again.errors.contains("Going on"))
    #expect(try place.run("audit", "verify", "--register", register).code == .success)
  }

  @Test("A file that has changed, other options, or lost refused rows stop it with what to do; --start-over begins anew")
  func hindrances() throws {
    try place.write(Array(Self.text(1..<100).utf8), to: "a.csv")
    try half("a.csv", pieces: 2, encoding: nil, refused: "refused.csv")
    let words = ["import", place.path("a.csv"), "--register", register]
    let skip = ["--skip-bad", "--refused", place.path("refused.csv")]
    try place.write(Array(Self.text(1..<100).utf8.dropLast(60)), to: "a.csv")
    let changed = try place.run(words + skip)
    #expect(changed.code == .failure && changed.errors.contains("has changed since") && changed.errors.contains("--start-over"))
    try place.write(Array(Self.text(1..<9).utf8), to: "a.csv")
    let other = try place.run(words)
    #expect(other.code == .failure && other.errors.contains("half loaded with --skip-bad"))
    try place.write(Array(Self.text(1..<100).utf8), to: "a.csv")
    try FileManager.default.removeItem(atPath: place.path("refused.csv"))
    let lost = try place.run(words + skip)
    #expect(lost.code == .failure && lost.errors.contains("put it back"))
    let anew = try place.run(words + skip + ["--start-over"])
    #expect(anew.code == .refused && anew.output.contains(" unchanged, 9 lines refused.") && !anew.errors.contains("Going on"))
    let text = String(decoding: try place.bytes("refused.csv"), as: UTF8.self)
    #expect(text.split(separator: "\r\n").count == 10 && text.hasPrefix(Self.header + ",取込エラー,import_error"))
  }

  @Test("The refused rows, mended, are taken; what they were is not repeated")
  func mended() throws {
    try place.write(Array(Self.text(1..<31).utf8), to: "a.csv")
    let words = ["import", place.path("a.csv"), "--register", register, "--skip-bad", "--refused", place.path("refused.csv")]
    #expect(try place.run(words).output.hasPrefix("27 added"))
    let refused = String(decoding: try place.bytes("refused.csv"), as: UTF8.self)
    try place.write(Array(refused.replacing("H2.4.31", with: "H2.4.30").utf8), to: "mended.csv")
    let outcome = try place.run("import", place.path("mended.csv"), "--register", register)
    #expect(
      outcome.code == .success && outcome.output.hasPrefix("3 added, 0 corrected, 0 unchanged, 0 lines refused."), "\(outcome.errors)")
  }

  @Test("Lines of an insurer that the load is not for are refused, by line and field")
  func insurers() throws {
    try place.write(Array((Self.text(1..<3) + "06139992,5,見本,1990-04-01,男,2024-04-01,本人\r\n").utf8), to: "a.csv")
    let words = ["import", place.path("a.csv"), "--register", register, "--insurer", "06139919"]
    let outcome = try place.run(words)
    #expect(outcome.code == .refused && outcome.errors.hasPrefix("line 4, insurer_number: the insurer is none of those"))
    #expect(try place.run(words + ["--insurer", "06139992"]).output.hasPrefix("3 added"))
    #expect(try place.run(words + ["--insurer", "06139918"]).code == .usage)
  }
}
