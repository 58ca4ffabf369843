import Foundation
import Testing

@testable import shikaku

@Suite("Command line: changing the key that seals")
struct AuditRotationTests {
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

  @Test("A key is changed: old seals hold, new ones are of the new key, and both stand over the same entry")
  func rotation() throws {
    try seal()
    try lookup(5)
    let rotated = try place.run("audit", "keys", "rotate", "--key", place.path("k"), "--register", register, "--witness", place.path("w"))
    #expect(rotated.code == .success, "\(rotated.errors)")
    try lookup(6)
    try seal()
    let ring = ["audit", "verify", "--register", register, "--keys", place.path("k.ring"), "--witness", place.path("w")]
    let outcome = try place.run(ring)
    #expect(outcome.code == .success && outcome.output.contains("3 seals, 0 entries behind"), "\(outcome.output)")
    // The new key alone can't vouch for what the old one sealed before it.
    #expect(try verify().output.contains("sealInvalid: 5"))
    #expect(try FileManager.default.attributesOfItem(atPath: place.path("k"))[.posixPermissions] as? Int == 0o600)
  }

  @Test("A seal of the old key from after the overlap is none, and a ring that is spoiled or missing is said")
  func afterOverlap() throws {
    let old = try place.bytes("k")
    let words = ["audit", "keys", "rotate", "--key", place.path("k"), "--register", register, "--overlap", "0"]
    #expect(try place.run(words).code == .success)
    try lookup(5)
    try place.write(old, to: "stolen")
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: place.path("stolen"))
    #expect(try place.run("audit", "seal", "--register", register, "--seal-key", place.path("stolen")).code == .success)
    let verify = ["audit", "verify", "--register", register, "--keys", place.path("k.ring")]
    #expect(try place.run(verify).output.contains("sealInvalid: 6"))
    try place.write(Array("{}\n".utf8), to: "k.ring")
    #expect(try place.run(verify).code == .failure)
    #expect(try place.run("audit", "verify", "--register", register, "--keys", place.path("nowhere")).code == .failure)
  }

  @Test("A change that was interrupted anywhere is finished by doing it again", arguments: ["next", "next.pub", "pub"])
  func interrupted(file: String) throws {
    // What an interrupted run leaves: the new key, its public half, or the public half already in its place.
    #expect(try place.run("audit", "keys", "new", "--key", place.path("k.next"), "--public", place.path("k.next.pub")).code == .success)
    let new = try place.bytes("k.next.pub")
    if file != "next.pub" { try FileManager.default.removeItem(atPath: place.path("k.next.pub")) }
    if file == "pub" { try place.write(new, to: "k.pub") }
    #expect(try place.run("audit", "keys", "rotate", "--key", place.path("k"), "--register", register).code == .success)
    #expect(try place.bytes("k.pub") == new && !place.exists("k.next") && !place.exists("k.next.pub"))
    try lookup(5)
    try seal()
    #expect(try place.run("audit", "verify", "--register", register, "--keys", place.path("k.ring")).code == .success)
  }
}
