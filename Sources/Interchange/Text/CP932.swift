/// Windows' Shift_JIS, in which the national interfaces and most office programs in Japan write their files.
public enum CP932 {
  /// Reads bytes; every byte must be part of a character that means the same on every machine.
  public static func decode(_ bytes: [UInt8]) throws(CP932Error) -> String {
    try decode(bytes.span)
  }

  /// Reads borrowed bytes.
  public static func decode(_ bytes: Span<UInt8>) throws(CP932Error) -> String {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 2)
    var position = 0
    while position < bytes.count {
      let byte = bytes[position]
      if byte < 0x80 {
        // Most of a file is that, and it is written alike in both.
        text.append(byte)
        position += 1
      } else if CP932Table.isLead(byte) {
        guard position + 1 < bytes.count else { throw CP932Error(position: position, kind: .truncated) }
        append(try double(byte, bytes[position + 1], at: position), to: &text)
        position += 2
      } else {
        append(try single(byte, at: position), to: &text)
        position += 1
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  private static func append(_ scalar: Unicode.Scalar, to text: inout [UInt8]) {
    for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { text.append(byte) }
  }

  /// Writes a text; characters that CP932 lacks are refused, not replaced, and variation selectors are not dropped.
  public static func encode(_ text: String) throws(CP932Error) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    var position = 0
    for scalar in text.unicodeScalars {
      try append(scalar, at: position, to: &bytes)
      position += 1
    }
    return bytes
  }

  private static func single(_ byte: UInt8, at position: Int) throws(CP932Error) -> Unicode.Scalar {
    guard (0xA1...0xDF).contains(byte) else { throw CP932Error(position: position, kind: .invalidByte) }
    return scalar(0xFF61 + UInt16(byte - 0xA1))
  }

  private static func double(_ lead: UInt8, _ trail: UInt8, at position: Int) throws(CP932Error) -> Unicode.Scalar {
    if CP932Table.isUserDefined(lead: lead) { throw CP932Error(position: position, kind: .userDefined) }
    guard let character = CP932Table.shared.character(lead, trail) else { throw CP932Error(position: position, kind: .invalidByte) }
    return scalar(character)
  }

  private static func append(_ scalar: Unicode.Scalar, at position: Int, to bytes: inout [UInt8]) throws(CP932Error) {
    switch scalar.value {
    case 0...0x7F: bytes.append(UInt8(truncatingIfNeeded: scalar.value))
    case 0xFF61...0xFF9F: bytes.append(UInt8(truncatingIfNeeded: scalar.value - 0xFF61 + 0xA1))
    default:
      guard let pair = CP932Table.shared.pair(of: twin(of: scalar)) else { throw CP932Error(position: position, kind: .notEncodable) }
      bytes.append(UInt8(truncatingIfNeeded: pair >> 8))
      bytes.append(UInt8(truncatingIfNeeded: pair))
    }
  }

  /// The character that stands in CP932 where other tables of the same JIS characters have this one; itself where there is none.
  private static func twin(of scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "\u{301C}": "\u{FF5E}"
    case "\u{2016}": "\u{2225}"
    case "\u{2212}": "\u{FF0D}"
    case "\u{2014}": "\u{2015}"
    case "\u{00A2}": "\u{FFE0}"
    case "\u{00A3}": "\u{FFE1}"
    case "\u{00AC}": "\u{FFE2}"
    case "\u{00A5}": "\u{FFE5}"
    default: scalar
    }
  }

  /// A unit of the table as a scalar; the table holds no surrogates.
  private static func scalar(_ unit: UInt16) -> Unicode.Scalar {
    Unicode.Scalar(unit) ?? "\u{FFFD}"
  }
}

/// Why bytes are not CP932 or a text can't be written in it; holds the place and never the text.
public struct CP932Error: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong at the place.
  public enum Kind: Hashable, Sendable {
    /// No character is written like this.
    case invalidByte
    /// The text ends after the first byte of a pair.
    case truncated
    /// 外字: a character that its writer defined; nobody else can know which it is.
    case userDefined
    /// CP932 has no such character.
    case notEncodable
  }

  /// When reading, the byte, and when writing, the Unicode scalar, counted from zero.
  public let position: Int
  /// What is wrong there.
  public let kind: Kind

  /// Keeps the two parts.
  public init(position: Int, kind: Kind) {
    self.position = position
    self.kind = kind
  }

  /// The place and what to do.
  public var description: String {
    switch kind {
    case .invalidByte: "byte \(position + 1) is no character of Shift_JIS (CP932)"
    case .truncated: "byte \(position + 1) is half a character of Shift_JIS (CP932)"
    case .userDefined: "byte \(position + 1) begins a user-defined character (外字); send the file as UTF-8"
    case .notEncodable: "character \(position + 1) does not exist in Shift_JIS (CP932); use UTF-8"
    }
  }

  /// The same in Japanese.
  public var japanese: String {
    switch kind {
    case .invalidByte: "\(position + 1)バイト目がShift_JIS（CP932）の文字ではありません"
    case .truncated: "\(position + 1)バイト目の文字が途中で切れています"
    case .userDefined: "\(position + 1)バイト目が外字です。UTF-8で作り直してください"
    case .notEncodable: "\(position + 1)文字目はShift_JIS（CP932）にありません。UTF-8を使ってください"
    }
  }
}
