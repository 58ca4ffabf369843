/// A signature after Ed25519 (RFC 8032).
public struct Signature: Hashable, Sendable {
  /// How many bytes it has.
  public static let count = 64

  /// The bytes.
  public let bytes: [UInt8]

  /// Takes the bytes of a signature.
  /// - Throws: `wrongLength`
  public init(_ bytes: [UInt8]) throws(CryptographyError) {
    guard bytes.count == Self.count else { throw .wrongLength(found: bytes.count, expected: Self.count) }
    self.bytes = bytes
  }

  /// 128 small hexadecimal digits.
  public var hex: String { Hex.text(bytes) }
}
