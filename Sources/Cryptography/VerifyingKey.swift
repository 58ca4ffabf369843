import CSodium

/// The public half of an Ed25519 key: whoever has it can check signatures and make none.
public struct VerifyingKey: Hashable, Sendable {
  /// How many bytes it has.
  public static let count = 32

  /// The bytes.
  public let bytes: [UInt8]

  /// Takes the bytes of a public key.
  /// - Throws: `wrongLength`
  public init(_ bytes: [UInt8]) throws(CryptographyError) {
    guard bytes.count == Self.count else { throw .wrongLength(found: bytes.count, expected: Self.count) }
    self.bytes = bytes
  }

  /// 64 small hexadecimal digits.
  public var hex: String { Hex.text(bytes) }

  /// Whether the owner of the secret half signed exactly this message.
  public func isValid(_ signature: Signature, for message: [UInt8]) -> Bool {
    // The lengths were checked when key and signature were made; the addresses are used during the call only.
    return unsafe crypto_sign_verify_detached(signature.bytes, message, UInt64(message.count), bytes) == 0
  }
}
