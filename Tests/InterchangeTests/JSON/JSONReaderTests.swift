import Interchange
import Testing

@Suite("Reading JSON strictly")
struct JSONReaderTests {
  @Test(
    "a well-formed text gives its value",
    arguments: [
      ("null", JSONValue.null), ("true", .bool(true)), (" false\n", .bool(false)), ("0", .integer(0)), ("-1", .integer(-1)),
      ("9223372036854775807", .integer(.max)), ("-9223372036854775808", .integer(.min)),
      ("9223372036854775808", .number("9223372036854775808")), ("1.50", .number("1.50")), ("1E3", .number("1E3")),
      ("-0.0e-1", .number("-0.0e-1")), (#""""#, .string("")), (#""a\"\\\/\b\f\n\r\t""#, .string("a\"\\/\u{8}\u{C}\n\r\t")),
      (#""\u8cc7\u683C""#, .string("資格")), (#""\ud842\udfb7野家""#, .string("𠮷野家")), (#""\u0000""#, .string("\0")),
      ("[]", .array([])), ("[1, [2],\t[ ]]", .array([.integer(1), .array([.integer(2)]), .array([])])),
    ])
  func wellFormed(_ text: String, _ expected: JSONValue) throws {
    #expect(try JSONReader().read(text) == expected)
  }

  @Test("members keep their order and are found by name")
  func memberOrder() throws {
    guard case .object(let object) = try JSONReader().read(#"{"b":1, "a":{} ,"":null}"#) else {
      Issue.record("not an object")
      return
    }
    #expect(object.members.map(\.name) == ["b", "a", ""])
    #expect(object["b"] == .integer(1))
    #expect(object["a"] == .object(JSONObject()))
    #expect(object["c"] == nil)
  }

  @Test(
    "a name keeps every byte, variation selectors and compatibility forms included",
    arguments: ["辻\u{E0100}", "辻\u{E0101}", "葛\u{E0100}飾", "\u{FA10}", "\u{585A}", "髙橋", "𠮷田", "か\u{3099}", "\u{304C}"])
  func exactNames(_ name: String) throws {
    guard case .string(let read) = try JSONReader().read("\"" + name + "\"") else {
      Issue.record("not a string")
      return
    }
    #expect(Array(read.utf8) == Array(name.utf8))
  }

  @Test("canonically equivalent texts are different values and different names")
  func exactComparison() throws {
    #expect(JSONValue.string("\u{FA10}") != .string("\u{585A}"))
    guard case .object(let object) = try JSONReader().read("{\"\u{FA10}\":1,\"\u{585A}\":2}") else {
      Issue.record("not an object")
      return
    }
    #expect(object["\u{585A}"] == .integer(2))
  }

  @Test(
    "what RFC 8259 doesn't allow is refused at its byte",
    arguments: [
      ("", 0, JSONError.Kind.unexpectedEnd), ("  ", 2, .unexpectedEnd), ("[1", 2, .unexpectedEnd), ("{\"a\"", 4, .unexpectedEnd),
      ("\"a", 2, .unexpectedEnd), ("\"a\\", 3, .unexpectedEnd), ("tru", 3, .unexpectedEnd), ("[1,]", 3, .unexpectedByte),
      ("{\"a\":1,}", 7, .unexpectedByte), ("{a:1}", 1, .unexpectedByte), ("{'a':1}", 1, .unexpectedByte), ("[1 2]", 3, .unexpectedByte),
      ("{\"a\" 1}", 5, .unexpectedByte), ("NaN", 0, .unexpectedByte), ("Infinity", 0, .unexpectedByte), ("nul1", 3, .unexpectedByte),
      ("+1", 0, .unexpectedByte), (".5", 0, .unexpectedByte), ("// c\n1", 0, .unexpectedByte), ("\u{A0}1", 0, .unexpectedByte),
      ("01", 1, .invalidNumber), ("-01", 2, .invalidNumber), ("-", 1, .invalidNumber), ("1.", 2, .invalidNumber), ("1e", 2, .invalidNumber),
      ("1e+", 3, .invalidNumber), ("-a", 1, .invalidNumber), ("1 1", 2, .trailingContent), ("{}}", 2, .trailingContent),
      ("0x10", 1, .trailingContent), ("\"a\nb\"", 2, .controlCharacter), ("\"\u{0}\"", 1, .controlCharacter),
      (#""\a""#, 1, .invalidEscape), (#""\u12g4""#, 1, .invalidEscape), (#""\u12""#, 1, .invalidEscape), (#""\U0041""#, 1, .invalidEscape),
      (#""\ud842""#, 1, .loneSurrogate), (#""\udfb7""#, 1, .loneSurrogate), (#""a\ud842\u0041""#, 2, .loneSurrogate),
      (#""\ud842x""#, 1, .loneSurrogate), (#""\ud842\n""#, 1, .loneSurrogate), (#"{"a":1,"a":2}"#, 7, .duplicateName),
      (#"{"a":1,"\u0061":2}"#, 7, .duplicateName), ("\u{FEFF}1", 0, .byteOrderMark),
    ])
  func refusals(_ text: String, _ offset: Int, _ kind: JSONError.Kind) {
    #expect(throws: JSONError(offset: offset, kind: kind)) { try JSONReader().read(text) }
  }

  @Test(
    "bytes that are not UTF-8 are refused",
    arguments: [
      ([0x22, 0xFF, 0x22], 1), ([0x22, 0x61, 0xC0, 0x80, 0x22], 2), ([0x22, 0xED, 0xA0, 0x80, 0x22], 1), ([0x22, 0xE8, 0xB3, 0x22], 1),
      ([0x22, 0x5C, 0x6E, 0x95, 0x5C, 0x5C, 0x22], 3),
    ] as [([UInt8], Int)])
  func notUTF8(_ bytes: [UInt8], _ offset: Int) {
    #expect(throws: JSONError(offset: offset, kind: .invalidUTF8)) { try JSONReader().read(bytes) }
  }

  @Test("32 levels are read, 33 are refused")
  func depth() throws {
    let nested = { (levels: Int) in String(repeating: "[", count: levels) + String(repeating: "]", count: levels) }
    #expect(throws: Never.self) { try JSONReader().read(nested(32)) }
    #expect(throws: JSONError(offset: 32, kind: .tooDeep(limit: 32))) { try JSONReader().read(nested(33)) }
    #expect(throws: JSONError.self) { try JSONReader(maximumDepth: .max).read(String(repeating: "[{\"a\":", count: 100_000)) }
  }

  @Test("a text of the largest size is read, one byte more is refused")
  func size() throws {
    let text = "\"" + String(repeating: "a", count: 98) + "\""
    #expect(throws: Never.self) { try JSONReader(maximumBytes: 100).read(text) }
    #expect(throws: JSONError(offset: 99, kind: .tooLarge(limit: 99))) { try JSONReader(maximumBytes: 99).read(text) }
  }

  @Test("an object with very many names is read in bearable time, and a repeated name among them is still found")
  func manyNames() throws {
    let names = (0..<60_000).map { "\"n\($0)\":1" }.joined(separator: ",")
    guard case .object(let object) = try JSONReader().read("{\(names)}") else {
      Issue.record("not an object")
      return
    }
    #expect(object.members.count == 60_000)
    #expect { try JSONReader().read("{\(names),\"n30000\":2}") } throws: { ($0 as? JSONError)?.kind == .duplicateName }
  }

  @Test("an error says nothing of the text's content")
  func noContent() {
    let error = #expect(throws: JSONError.self) { try JSONReader().read(#"{"name":"山田","name":1}"#) }
    #expect(error?.description == "byte 17: the object has this name twice")
    #expect(error?.kind.japanese == "同じ名前が二度あります")
  }

  @Test("random and damaged bytes are read or refused, never worse", arguments: [1, 2, 3, 4] as [UInt64])
  func fuzz(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let good = Array(#"{"a":[1,-2.5e3,"資\ud842\udfb7\n",{"b":null}],"辻":true,"n":12345678901234567890}"#.utf8)
    let alphabet = Array("{}[]\",:\\u0dD89eE+-. tfn\u{0}資".utf8)
    let reader = JSONReader(maximumBytes: 4_096, maximumDepth: 8)
    var writer = JSONWriter()
    for round in 0..<4_000 {
      let bytes = round.isMultiple(of: 2) ? random.damaged(good) : random.bytes(Int.random(in: 0..<60, using: &random), from: alphabet)
      guard let value = try? reader.read(bytes) else { continue }
      writer.removeAll()
      writer.value(value)
      #expect(try reader.read(writer.bytes) == value)
    }
  }
}
