import CX509
import Glibc

/// A certificate that was read or issued.
///
/// Safe to use from outside and from several threads: the library's object is private and not changed any more.
@safe
public final class Certificate: @unchecked Sendable {
  let pointer: OpaquePointer

  /// Takes over a reference that the library counted.
  init(owning pointer: OpaquePointer) { unsafe self.pointer = pointer }

  /// Reads the first certificate of a text.
  /// - Throws: `notACertificate`
  public convenience init(pem: [UInt8]) throws(CertificateError) {
    let found = unsafe try PEMText.read(pem, orElse: .notACertificate) { unsafe PEM_read_bio_X509($0, nil, nil, nil) }
    unsafe self.init(owning: found)
  }

  /// Reads all certificates of a text.
  /// - Throws: `notACertificate` when there is none, or one can't be read
  public static func all(pem: [UInt8]) throws(CertificateError) -> [Certificate] {
    try PEMText.parts(of: pem, label: "CERTIFICATE", orElse: .notACertificate).map { (part) throws(CertificateError) in
      try Certificate(pem: part)
    }
  }

  deinit { unsafe X509_free(pointer) }

  /// The certificate as a text.
  public func pem() throws(CertificateError) -> [UInt8] {
    unsafe try PEMText.written("write a certificate") { unsafe PEM_write_bio_X509($0, pointer) }
  }

  /// Its own number in capital hexadecimal digits, as the gate and other programs write it.
  public var serial: String { unsafe SerialNumber.hex(X509_get0_serialNumber(pointer)) ?? "" }

  /// Whom it names, as RFC 2253 writes it: the last part first, parts separated by commas.
  public var subject: String {
    let text = try? unsafe PEMText.written("write a name") { unsafe shim_write_name($0, X509_get_subject_name(pointer)) }
    return text.map { String(decoding: $0, as: UTF8.self) } ?? ""
  }

  /// From when until when it is valid; `nil` when it says nothing sensible.
  public var validity: CertificateValidity? {
    guard let from = unsafe LibraryTime.seconds(X509_get0_notBefore(pointer)),
      let until = unsafe LibraryTime.seconds(X509_get0_notAfter(pointer))
    else { return nil }
    return CertificateValidity(from: from, until: until)
  }

  /// What it may be used for; `nil` when for something else, or for more than one thing.
  public var usage: CertificateUsage? {
    if unsafe X509_check_ca(pointer) == 1 { return .authority }
    let extended = unsafe X509_get_extended_key_usage(pointer)
    return switch extended {
    case UInt32(XKU_SSL_SERVER): .server
    case UInt32(XKU_SSL_CLIENT): .client
    default: nil
    }
  }

  /// The SHA-256 of the certificate in small hexadecimal digits.
  public var fingerprint: String {
    var digest = [UInt8](repeating: 0, count: Int(EVP_MAX_MD_SIZE))
    var count: UInt32 = 0
    guard unsafe X509_digest(pointer, EVP_sha256(), &digest, &count) == 1 else { return "" }
    return digest.prefix(Int(count)).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  /// Whether it is a server's of this name.
  public func names(host: String) -> Bool {
    defer { ERR_clear_error() }
    return unsafe X509_check_host(pointer, host, host.utf8.count, 0, nil) == 1
  }

  /// Whether a key is the secret half of the one in it.
  public func belongs(to key: PrivateKey) -> Bool {
    defer { ERR_clear_error() }
    return unsafe X509_check_private_key(pointer, key.pointer) == 1
  }

  /// Whether an authority's key signed it.
  public func isIssued(by authority: Certificate) -> Bool {
    defer { ERR_clear_error() }
    guard let key = unsafe X509_get0_pubkey(authority.pointer) else { return false }
    return unsafe X509_verify(pointer, key) == 1
  }
}

/// Serial numbers as text.
enum SerialNumber {
  /// In capital hexadecimal digits, two for each byte.
  static func hex(_ number: UnsafePointer<ASN1_INTEGER>?) -> String? {
    guard let bignum = unsafe ASN1_INTEGER_to_BN(number, nil) else { return nil }
    defer { unsafe BN_free(bignum) }
    guard let text = unsafe BN_bn2hex(bignum) else { return nil }
    defer { unsafe CRYPTO_free(text, nil, 0) }
    return unsafe String(cString: text)
  }

  /// The library's number of a text; the caller frees it.
  static func number(hex: String) -> UnsafeMutablePointer<ASN1_INTEGER>? {
    guard !hex.isEmpty, hex.utf8.count <= 40, hex.utf8.allSatisfy(NameLetters.isHexDigit) else { return nil }
    var bignum: OpaquePointer?
    guard unsafe BN_hex2bn(&bignum, hex) > 0 else { return nil }
    defer { unsafe BN_free(bignum) }
    return unsafe BN_to_ASN1_INTEGER(bignum, nil)
  }
}

/// Times of the library.
enum LibraryTime {
  /// Seconds since 1970.
  static func seconds(_ time: UnsafePointer<ASN1_TIME>?) -> Int64? {
    var parts = unsafe tm()
    guard unsafe ASN1_TIME_to_tm(time, &parts) == 1 else { return nil }
    return unsafe Int64(timegm(&parts))
  }

  /// Lends a time to the library.
  static func with(_ seconds: Int64, _ body: (UnsafeMutablePointer<ASN1_TIME>) -> Int32) -> Int32 {
    guard let time = unsafe ASN1_TIME_set(nil, time_t(seconds)) else { return 0 }
    defer { unsafe ASN1_TIME_free(time) }
    return unsafe body(time)
  }
}
