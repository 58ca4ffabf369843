import COpenSSL

/// A public key by which other services sign tokens: RSA (RS256) or P-256 (ES256), as RFC 7518 names them.
public struct TokenKey: Hashable, Sendable {
  private enum Kind: Hashable, Sendable { case rsa, p256 }

  private let kind: Kind
  /// The key as SubjectPublicKeyInfo, which the library reads by itself.
  private let info: [UInt8]

  /// An RSA key by its modulus and exponent, both as big-endian numbers; `nil` for less than 2048 or more than 8192 bits.
  public init?(modulus: [UInt8], exponent: [UInt8]) {
    let (modulus, exponent) = (Array(modulus.drop { $0 == 0 }), Array(exponent.drop { $0 == 0 }))
    guard (256...1024).contains(modulus.count), (1...4).contains(exponent.count), exponent.last.map({ $0 & 1 }) == 1, exponent != [1]
    else { return nil }
    let key = DER.sequence(DER.number(modulus) + DER.number(exponent))
    let algorithm = DER.sequence([0x06, 0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x01, 0x01, 0x05, 0x00])
    kind = .rsa
    info = DER.sequence(algorithm + DER.bits(key))
    guard isReadable else { return nil }
  }

  /// A point of P-256 by its coordinates, 32 bytes each; `nil` for one that is not on the curve.
  public init?(x: [UInt8], y: [UInt8]) {
    guard x.count == 32, y.count == 32 else { return nil }
    let algorithm = DER.sequence([
      0x06, 0x07, 0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x02, 0x01, 0x06, 0x08, 0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x03, 0x01, 0x07,
    ])
    kind = .p256
    info = DER.sequence(algorithm + DER.bits([0x04] + x + y))
    guard isReadable else { return nil }
  }

  /// Whether the owner of the secret half signed exactly this message, by SHA-256.
  public func isValid(_ signature: [UInt8], for message: [UInt8]) -> Bool {
    switch kind {
    case .rsa: return check(signature, message)
    case .p256:
      // The token has both numbers side by side, the library wants them as DER.
      guard signature.count == 64 else { return false }
      return check(DER.sequence(DER.number(Array(signature[..<32])) + DER.number(Array(signature[32...]))), message)
    }
  }

  private var isReadable: Bool { unsafe withKey { _ in true } ?? false }

  private func check(_ signature: [UInt8], _ message: [UInt8]) -> Bool {
    unsafe withKey { key in
      guard let context = unsafe EVP_MD_CTX_new() else { return false }
      defer {
        unsafe EVP_MD_CTX_free(context)
        // What a wrong signature leaves behind is nobody else's fault.
        ERR_clear_error()
      }
      // All addresses are used during the calls only.
      return unsafe EVP_DigestVerifyInit(context, nil, EVP_sha256(), nil, key) == 1
        && EVP_DigestVerify(context, signature, signature.count, message, message.count) == 1
    } ?? false
  }

  private func withKey<Value>(_ body: (OpaquePointer) -> Value) -> Value? {
    unsafe info.withUnsafeBufferPointer { bytes in
      var start = bytes.baseAddress
      guard let key = unsafe d2i_PUBKEY(nil, &start, bytes.count) else {
        ERR_clear_error()
        return nil
      }
      defer { unsafe EVP_PKEY_free(key) }
      return unsafe body(key)
    }
  }
}

/// The little of DER (X.690) that keys and signatures are written in.
enum DER {
  static func sequence(_ content: [UInt8]) -> [UInt8] { value(0x30, content) }

  static func bits(_ content: [UInt8]) -> [UInt8] { value(0x03, [0] + content) }

  /// A number that is not negative, from big-endian bytes.
  static func number(_ bytes: [UInt8]) -> [UInt8] {
    let digits = Array(bytes.drop { $0 == 0 })
    guard let first = digits.first else { return value(0x02, [0]) }
    return value(0x02, first & 0x80 == 0 ? digits : [0] + digits)
  }

  private static func value(_ tag: UInt8, _ content: [UInt8]) -> [UInt8] {
    let count = content.count
    if count < 0x80 { return [tag, UInt8(truncatingIfNeeded: count)] + content }
    let digits = (0..<8).map { UInt8(truncatingIfNeeded: count >> (56 - 8 * $0)) }.drop { $0 == 0 }
    return [tag, 0x80 | UInt8(truncatingIfNeeded: digits.count)] + digits + content
  }
}
