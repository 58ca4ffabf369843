import Foundation
import Testing

@testable import shikaku

@Suite("交付計画: the command and its file")
struct IssuePlanCommandTests {
  private let place: Workplace
  private let book = root.appending(path: "Book").path
  private let file = root.appending(path: "Examples/member-states.csv").path

  init() throws { place = try Workplace() }

  private func plan(_ path: String, _ more: String..., on day: String = "2026-08-05", insurer: String = "healthInsuranceSociety") throws
    -> Workplace.Outcome
  {
    try place.run(["issue", "plan", path, "--insurer", insurer, "--on", day, "--book", book] + more)
  }

  @Test("The example is planned: numbers first, and each member's paper and ground in the list, which only its owner may read")
  func example() throws {
    let list = place.path("list.csv")
    let outcome = try plan(file, "--out", list)
    #expect(outcome.code == .success && outcome.errors.isEmpty)
    #expect(outcome.output.hasPrefix("2026-08-05 healthInsuranceSociety: 10人の交付書類 / papers of 10 members\n"))
    #expect(outcome.output.contains("\n  2  due exOfficio  資格確認書を職権で交付します。 / A certificate is issued without application.\n"))
    let lines = String(decoding: try place.bytes("list.csv"), as: UTF8.self).components(separatedBy: "\r\n")
    #expect(lines.count == 12)
    #expect(lines[2] == "見本-002,due,exOfficio,noCard,due,,notConcerned,stopped,settled")
    #expect(lines[7] == "見本-007,due,application,lost,due,,notConcerned,stopped,settled")
    #expect(lines[10] == "見本-010,notDue,coverEnded,,notDue,coverEnded,notConcerned,stopped,settled")
    let attributes = try FileManager.default.attributesOfItem(atPath: list)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
  }

  @Test("The numbers as JSON")
  func json() throws {
    let outcome = try plan(file, "--json", insurer: "lateStageElderlyCare")
    #expect(outcome.output.hasPrefix(#"{"day":"2026-08-05","insurer":"lateStageElderlyCare","members":10,"refused":0,"unconfirmed":8,"#))
    #expect(outcome.output.contains(#"{"outcome":"due","ground":"renewal","count":1}"#))
  }

  @Test("The day before, on and after the 75th birthday", arguments: [("2026-08-01", 0), ("2026-08-02", 1), ("2026-08-03", 1)])
  func birthday(day: String, late: Int) throws {
    try place.write(Array("id,holding,birthDate\na,never,1951-08-02\n".utf8), to: "one.csv")
    let outcome = try plan(place.path("one.csv"), "--json", on: day)
    #expect(outcome.output.contains(#"{"outcome":"notDue","ground":"lateStageMember","count":1}"#) == (late == 1))
  }

  private static let columns = "整理番号,カードの所持,birthDate,event.kind,papers.legacyCard"

  @Test(
    "A faulty line is refused with line, column and reason, and never shows its value",
    arguments: [
      ("a,held,2026-08-06,,", "line 2, birthDate: must not be after the day of the plan / "),
      ("a,SECRET,,,", "line 2, カードの所持: must be one of held, lost, damaged, renewing, returned, never / "),
      (",held,,,", "line 2, 整理番号: a value is needed / "), ("a,,,,", "line 2, カードの所持: is missing / "),
      ("a,held,S55.13.1,,", "line 2, birthDate: "), ("a,held,,SECRET,", "line 2, event.kind: must be one of none, joining, "),
      ("a,held,,,SECRET", "line 2, papers.legacyCard: must be one of held, notHeld / "),
      ("a,held", "line 2: 5 columns are needed, 2 are there / "),
    ])
  func refused(row: String, message: String) throws {
    try place.write(Array((Self.columns + "\n" + row + "\nb,never,,,\n").utf8), to: "bad.csv")
    let outcome = try plan(place.path("bad.csv"), "--out", place.path("list.csv"))
    #expect(outcome.code == .refused && outcome.errors.hasPrefix(message) && !outcome.errors.contains("SECRET"))
    #expect(outcome.output.hasPrefix("Nothing was planned: 1 lines refused.") && !place.exists("list.csv"))
    let others = try plan(place.path("bad.csv"), "--skip-bad", "--json")
    #expect(others.code == .refused && others.output.contains(#""members":1,"refused":1,"#))
  }

  @Test(
    "A file without a proper header is refused as a whole",
    arguments: ["", "\n", "山田太郎,1990-01-01\n", "id,birthDate\n", "id,id,holding\n", "id,holdng\n", "\u{FF}"])
  func header(text: String) throws {
    try place.write(Array(text.utf8), to: "bad.csv")
    let outcome = try plan(place.path("bad.csv"))
    #expect(outcome.code == .failure && outcome.errors.hasPrefix("Error: line 1: ") && !outcome.errors.contains("山田"))
  }

  @Test("A wrong insurer, day or file stops before anything is read")
  func wrong() throws {
    #expect(try plan(file, insurer: "no-such-society").errors.contains("There is no profile of this insurer"))
    #expect(try plan(file, on: "2028-01-01").errors.contains("31 December 2027"))
    #expect(try plan(file, on: "2026-02-29").code == .usage)
    #expect(try plan(file, insurer: "Not A Name").errors.contains("japanHealthInsuranceAssociation"))
    #expect(try plan(place.path("none.csv")).errors.contains("the file is not there"))
  }

  @Test("The same file in CP932 gives the same plan")
  func cp932() throws {
    let text = try String(contentsOfFile: file, encoding: .utf8)
    try place.write([UInt8](try #require(text.data(using: .shiftJIS))), to: "sjis.csv")
    #expect(try plan(place.path("sjis.csv")).output == plan(file).output)
  }
}
