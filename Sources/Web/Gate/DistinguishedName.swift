/// The name in a certificate as RFC 2253 writes it: `CN=reception-1,serialNumber=1312345670,O=Shikaku`.
struct DistinguishedName: Equatable {
  /// One part of the name.
  struct Part: Equatable {
    let type: String
    let value: String
  }

  /// A longer name is none of ours.
  private static let longest = 1_024

  /// The parts in the order in which they are written.
  let parts: [Part]

  /// Takes a name apart; `nil` when it is not written so, holds a part of several values, or more than a kilobyte.
  init?(_ text: String) {
    guard text.utf8.count <= Self.longest else { return nil }
    var parts: [Part] = []
    var rest = Array(text.utf8)[...]
    repeat {
      guard let part = Self.takePart(&rest) else { return nil }
      parts.append(part)
    } while Self.take(UInt8(ascii: ","), &rest)
    guard rest.isEmpty else { return nil }
    self.parts = parts
  }

  /// The value of a type that stands there exactly once.
  func only(_ type: String) -> String? {
    let found = parts.filter { $0.type == type }
    return found.count == 1 ? found.first?.value : nil
  }

  private static func take(_ byte: UInt8, _ rest: inout ArraySlice<UInt8>) -> Bool {
    guard rest.first == byte else { return false }
    rest = rest.dropFirst()
    return true
  }

  private static func takePart(_ rest: inout ArraySlice<UInt8>) -> Part? {
    let type = rest.prefix { isOfType($0) }
    rest = rest.dropFirst(type.count)
    guard !type.isEmpty, take(UInt8(ascii: "="), &rest), let value = takeValue(&rest) else { return nil }
    return Part(type: String(decoding: type, as: UTF8.self), value: value)
  }

  /// A value up to the next comma; what needs an escape and has none makes the whole name unreadable.
  private static func takeValue(_ rest: inout ArraySlice<UInt8>) -> String? {
    var value: [UInt8] = []
    while let byte = rest.first, byte != UInt8(ascii: ",") {
      rest = rest.dropFirst()
      if byte == UInt8(ascii: "\\") {
        guard let escaped = takeEscaped(&rest) else { return nil }
        value.append(escaped)
      } else {
        guard byte >= 0x20, byte < 0x7F, !needingEscape.contains(byte) else { return nil }
        value.append(byte)
      }
    }
    guard !value.isEmpty else { return nil }
    return String(validating: value, as: UTF8.self)
  }

  /// A sign that stands for itself, or two hexadecimal digits.
  private static func takeEscaped(_ rest: inout ArraySlice<UInt8>) -> UInt8? {
    guard let first = rest.popFirst() else { return nil }
    if escapable.contains(first) { return first }
    guard HexDigits.contains(first), let second = rest.popFirst(), HexDigits.contains(second) else { return nil }
    return UInt8(String(decoding: [first, second], as: UTF8.self), radix: 16)
  }

  private static let needingEscape = Array("+\"<>;=".utf8)
  private static let escapable = Array(",+\"\\<>;=# ".utf8)

  private static func isOfType(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "."): true
    default: false
    }
  }
}
