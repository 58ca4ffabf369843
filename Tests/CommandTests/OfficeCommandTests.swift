import Foundation
import Testing

@testable import shikaku

@Suite("台帳: the commands for insurers, employers and households")
struct OfficeCommandTests {
  private let place: Workplace
  private let register: String

  init() throws {
    place = try Workplace()
    register = place.path("r.sqlite")
  }

  private func run(_ command: String, _ words: String..., input: String = "") throws -> Workplace.Outcome {
    try place.run(command.split(separator: " ").map(String.init) + ["--register", register, "--as", "係 甲"] + words, input: input)
  }

  @Test("Each line is recorded or refused with field and reason, and the others go on")
  func lines() throws {
    let outcome = try run(
      "register insurer record",
      input: """
        {"insurerNumber":"06139992","name":"見本健保","telephone":"00-0000-0000","from":"2020-04-01"}
        {"insurerNumber":"06139992","name":"見本健保","telephone":"00-0000-0000","from":"2021-04-01"}
        {"insurerNumber":"06139993","name":"見本健保","from":"2020-04-01"}
        {"insurerNumber":"06139992","name":"見本健保","from":"2020-04-01","until":"2020-04-01"}
        {"insurerNumber":"06139992","name":"見本健保","from":"2020-04-01","successor":"06139992"}
        {"insurerNumber":"06139992","from":"2020-04-01"}
        {"insurerNumber":"06139992","name":"見本健保","from":"2020-04-01","colour":"red"}

        {"insurerNumber":"06139992","removed":true,"from":"2026-10-01"}
        """)
    #expect(outcome.code == .refused && outcome.errors.contains("6 lines refused"))
    let reasons = outcome.output.split(separator: "\n").map { line in
      ["\"outcome\":", "\"reason\":", "\"field\":"].compactMap { key in
        line.range(of: key).map { String(line[$0.upperBound...].dropFirst().prefix { $0 != "\"" }) }
      }.joined(separator: " ")
    }
    #expect(
      reasons == [
        "recorded", "refused nothingChanges", "refused malformed insurerNumber", "refused malformed until",
        "refused malformed successor", "refused missing name", "refused unknownField colour", "recorded",
      ])
    #expect(try run("register insurer show", "--insurer", "06139992", "--day", "2026-09-30").output.hasPrefix("2026-09-30現在有効"))
    #expect(try run("register insurer show", "--insurer", "06139992", "--day", "2026-10-01").output.hasPrefix("2026-10-01現在終了"))
    #expect(try run("register insurer show", "--insurer", "39130000").code == .unknown)
    let history = try run("register insurer history", "--insurer", "06139992").output
    #expect(history.contains("現在の登録") && history.contains("訂正前の登録") && history.contains("00-0000-0000"))
  }

  @Test("A household shows who is in it; each of them finds the reading in their own list, nobody else does")
  func household() throws {
    _ = try run("register record", input: try String(contentsOf: root.appending(path: "Examples/events.jsonl"), encoding: .utf8))
    let head = #""head":{"symbol":"12","number":"4567","branchNumber":"00","birthDate":"1980-05-17"}"#
    let recorded = try run(
      "register household record",
      input: """
        {"insurerNumber":"06139992","household":"H1",\(head),"from":"2026-04-01"}
        {"insurerNumber":"06139992","household":"H2",\(head),"headName":"見本 父","from":"2026-04-01"}
        {"insurerNumber":"06139992","household":"H2","from":"2026-04-01"}
        """)
    #expect(recorded.output.components(separatedBy: "\"field\":\"head\"").count == 3)
    let mark = #""insurerNumber":"06139992","symbol":"12","number":"4567","branchNumber":"01","birthDate":"2019-02-03""#
    _ = try run("register record", input: "{\"event\":\"household\",\"from\":\"2026-05-01\",\(mark),\"household\":\"H1\"}\n")
    for (day, people) in [("2026-04-30", 0), ("2026-05-01", 1), ("2026-08-31", 1), ("2026-09-01", 0)] {
      let shown = try run("register household show", "--insurer", "06139992", "--household", "H1", "--day", day)
      #expect(shown.output.contains("世帯員 \(people)人"), "\(day)")
      #expect(shown.output.contains("見本 三郎") == (people == 1), "\(day)")
    }
    let reads = { (person: String, born: String) in
      let list = try run("audit show", "--person", person, "--born", born).output
      return list.components(separatedBy: "\n").count { $0.contains("参照") }
    }
    #expect(try reads("P2", "2019-02-03") == 2)
    #expect(try reads("P1", "1980-05-17") == 4)
    let check = try run("register check", "--day", "2026-05-01", "--json")
    #expect(check.code == .refused && check.output.contains(#"{"kind":"headLeft","insurer":"06139992","household":"H1"}"#))
    #expect(check.output.contains(#""notChecked":["insurer","employer"]"#))
    #expect(try place.run("audit", "verify", "--register", register).code == .success)
  }

  @Test("A report gets its last day from the rulebook and is listed with the days left; an employer shows its own")
  func reports() throws {
    let report = { (occasion: String, insurer: String, event: String, employer: String) in
      """
      {"event":"received","occasion":"\(occasion)","insurerNumber":"\(insurer)","birthDate":"1990-05-17","name":"見本 一郎",\
      "eventOn":"\(event)","receivedOn":"2026-11-10","employer":"\(employer)"}

      """
    }
    let lines =
      report("joined", "06139992", "2026-11-08", "A") + report("left", "06139992", "2026-11-04", "B")
      + report("nameChanged", "06139992", "2026-11-01", "A") + report("joined", "138057", "2026-11-08", "-")
    #expect(try run("register record", input: lines).code == .success)
    let list = { (insurer: String, day: String) in
      try run("register reports", "--insurer", insurer, "--day", day).output.split(separator: "\n").map(String.init)
    }
    let society = try list("06139992", "2026-11-13")
    #expect(society.count == 4 && society[0].hasPrefix("処理待ち 3件、うち期限超過 1件（2026-11-13現在）"))
    #expect(society[1].contains("受付日 2026-11-10（期限後）  届出期限 2026-11-09  4日超過"))
    #expect(society[2].contains("届出期限 2026-11-13  本日まで") && society[3].contains("期限なし"))
    #expect(try list("06139992", "2026-11-12")[2].contains("あと1日"))
    #expect(try list("06139992", "2026-11-14")[2].contains("1日超過"))
    #expect(try list("138057", "2026-11-13")[1].contains("届出期限 2026-11-22  あと9日"))
    _ = try run("register employer record", input: #"{"insurerNumber":"06139992","employer":"B","name":"株式会社B","from":"2026-04-01"}"#)
    let employer = try run("register employer show", "--insurer", "06139992", "--employer", "B", "--day", "2026-11-13").output
    #expect(employer.contains("名称 株式会社B") && employer.contains("処理待ち 1件、うち期限超過 1件") && employer.contains("退職・脱退"))
  }
}
