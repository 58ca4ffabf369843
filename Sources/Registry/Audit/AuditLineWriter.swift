import EligibilityModel

/// Writes one object of canonical JSON (RFC 8785): no blanks, whole numbers, the shortest escapes; the caller keeps the order of the names.
struct AuditLineWriter {
  private var bytes: [UInt8] = [UInt8(ascii: "{")]

  init() {
    bytes.reserveCapacity(1_024)
  }

  /// The object.
  consuming func finished() -> String {
    bytes.append(UInt8(ascii: "}"))
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A text, or nothing at all.
  mutating func member(_ name: String, _ text: String?) {
    guard let text else { return }
    start(name)
    write(text)
  }

  /// A point in time, or nothing at all.
  mutating func member(_ name: String, _ time: KnownTime?) {
    guard let time else { return }
    start(name)
    quoted { time.appendPrecise(to: &$0) }
  }

  /// A day, or nothing at all.
  mutating func member(_ name: String, _ day: CivilDate?) {
    guard let day else { return }
    start(name)
    quoted { day.appendISO8601(to: &$0) }
  }

  /// A whole number, or nothing at all.
  mutating func member(_ name: String, _ number: Int64?) {
    guard let number else { return }
    start(name)
    bytes += String(number).utf8
  }

  /// A list of texts.
  mutating func list(_ name: String, _ texts: [String]) {
    start(name)
    bytes.append(UInt8(ascii: "["))
    for (index, text) in texts.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      write(text)
    }
    bytes.append(UInt8(ascii: "]"))
  }

  /// An object inside.
  mutating func object(_ name: String, _ body: (inout AuditLineWriter) -> Void) {
    start(name)
    bytes.append(UInt8(ascii: "{"))
    body(&self)
    bytes.append(UInt8(ascii: "}"))
  }

  private mutating func start(_ name: String) {
    if bytes.last != UInt8(ascii: "{") { bytes.append(UInt8(ascii: ",")) }
    quoted { $0 += name.utf8 }
    bytes.append(UInt8(ascii: ":"))
  }

  private mutating func write(_ text: String) {
    // Nearly every text stands as it is; those are taken over in one piece.
    if Self.hasEscaped(text.utf8.span) {
      bytes.append(UInt8(ascii: "\""))
      for byte in text.utf8 { write(byte) }
      bytes.append(UInt8(ascii: "\""))
    } else {
      quoted { $0 += text.utf8 }
    }
  }

  /// Writes what needs no escapes.
  private mutating func quoted(_ body: (inout [UInt8]) -> Void) {
    bytes.append(UInt8(ascii: "\""))
    body(&bytes)
    bytes.append(UInt8(ascii: "\""))
  }

  private static func hasEscaped(_ text: Span<UInt8>) -> Bool {
    for place in text.indices where isEscaped(text[place]) { return true }
    return false
  }

  private static func isEscaped(_ byte: UInt8) -> Bool { byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") }

  private mutating func write(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
    case 0x08: bytes += "\\b".utf8
    case 0x09: bytes += "\\t".utf8
    case 0x0A: bytes += "\\n".utf8
    case 0x0C: bytes += "\\f".utf8
    case 0x0D: bytes += "\\r".utf8
    case 0x00..<0x20: bytes += "\\u00\(byte < 16 ? "0" : "1")\(String(byte & 0x0F, radix: 16))".utf8
    default: bytes.append(byte)
    }
  }
}
