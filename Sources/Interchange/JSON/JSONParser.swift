/// The position in a text that is being read; the bytes are handed to each step, so that they need no copy.
struct JSONParser {
  let maximumDepth: Int
  var position = 0

  init(maximumDepth: Int) {
    self.maximumDepth = maximumDepth
  }

  /// One value with nothing but white space around it.
  mutating func document(_ bytes: Span<UInt8>) throws(JSONError) -> JSONValue {
    if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { throw fault(.byteOrderMark) }
    skipSpace(bytes)
    let value = try value(bytes, depth: 0)
    skipSpace(bytes)
    guard position == bytes.count else { throw fault(.trailingContent) }
    return value
  }

  func fault(_ kind: JSONError.Kind) -> JSONError {
    JSONError(offset: position, kind: kind)
  }

  /// The byte at the position, which stays.
  func peek(_ bytes: Span<UInt8>) throws(JSONError) -> UInt8 {
    guard position < bytes.count else { throw fault(.unexpectedEnd) }
    return bytes[position]
  }

  mutating func skipSpace(_ bytes: Span<UInt8>) {
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x0A, 0x0D, 0x09: position += 1
      default: return
      }
    }
  }

  private mutating func value(_ bytes: Span<UInt8>, depth: Int) throws(JSONError) -> JSONValue {
    switch try peek(bytes) {
    case UInt8(ascii: "\""): return .string(try string(bytes))
    case UInt8(ascii: "{"): return .object(try object(bytes, depth: depth + 1))
    case UInt8(ascii: "["): return .array(try array(bytes, depth: depth + 1))
    case UInt8(ascii: "t"): return try literal("true", .bool(true), bytes)
    case UInt8(ascii: "f"): return try literal("false", .bool(false), bytes)
    case UInt8(ascii: "n"): return try literal("null", .null, bytes)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number(bytes)
    default: throw fault(.unexpectedByte)
    }
  }

  private mutating func literal(_ word: String, _ value: JSONValue, _ bytes: Span<UInt8>) throws(JSONError) -> JSONValue {
    for byte in word.utf8 {
      guard try peek(bytes) == byte else { throw fault(.unexpectedByte) }
      position += 1
    }
    return value
  }
}

// Arrays and objects.
extension JSONParser {
  private mutating func enter(_ depth: Int) throws(JSONError) {
    guard depth <= maximumDepth else { throw fault(.tooDeep(limit: maximumDepth)) }
    position += 1
  }

  private mutating func array(_ bytes: Span<UInt8>, depth: Int) throws(JSONError) -> [JSONValue] {
    try enter(depth)
    var elements: [JSONValue] = []
    skipSpace(bytes)
    if try peek(bytes) == UInt8(ascii: "]") { position += 1; return elements }
    repeat {
      skipSpace(bytes)
      elements.append(try value(bytes, depth: depth))
      skipSpace(bytes)
    } while try continues(bytes, until: UInt8(ascii: "]"))
    return elements
  }

  private mutating func object(_ bytes: Span<UInt8>, depth: Int) throws(JSONError) -> JSONObject {
    try enter(depth)
    var object = JSONObject()
    skipSpace(bytes)
    if try peek(bytes) == UInt8(ascii: "}") { position += 1; return object }
    object.reserveCapacity(8)
    repeat {
      skipSpace(bytes)
      try member(bytes, of: &object, depth: depth)
      skipSpace(bytes)
    } while try continues(bytes, until: UInt8(ascii: "}"))
    return object
  }

  private mutating func member(_ bytes: Span<UInt8>, of object: inout JSONObject, depth: Int) throws(JSONError) {
    let start = position
    guard try peek(bytes) == UInt8(ascii: "\"") else { throw fault(.unexpectedByte) }
    let name = try string(bytes)
    skipSpace(bytes)
    guard try peek(bytes) == UInt8(ascii: ":") else { throw fault(.unexpectedByte) }
    position += 1
    skipSpace(bytes)
    let value = try value(bytes, depth: depth)
    guard object.append(name, value) else { throw JSONError(offset: start, kind: .duplicateName) }
  }

  /// Steps over a comma or over the closing bracket, and says whether it was the comma.
  private mutating func continues(_ bytes: Span<UInt8>, until close: UInt8) throws(JSONError) -> Bool {
    let byte = try peek(bytes)
    guard byte == close || byte == UInt8(ascii: ",") else { throw fault(.unexpectedByte) }
    position += 1
    return byte != close
  }
}
