/// The few character classes of RFC 9110 and 9112 that the server judges by.
enum HTTPSyntax {
  static let space: UInt8 = 0x20
  static let tab: UInt8 = 0x09

  /// A character of a method or of a header's name (RFC 9110, 5.6.2).
  static func isToken(_ byte: UInt8) -> Bool {
    switch byte {
    // Digits, letters (with ^ _ ` before the small ones), then ! # $ % & ' * + - . | ~
    case 0x30...0x39, 0x41...0x5A, 0x5E...0x7A, 0x21, 0x23...0x27, 0x2A, 0x2B, 0x2D, 0x2E, 0x7C, 0x7E: true
    default: false
    }
  }

  static func isVisibleASCII(_ byte: UInt8) -> Bool { byte > space && byte < 0x7F }

  /// A character of a header's value: everything but control characters (RFC 9110, 5.5).
  static func isValue(_ byte: UInt8) -> Bool { byte >= space && byte != 0x7F || byte == tab }

  static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  /// Compares ASCII names; `lowercased` must be in lower case.
  static func equalsIgnoringCase(_ bytes: some Collection<UInt8>, _ lowercased: String) -> Bool {
    bytes.count == lowercased.utf8.count && zip(bytes, lowercased.utf8).allSatisfy { lowercase($0) == $1 }
  }

  private static func lowercase(_ byte: UInt8) -> UInt8 { byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte }
}
