/// A checksum of 32 bytes (SHA-256); how it is computed comes from outside.
/// 監査証跡のハッシュ値
public struct AuditHash: Hashable, Sendable {
  /// How many bytes it has.
  public static let count = 32

  /// The bytes.
  public let bytes: [UInt8]

  /// Takes 32 bytes; `nil` for any other count.
  public init?(_ bytes: [UInt8]) {
    guard bytes.count == Self.count else { return nil }
    self.bytes = bytes
  }

  /// Takes 64 small hexadecimal digits; `nil` for anything else.
  public init?(hex: some StringProtocol) {
    let digits = Array(hex.utf8)
    guard digits.count == 2 * Self.count else { return nil }
    var bytes: [UInt8] = []
    for start in stride(from: 0, to: digits.count, by: 2) {
      guard let high = Self.value(digits[start]), let low = Self.value(digits[start + 1]) else { return nil }
      bytes.append(high << 4 | low)
    }
    self.bytes = bytes
  }

  /// What stands before the first entry of every chain.
  public static let zero = AuditHash(unchecked: [UInt8](repeating: 0, count: count))

  /// 64 small hexadecimal digits.
  public var hex: String { String(decoding: digits, as: UTF8.self) }

  /// The digits as bytes.
  var digits: [UInt8] {
    var digits: [UInt8] = []
    digits.reserveCapacity(2 * Self.count)
    for byte in bytes {
      digits.append(Self.digit(byte >> 4))
      digits.append(Self.digit(byte & 0x0F))
    }
    return digits
  }

  private init(unchecked bytes: [UInt8]) {
    self.bytes = bytes
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }

  private static func value(_ digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
    default: nil
    }
  }
}

/// Computes the checksum of bytes.
public typealias AuditHashing = @Sendable ([UInt8]) -> AuditHash?

extension AuditHash {
  /// What is hashed for an entry: the hash before it in hexadecimal digits, a line end, the entry's line.
  public static func message(after previous: AuditHash, line: String) -> [UInt8] {
    var message: [UInt8] = []
    message.reserveCapacity(2 * count + 1 + line.utf8.count)
    message += previous.digits
    message.append(UInt8(ascii: "\n"))
    message += line.utf8
    return message
  }
}
