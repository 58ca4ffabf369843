import CX509

/// The secret half of a key, with which certificates are signed or connections answered.
///
/// Safe to use from outside and from several threads: the library's key is private and never changed.
@safe
public final class PrivateKey: @unchecked Sendable {
  let pointer: OpaquePointer

  /// Makes a new key on the curve P-256.
  public init() throws(CertificateError) {
    unsafe pointer = try Library.check("make a key", shim_new_key())
  }

  /// Reads a key without password.
  /// - Throws: `notAKey`
  public init(pem: [UInt8]) throws(CertificateError) {
    unsafe pointer = try PEMText.read(pem, orElse: .notAKey) { unsafe shim_read_private_key($0) }
  }

  deinit { unsafe EVP_PKEY_free(pointer) }

  /// The key as a text (PKCS #8); whoever gets it must keep it in a private file and wipe it.
  public func pem() throws(CertificateError) -> [UInt8] {
    unsafe try PEMText.written("write a key") { unsafe shim_write_private_key($0, pointer) }
  }

  /// The half that may be shown.
  public func publicKey() throws(CertificateError) -> PublicKey {
    try Library.check("share a key", unsafe EVP_PKEY_up_ref(pointer))
    return unsafe PublicKey(owning: pointer)
  }
}

/// The half of a key that a certificate holds.
@safe
public final class PublicKey: @unchecked Sendable {
  let pointer: OpaquePointer

  /// Takes over a reference that the library counted.
  init(owning pointer: OpaquePointer) { unsafe self.pointer = pointer }

  /// Reads the key of a signing request, which must have been signed by the other half; what else the request wishes for is not looked at.
  /// - Throws: `notARequest`, `weakKey`
  public convenience init(requestPEM: [UInt8]) throws(CertificateError) {
    let request = unsafe try PEMText.read(requestPEM, orElse: .notARequest) { unsafe PEM_read_bio_X509_REQ($0, nil, nil, nil) }
    defer { unsafe X509_REQ_free(request) }
    guard let key = unsafe X509_REQ_get_pubkey(request) else {
      ERR_clear_error()
      throw .notARequest
    }
    unsafe self.init(owning: key)
    guard unsafe X509_REQ_verify(request, key) == 1 else {
      ERR_clear_error()
      throw .notARequest
    }
    guard isStrong else { throw .weakKey }
  }

  deinit { unsafe EVP_PKEY_free(pointer) }

  /// Whether it is of a kind that servers of today accept.
  private var isStrong: Bool {
    let bits = unsafe EVP_PKEY_get_bits(pointer)
    return switch unsafe EVP_PKEY_get_base_id(pointer) {
    case EVP_PKEY_EC: bits >= 256
    case EVP_PKEY_RSA: bits >= 2_048
    case EVP_PKEY_ED25519: true
    default: false
    }
  }
}
