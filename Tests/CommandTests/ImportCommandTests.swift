import Foundation
import Interchange
import Testing

@testable import shikaku

@Suite("取込: the command and the example files")
struct ImportCommandTests {
  private let place: Workplace
  private let good = root.appending(path: "Examples/members.csv").path
  private let broken = root.appending(path: "Examples/members-broken.csv").path
  private let register: String

  init() throws {
    place = try Workplace()
    register = place.path("r.sqlite")
  }

  @Test("Every line of the example is imported, and a second time changes nothing")
  func example() throws {
    let first = try place.run("import", good, "--register", register)
    #expect(
      first.code == .success && first.errors.isEmpty && first.output.hasPrefix("30 added, 0 corrected, 0 unchanged, 0 lines refused."))
    let second = try place.run("import", good, "--register", register)
    #expect(second.code == .success && second.output.hasPrefix("0 added, 0 corrected, 30 unchanged"))
  }

  @Test("Every line of the broken example is refused with its line, and nothing is left behind")
  func brokenExample() throws {
    let outcome = try place.run("import", broken, "--register", register)
    #expect(outcome.code == .refused && outcome.output.hasPrefix("Nothing was written: 34 lines refused."))
    let lines = outcome.errors.split(separator: "\n")
    #expect(lines.count == 34)
    for (index, line) in lines.enumerated() { #expect(line.hasPrefix("line \(index + 2)")) }
    let reasons = Set(lines.map { line in line.split(separator: ":", maxSplits: 1).last.map(String.init) ?? "" })
    #expect(reasons.count >= 25, "The reasons differ from line to line")
    #expect(!place.exists("r.sqlite"))
  }

  @Test("One bad line, and a register that is there stays as it was")
  func halfAFile() throws {
    _ = try place.run("import", good, "--register", register)
    let header = try String(contentsOfFile: good, encoding: .utf8).prefix { $0 != "\r\n" }
    let rows = ["06139919,777,1,00,見本　一,,1990-04-01,男,2024-04-01,,,本人,,,,,", "06139919,777,2,00,,,1990-04-01,男,2024-04-01,,,本人,,,,,"]
    try place.write(Array(([String(header)] + rows).joined(separator: "\n").utf8), to: "half.csv")
    let outcome = try place.run("import", place.path("half.csv"), "--register", register)
    #expect(outcome.code == .refused && outcome.errors.hasPrefix("line 3, 氏名:"))
    let found = try place.run(
      "lookup", "--register", register, "--insurer", "06139919", "--number", "1", "--birth-date", "1990-04-01", "--service-date",
      "2026-01-01",
      "--json")
    #expect(found.output == "{\"answer\":\"none\"}\n")
  }

  @Test("--skip-bad writes the good lines, and the refused ones byte for byte with their reasons, for their owner only")
  func skipBad() throws {
    let header = "insurer_number,symbol,number,name,birth_date,sex,eligible_from,role"
    let bad = "06139918,777,\"2\",\"見本, 二\",1990-04-01,男,2024-04-01,本人"
    let rows = [header, "06139919,777,1,見本　一,1990-04-01,男,2024-04-01,本人", bad, "06139919,777,3,\"見本\n三\",H2.4.31,x,2024-04-01,本人"]
    try place.write(Array(rows.joined(separator: "\r\n").utf8), to: "mixed.csv")
    let refused = place.path("refused.csv")
    let outcome = try place.run("import", place.path("mixed.csv"), "--register", register, "--skip-bad", "--refused", refused)
    #expect(outcome.code == .refused && outcome.output.hasPrefix("1 added, 0 corrected, 0 unchanged, 2 lines refused."))
    let text = String(decoding: try place.bytes("refused.csv"), as: UTF8.self)
    #expect(text.hasPrefix(header + ",取込エラー,import_error\r\n" + bad + ",insurer_number: 検証番号"))
    #expect(text.contains("\r\n06139919,777,3,\"見本\n三\",H2.4.31,x,2024-04-01,本人,") && text.hasSuffix("\r\n"))
    let attributes = try FileManager.default.attributesOfItem(atPath: refused)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
  }

  @Test("No value of a line reaches the messages")
  func silent() throws {
    let outcome = try place.run("import", broken, "--register", register)
    for value in ["見本", "1990-04-01", "123456789018", "06139918"] { #expect(!outcome.errors.contains(value)) }
  }

  @Test("The same file in CP932 gives the same register; refused lines stay in CP932")
  func cp932() throws {
    let text =
      "保険者番号,記号,番号,氏名,生年月日,性別,資格取得日,本人家族\r\n06139919,１０１,5,髙﨑　一,S55.4.1,男,2024-04-01,本人\r\n06139918,1,5,山田,S55.4.1,男,2024-04-01,本人\r\n"
    let bytes = try CP932.encode(text)
    try place.write(bytes, to: "sjis.csv")
    for encoding in ["--encoding=cp932", "--encoding=CP932", "--known-at=2026-01-01"] {
      let register = place.path(encoding)
      let outcome = try place.run(
        "import", place.path("sjis.csv"), "--register", register, encoding, "--skip-bad", "--refused", place.path("refused.csv"))
      #expect(outcome.output.hasPrefix("1 added"))
      let found = try place.run(
        "lookup", "--register", register, "--insurer", "06139919", "--number", "５", "--birth-date", "1980-04-01", "--service-date",
        "2026-01-01")
      #expect(found.output.contains("髙﨑　一") && found.output.contains("１０１ 5"))
      let refused = try TextEncoding.cp932.decode(try place.bytes("refused.csv"))
      #expect(refused.contains("\r\n06139918,1,5,山田,S55.4.1,男,2024-04-01,本人,保険者番号: 検証番号"))
    }
  }

  @Test("Two lines that contradict each other are refused, and the second is named")
  func contradiction() throws {
    let rows = [
      "insurer_number,number,name,birth_date,sex,eligible_from,role,copayment_rate", "06139919,1,見本,1990-04-01,男,2024-04-01,本人,3割",
      "06139919,1,見本,1990-04-01,男,2024-04-01,本人,1割",
    ]
    try place.write(Array(rows.joined(separator: "\n").utf8), to: "two.csv")
    let outcome = try place.run("import", place.path("two.csv"), "--register", register)
    #expect(outcome.code == .refused && outcome.errors.hasPrefix("line 3: an earlier line says something else"))
  }

  @Test(
    "A correction is kept beside what it corrects",
    arguments: [("2026-05-01", "valid"), ("2026-05-31T23:59:59+09:00", "valid"), ("2026-06-01", "invalid"), ("2026-06-02", "invalid")])
  func knownTimes(time: String, answer: String) throws {
    let header = "insurer_number,number,name,birth_date,sex,eligible_from,role,lost_on\n"
    for (day, lostOn) in [("2026-05-01", ""), ("2026-06-01", "2026-04-01")] {
      try place.write(Array((header + "06139919,1,見本,1990-04-01,男,2024-04-01,本人," + lostOn).utf8), to: "a.csv")
      let outcome = try place.run("import", place.path("a.csv"), "--register", register, "--known-at", day)
      #expect(outcome.code == .success)
    }
    let outcome = try place.run(
      "lookup", "--register", register, "--insurer", "06139919", "--number", "1", "--birth-date", "1990-04-01", "--service-date",
      "2026-04-01",
      "--known-at", time, "--json")
    #expect(outcome.output.hasPrefix("{\"answer\":\"\(answer)\""))
  }

  @Test("A file that is no register, no member file, or not there is refused with a message in both languages")
  func refusals() throws {
    try place.write(Array(String(repeating: "no database\n", count: 100).utf8), to: "r.sqlite")
    let noRegister = try place.run("import", good, "--register", register)
    #expect(noRegister.code == .failure && noRegister.errors.contains("not a register") && noRegister.errors.contains("登録簿ではありません"))
    let missing = try place.run("import", place.path("none.csv"), "--register", place.path("x"))
    #expect(missing.errors.contains("加入者ファイルがない"))
    let noMembers = try place.run("import", register, "--register", place.path("x"))
    #expect(noMembers.code == .failure && noMembers.errors.contains("must name the columns") && !place.exists("x"))
  }

  @Test(
    "Options that don't fit together are refused with exit code 64",
    arguments: [
      ["--skip-bad", "--json"], ["--skip-bad", "--known-at=2026-01-01"], ["--refused=x", "--known-at=2026-01-01"],
      ["--encoding=latin1", "--known-at=2026-01-01"],
    ])
  func unfit(words: [String]) throws {
    let outcome = try place.run("import", good, "--register", register, words[0], words[1])
    #expect(outcome.code == .usage)
  }
}

@Suite("照会: the command")
struct LookupCommandTests {
  @Test(
    "The example's people get the answers that its paper promises",
    arguments: [
      ("01139906", "1", "1990-04-01", "2026-10-01", "valid / 有効"), ("06139919", "23", "2015-05-05", "2026-10-01", "several (2)"),
      ("273987", "1001", "2014-08-08", "2026-10-01", "several (2)"), ("06139919", "24", "1985-01-20", "2026-03-31", "valid / 有効"),
      ("06139919", "24", "1985-01-20", "2026-04-01", "invalid since 2026-04-01, newer cover exists"),
      ("01279900", "7", "1972-11-11", "2026-03-31", "invalid since 2026-03-21 /"),
      ("01279900", "7", "1972-11-11", "2026-04-01", "invalid since 2026-03-21, newer cover exists"),
      ("06279947", "5", "1999-09-09", "2026-02-01", "invalid since 2026-02-01 /"), ("139907", "1004", "1951-11-03", "2026-11-02", "valid"),
      ("139907", "1004", "1951-11-03", "2026-11-03", "invalid since 2026-11-03, newer cover exists"),
      ("06139935", "89", "1993-10-10", "2027-03-31", "none: cover begins on 2027-04-01"),
      ("06139935", "89", "1993-10-10", "2027-04-01", "valid"),
      ("06139935", "89", "1993-10-11", "2027-04-01", "none / 該当資格なし"),
    ])
  func example(insurer: String, number: String, birthDate: String, day: String, answer: String) throws {
    let place = try Workplace()
    _ = try place.run("import", root.appending(path: "Examples/members.csv").path, "--register", place.path("r"))
    let outcome = try place.run(
      "lookup", "--register", place.path("r"), "--insurer", insurer, "--number", number, "--birth-date", birthDate, "--service-date", day)
    #expect(outcome.code == .success && outcome.output.hasPrefix(answer))
  }
}
