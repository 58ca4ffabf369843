/// Reads what `AuditLineWriter` writes, and nothing else: names in the expected order, no blanks.
struct AuditLineReader {
  /// The line is something else.
  struct Unreadable: Error {}

  private let bytes: [UInt8]
  private var place = 1

  init(_ line: String) {
    bytes = Array(line.utf8)
  }

  /// A text.
  mutating func text(_ name: String) throws(Unreadable) -> String {
    guard try start(name) else { throw Unreadable() }
    return try string()
  }

  /// A text read into its type.
  mutating func value<Value>(_ name: String, _ read: (String) -> Value?) throws(Unreadable) -> Value {
    guard let value = read(try text(name)) else { throw Unreadable() }
    return value
  }

  /// A text read into its type, where it is there.
  mutating func valueIfPresent<Value>(_ name: String, _ read: (String) -> Value?) throws(Unreadable) -> Value? {
    guard try start(name) else { return nil }
    guard let value = read(try string()) else { throw Unreadable() }
    return value
  }

  /// A time.
  mutating func time(_ name: String) throws(Unreadable) -> KnownTime { try value(name) { KnownTime(precise: $0) } }

  /// A whole number.
  mutating func number(_ name: String) throws(Unreadable) -> Int64 {
    guard let number = try numberIfPresent(name) else { throw Unreadable() }
    return number
  }

  /// A whole number, where it is there.
  mutating func numberIfPresent(_ name: String) throws(Unreadable) -> Int64? {
    guard try start(name) else { return nil }
    let digits = bytes[place...].prefix { $0 == UInt8(ascii: "-") || (0x30...0x39).contains($0) }
    guard let number = Int64(String(decoding: digits, as: UTF8.self)) else { throw Unreadable() }
    place += digits.count
    return number
  }

  /// A list of texts, each read into its type.
  mutating func list<Value>(_ name: String, _ read: (String) -> Value?) throws(Unreadable) -> [Value] {
    guard try start(name), take("[") else { throw Unreadable() }
    var values: [Value] = []
    while !take("]") {
      guard values.isEmpty || take(","), let value = read(try string()) else { throw Unreadable() }
      values.append(value)
    }
    return values
  }

  /// An object inside.
  mutating func object<Value>(
    _ name: String, _ body: (inout AuditLineReader) throws(Unreadable) -> Value?
  ) throws(Unreadable) -> Value {
    guard try start(name), take("{"), let value = try body(&self), take("}") else { throw Unreadable() }
    return value
  }

  /// The end of the line.
  mutating func end() throws(Unreadable) {
    guard bytes.first == UInt8(ascii: "{"), take("}"), place == bytes.count else { throw Unreadable() }
  }

  /// Goes behind a name when it stands here.
  private mutating func start(_ name: String) throws(Unreadable) -> Bool {
    let before = place
    if bytes.indices.contains(place - 1), bytes[place - 1] != UInt8(ascii: "{"), !take(",") { return false }
    if take("\"\(name)\":") { return true }
    place = before
    return false
  }

  private mutating func take(_ text: String) -> Bool {
    guard place <= bytes.count, bytes[place...].starts(with: text.utf8) else { return false }
    place += text.utf8.count
    return true
  }

  private mutating func string() throws(Unreadable) -> String {
    guard take("\"") else { throw Unreadable() }
    var text: [UInt8] = []
    while bytes.indices.contains(place), bytes[place] != UInt8(ascii: "\"") {
      text.append(try character())
    }
    guard take("\"") else { throw Unreadable() }
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func character() throws(Unreadable) -> UInt8 {
    defer { place += 1 }
    guard bytes[place] == UInt8(ascii: "\\") else { return bytes[place] }
    place += 1
    guard bytes.indices.contains(place) else { throw Unreadable() }
    switch bytes[place] {
    case UInt8(ascii: "b"): return 0x08
    case UInt8(ascii: "t"): return 0x09
    case UInt8(ascii: "n"): return 0x0A
    case UInt8(ascii: "f"): return 0x0C
    case UInt8(ascii: "r"): return 0x0D
    case UInt8(ascii: "u"):
      let digits = bytes[place...].dropFirst().prefix(4)
      guard digits.count == 4, let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16) else { throw Unreadable() }
      place += 4
      return value
    default: return bytes[place]
    }
  }
}
