import Foundation
import Testing

@testable import shikaku

@Suite("書き出し: what a register gives back")
struct ExportCommandTests {
  private let place: Workplace
  private let register: String
  private let members = root.appending(path: "Examples/members.csv").path

  init() throws {
    place = try Workplace()
    register = place.path("r.sqlite")
  }

  @Test(
    "An exported file changes nothing when it is imported again, and fills an empty register with the same", arguments: ["utf-8", "cp932"])
  func roundTrip(encoding: String) throws {
    _ = try place.run("import", members, "--register", register)
    let written = try place.run("export", place.path("a.csv"), "--register", register, "--encoding", encoding)
    let count = try #require(written.output.split(separator: " ").first.flatMap { Int($0) })
    #expect(count > 20)
    let again = try place.run("import", place.path("a.csv"), "--register", register)
    #expect(again.code == .success && again.output.hasPrefix("0 added, 0 corrected, \(count) unchanged"))
    let other = place.path("other.sqlite")
    #expect(try place.run("import", place.path("a.csv"), "--register", other).output.hasPrefix("\(count) added"))
    _ = try place.run("export", place.path("b.csv"), "--register", other, "--encoding", encoding)
    #expect(try place.bytes("a.csv") == place.bytes("b.csv"))
  }

  @Test("Members whose names cp932 does not have are left out and counted, never written wrong")
  func missingCharacters() throws {
    let header = "insurer_number,symbol,number,name,birth_date,sex,eligible_from,role"
    let rows = [header, "06139919,777,1,見本　一,1990-04-01,男,2024-04-01,本人", "06139919,777,2,𠮷田　二,1990-04-01,男,2024-04-01,本人"]
    try place.write(Array(rows.joined(separator: "\n").utf8), to: "m.csv")
    _ = try place.run("import", place.path("m.csv"), "--register", register)
    let outcome = try place.run("export", place.path("a.csv"), "--register", register, "--encoding", "cp932")
    #expect(outcome.code == .refused && outcome.output.hasPrefix("1 written, 1 not."))
  }

  @Test("A file that is there is not touched; the new one is its owner's only")
  func existing() throws {
    _ = try place.run("import", members, "--register", register)
    try place.write([1, 2, 3], to: "there.csv")
    #expect(try place.run("export", place.path("there.csv"), "--register", register).code == .failure)
    #expect(try place.bytes("there.csv") == [1, 2, 3])
    _ = try place.run("export", place.path("new.csv"), "--register", register)
    let mode = try FileManager.default.attributesOfItem(atPath: place.path("new.csv"))[.posixPermissions] as? Int
    #expect(mode == 0o600)
  }

  @Test("Only one insurer's members, when asked")
  func insurer() throws {
    _ = try place.run("import", members, "--register", register)
    let all = try place.run("export", place.path("all.csv"), "--register", register)
    let one = try place.run("export", place.path("one.csv"), "--register", register, "--insurer", "01139906")
    let counts = [one, all].compactMap { $0.output.split(separator: " ").first.flatMap { Int($0) } }
    #expect(counts.count == 2 && 0 < counts[0] && counts[0] < counts[1])
  }
}
