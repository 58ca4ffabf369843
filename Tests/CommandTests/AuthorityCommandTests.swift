import Certificates
import Foundation
import Testing

@testable import shikaku

@Suite("Command line: the test authority")
struct AuthorityCommandTests {
  private let place: Workplace
  private var folder: String { place.path("ca") }

  init() throws {
    place = try Workplace()
    let outcome = try place.run("ca", "make", "--folder", place.path("ca"))
    #expect(outcome.code == .success && outcome.errors.contains("tests and closed networks"))
  }

  private func terminal(_ out: String, _ more: String...) throws -> Workplace.Outcome {
    try place.run(
      ["ca", "terminal", "--folder", folder, "--institution", "1312345670", "--name", "reception-1", "--out", place.path(out)] + more)
  }

  private func certificate(_ name: String) throws -> Certificate { try Certificate(pem: try place.bytes(name)) }

  private func mode(_ name: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: place.path(name))[.posixPermissions] as? Int
  }

  @Test("Only keys are private; certificates and the list may be read by the gate")
  func modes() throws {
    #expect(try terminal("t").code == .success)
    #expect(try mode("ca/authority.key") == 0o600 && mode("t.key") == 0o600)
    #expect(try mode("ca/authority.pem") == 0o644 && mode("ca/revoked.pem") == 0o644 && mode("t.pem") == 0o644)
  }

  @Test("A terminal's certificate names its institution and fits its key")
  func terminalCertificate() throws {
    #expect(try terminal("t").output.contains("CN=reception-1,serialNumber=1312345670"))
    let (found, key) = (try certificate("t.pem"), try PrivateKey(pem: try place.bytes("t.key")))
    #expect(found.usage == .client && found.belongs(to: key))
    #expect(found.isIssued(by: try certificate("ca/authority.pem")))
    #expect(place.exists("ca/issued/\(found.serial).pem"))
  }

  @Test("A server's certificate is for each of its names and no other")
  func server() throws {
    let words = ["ca", "server", "--folder", folder, "--host-name", "a.example.jp,127.0.0.1,::1", "--out", place.path("s")]
    #expect(try place.run(words).code == .success)
    let found = try certificate("s.pem")
    #expect(found.usage == .server && found.names(host: "a.example.jp") && !found.names(host: "b.example.jp"))
  }

  @Test("Nothing is overwritten: neither an authority nor a key nor a certificate")
  func kept() throws {
    #expect(try terminal("t").code == .success)
    let before = (try place.bytes("t.key"), try place.bytes("t.pem"), try place.bytes("ca/authority.key"))
    #expect(try terminal("t").code == .failure)
    #expect(try place.run("ca", "make", "--folder", folder).code == .failure)
    #expect(try place.bytes("t.key") == before.0 && place.bytes("t.pem") == before.1 && place.bytes("ca/authority.key") == before.2)
    #expect(try FileManager.default.contentsOfDirectory(atPath: place.path("ca/issued")).count == 1)
  }

  @Test("A renewed certificate stands beside the earlier one until that is revoked")
  func renewal() throws {
    #expect(try terminal("old").code == .success)
    let words = ["ca", "renew", "--folder", folder, "--certificate", place.path("old.pem"), "--out", place.path("new")]
    #expect(try place.run(words).code == .success)
    #expect(try certificate("new.pem").subject == certificate("old.pem").subject)
    #expect(try list().filter { $0.contains("valid 有効") }.count == 2)
    #expect(try revoke("old.pem", "superseded").code == .success)
    #expect(try list().filter { $0.contains("valid 有効") }.count == 1)
    #expect(try list().contains { $0.contains("(superseded)") })
    #expect(
      try place.run(["ca", "renew", "--folder", folder, "--certificate", place.path("old.pem"), "--out", place.path("x")]).code == .failure)
  }

  @Test("The list grows by each certificate once, and each list has a higher number than the one before")
  func revocation() throws {
    #expect(try terminal("a").code == .success && terminal("b").code == .success)
    #expect(try crl().number == 1 && crl().revoked.isEmpty)
    #expect(try revoke("a.pem", "key-compromise").code == .success)
    #expect(try crl().number == 2)
    #expect(try revoke("a.pem", "superseded").errors.contains("already"))
    #expect(try crl().number == 2)
    #expect(try revoke("b.pem", "unspecified").code == .success)
    #expect(try place.run("ca", "crl", "--folder", folder).code == .success)
    let (last, first, second) = (try crl(), try certificate("a.pem").serial, try certificate("b.pem").serial)
    #expect(last.number == 4 && Set(last.revoked.map(\.serial)) == [first, second])
    #expect(last.revoked.contains { $0.serial == first && $0.reason == .keyCompromise })
  }

  @Test("What another authority issued is not revoked here")
  func foreign() throws {
    #expect(try place.run("ca", "make", "--folder", place.path("other")).code == .success)
    #expect(try terminal("t").code == .success)
    let outcome = try place.run("ca", "revoke", "--folder", place.path("other"), "--certificate", place.path("t.pem"))
    #expect(outcome.code == .failure && outcome.errors.contains("not issued by this authority"))
  }

  @Test("A key that others may open is refused")
  func openKey() throws {
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: place.path("ca/authority.key"))
    let outcome = try terminal("t")
    #expect(outcome.code == .failure && outcome.errors.contains("mode 640"))
    #expect(!place.exists("t.pem") && !place.exists("t.key"))
  }

  @Test(
    "A wrong institution, name, number of days or reason is refused before anything is issued",
    arguments: [
      ["--institution", "13123", "--name", "a"], ["--institution", "1312345670", "--name", "受付"],
      ["--institution", "1312345670", "--name", "a b"], ["--institution", "1312345670", "--name", "a", "--days", "0"],
      ["--institution", "1312345670", "--name", "a", "--days", "398"],
    ])
  func refused(words: [String]) throws {
    #expect(try place.run(["ca", "terminal", "--folder", folder, "--out", place.path("t")] + words).code == .usage)
    #expect(try FileManager.default.contentsOfDirectory(atPath: place.path("ca/issued")).isEmpty && !place.exists("t.pem"))
  }

  @Test("Rubbish in the place of a certificate, a request or a list is told as such")
  func rubbish() throws {
    try place.write(Array("rubbish".utf8), to: "rubbish")
    #expect(try revoke("rubbish", "superseded").errors.contains("no certificate"))
    #expect(try terminal("t", "--request", place.path("rubbish")).errors.contains("no signing request"))
    #expect(!place.exists("t.pem"))
    try place.write(Array("rubbish".utf8), to: "ca/revoked.pem")
    #expect(try place.run("ca", "list", "--folder", folder).errors.contains("no revocation list"))
    #expect(try place.run("ca", "list", "--folder", place.path("nowhere")).code == .failure)
  }

  private func revoke(_ name: String, _ reason: String) throws -> Workplace.Outcome {
    try place.run("ca", "revoke", "--folder", folder, "--certificate", place.path(name), "--reason", reason)
  }

  private func crl() throws -> RevocationList { try RevocationList(pem: try place.bytes("ca/revoked.pem")) }

  private func list() throws -> [Substring] { try place.run("ca", "list", "--folder", folder).output.split(separator: "\n") }
}
