import Foundation
import Testing

@testable import shikaku

@Suite("Command line: the audit trail")
struct AuditCommandTests {
  private let place: Workplace
  private var register: String { place.path("r.db") }

  init() throws {
    place = try Workplace()
    let members = root.appending(path: "Examples/members.csv").path
    #expect(try place.run("import", members, "--register", place.path("r.db"), "--as", "担当者").code == .success)
    #expect(try place.run("audit", "keys", "new", "--key", place.path("k")).code == .success)
    for day in 1...4 { #expect(try lookup(day).code == .success) }
  }

  @discardableResult
  private func lookup(_ day: Int) throws -> Workplace.Outcome {
    try place.run(
      "lookup", "--register", register, "--insurer", "01139906", "--number", "1", "--branch", "00", "--birth-date", "1990-04-01",
      "--service-date", "2026-08-0\(day)", "--as", "佐藤", "--purpose", "emergency")
  }

  private func seal() throws {
    let outcome = try place.run("audit", "seal", "--register", register, "--seal-key", place.path("k"), "--witness", place.path("w"))
    #expect(outcome.code == .success, "\(outcome.errors)")
  }

  private func verify() throws -> Workplace.Outcome {
    try place.run("audit", "verify", "--register", register, "--key", place.path("k.pub"), "--witness", place.path("w"))
  }

  @Test("An untouched trail is sound, sealed or not")
  func sound() throws {
    let unsealed = try place.run("audit", "verify", "--register", register)
    #expect(unsealed.code == .success && unsealed.output.contains("5 entries, 0 seals, 5 entries behind"))
    try seal()
    let sealed = try verify()
    #expect(sealed.code == .success && sealed.output.contains("no fault") && sealed.output.contains("1 seals, 0 entries behind"))
    let json = try place.run("audit", "verify", "--register", register, "--json").output
    #expect(json == #"{"chain":"main","entries":5,"seals":1,"sealedUntil":5,"faults":[]}"# + "\n")
  }

  @Test("A register whose trail was cut together with its seals is told by the witness")
  func witness() throws {
    let copy = place.path("old.db")
    try FileManager.default.copyItem(atPath: register, toPath: copy)
    for day in 5...7 { try lookup(day) }
    try seal()
    let outcome = try place.run("audit", "verify", "--register", copy, "--key", place.path("k.pub"), "--witness", place.path("w"))
    #expect(outcome.code == .refused && outcome.output.contains("cut: 6-8"))
    try place.write([], to: "w")
    #expect(try verify().output.contains("sealUnwitnessed: 8"))
    try place.write(Array("rubbish\n".utf8), to: "w")
    #expect(try verify().errors.contains("line 1: no seal"))
  }

  @Test("A seal of another key is no seal")
  func otherKey() throws {
    try seal()
    #expect(try place.run("audit", "keys", "new", "--key", place.path("k2")).code == .success)
    let outcome = try place.run("audit", "verify", "--register", register, "--key", place.path("k2.pub"))
    #expect(outcome.code == .refused && outcome.output.contains("sealInvalid: 5"))
  }

  @Test("A person's own list says who, when, what for and what; asking for it is on it")
  func show() throws {
    let outcome = try place.run("audit", "show", "--register", register, "--person", "EX-01", "--born", "1990-04-01")
    let lines = outcome.output.split(separator: "\n").map(String.init)
    #expect(lines.count == 7)
    #expect(lines.first?.hasPrefix("日時") == true)
    #expect(lines[1].contains("担当者") && lines[1].contains("取込"))
    #expect(lines[2].contains("佐藤") && lines[2].contains("窓口担当者") && lines[2].contains("救急") && lines[2].contains("2026-08-01"))
    #expect(lines[6].contains("本人への開示"))
    let others = try place.run("audit", "show", "--register", register, "--person", "EX-02", "--born", "1992-07-15", "--json").output
    #expect(others.split(separator: "\n").count == 2)
  }

  @Test("No answer where the entry can't be kept")
  func unwritable() throws {
    let path = place.path("gone")
    #expect(
      try place.run(
        "lookup", "--register", path, "--insurer", "01139906", "--number", "1", "--birth-date", "1990-04-01",
        "--service-date", "2026-08-01"
      ).code == .failure)
  }

  @Test("A bad word, name or chain is refused with what is allowed")
  func badWords() throws {
    for (option, value) in [("--role", "king"), ("--purpose", "fun"), ("--chain", "A B"), ("--as", "a\nb")] {
      let outcome = try place.run("audit", "export", "--register", register, option, value)
      #expect(outcome.code == .usage && outcome.errors.contains(option), "\(outcome.errors)")
    }
    #expect(try place.run("audit", "keys", "old", "--key", "x").code == .usage)
    #expect(try place.run("serve", "--register", register, "--witness", "w").code == .usage)
  }
}

@Suite("監査証跡: a third party checks an export without this program")
struct AuditExportTests {
  private let place: Workplace

  init() throws {
    place = try Workplace()
    let (register, key) = (place.path("r.db"), place.path("k"))
    let members = root.appending(path: "Examples/members.csv").path
    #expect(try place.run("import", members, "--register", register, "--as", "\"\\ 担当者").code == .success)
    for _ in 0..<5 {
      #expect(try place.run("audit", "show", "--register", register, "--person", "EX-01", "--born", "1990-04-01").code == .success)
    }
    #expect(try place.run("audit", "keys", "new", "--key", key).code == .success)
    #expect(try place.run("audit", "seal", "--register", register, "--seal-key", key).code == .success)
    try place.write([UInt8](try place.run("audit", "export", "--register", register).output.utf8), to: "export.jsonl")
  }

  /// Runs the checker of the documentation.
  private func check(_ lines: [String], key: String? = nil) throws -> (code: Int32, said: String) {
    try place.write([UInt8]((lines.joined(separator: "\n") + "\n").utf8), to: "checked.jsonl")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments =
      ["python3", root.appending(path: "Scripts/check-audit-export.py").path, place.path("checked.jsonl")] + [key].compactMap { $0 }
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let said = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (process.terminationStatus, said)
  }

  private func export() throws -> [String] {
    String(decoding: try place.bytes("export.jsonl"), as: UTF8.self).split(separator: "\n").map(String.init)
  }

  @Test("A true export is sound, with and without the key")
  func sound() throws {
    let lines = try export()
    #expect(lines.count == 8)
    #expect(try check(lines) == (0, "sound: 7 entries\n"))
    #expect(try check(lines, key: place.path("k.pub")).code == 0)
  }

  @Test("A row changed, removed, doubled or swapped is found at its place")
  func tampered() throws {
    let lines = try export()
    for index in 0..<6 {
      var changed = lines
      changed[index] = changed[index].replacing("EX-01", with: "EX-99").replacing("保険者", with: "他人").replacing("担当", with: "他人")
      #expect(try check(changed).said.contains("row \(index + 1): the line and its hash"))
      var removed = lines
      removed.remove(at: index)
      #expect(try check(removed).said.contains("row \(index + 1): "))
      var doubled = lines
      doubled.insert(lines[index], at: index)
      #expect(try check(doubled).said.contains("row \(index + 2): "))
      var swapped = lines
      swapped.swapAt(index, index + 1)
      #expect(try check(swapped).said.contains("row \(index + 1): "))
    }
  }

  @Test("A forged signature and another's key are found")
  func signatures() throws {
    var lines = try export()
    #expect(try place.run("audit", "keys", "new", "--key", place.path("k2")).code == .success)
    #expect(try check(lines, key: place.path("k2.pub")).said.contains("row 8: the signature"))
    lines[7] = lines[7].replacing(#""signature":""#, with: #""signature":"00"#).replacing("00\"}", with: "\"}")
    #expect(try check(lines, key: place.path("k.pub")).code == 2)
  }
}

@Suite("Command line: the office's reads and writes are entries, too")
struct OfficeAuditTests {
  @Test("Recording an event and asking for a history stand in the trail, and on the person's own list")
  func office() throws {
    let place = try Workplace()
    let register = place.path("r.db")
    let members = root.appending(path: "Examples/members.csv").path
    #expect(try place.run("import", members, "--register", register, "--as", "担当者").code == .success)
    let history = [
      "register", "history", "--register", register, "--insurer", "01139906", "--symbol", "10000001", "--number", "1", "--birth-date",
      "1990-04-01", "--as", "係長",
    ]
    #expect(try place.run(history).code == .success)
    #expect(try place.run("register", "check", "--register", register, "--as", "係長").code != .failure)
    let rows = try place.run("audit", "show", "--register", register, "--person", "EX-01", "--born", "1990-04-01").output
      .split(separator: "\n").map(String.init)
    #expect(rows.count == 5 && rows[2].contains("係長") && rows[2].contains("参照") && rows[3].contains("係長"))
    #expect(try place.run("audit", "verify", "--register", register).code == .success)
  }
}
