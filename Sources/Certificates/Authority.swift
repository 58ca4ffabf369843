import CX509

/// An authority: its certificate with its key, with which it issues and revokes.
public struct Authority: Sendable {
  /// Its certificate, which others trust.
  public let certificate: Certificate
  private let key: PrivateKey

  /// Keeps both.
  /// - Throws: `keyOfAnother`
  public init(certificate: Certificate, key: PrivateKey) throws(CertificateError) {
    guard certificate.belongs(to: key) else { throw .keyOfAnother }
    self.certificate = certificate
    self.key = key
  }

  /// Makes a new authority, which vouches for itself.
  public init(named subject: SubjectName, key: PrivateKey, validity: CertificateValidity) throws(CertificateError) {
    let draft = try CertificateDraft(validity: validity)
    try draft.name(subject)
    try draft.nameIssuer(as: draft)
    let certificate = try draft.signed(by: key, for: key.publicKey(), usage: .authority, names: [], issuer: nil)
    try self.init(certificate: certificate, key: key)
  }

  /// Issues a certificate to whoever holds the other half of a key.
  public func issue(_ terms: CertificateTerms, to holder: PublicKey) throws(CertificateError) -> Certificate {
    let draft = try CertificateDraft(validity: terms.validity)
    try draft.name(terms.subject)
    try draft.nameIssuer(as: certificate)
    return try draft.signed(by: key, for: holder, usage: terms.usage, names: terms.names, issuer: certificate)
  }

  /// Issues a certificate that says the same as an earlier one but for its number, key and days; the earlier one stays valid.
  /// - Throws: `issuedByAnother`, `notACertificate` when it is an authority's own, or of a kind that is not issued here
  public func renew(_ earlier: Certificate, to holder: PublicKey, validity: CertificateValidity) throws(CertificateError) -> Certificate {
    guard earlier.isIssued(by: certificate) else { throw .issuedByAnother }
    guard let usage = earlier.usage, usage != .authority else { throw .notACertificate }
    let draft = try CertificateDraft(validity: validity)
    try draft.nameAs(earlier)
    try draft.nameIssuer(as: certificate)
    try draft.takeAlternativeNames(of: earlier)
    return try draft.signed(by: key, for: holder, usage: usage, names: [], issuer: certificate)
  }

  /// Makes the list of what is revoked.
  ///
  /// - Parameters:
  ///   - revoked: what it holds, all of it
  ///   - number: the list's number, larger than that of the list before
  ///   - validity: from when the list holds and when the next one is due
  /// - Returns: the list, signed
  /// - Throws: `library`
  public func revocationList(_ revoked: [Revocation], number: Int, validity: CertificateValidity) throws(CertificateError) -> RevocationList
  {
    try RevocationListDraft(revoked, number: number, validity: validity).signed(by: key, issuer: certificate)
  }
}

/// A certificate that is being made.
@safe
private final class CertificateDraft {
  private let pointer: OpaquePointer
  private var isSigned = false

  init(validity: CertificateValidity) throws(CertificateError) {
    unsafe pointer = try Library.check("take memory", X509_new())
    try Library.check("set the version", unsafe X509_set_version(pointer, 2))
    try Library.check("set the start", unsafe LibraryTime.with(validity.from) { unsafe X509_set1_notBefore(pointer, $0) })
    try Library.check("set the end", unsafe LibraryTime.with(validity.until) { unsafe X509_set1_notAfter(pointer, $0) })
    try setSerial()
  }

  deinit {
    // What is signed belongs to the certificate.
    if !isSigned { unsafe X509_free(pointer) }
  }

  func name(_ subject: SubjectName) throws(CertificateError) {
    let name = unsafe X509_get_subject_name(pointer)
    let parts = [
      (NID_organizationName, subject.organization), (NID_serialNumber, subject.serialNumber), (NID_commonName, subject.commonName),
    ]
    for case (let kind, let text?) in parts {
      try Library.check(
        "name the subject", unsafe X509_NAME_add_entry_by_NID(name, kind, MBSTRING_ASC, text, Int32(text.utf8.count), -1, 0))
    }
  }

  func nameAs(_ earlier: Certificate) throws(CertificateError) {
    try Library.check("name the subject", unsafe X509_set_subject_name(pointer, X509_get_subject_name(earlier.pointer)))
  }

  func nameIssuer(as issuer: Certificate) throws(CertificateError) {
    try Library.check("name the issuer", unsafe X509_set_issuer_name(pointer, X509_get_subject_name(issuer.pointer)))
  }

  func nameIssuer(as issuer: CertificateDraft) throws(CertificateError) {
    try Library.check("name the issuer", unsafe X509_set_issuer_name(pointer, X509_get_subject_name(issuer.pointer)))
  }

  func takeAlternativeNames(of earlier: Certificate) throws(CertificateError) {
    let place = unsafe X509_get_ext_by_NID(earlier.pointer, NID_subject_alt_name, -1)
    guard place >= 0 else { return }
    try Library.check("take over the names", unsafe X509_add_ext(pointer, X509_get_ext(earlier.pointer, place), -1))
  }

  /// Adds what the usage asks for, and signs; the draft is spent thereby. Without an issuer it vouches for itself.
  func signed(
    by key: PrivateKey, for holder: PublicKey, usage: CertificateUsage, names: [AlternativeName], issuer: Certificate?
  ) throws(CertificateError) -> Certificate {
    try Library.check("set the key", unsafe X509_set_pubkey(pointer, holder.pointer))
    for (kind, value) in Self.extensions(usage) {
      try Library.check("add an extension", unsafe shim_add_extension(pointer, issuer?.pointer ?? pointer, kind, value))
    }
    if !names.isEmpty {
      let text = names.map(\.text).joined(separator: ",")
      try Library.check("add the names", unsafe shim_add_extension(pointer, pointer, NID_subject_alt_name, text))
    }
    try Library.check("sign a certificate", unsafe X509_sign(pointer, key.pointer, EVP_sha256()))
    isSigned = true
    return unsafe Certificate(owning: pointer)
  }

  private static func extensions(_ usage: CertificateUsage) -> [(Int32, String)] {
    let identifiers = [(NID_subject_key_identifier, "hash"), (NID_authority_key_identifier, "keyid:always")]
    let holder = [(NID_basic_constraints, "critical,CA:FALSE"), (NID_key_usage, "critical,digitalSignature")]
    return switch usage {
    case .authority:
      // No authority below it: what it issues can't issue.
      [(NID_basic_constraints, "critical,CA:TRUE,pathlen:0"), (NID_key_usage, "critical,keyCertSign,cRLSign"), identifiers[0]]
    case .server: holder + [(NID_ext_key_usage, "serverAuth")] + identifiers
    case .client: holder + [(NID_ext_key_usage, "clientAuth")] + identifiers
    }
  }

  /// A number that nobody can guess: 16 random bytes, positive and never 0.
  private func setSerial() throws(CertificateError) {
    var bytes = [UInt8](repeating: 0, count: 16)
    try Library.check("find random numbers", unsafe RAND_bytes(&bytes, 16))
    bytes[0] = bytes[0] & 0x7F | 0x40
    let hex = bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    guard let number = unsafe SerialNumber.number(hex: hex) else { throw Library.fault("make a number") }
    defer { unsafe ASN1_INTEGER_free(number) }
    try Library.check("set the number", unsafe X509_set_serialNumber(pointer, number))
  }
}
