import EligibilityModel
import Testing

@testable import Web

@Suite("Gate: what it says of whoever stands before it is read strictly")
struct GateVisitorTests {
  static let terminal: [GateHeader: String] = [
    .verify: "SUCCESS", .subject: "CN=reception-1,serialNumber=1312345670,O=Shikaku", .serial: "4F0A", .address: "192.0.2.7",
    .fingerprint: "0123456789abcdef0123456789abcdef01234567",
  ]
  static let person: [GateHeader: String] = [.verify: "NONE", .address: "2001:db8::7"]

  private func visitor(_ headers: [GateHeader: String]) throws(GateFault) -> GateVisitor {
    try GateVisitor { headers[$0] }
  }

  private func changed(_ header: GateHeader, to value: String?) -> [GateHeader: String] {
    var headers = Self.terminal
    headers[header] = value
    return headers
  }

  @Test("A checked certificate names its institution and terminal")
  func verified() throws {
    let found = try #require(try visitor(Self.terminal).terminal)
    #expect(found.institution.canonical == "1312345670")
    #expect(found.terminal == "reception-1" && found.serial == "4F0A")
    #expect(try visitor(Self.terminal).address == "192.0.2.7")
  }

  @Test("Whoever shows no certificate is no institution")
  func withoutCertificate() throws {
    #expect(try visitor(Self.person).terminal == nil)
  }

  @Test("A header that the gate always sets must be there", arguments: GateHeader.allCases)
  func missing(header: GateHeader) {
    #expect(throws: GateFault.missing(header)) { try visitor(changed(header, to: nil)) }
  }

  @Test(
    "What did not stand the check is refused, however it is written",
    arguments: ["FAILED:certificate has expired", "FAILED", "success", "SUCCESS ", " SUCCESS", "SUCCESSFUL", "", "NONE,SUCCESS"])
  func notVerified(verify: String) {
    #expect(throws: GateFault.notVerified) { try visitor(changed(.verify, to: verify)) }
  }

  @Test("Whoever shows no certificate can't have a subject", arguments: [GateHeader.subject, .serial, .fingerprint])
  func contradiction(header: GateHeader) {
    var headers = Self.person
    headers[header] = Self.terminal[header]
    #expect(throws: GateFault.unreadable(header)) { try visitor(headers) }
  }

  @Test(
    "A number, a fingerprint or an address that the gate never writes is refused",
    arguments: [
      (GateHeader.serial, ""), (.serial, "4f0a"), (.serial, "4F 0A"), (.serial, "-4F"), (.serial, String(repeating: "A", count: 41)),
      (.fingerprint, "0123"), (.fingerprint, "0123456789ABCDEF0123456789ABCDEF01234567"), (.address, ""), (.address, "192.0.2.7, 10.0.0.1"),
      (.address, "host"),
    ])
  func unreadable(header: GateHeader, value: String) {
    #expect(throws: GateFault.unreadable(header)) { try visitor(changed(header, to: value)) }
  }

  @Test(
    "A subject without exactly one institution and one terminal names nobody",
    arguments: [
      "CN=reception-1", "serialNumber=1312345670", "CN=reception-1,serialNumber=131234567", "CN=a,serialNumber=13123456700",
      "CN=a,serialNumber=13123456７0", "CN=a,serialNumber=1312345670,serialNumber=1312345671", "CN=a,CN=b,serialNumber=1312345670",
      "CN=a,serialnumber=1312345670", "CN=a,2.5.4.5=1312345670", "CN=a,OU=1312345670", "CN=a,serialNumber=9912345670",
    ])
  func nobody(subject: String) {
    let error = #expect(throws: GateFault.self) { try visitor(changed(.subject, to: subject)) }
    #expect(error == .noInstitution || error == .unreadable(.subject))
  }

  @Test(
    "A subject that is written in another way is refused whole",
    arguments: [
      "", ",", "CN", "CN=", "=a", "CN=a,", ",CN=a", "CN=a+serialNumber=1312345670", "CN=a;serialNumber=1312345670", "CN=\"a\"", "CN=a\\",
      "CN=a\\4", "CN=a\\zz", "CN=a=b", "/CN=a/serialNumber=1312345670", "CN=a, serialNumber=1312345670", "CN=\\FF,serialNumber=1312345670",
      "CN=a\tb", "CN=" + String(repeating: "a", count: 1_100),
    ])
  func otherForm(subject: String) {
    #expect(throws: GateFault.unreadable(.subject)) { try visitor(changed(.subject, to: subject)) }
  }

  @Test(
    "An escaped sign stands for itself and starts no new part",
    arguments: [
      ("CN=a\\,serialNumber\\=0000000000,serialNumber=1312345670", "a,serialNumber=0000000000"),
      ("CN=a\\+b,serialNumber=1312345670", "a+b"),
      ("CN=\\E8\\BE\\BB,serialNumber=1312345670", "辻"), ("CN=a\\2Cb,serialNumber=1312345670", "a,b"),
    ])
  func escaped(subject: String, terminal: String) throws {
    let found = try visitor(changed(.subject, to: subject)).terminal
    #expect(found?.terminal == terminal && found?.institution.canonical == "1312345670")
  }

  @Test("A header of the gate is refused where the gate does not speak", arguments: GateHeader.allCases)
  func elsewhere(header: GateHeader) {
    #expect(throws: GateFault.headerFromElsewhere(header)) { try GateVisitor.refuse { $0 == header ? "" : nil } }
    #expect(throws: Never.self) { try GateVisitor.refuse { _ in nil } }
  }
}
