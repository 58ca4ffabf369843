public import Cryptography
public import Registry

extension AuditHash {
  /// SHA-256 for chains, from the library.
  public static let sha256: AuditHashing = { AuditHash(SHA256Digest(of: $0).bytes) }
}

extension AuditSeal {
  /// Seals the end of a chain.
  public init(_ head: AuditHead, at: KnownTime, by key: SigningKey) throws(CryptographyError) {
    let signature = try key.sign(AuditSeal.message(head, at: at))
    self.init(head: head, at: at, key: key.verifyingKey.hex, signature: signature.hex)
  }

  /// Whether the signature holds and is of this key; without one, of the key that the seal itself names.
  public func isSigned(by trusted: VerifyingKey?) -> Bool {
    if let trusted, trusted.hex != key { return false }
    guard let keyBytes = Hex.bytes(key), let verifying = try? VerifyingKey(keyBytes), let bytes = Hex.bytes(signature),
      let signature = try? Signature(bytes)
    else { return false }
    return verifying.isValid(signature, for: message)
  }
}
