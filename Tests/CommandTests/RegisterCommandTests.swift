import Foundation
import Testing

@testable import shikaku

@Suite("異動: the command, its example and its refusals")
struct RegisterCommandTests {
  private let place: Workplace
  private let register: String

  init() throws {
    place = try Workplace()
    register = place.path("r.sqlite")
  }

  private func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  private func record(_ lines: String) throws -> Workplace.Outcome {
    try place.run(["register", "record", "--register", register, "--as", "係 甲"], input: lines)
  }

  @Test("Every line of the example is recorded, and the look-up tells the name of the day")
  func example() throws {
    let outcome = try record(try text("Examples/events.jsonl"))
    #expect(outcome.code == .success && outcome.errors.isEmpty)
    #expect(outcome.output.split(separator: "\n").allSatisfy { $0.contains("\"recorded\"") || $0.contains("\"received\"") })
    for (day, name) in [("2026-05-31", "見本 花子"), ("2026-06-01", "手本 花子"), ("2026-06-02", "手本 花子")] {
      let words = ["--insurer", "06139992", "--number", "4567", "--birth-date", "1980-05-17", "--service-date", day, "--json"]
      #expect(try place.run(["lookup", "--register", register] + words).output.contains("\"name\":\"\(name)\""), "\(day)")
    }
  }

  @Test("Each faulty line is refused with its reason, the whole text as agreed, and nothing is written")
  func refusals() throws {
    _ = try record(try text("Examples/events.jsonl"))
    let before = try history()
    let outcome = try record(try text("Tests/CommandTests/Golden/events-broken.jsonl"))
    #expect(outcome.code == .refused)
    #expect(outcome.output == (try text("Tests/CommandTests/Golden/events-broken.outcomes.jsonl")))
    #expect(try history() == before)
  }

  @Test("A report that waits shows at the look-up and in the list, until an event settles it")
  func report() throws {
    let lines = try text("Examples/events.jsonl").split(separator: "\n", omittingEmptySubsequences: true).map(String.init)
    _ = try record(lines[0] + "\n")
    #expect(try reports().hasPrefix("処理待ち 1件"))
    let words = ["--insurer", "06139992", "--number", "4567", "--birth-date", "1980-05-17", "--service-date", "2026-04-10"]
    #expect(try place.run(["lookup", "--register", register] + words).output.contains("届出を処理しています（受付日 2026-04-03）"))
    _ = try record(lines[1] + "\n")
    #expect(try reports().hasPrefix("処理待ち 0件"))
    #expect(try place.run(["lookup", "--register", register] + words).output.hasPrefix("valid"))
  }

  @Test("The history has what holds, what was held before and the events; an unknown number has none")
  func histories() throws {
    _ = try record(try text("Examples/events.jsonl"))
    let text = try history()
    #expect(text.contains("現在の登録") && text.contains("訂正前の登録") && text.contains("異動3を訂正"))
    let words = ["register", "history", "--register", register, "--insurer", "06139992", "--number", "1", "--birth-date", "1980-05-17"]
    #expect(try place.run(words).code == .unknown)
  }

  private func history() throws -> String {
    let words = ["--insurer", "06139992", "--symbol", "12", "--number", "4567", "--birth-date", "1980-05-17"]
    return try place.run(["register", "history", "--register", register] + words).output
  }

  private func reports() throws -> String {
    try place.run(["register", "reports", "--register", register, "--insurer", "06139992"]).output
  }

  @Test("A correction names whoever was told the former name, and nobody else")
  func toldBefore() throws {
    let lines = try text("Examples/events.jsonl").split(separator: "\n").map(String.init)
    _ = try record(lines[0] + "\n" + lines[1] + "\n")
    let words = ["--insurer", "06139992", "--number", "4567", "--birth-date", "1980-05-17", "--service-date", "2026-07-01"]
    _ = try place.run(["lookup", "--register", register, "--as", "受付 乙"] + words)
    let correction = try record(lines[3].replacingOccurrences(of: "2026-05-01", with: "2026-04-01") + "\n")
    #expect(correction.output.contains("\"toldBefore\":[{") && correction.output.contains("\"actor\":\"受付 乙\""))
    #expect(correction.output.contains("\"serviceDate\":\"2026-07-01\""))
    #expect(!(try record(lines[5] + "\n")).output.contains("toldBefore"))
  }

  @Test("Every event, report and reading leaves an entry, and the trail holds together")
  func trail() throws {
    _ = try record(try text("Examples/events.jsonl"))
    _ = try history()
    _ = try reports()
    _ = try place.run("register", "check", "--register", register)
    let verified = try place.run("audit", "verify", "--register", register)
    #expect(verified.code == .success, "\(verified.errors)")
    let shown = try place.run("audit", "show", "--register", register, "--person", "P1", "--born", "1980-05-17")
    for word in ["登録", "訂正", "参照"] { #expect(shown.output.contains(word), "\(word)") }
  }
}
