import Certificates
import Foundation
import Testing
import Web

@testable import shikaku

@Suite("Gate: its keeper learns of certificates and lists before callers do")
struct GateInspectionTests {
  private let place: Workplace
  private let now = SystemClock.seconds()
  private let day: Int64 = 86_400

  init() throws {
    place = try Workplace()
    try authority("ca")
    #expect(
      try place.run(["ca", "server", "--folder", place.path("ca"), "--host-name", "localhost", "--out", place.path("server")]).code
        == .success)
  }

  private func authority(_ name: String) throws {
    #expect(try place.run("ca", "make", "--folder", place.path(name)).code == .success)
  }

  private func findings(at time: Int64, names: [String] = ["localhost"], clients: String = "ca/authority.pem") throws -> [GateFinding] {
    let settings = GateSettings(
      hostNames: names, listen: ["127.0.0.1:1"], certificate: place.path("server.pem"), key: place.path("server.key"),
      clientAuthorities: place.path(clients), revocationLists: place.path("ca/revoked.pem"), socket: place.path("none"), user: nil,
      requestsPerSecond: 1)
    // The service is never there in these tests; what is asked for is the rest.
    return try GateInspection(settings: settings, now: time).findings().filter { !$0.message.english.hasPrefix("the service") }
  }

  private func words(_ findings: [GateFinding]) -> [String] { findings.map(\.message.english) }

  @Test("A fresh gate has nothing wrong with it")
  func fresh() throws { #expect(try findings(at: now).isEmpty) }

  @Test("A list is told a week before it is due, and is a fault from then on", arguments: [(22, 0), (24, 1), (31, 1)])
  func list(days: Int64, count: Int) throws {
    let found = try findings(at: now + days * day)
    #expect(words(found).filter { $0.contains("revocation list") }.count == count)
    #expect(found.contains { $0.weight == .fault } == (days > 30))
  }

  @Test("A certificate is told thirty days before it ends, and is a fault from then on", arguments: [(366, 0), (368, 1), (398, 1)])
  func certificate(days: Int64, count: Int) throws {
    let found = try findings(at: now + days * day).filter { $0.message.english.contains("server certificate") }
    #expect(found.count == count && found.contains { $0.weight == .fault } == (days > 397))
  }

  @Test("A name that the certificate is not for, another one's key and an authority without list are faults")
  func faults() throws {
    #expect(words(try findings(at: now, names: ["other.example.jp"])).contains { $0.contains("not for other.example.jp") })
    try authority("second")
    try place.write(try place.bytes("ca/authority.pem") + place.bytes("second/authority.pem"), to: "both.pem")
    #expect(words(try findings(at: now, clients: "both.pem")).contains { $0.contains("has no revocation list") })
    try place.write(try PrivateKey().pem(), to: "server.key")
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: place.path("server.key"))
    #expect(words(try findings(at: now)).contains { $0.contains("not the server certificate's") })
  }

  @Test("A gate that was never written says how to begin", arguments: ["check", "start", "reload", "show"])
  func nothing(action: String) throws {
    let outcome = try place.run("gate", action, "--folder", place.path("gate"))
    #expect(outcome.code == .failure && outcome.errors.contains("shikaku gate write"))
  }

  @Test("A setting that is missing the first time is named")
  func missing() throws {
    let outcome = try place.run("gate", "write", "--folder", place.path("gate"), "--name", "localhost")
    #expect(outcome.code == .usage && outcome.errors.contains("--certificate"))
    #expect(!place.exists("gate"))
  }
}
