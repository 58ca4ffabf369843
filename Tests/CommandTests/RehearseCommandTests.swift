import EligibilityModel
import Foundation
import Operations
import Registry
import RegistrySQL
import Rulebook
import Testing

@testable import shikaku

@Suite("変更案のリハーサル: who would be answered differently")
struct RehearseCommandTests {
  private let place: Workplace
  private let register: String
  private let book = root.appending(path: "Book").path

  init() throws {
    place = try Workplace()
    register = place.path("r.sqlite")
    _ = try place.run("import", root.appending(path: "Examples/members.csv").path, "--register", register)
  }

  private static let citation = "{document: d, section: s, read: 2026-11-21, certainty: settled}"

  private func change(_ rule: String, from: String, through: String?, _ value: String) throws -> String {
    let end = through.map { "        through: \($0)\n" } ?? ""
    let text = """
      changes:
        - rule: \(rule)
          editions:
            - from: \(from)
      \(end)        facts: [N-02]
              value: \(value)
              citation: \(Self.citation)

      """
    try place.write(Array(text.utf8), to: "change.yaml")
    return place.path("change.yaml")
  }

  /// The measure for expired cards ends two months early; the notice alone stays as unclear as it is.
  private func earlyEnd() throws -> String {
    try change("counter/provisional-measure", from: "2026-06-01", through: "2026-07-31", "{expiredCard: none, noticeAlone: unclear}")
  }

  private func run(_ change: String, on days: String, _ more: String...) throws -> Workplace.Outcome {
    try place.run(["rules", "rehearse", change, "--register", register, "--book", book, "--on", days] + more)
  }

  private func rows(_ name: String) throws -> [[String]] {
    String(decoding: try place.bytes(name), as: UTF8.self).split(separator: "\r\n").dropFirst().map { row in
      row.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }

  @Test("That all members were read is an entry of the trail")
  func entry() throws {
    func count() throws -> String? {
      try place.run("audit", "verify", "--register", register).output.split(separator: ",").first.map(String.init)
    }
    #expect(try count()?.hasSuffix(" 1 entries") == true)
    #expect(try run(try earlyEnd(), on: "2026-06-15", "--as", "企画").code == .success)
    #expect(try count()?.hasSuffix(" 2 entries") == true)
  }

  // Counted by hand in Examples/members.csv: 22 rows cover 2026-06-15, and all of them but rows 12, 14, 17 and 30 began before 2024-12-02.
  @Test("An early end of the measure changes the answer for everybody who was ever given an old card, and for nobody else")
  func earlyEndOfMeasure() throws {
    let outcome = try run(try earlyEnd(), on: "2026-06-15", "--out", place.path("all.csv"))
    #expect(outcome.code == .success && outcome.errors.isEmpty)
    #expect(outcome.output.contains("\n2026-06-15: 18 of 22 people would be answered differently / 22人のうち18人の答えが変わります\n"))
    let rows = try rows("all.csv")
    let expected = Set([1, 2, 3, 5, 6, 7, 8, 9, 10, 16, 18, 19, 20, 22, 23, 24, 26, 27].map { "\($0)" })
    for situation in ["oldCardFirst", "oldCardReturn"] {
      #expect(Set(rows.filter { $0[2] == situation }.map { $0[0] }) == expected)
    }
    #expect(rows.count == 36)
    #expect(rows.allSatisfy { $0[3].hasPrefix("outcome=acceptedProvisionally;") && $0[4].hasPrefix("outcome=nextStep;") })
  }

  // Row 29 (cover lost on 2026-06-15) is covered on the first of these days still.
  @Test(
    "The change begins and ends with its days",
    arguments: [("2026-05-31", 0, 23), ("2026-06-01", 19, 23), ("2026-06-14", 19, 23), ("2026-07-31", 18, 22), ("2026-08-01", 0, 22)])
  func boundaries(day: String, different: Int, members: Int) throws {
    let outcome = try run(try earlyEnd(), on: day)
    #expect(outcome.output.contains("\n\(day): \(different) of \(members) people"))
  }

  // Of the 22 covered rows 18 to 20 are 70 or older and 22 to 24 are in late-stage care.
  @Test("A lower share from school age to 70 changes the amount for exactly those people")
  func lowerShare() throws {
    let path = try change("copayment/general", from: "2026-06-01", through: nil, "{rate: 20}")
    let outcome = try run(path, on: "2026-06-15", "--out", place.path("all.csv"))
    #expect(outcome.output.contains("\n2026-06-15: 16 of 22 people"))
    let amounts = try rows("all.csv").filter { $0[2] == "copayment" }
    #expect(Set(amounts.map { $0[0] }) == Set([1, 2, 3, 5, 6, 7, 8, 9, 10, 12, 14, 16, 17, 26, 27, 30].map { "\($0)" }))
    #expect(amounts.allSatisfy { $0[3] == "charge=30%; patientPays=3700; insurerPays=8638" })
    #expect(amounts.allSatisfy { $0[4] == "charge=20%; patientPays=2470; insurerPays=9872" })
  }

  @Test(
    "A grace of one month or six shows in the card of two or five months past its certificate",
    arguments: [(1, "cardExpiredTwoMonths: 22"), (6, "cardExpiredFiveMonths: 22")])
  func grace(months: Int, line: String) throws {
    let path = try change("certificate/grace", from: "2026-06-01", through: nil, "{months: \(months), countedFrom: endOfMonth}")
    let outcome = try run(path, on: "2026-06-15")
    #expect(outcome.output.contains("  \(line)  ("))
    #expect(outcome.output.split(separator: "\n").count { $0.hasPrefix("  ") && !$0.hasPrefix("  record") } == 1, "No other situation")
  }

  @Test("A change that says what the book says changes nothing")
  func nothing() throws {
    let path = try change(
      "counter/provisional-measure", from: "2026-06-01", through: "2026-07-31", "{expiredCard: every, noticeAlone: unclear}")
    let outcome = try run(path, on: "2026-06-15,2026-07-31", "--out", place.path("all.csv"))
    #expect(outcome.output.contains("\n2026-06-15: 0 of 22 people") && outcome.output.contains("\n2026-07-31: 0 of 22 people"))
    #expect(outcome.output.contains("0 records") && !outcome.output.contains("Examples"))
    #expect(String(decoding: try place.bytes("all.csv"), as: UTF8.self) == "record,day,situation,before,after\r\n")
  }

  @Test("People are named where it is asked for and nowhere else; the file is for its owner only")
  func people() throws {
    let silent = try run(try earlyEnd(), on: "2026-06-15", "--out", place.path("silent.csv"))
    let named = try run(try earlyEnd(), on: "2026-06-15", "--out", place.path("named.csv"), "--show-people")
    let silentFile = String(decoding: try place.bytes("silent.csv"), as: UTF8.self)
    let namedFile = String(decoding: try place.bytes("named.csv"), as: UTF8.self)
    // Row 27, the first in the order of the register.
    for person in ["栁　智子", "133991", "1980-05-20"] {
      for text in [silent.output, silentFile] { #expect(!text.contains(person)) }
      for text in [named.output, namedFile] { #expect(text.contains(person)) }
    }
    #expect(namedFile.hasPrefix("record,day,situation,before,after,insurer_number,symbol,number,branch_number,name,birth_date\r\n"))
    for name in ["silent.csv", "named.csv"] {
      let attributes = try FileManager.default.attributesOfItem(atPath: place.path(name))
      #expect(attributes[.posixPermissions] as? Int == 0o600)
    }
  }

  @Test("There are ten examples, each kind of difference first")
  func examples() throws {
    let outcome = try run(try earlyEnd(), on: "2026-06-15")
    let lines = outcome.output.split(separator: "\n").drop { !$0.hasPrefix("Examples") }.dropFirst()
    #expect(lines.count == 10)
    #expect(Set(lines.compactMap { $0.split(separator: "15, ").last }).count >= 4)
  }

  @Test("A broken change is refused with file and line, and nothing is written")
  func broken() throws {
    let path = try change("counter/provisional-mesure", from: "2026-06-01", through: nil, "allowed")
    let outcome = try run(path, on: "2026-06-15", "--out", place.path("all.csv"))
    #expect(outcome.code == .failure && outcome.output.isEmpty && !place.exists("all.csv"))
    #expect(outcome.errors.contains("\(path):2: no rule \"counter/provisional-mesure\" is known"))
  }

  @Test(
    "Days have to be days that the book knows, each once",
    arguments: ["", "2026-06-31", "2024-09-30", "2028-01-01", "2026-06-01,", "2026-06-01,2026-06-01", "2026-06-01 2026-06-02"])
  func days(days: String) throws {
    #expect(try run(try earlyEnd(), on: days).code == .usage)
  }

  @Test("With --json the report is one line with the same counts and examples, and names nobody unless asked to")
  func json() throws {
    let outcome = try run(try earlyEnd(), on: "2026-06-15,2026-08-01", "--json")
    #expect(outcome.code == .success && outcome.output.split(separator: "\n").count == 1)
    let start =
      #"{"rules":["counter/provisional-measure"],"records":30,"different":18,"days":[{"day":"2026-06-15","members":22,"different":18,"#
      + #""situations":[{"situation":"oldCardFirst","different":18},{"situation":"oldCardReturn","different":18}]},"#
      + #"{"day":"2026-08-01","members":22,"different":0,"situations":[]}],"examples":[{"record":"#
    #expect(outcome.output.hasPrefix(start), "\(outcome.output.prefix(400))")
    #expect(!outcome.output.contains("person") && !outcome.output.contains("智子"))
    #expect(try run(try earlyEnd(), on: "2026-06-15", "--json", "--show-people").output.contains(#""person":""#))
  }

  // Rows with the insurer number 01139906 are those of 協会けんぽ.
  @Test("A parameter of an insurer is changed like a rule, and only its members are answered differently")
  func insurerParameter() throws {
    let path = try change("insurers/japan-health-insurance-association/legacyCard.lastDay", from: "2024-10-01", through: nil, "2025-09-30")
    let outcome = try run(path, on: "2025-11-15,2025-09-30,2025-12-02", "--out", place.path("all.csv"))
    #expect(outcome.code == .success, "\(outcome.errors)")
    #expect(
      !outcome.output.contains("\n2025-11-15: 0 of") && outcome.output.contains("\n2025-09-30: 0 of")
        && outcome.output.contains("\n2025-12-02: 0 of"))
    #expect(try rows("all.csv").allSatisfy { $0[2].hasPrefix("oldCard") && $0[3].hasPrefix("outcome=accepted") })
  }
}

@Suite("変更案のリハーサル: threads and parts")
struct RehearsalRunTests {
  /// One run over the sample register, with its file.
  private struct Result: Equatable {
    let outcome: RehearsalRun.Outcome
    let file: [UInt8]
  }

  private static func run(_ register: String, threads: Int, partSize: Int, rehearsal: RehearseChange) throws -> Result {
    let readers = try (0..<threads).map { _ in try SQLRegisterReader(.sqlite(path: register)) }
    let days = [try ModelledDay(.fixed(2026, 6, 15)), try ModelledDay(.fixed(2026, 8, 15))]
    var run = RehearsalRun(
      rehearsal: rehearsal, days: days, detail: .init(writesRows: true, showsPeople: false), readers: readers)
    run.partSize = partSize
    var (file, last) = ([UInt8](), 0)
    let outcome = try run.run(knownAt: SystemClock.now(), write: { file += $0 }, progress: { done, _ in last = done })
    #expect(last == outcome.tally.records)
    return Result(outcome: outcome, file: file)
  }

  @Test("Report and file are the same for every number of threads and every size of parts")
  func deterministic() throws {
    let place = try Workplace()
    let register = place.path("r.sqlite")
    _ = try place.run("sample", "--people", "300", "--seed", "7", "--register", register)
    let text = """
      changes:
        - rule: counter/provisional-measure
          editions:
            - from: 2026-06-01
              facts: [N-02]
              value: {expiredCard: none, noticeAlone: every}
              citation: {document: d, section: s, read: 2026-11-21, certainty: settled}
      """
    try place.write(Array(text.utf8), to: "change.yaml")
    let book = root.appending(path: "Book").path
    let change = try RuleChange.load(file: place.path("change.yaml"))
    let rehearsal = RehearseChange(
      before: try Rulebook.load(directory: book), after: try Rulebook.load(directory: book, changedBy: change))
    let alone = try Self.run(register, threads: 1, partSize: 8_192, rehearsal: rehearsal)
    #expect(alone.outcome.tally.different > 200 && !alone.file.isEmpty)
    for (threads, partSize) in [(1, 20), (2, 20), (2, 8_192), (3, 2)] {
      #expect(try Self.run(register, threads: threads, partSize: partSize, rehearsal: rehearsal) == alone)
    }
  }

  @Test(
    "The progress line tells share, rows, rate and time left",
    arguments: [
      (0, 100, 0.0, "[····················] 0 %  0/100"), (50, 200, 2.0, "[#####···············] 25 %  50/200  25/s  6 s left"),
      (200, 200, 2.0, "[####################] 100 %  200/200  100/s  0 s left"), (0, 0, 1.0, "[####################] 100 %  0/0"),
    ])
  func progress(done: Int, total: Int, seconds: Double, line: String) {
    #expect(ProgressBar.line(done, of: total, seconds: seconds) == line)
  }
}
