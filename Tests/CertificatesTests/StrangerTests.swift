import Certificates
import Foundation
import Testing

@Suite("Certificates: openssl reads what we write and we read what it writes")
final class StrangerTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "certificates-" + UUID().uuidString)
  private let authority: Authority

  init() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let subject = try #require(SubjectName(commonName: "Shikaku Test Authority"))
    authority = try Authority(named: subject, key: try PrivateKey(), validity: try Self.validity())
    try write(try authority.certificate.pem(), "authority.pem")
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Within the days of every clock that a test may run under.
  private static func validity() throws -> CertificateValidity {
    try #require(CertificateValidity(from: 0, until: 250_000_000_000))
  }

  private func path(_ name: String) -> String { folder.appending(path: name).path }

  private func write(_ bytes: [UInt8], _ name: String) throws { try Data(bytes).write(to: folder.appending(path: name)) }

  private func certificate(_ usage: CertificateUsage, for key: PublicKey? = nil) throws -> Certificate {
    let subject = try #require(SubjectName(commonName: "terminal", serialNumber: "1312345670"))
    let terms = CertificateTerms(subject: subject, usage: usage, validity: try Self.validity())
    return try authority.issue(terms, to: try key ?? PrivateKey().publicKey())
  }

  private func verify(_ certificate: Certificate, purpose: String, _ more: [String] = []) throws -> String {
    try write(try certificate.pem(), "subject.pem")
    return try OpenSSLProgram.run(
      ["verify", "-x509_strict", "-CAfile", path("authority.pem"), "-purpose", purpose] + more + [path("subject.pem")])
  }

  @Test("A certificate is good for its purpose and not for the other", arguments: [(true, "sslclient"), (false, "sslserver")])
  func purpose(isClient: Bool, purpose: String) throws {
    let certificate = try certificate(isClient ? .client : .server)
    #expect(try verify(certificate, purpose: purpose).hasSuffix("subject.pem: OK\n"))
    #expect(try verify(certificate, purpose: isClient ? "sslserver" : "sslclient").contains("unsuitable certificate purpose"))
  }

  @Test("A revoked certificate is refused, another one is not")
  func revoked() throws {
    let (kept, revoked) = (try certificate(.client), try certificate(.client))
    let entry = try #require(Revocation(serial: revoked.serial, at: 1_800_000_000, reason: .keyCompromise))
    try write(try authority.revocationList([entry], number: 1, validity: try Self.validity()).pem(), "list.pem")
    let check = ["-crl_check", "-CRLfile", path("list.pem")]
    #expect(try verify(kept, purpose: "sslclient", check).hasSuffix("subject.pem: OK\n"))
    #expect(try verify(revoked, purpose: "sslclient", check).contains("certificate revoked"))
  }

  @Test("An address that is none is refused by the library, not written")
  func badAddress() throws {
    let name = try #require(AlternativeName.address("999.1"))
    let subject = try #require(SubjectName(commonName: "server"))
    let terms = CertificateTerms(subject: subject, names: [name], usage: .server, validity: try Self.validity())
    #expect(throws: CertificateError.self) { try authority.issue(terms, to: try PrivateKey().publicKey()) }
  }

  @Test(
    "The key of a signing request is taken when it is strong, and the certificate fits it",
    arguments: [
      ("EC", "ec_paramgen_curve:P-256", true), ("EC", "ec_paramgen_curve:P-384", true), ("RSA", "rsa_keygen_bits:2048", true),
      ("RSA", "rsa_keygen_bits:1024", false), ("EC", "ec_paramgen_curve:P-192", false),
    ])
  func request(kind: String, option: String, isStrong: Bool) throws {
    _ = try OpenSSLProgram.run(["genpkey", "-algorithm", kind, "-pkeyopt", option, "-out", path("key.pem")])
    let text = try OpenSSLProgram.run(["req", "-new", "-key", path("key.pem"), "-subj", "/CN=anything"])
    guard isStrong else {
      #expect(throws: CertificateError.weakKey) { try PublicKey(requestPEM: Array(text.utf8)) }
      return
    }
    let issued = try certificate(.client, for: try PublicKey(requestPEM: Array(text.utf8)))
    let key = try PrivateKey(pem: [UInt8](try Data(contentsOf: folder.appending(path: "key.pem"))))
    #expect(issued.belongs(to: key))
    #expect(issued.subject == "CN=terminal,serialNumber=1312345670")
  }

  @Test("A request that its own key did not sign is refused")
  func forgedRequest() throws {
    _ = try OpenSSLProgram.run(["genpkey", "-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-256", "-out", path("key.pem")])
    let text = try OpenSSLProgram.run(["req", "-new", "-key", path("key.pem"), "-subj", "/CN=anything", "-outform", "DER"])
    #expect(throws: CertificateError.notARequest) { try PublicKey(requestPEM: Array(text.utf8)) }
    let pem = try OpenSSLProgram.run(["req", "-new", "-key", path("key.pem"), "-subj", "/CN=anything"])
    let lines = pem.split(separator: "\n")
    // One letter of the last line, inside the signature.
    let body = lines[lines.count - 2]
    let swapped = body.hasPrefix("A") ? "B" + body.dropFirst() : "A" + body.dropFirst()
    let forged = pem.replacingOccurrences(of: String(body), with: swapped)
    #expect(throws: CertificateError.notARequest) { try PublicKey(requestPEM: Array(forged.utf8)) }
  }

  @Test("A key behind a password is refused without asking anybody for it")
  func lockedKey() throws {
    let locked = try OpenSSLProgram.run([
      "genpkey", "-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-256", "-aes256", "-pass", "pass:secret",
    ])
    #expect(locked.contains("ENCRYPTED"))
    #expect(throws: CertificateError.notAKey) { try PrivateKey(pem: Array(locked.utf8)) }
  }
}
