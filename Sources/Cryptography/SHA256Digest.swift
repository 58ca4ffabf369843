import CSodium

/// A checksum after SHA-256 (FIPS 180-4).
public struct SHA256Digest: Hashable, Sendable {
  /// How many bytes it has.
  public static let count = 32

  /// The bytes.
  public let bytes: [UInt8]

  /// Computes the checksum of bytes.
  public init(of message: [UInt8]) {
    var digest = [UInt8](repeating: 0, count: Self.count)
    // Both addresses are used during the call only, and the digest has the length that the function writes.
    _ = unsafe crypto_hash_sha256(&digest, message, UInt64(message.count))
    bytes = digest
  }

  /// Takes what the library computed; it has the right length.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// 64 small hexadecimal digits.
  public var hex: String { Hex.text(bytes) }
}
