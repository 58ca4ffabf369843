import Certificates
import Foundation
import Testing

@Suite("Certificates: an authority issues, renews and revokes")
struct AuthorityTests {
  private let day: Int64 = 86_400
  private let start: Int64 = 1_800_000_000
  private let authority: Authority

  init() throws {
    authority = try Self.authority("Shikaku Test Authority")
  }

  private static func authority(_ name: String) throws -> Authority {
    let subject = try #require(SubjectName(commonName: name, organization: "Shikaku"))
    let validity = try #require(CertificateValidity(from: 1_800_000_000, until: 2_000_000_000))
    return try Authority(named: subject, key: try PrivateKey(), validity: validity)
  }

  private func validity(days: Int64) throws -> CertificateValidity {
    try #require(CertificateValidity(from: start, until: start + days * day))
  }

  private func terminal(days: Int64 = 30) throws -> (certificate: Certificate, key: PrivateKey) {
    let key = try PrivateKey()
    let subject = try #require(SubjectName(commonName: "reception-1", organization: "Shikaku", serialNumber: "1312345670"))
    let name = try #require(AlternativeName.uri("urn:x-shikaku:institution:1312345670:terminal:reception-1"))
    let terms = CertificateTerms(subject: subject, names: [name], usage: .client, validity: try validity(days: days))
    return (try authority.issue(terms, to: try key.publicKey()), key)
  }

  @Test("A certificate says whom it names, what for and for how long, and was signed by its authority only")
  func issued() throws {
    let (certificate, key) = try terminal()
    #expect(certificate.subject == "CN=reception-1,serialNumber=1312345670,O=Shikaku")
    #expect(certificate.usage == .client)
    let (days, otherKey) = (try validity(days: 30), try PrivateKey())
    #expect(certificate.validity == days)
    #expect(certificate.belongs(to: key) && !certificate.belongs(to: otherKey))
    #expect(certificate.isIssued(by: authority.certificate))
    let other = try Self.authority("Shikaku Test Authority").certificate
    #expect(!certificate.isIssued(by: other))
    #expect(authority.certificate.usage == .authority && authority.certificate.isIssued(by: authority.certificate))
  }

  @Test("Certificate, key and list come back from their texts as they went in")
  func texts() throws {
    let (certificate, key) = try terminal()
    let read = try Certificate(pem: try certificate.pem())
    #expect(read.fingerprint == certificate.fingerprint && read.fingerprint.count == 64)
    #expect(read.serial == certificate.serial && read.serial.count == 32)
    let readKey = try PrivateKey(pem: try key.pem())
    #expect(read.belongs(to: readKey))
    let entry = try #require(Revocation(serial: read.serial, at: start, reason: .keyCompromise))
    let week = try validity(days: 7)
    let list = try authority.revocationList([entry], number: 300, validity: week)
    let listed = try RevocationList(pem: try list.pem())
    #expect(listed.revoked == [entry] && listed.number == 300 && listed.validity == week)
    let other = try Self.authority("Other").certificate
    #expect(listed.isIssued(by: authority.certificate) && !listed.isIssued(by: other))
  }

  @Test("No two certificates have one number")
  func numbers() throws {
    let serials = try (0..<50).map { _ in try terminal().certificate.serial }
    #expect(Set(serials).count == 50)
  }

  @Test("A renewed certificate differs from the earlier one by number, key and days alone; both are valid")
  func renewed() throws {
    let (earlier, oldKey) = try terminal()
    let key = try PrivateKey()
    let quarter = try validity(days: 90)
    let certificate = try authority.renew(earlier, to: try key.publicKey(), validity: quarter)
    #expect(certificate.subject == earlier.subject && certificate.usage == .client)
    #expect(certificate.serial != earlier.serial && certificate.validity == quarter)
    #expect(certificate.belongs(to: key) && !certificate.belongs(to: oldKey))
    let names = try Self.names(of: certificate)
    #expect(try names == Self.names(of: earlier))
    #expect(names.contains("URI:urn:x-shikaku:institution:1312345670:terminal:reception-1"))
  }

  @Test("What another authority issued is not renewed, nor is an authority itself")
  func foreign() throws {
    let other = try Self.authority("Other")
    let key = try PrivateKey().publicKey()
    #expect(throws: CertificateError.issuedByAnother) {
      try other.renew(try terminal().certificate, to: key, validity: try validity(days: 9))
    }
    #expect(throws: CertificateError.notACertificate) {
      try authority.renew(authority.certificate, to: key, validity: try validity(days: 9))
    }
  }

  @Test("A certificate with another one's key makes no authority")
  func wrongKey() throws {
    #expect(throws: CertificateError.keyOfAnother) { try Authority(certificate: authority.certificate, key: try PrivateKey()) }
  }

  @Test("Every reason of a revocation comes back", arguments: RevocationReason.allCases)
  func reasons(reason: RevocationReason) throws {
    let entries = try (1...20).map { try #require(Revocation(serial: "\($0 + 10)AB", at: start + Int64($0), reason: reason)) }
    let list = try authority.revocationList(entries, number: 1, validity: try validity(days: 7))
    #expect(list.revoked == entries)
  }

  @Test("Rubbish is refused by its kind", arguments: ["", "rubbish", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"])
  func rubbish(text: String) {
    let bytes = Array(text.utf8)
    #expect(throws: CertificateError.notACertificate) { try Certificate(pem: bytes) }
    #expect(throws: CertificateError.notAKey) { try PrivateKey(pem: bytes) }
    #expect(throws: CertificateError.notARequest) { try PublicKey(requestPEM: bytes) }
    #expect(throws: CertificateError.notARevocationList) { try RevocationList(pem: bytes) }
  }

  /// What another program reads in it.
  private static func names(of certificate: Certificate) throws -> String {
    try OpenSSLProgram.run(["x509", "-noout", "-ext", "subjectAltName"], input: try certificate.pem())
  }
}

@Suite("Certificates: names hold nothing that another program could read differently")
struct CertificateNameTests {
  @Test("A plain name is taken", arguments: ["a", "reception-1", "A.B_C", String(repeating: "x", count: 64), "two words"])
  func plain(name: String) { #expect(SubjectName(commonName: name) != nil) }

  @Test(
    "Anything else is not",
    arguments: ["", " a", "a ", "a,b", "a=b", "a+b", "a/b", "辻", "a\n", "a\u{0}", "\"a\"", "a\\b", String(repeating: "x", count: 65)])
  func refused(name: String) {
    #expect(SubjectName(commonName: name) == nil)
    #expect(SubjectName(commonName: "a", organization: name) == nil)
    #expect(SubjectName(commonName: "a", serialNumber: name) == nil)
  }

  @Test("The name of a machine", arguments: ["localhost", "a.example.jp", "*.example.jp", "xn--x.jp", "A.JP"])
  func host(name: String) { #expect(AlternativeName.host(name) != nil) }

  @Test("No name of a machine", arguments: ["", ".", "a..b", "-a", "a-", "*", "*.jp", "a.*.jp", "a b", "a,DNS:b", "a_b", "辻.jp"])
  func noHost(name: String) { #expect(AlternativeName.host(name) == nil) }

  @Test("An address of the form of one", arguments: ["127.0.0.1", "::1", "2001:db8::7"])
  func address(text: String) { #expect(AlternativeName.address(text) != nil) }

  @Test("No such address, or no such name", arguments: ["", "a b", "x,URI:y", "辻:a"])
  func noAddress(text: String) {
    #expect(AlternativeName.address(text) == nil)
    #expect(AlternativeName.uri(text) == nil)
  }

  @Test("Days that end before they begin, or after the last year, are none", arguments: [(5, 5), (6, 5), (-1, 5), (0, 253_402_300_800)])
  func noValidity(from: Int64, until: Int64) { #expect(CertificateValidity(from: from, until: until) == nil) }
}
