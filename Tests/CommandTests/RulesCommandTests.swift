import Foundation
import Testing

@testable import shikaku

@Suite("rules: the rulebook shown to people")
struct RulesCommandTests {
  private static let book = root.appending(path: "Book").path

  private func run(_ words: String..., book: String = book) throws -> Workplace.Outcome {
    try Workplace().run(["rules"] + words + ["--book", book])
  }

  @Test("The night of 31 July 2026 ends the provisional measure and raises ceilings, said in Japanese with the source")
  func nightOfTheEnd() throws {
    let outcome = try run("diff", "2026-07-31", "2026-08-01")
    #expect(outcome.code == .success && outcome.errors.isEmpty)
    for line in [
      "期限切れの保険証：すべての保険者", "期限切れの保険証：なし", "変わった日：2026-08-01", "対象：全国共通（全保険者）", "[counter/provisional-measure]", "[ceiling/monthly]",
      "対象：後期高齢者医療広域連合",
    ] { #expect(outcome.output.contains(line), "\(line)") }
    #expect(!outcome.output.contains("[counter/declaration]"))
  }

  @Test(
    "A rule that changes is told once the later day is inside the new edition",
    arguments: [
      ("2026-07-30", "2026-07-31", false), ("2026-07-31", "2026-08-01", true), ("2026-08-01", "2026-08-02", false),
      ("2026-08-01", "2026-07-31", true),
    ])
  func boundary(first: String, second: String, isTold: Bool) throws {
    #expect(try run("diff", first, second).output.contains("[counter/provisional-measure]") == isTold)
  }

  @Test("A day against itself has no difference")
  func sameDay() throws {
    #expect(try run("diff", "2026-08-01", "2026-08-01", "--language", "en").output.contains(": 0"))
  }

  @Test("A rule is shown with every edition, value, source, and what other sources say")
  func show() throws {
    let output = try run("show", "counter/provisional-measure", "--language", "en").output
    for line in [
      "2024-10-01 – 2025-06-26", "2026-08-01 –", "an expired card: National Health Insurance only", "Says otherwise: ", "Facts: F-188 N-01",
    ] {
      #expect(output.contains(line), "\(line)")
    }
  }

  @Test("The list names every rule, national and of insurers, and gives the value of a day")
  func list() throws {
    let output = try run("list", "--on", "2026-08-01").output
    #expect(output.contains("counter/no-refusal") && output.contains("insurers/tax-accountants-nhi-society/certificate.validity"))
    #expect(output.contains("期限切れの保険証：なし") && !output.contains("期限切れの保険証：すべての保険者"))
  }

  @Test("The history goes by days")
  func history() throws {
    let output = try run("history", "counter/provisional-measure").output
    let days = output.split(separator: "\n").filter { !$0.hasPrefix(" ") }.map { $0.prefix(10) }
    #expect(days == ["2024-10-01", "2025-06-27", "2025-12-02", "2026-04-01", "2026-08-01"])
  }

  @Test("The book that the program ships has no fault; one with a fault has a line with file and line, and exit code 2")
  func check() throws {
    #expect(try run("check").code == .success)
    let place = try Workplace()
    try FileManager.default.copyItem(atPath: Self.book, toPath: place.path("Book"))
    try place.write([UInt8]("title: x\n".utf8), to: "Book/national/counter/no-refusal.yaml")
    let outcome = try place.run("rules", "check", "--book", place.path("Book"))
    #expect(outcome.code == .refused && outcome.output.contains("no-refusal.yaml:1:"))
  }

  @Test("A book with faults in several files has a line for each, with file and line, and exit code 2")
  func checkTellsAll() throws {
    let place = try Workplace()
    try FileManager.default.copyItem(atPath: Self.book, toPath: place.path("Book"))
    func spoil(_ file: String, _ old: String, _ new: String) throws {
      let path = place.path("Book/" + file)
      let text = try String(contentsOfFile: path, encoding: .utf8)
      try #require(text.contains(old))
      try place.write([UInt8](text.replacingOccurrences(of: old, with: new).utf8), to: "Book/" + file)
    }
    try spoil("national/counter/no-refusal.yaml", "title:", "titel:")
    try spoil("national/contact/holidays.yaml", "2025-07-21", "2025-07-32")
    try spoil("insurers/health-insurance-society.yaml", "mayRegisterAgain: notStated", "mayRegisterAgian: notStated")
    try place.write([UInt8]("a: 1\n".utf8), to: "Book/national/contact/unknown.yaml")
    try FileManager.default.removeItem(atPath: place.path("Book/national/claim/remarks.yaml"))
    try spoil("held.yaml", "certainty: settled", "certainty: sure")
    let outcome = try place.run("rules", "check", "--book", place.path("Book"))
    #expect(outcome.code == .refused)
    let lines = outcome.output.split(separator: "\n").map { $0.replacingOccurrences(of: place.path("Book") + "/", with: "") }
    let files = lines.map { String($0.prefix { $0 != ":" && $0 != " " }) }
    #expect(
      files == [
        "held.yaml", "insurers/health-insurance-society.yaml", "national/claim/remarks.yaml", "national/contact/holidays.yaml",
        "national/contact/unknown.yaml", "national/counter/no-refusal.yaml", "6",
      ], "\(lines)")
    // A file that is absent or unknown has no line; every other fault has one.
    #expect(lines.filter { $0.contains(/^[^:]+\.yaml:[0-9]+: ./) }.count == 4, "\(lines)")
    #expect(lines.contains { $0.hasPrefix("national/contact/holidays.yaml:") && $0.contains("2025-07-32") })
  }

  @Test(
    "What does not fit is refused in both languages",
    arguments: [
      (["show", "counter/none"], "その名前の規則はありません", ExitCode.failure), (["show"], "「<first>」が必要です", .usage),
      (["diff", "2026-08-01"], "「<second>」が必要です", .usage), (["diff", "2026-08-01", "2028-01-01"], "までの日付を書いてください", .usage),
      (["sing"], "のどれか", .usage), (["check", "x"], "余分な引数", .usage), (["check", "--on", "2026-08-01"], "list だけで使えます", .usage),
    ])
  func refused(words: [String], message: String, code: ExitCode) throws {
    let outcome = try Workplace().run(["rules"] + words + ["--book", Self.book])
    #expect(outcome.code == code && outcome.errors.contains(message), "\(outcome.errors)")
  }
}
