import Foundation
import Testing

@testable import shikaku

@Suite("rules: the rulebook shown to people")
struct RulesCommandTests {
  private static let book = root.appending(path: "Book").path

  private func run(_ words: String..., book: String = book) throws -> Workplace.Outcome {
    try Workplace().run(["rules"] + words + ["--book", book])
  }

  @Test(
    "What changes between two days is told word for word as agreed on, in each language",
    arguments: [
      ("2026-07-31", "2026-08-01", "ja"), ("2026-07-31", "2026-08-01", "en"), ("2026-07-31", "2026-08-01", "easy"),
      ("2025-12-01", "2025-12-02", "ja"), ("2027-07-31", "2027-08-01", "ja"), ("2026-09-01", "2026-09-02", "ja"),
    ])
  func changes(first: String, second: String, language: String) throws {
    let outcome = try run("diff", first, second, "--language", language)
    let agreed = root.appending(path: "Tests/CommandTests/Golden/Diff/\(second).\(language).txt")
    #expect(outcome.code == .success && outcome.errors.isEmpty)
    #expect(outcome.output == (try String(contentsOf: agreed, encoding: .utf8)))
  }

  @Test("The night of 31 July 2026 tells for whom the provisional measure ends, how surely, and by which source")
  func nightOfTheEnd() throws {
    let output = try run("diff", "2026-07-31", "2026-08-01").output
    let item = try #require(output.split(separator: "● ").first { $0.contains("[counter/provisional-measure]") })
    for line in [
      "対象の人：期限切れの保険証か、資格情報のお知らせだけを持ってきた患者", "前：どの保険者の人も、番号で照会して確認できれば、いつもの負担で受け付ける", "後：この措置では受け付けない",
      "変わる日：2026年8月1日", "確度：確定", "出典：厚生労働大臣 記者会見",
    ] { #expect(item.contains(line), "\(line)") }
    #expect(!output.contains("[counter/declaration]"))
  }

  @Test("No line of a difference holds a key or word of the Book, but for the rules' own names")
  func noKeys() throws {
    for day in ["2024-12-02", "2025-08-01", "2025-12-02", "2026-04-01", "2026-08-01", "2027-08-01"] {
      let output = try run("diff", "2024-10-01", day).output
      let text = output.replacing(/\[[a-z0-9\/.A-Z-]+\]/, with: "").split(separator: "\n").filter { !$0.contains("出典：") }.joined()
      #expect(!text.contains(/[a-z]{3,}/), "\(day)")
    }
  }

  @Test(
    "A rule that changes is told once the later day is inside the new edition",
    arguments: [
      ("2026-07-30", "2026-07-31", false), ("2026-07-31", "2026-08-01", true), ("2026-08-01", "2026-08-02", false),
      ("2026-01-01", "2026-12-31", true),
    ])
  func boundary(first: String, second: String, isTold: Bool) throws {
    #expect(try run("diff", first, second).output.contains("[counter/provisional-measure]") == isTold)
  }

  @Test("A day against itself has no difference")
  func sameDay() throws {
    #expect(
      try run("diff", "2026-08-01", "2026-08-01", "--language", "en").output == "No rule changes between 1 August 2026 and 1 August 2026.\n"
    )
  }

  @Test("A rule is shown with every edition, value, source, and what other sources say")
  func show() throws {
    let output = try run("show", "counter/provisional-measure", "--language", "en").output
    for line in [
      "2024-10-01 – 2025-06-26", "2026-08-01 –",
      "An expired card: accepted from members of National Health Insurance only, once the look-up confirms", "Says otherwise: ",
      "Facts: F-188 N-01",
    ] {
      #expect(output.contains(line), "\(line)")
    }
  }

  @Test("The list names every rule, national and of insurers, and gives the value of a day")
  func list() throws {
    let output = try run("list", "--on", "2026-08-01").output
    #expect(output.contains("counter/no-refusal") && output.contains("insurers/tax-accountants-nhi-society/certificate.validity"))
    #expect(output.contains("期限切れの保険証：この措置では受け付けない") && !output.contains("期限切れの保険証：どの保険者の人も"))
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
      (["diff", "2026-08-01", "2026-07-31"], "それより後の日", .usage), (["list", "--cases", "x"], "show だけで使えます", .usage),
      (["check", "--json"], "check では使えません", .usage),
      (["sing"], "のどれか", .usage), (["check", "x"], "余分な引数", .usage), (["check", "--on", "2026-08-01"], "list だけで使えます", .usage),
    ])
  func refused(words: [String], message: String, code: ExitCode) throws {
    let outcome = try Workplace().run(["rules"] + words + ["--book", Self.book])
    #expect(outcome.code == code && outcome.errors.contains(message), "\(outcome.errors)")
  }

  @Test("A rule's cases are those whose answers rest on it, with file, days and whether they hold")
  func cases() throws {
    let outcome = try run("show", "counter/no-refusal")
    #expect(outcome.code == .success)
    #expect(outcome.output.contains("この規則を使う事例（合格／全部）："))
    #expect(outcome.output.contains("合格  Cases/counter/no-refusal.yaml:"))
    #expect(try !run("show", "counter/no-refusal", "--cases", "/none").output.contains("この規則を使う事例"))
  }

  @Test("A case that does not hold is marked with its day and ends the command with 2")
  func failingCase() throws {
    let place = try Workplace()
    try FileManager.default.createDirectory(atPath: place.path("Cases"), withIntermediateDirectories: true)
    let text = """
      ask: copayment
      defaults: {birthDate: 1980-04-02, insurerKind: japanHealthInsuranceAssociation, totalCost: 10000}
      cases:
        - name: 3割
          facts: [F-184]
          days:
            2025-06-10: {share: 30}
            2025-06-11: {share: 20}

      """
    try place.write([UInt8](text.utf8), to: "Cases/general.yaml")
    let outcome = try place.run("rules", "show", "copayment/general", "--book", Self.book, "--cases", place.path("Cases"))
    #expect(outcome.code == .refused && outcome.output.contains("不合格  Cases/general.yaml:7  3割（2日） [2025-06-11]"), "\(outcome.output)")
  }

  @Test("With --json each action writes one object a line: value, words, source, certainty, cases and changes")
  func json() throws {
    let list = try run("list", "--on", "2026-08-01", "--json").output.split(separator: "\n")
    #expect(
      list.contains {
        $0.hasPrefix(#"{"rule":"counter/telephone","title":"電話で保険者に資格を確認する","insurers":[],"from":"2026-08-01","value":"allowed""#)
      })
    let show = try run("show", "counter/no-refusal", "--json", "--language", "en").output
    #expect(show.split(separator: "\n").count == 1 && show.contains(#""says":["as this rule says"]"#) && show.contains(#""passes":true"#))
    let history = try run("history", "counter/provisional-measure", "--json").output.split(separator: "\n")
    #expect(history.count == 5 && history.allSatisfy { $0.contains(#""certainty":"settled""#) })
    let diff = try run("diff", "2026-07-31", "2026-08-01", "--json").output.split(separator: "\n")
    #expect(
      diff.count == 13
        && diff.contains { $0.contains(#""extent":"certainty","whom":"保険者に電話"#) && $0.contains(#""changedOn":["2026-08-01"]"#) })
  }
}
