import CX509

/// A certificate that is valid no more, and why.
public struct Revocation: Sendable, Hashable {
  /// The certificate's own number in capital hexadecimal digits.
  public let serial: String
  /// When, in seconds since 1970.
  public let at: Int64
  /// Why.
  public let reason: RevocationReason

  /// Keeps the parts; `nil` when the number is none.
  public init?(serial: String, at: Int64, reason: RevocationReason) {
    guard at >= 0, (1...40).contains(serial.utf8.count), serial.utf8.allSatisfy(NameLetters.isHexDigit) else { return nil }
    self.serial = serial.uppercased()
    self.at = at
    self.reason = reason
  }
}

/// Why a certificate is revoked (RFC 5280, 5.3.1; those that fit here).
public enum RevocationReason: String, Sendable, CaseIterable {
  /// No reason is given.
  case unspecified
  /// The key may be in other hands.
  case keyCompromise = "key-compromise"
  /// The holder has another name or place by now.
  case affiliationChanged = "affiliation-changed"
  /// A newer certificate took its place.
  case superseded
  /// The holder needs it no more.
  case cessationOfOperation = "cessation-of-operation"

  /// The number that lists write.
  var code: Int32 {
    switch self {
    case .unspecified: 0
    case .keyCompromise: 1
    case .affiliationChanged: 3
    case .superseded: 4
    case .cessationOfOperation: 5
    }
  }
}

/// A signed list of revoked certificates.
@safe
public final class RevocationList: @unchecked Sendable {
  private let pointer: OpaquePointer

  /// Takes over a reference that the library counted.
  init(owning pointer: OpaquePointer) { unsafe self.pointer = pointer }

  /// Reads the first list of a text.
  /// - Throws: `notARevocationList`
  public convenience init(pem: [UInt8]) throws(CertificateError) {
    let found = unsafe try PEMText.read(pem, orElse: .notARevocationList) { unsafe PEM_read_bio_X509_CRL($0, nil, nil, nil) }
    unsafe self.init(owning: found)
  }

  /// Reads all lists of a text.
  /// - Throws: `notARevocationList` when there is none, or one can't be read
  public static func all(pem: [UInt8]) throws(CertificateError) -> [RevocationList] {
    try PEMText.parts(of: pem, label: "X509 CRL", orElse: .notARevocationList).map { (part) throws(CertificateError) in
      try RevocationList(pem: part)
    }
  }

  deinit { unsafe X509_CRL_free(pointer) }

  /// The list as a text.
  public func pem() throws(CertificateError) -> [UInt8] {
    unsafe try PEMText.written("write a revocation list") { unsafe PEM_write_bio_X509_CRL($0, pointer) }
  }

  /// From when it holds, and when the next one is due; `nil` when it says nothing sensible.
  public var validity: CertificateValidity? {
    guard let from = unsafe LibraryTime.seconds(X509_CRL_get0_lastUpdate(pointer)),
      let until = unsafe LibraryTime.seconds(X509_CRL_get0_nextUpdate(pointer))
    else { return nil }
    return CertificateValidity(from: from, until: until)
  }

  /// Its number; `nil` when it has none.
  public var number: Int? {
    let found = unsafe X509_CRL_get_ext_d2i(pointer, NID_crl_number, nil, nil)
    guard let number = unsafe found?.assumingMemoryBound(to: ASN1_INTEGER.self) else { return nil }
    defer { unsafe ASN1_INTEGER_free(number) }
    return unsafe SerialNumber.hex(number).flatMap { Int($0, radix: 16) }
  }

  /// What it holds, in its order.
  public var revoked: [Revocation] {
    (0..<max(0, unsafe shim_revoked_count(pointer))).compactMap { index in
      guard let entry = unsafe shim_revoked(pointer, index),
        let serial = unsafe SerialNumber.hex(X509_REVOKED_get0_serialNumber(entry)),
        let at = unsafe LibraryTime.seconds(X509_REVOKED_get0_revocationDate(entry))
      else { return nil }
      return unsafe Revocation(serial: serial, at: at, reason: Self.reason(of: entry))
    }
  }

  /// Whether an authority's key signed it.
  public func isIssued(by authority: Certificate) -> Bool {
    defer { ERR_clear_error() }
    guard let key = unsafe X509_get0_pubkey(authority.pointer) else { return false }
    return unsafe X509_CRL_verify(pointer, key) == 1
  }

  /// A reason that is not among ours counts as none given: the certificate is revoked all the same.
  private static func reason(of entry: OpaquePointer) -> RevocationReason {
    let found = unsafe X509_REVOKED_get_ext_d2i(entry, NID_crl_reason, nil, nil)
    guard let number = unsafe found?.assumingMemoryBound(to: ASN1_ENUMERATED.self) else { return .unspecified }
    defer { unsafe ASN1_ENUMERATED_free(number) }
    let code = unsafe ASN1_ENUMERATED_get(number)
    return RevocationReason.allCases.first { Int($0.code) == code } ?? .unspecified
  }
}

/// A list that is being made.
@safe
final class RevocationListDraft {
  private let pointer: OpaquePointer
  private var isSigned = false

  init(_ revoked: [Revocation], number: Int, validity: CertificateValidity) throws(CertificateError) {
    unsafe pointer = try Library.check("take memory", X509_CRL_new())
    try Library.check("set the version", unsafe X509_CRL_set_version(pointer, 1))
    try Library.check("set the start", unsafe LibraryTime.with(validity.from) { unsafe X509_CRL_set1_lastUpdate(pointer, $0) })
    try Library.check("set the end", unsafe LibraryTime.with(validity.until) { unsafe X509_CRL_set1_nextUpdate(pointer, $0) })
    try setNumber(number)
    for entry in revoked { try add(entry) }
  }

  deinit {
    // What is signed belongs to the list.
    if !isSigned { unsafe X509_CRL_free(pointer) }
  }

  /// Signs; the draft is spent thereby.
  func signed(by key: PrivateKey, issuer: Certificate) throws(CertificateError) -> RevocationList {
    try Library.check("name the issuer", unsafe X509_CRL_set_issuer_name(pointer, X509_get_subject_name(issuer.pointer)))
    try Library.check(
      "add an extension", unsafe shim_add_list_extension(pointer, issuer.pointer, NID_authority_key_identifier, "keyid:always"))
    try Library.check("sort the list", unsafe X509_CRL_sort(pointer))
    try Library.check("sign a revocation list", unsafe X509_CRL_sign(pointer, key.pointer, EVP_sha256()))
    isSigned = true
    return unsafe RevocationList(owning: pointer)
  }

  private func setNumber(_ number: Int) throws(CertificateError) {
    guard let value = unsafe SerialNumber.number(hex: String(max(0, number), radix: 16)) else { throw Library.fault("make a number") }
    defer { unsafe ASN1_INTEGER_free(value) }
    try Library.check("set the number", unsafe X509_CRL_add1_ext_i2d(pointer, NID_crl_number, value, 0, 0))
  }

  private func add(_ revocation: Revocation) throws(CertificateError) {
    let entry = unsafe try Library.check("take memory", X509_REVOKED_new())
    do throws(CertificateError) {
      unsafe try Self.fill(entry, revocation)
      try Library.check("add a revocation", unsafe X509_CRL_add0_revoked(pointer, entry))
    } catch {
      unsafe X509_REVOKED_free(entry)
      throw error
    }
  }

  private static func fill(_ entry: OpaquePointer, _ revocation: Revocation) throws(CertificateError) {
    guard let serial = unsafe SerialNumber.number(hex: revocation.serial) else { throw Library.fault("make a number") }
    defer { unsafe ASN1_INTEGER_free(serial) }
    try Library.check("set a number", unsafe X509_REVOKED_set_serialNumber(entry, serial))
    try Library.check("set a time", unsafe LibraryTime.with(revocation.at) { unsafe X509_REVOKED_set_revocationDate(entry, $0) })
    // A list must not say "unspecified" (RFC 5280); it leaves the reason out.
    guard revocation.reason != .unspecified, let reason = unsafe ASN1_ENUMERATED_new() else { return }
    defer { unsafe ASN1_ENUMERATED_free(reason) }
    try Library.check("set a reason", unsafe ASN1_ENUMERATED_set(reason, Int(revocation.reason.code)))
    try Library.check("set a reason", unsafe X509_REVOKED_add1_ext_i2d(entry, NID_crl_reason, reason, 0, 0))
  }
}
