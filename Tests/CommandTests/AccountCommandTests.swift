import Foundation
import Testing

@testable import shikaku

@Suite("shikaku account")
struct AccountCommandTests {
  private static let password = "a long sample password"
  private let place: Workplace
  private let register: [String]

  init() throws {
    place = try Workplace()
    register = ["--register", "sqlite:" + place.path("r.sqlite")]
    _ = try place.run(["migrate", "--create"] + register)
  }

  private func account(_ words: String..., input: String = Self.password + "\n") throws -> Workplace.Outcome {
    try place.run(["account"] + words + register, input: input)
  }

  @Test("An account is made, listed, shut and reset; its secrets are shown once, and each step is an entry")
  func life() throws {
    let made = try account("add", "sato", "reception", "--institution", "1312345675")
    #expect(made.code == .success && made.output.contains("otpauth://totp/Shikaku:sato?secret="))
    #expect(made.output.matches(of: /(?m)^  \w{4}-\w{4}-\w{4}$/).count == 8)
    #expect(try account("list").output == "sato  reception 受付  1312345675  初回パスワード\n")
    #expect(try account("disable", "sato").code == .success)
    #expect(try account("list").output.contains("停止中"))
    #expect(try account("reset", "sato").code == .success)
    let factor = try account("second-factor", "sato")
    #expect(factor.code == .success && factor.output != made.output)
    let trail = try place.run(["audit", "export"] + register).output
    #expect(trail.components(separatedBy: #"\"action\":\"manageAccount\""#).count == 7)
    #expect(trail.contains(#"\"subject\":{\"kind\":\"account\",\"name\":\"sato\"}"#))
    #expect(!trail.contains(Self.password) && !trail.contains("argon2"))
    #expect(try place.run(["audit", "verify"] + register).code == .success)
  }

  @Test("A password comes from a file, too, and its line end is no part of it")
  func file() throws {
    try place.write(Array("\(Self.password)\r\nmore".utf8), to: "password")
    #expect(try account("add", "ops", "operator", "--password-file", place.path("password"), input: "").code == .success)
    #expect(try account("reset", "ops", "--password-file", place.path("nothing"), input: "").code == .failure)
  }

  @Test(
    "What does not fit is refused with what to mend, and the password is not repeated",
    arguments: [
      (["sato", "reception"], password), (["sato", "reception", "--insurer", "06130488"], password),
      (["sato", "reception", "--institution", "1312345675", "--insurer", "06130488"], password), (["sato", "operator"], "short"),
      (["sato", "operator"], ""), (["sato", "operator"], "sato sato sato sato"),
      (["sato", "operator"], String(repeating: "x", count: 3_000)),
      (["Sato", "operator"], password), (["sato", "boss"], password),
      (["sato", "institutionProgram", "--institution", "1312345675"], password),
      (["sato", "person", "--person", "P1"], password),
    ])
  func refused(words: [String], password: String) throws {
    let outcome = try place.run(["account", "add"] + words + register, input: password + "\n")
    #expect(outcome.code != .success && !outcome.errors.isEmpty && (password.isEmpty || !outcome.errors.contains(password)))
    #expect(try account("list").output.isEmpty)
  }

  @Test("A name is taken once, and one that nobody has can't be changed")
  func names() throws {
    #expect(try account("add", "ops", "operator").code == .success)
    #expect(try account("add", "ops", "auditor").errors.contains("there is an account of this name"))
    #expect(try account("disable", "nobody").errors.contains("there is no account of this name"))
  }
}
