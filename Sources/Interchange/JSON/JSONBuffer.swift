import EligibilityModel

/// Growing bytes of a JSON text and the one thing a writer must remember: whether a comma is due.
struct JSONBuffer: Sendable {
  var bytes: [UInt8]
  private var isCommaDue = false

  init(capacity: Int) {
    bytes = []
    bytes.reserveCapacity(capacity)
  }

  /// Before an element of an array.
  mutating func beginElement() {
    if isCommaDue { bytes.append(UInt8(ascii: ",")) }
    isCommaDue = true
  }

  /// Before the value of a member.
  mutating func beginMember(_ name: String) {
    beginElement()
    appendString(name, followedByColon: true)
  }

  mutating func open(_ bracket: UInt8) {
    bytes.append(bracket)
    isCommaDue = false
  }

  mutating func close(_ bracket: UInt8) {
    bytes.append(bracket)
    isCommaDue = true
  }

  /// Ends one text, so that another can follow.
  mutating func endLine() {
    bytes.append(0x0A)
    isCommaDue = false
  }

  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    isCommaDue = false
  }
}

// Values.
extension JSONBuffer {
  mutating func appendRaw(_ raw: [UInt8]) {
    bytes.append(contentsOf: raw)
  }

  mutating func append(_ flag: Bool) {
    if flag { append(ascii: "true") } else { append(ascii: "false") }
  }

  mutating func appendNull() {
    append(ascii: "null")
  }

  mutating func append(ascii text: String) {
    bytes.append(contentsOf: text.utf8)
  }

  /// Decimal digits from the last to the first, in a space that holds the longest 64-bit number.
  mutating func append(_ number: Int64) {
    var digits = InlineArray<20, UInt8>(repeating: 0)
    var rest = number.magnitude
    var first = digits.count
    repeat {
      first -= 1
      digits[first] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    } while rest > 0
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    for index in first..<digits.count { bytes.append(digits[index]) }
  }

  mutating func append(_ date: CivilDate) {
    bytes.append(UInt8(ascii: "\""))
    date.appendISO8601(to: &bytes)
    bytes.append(UInt8(ascii: "\""))
  }

  /// A text in quotes. Bytes that need no escape, which is nearly always all of them, go there in one run.
  mutating func appendString(_ text: String, followedByColon: Bool = false) {
    let source = text.utf8.span
    var position = 0
    bytes.append(addingCapacity: source.count + 3) { output in
      output.append(UInt8(ascii: "\""))
      position = Self.copyPlain(source, from: 0, to: &output)
      guard position == source.count else { return }
      output.append(UInt8(ascii: "\""))
      if followedByColon { output.append(UInt8(ascii: ":")) }
    }
    guard position < source.count else { return }
    appendEscaped(source, from: position)
    append(ascii: followedByColon ? "\":" : "\"")
  }

  /// The rest of a text, from its first byte that needs an escape.
  private mutating func appendEscaped(_ source: Span<UInt8>, from start: Int) {
    var position = start
    while position < source.count {
      appendEscape(of: source[position])
      bytes.append(addingCapacity: source.count - position) { output in
        position = Self.copyPlain(source, from: position + 1, to: &output)
      }
    }
  }

  /// Copies bytes up to the first that needs an escape.
  /// - Returns: where that one stands, or the end.
  @inline(__always)
  private static func copyPlain(_ source: Span<UInt8>, from start: Int, to output: inout OutputSpan<UInt8>) -> Int {
    var position = start
    while position < source.count {
      let byte = source[position]
      if byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { break }
      output.append(byte)
      position += 1
    }
    return position
  }

  private mutating func appendEscape(of byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""): append(ascii: "\\\"")
    case UInt8(ascii: "\\"): append(ascii: "\\\\")
    case 0x08: append(ascii: "\\b")
    case 0x09: append(ascii: "\\t")
    case 0x0A: append(ascii: "\\n")
    case 0x0C: append(ascii: "\\f")
    case 0x0D: append(ascii: "\\r")
    default:
      append(ascii: "\\u00")
      bytes.append(Self.hexadecimal(byte >> 4))
      bytes.append(Self.hexadecimal(byte & 0x0F))
    }
  }

  private static func hexadecimal(_ digit: UInt8) -> UInt8 {
    digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
  }

  mutating func append(_ value: JSONValue) {
    switch value {
    case .null: appendNull()
    case .bool(let flag): append(flag)
    case .integer(let number): append(number)
    case .number(let text): append(ascii: text)
    case .string(let text): appendString(text)
    case .array(let elements): append(elements)
    case .object(let object): append(object)
    }
  }

  private mutating func append(_ elements: [JSONValue]) {
    open(UInt8(ascii: "["))
    for element in elements {
      beginElement()
      append(element)
    }
    close(UInt8(ascii: "]"))
  }

  private mutating func append(_ object: JSONObject) {
    open(UInt8(ascii: "{"))
    for member in object.members {
      beginMember(member.name)
      append(member.value)
    }
    close(UInt8(ascii: "}"))
  }
}
