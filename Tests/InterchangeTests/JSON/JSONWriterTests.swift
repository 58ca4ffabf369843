import EligibilityModel
import Interchange
import Testing

@Suite("Writing JSON")
struct JSONWriterTests {
  private func text(_ write: (inout JSONObjectWriter) -> Void) -> String {
    String(decoding: JSONWriter.object(write), as: UTF8.self)
  }

  @Test("members and elements stand between the right commas, however they are nested")
  func nesting() {
    let written = text { object in
      object.object("empty") { _ in }
      object.array("none") { _ in }
      object.array("list") { array in
        array.integer(1)
        array.array { $0.bool(true) }
        array.object { $0.null("a") }
        array.object { _ in }
        array.string("x")
      }
      object.object("in") { inner in
        inner.integer("a", 1)
        inner.object("b") { $0.bool("c", false) }
        inner.integer("d", 2)
      }
      object.strings("words", ["a", "b"])
      object.array("rows", of: [1, 2]) { $0.integer("n", $1) }
      object.integer("last", 3)
    }
    #expect(
      written == #"{"empty":{},"none":[],"list":[1,[true],{"a":null},{},"x"],"in":{"a":1,"b":{"c":false},"d":2},"#
        + #""words":["a","b"],"rows":[{"n":1},{"n":2}],"last":3}"#)
  }

  @Test(
    "whole numbers are written in full",
    arguments: [(0, "0"), (-1, "-1"), (10, "10"), (Int.max, "9223372036854775807"), (Int.min, "-9223372036854775808")])
  func integers(_ number: Int, _ expected: String) {
    #expect(text { $0.integer("n", number) } == "{\"n\":\(expected)}")
  }

  @Test("a date is written YYYY-MM-DD")
  func dates() {
    #expect(text { $0.date("d", .fixed(2024, 12, 2)) } == #"{"d":"2024-12-02"}"#)
  }

  @Test(
    "only what must be escaped is escaped",
    arguments: [
      ("", ""), ("資格 𠮷/'", "資格 𠮷/'"), ("\"", "\\\""), ("a\\b", "a\\\\b"), ("\n\r\t\u{8}\u{C}", "\\n\\r\\t\\b\\f"),
      ("\0\u{1F}\u{7F}", "\\u0000\\u001f\u{7F}"), ("\"資\"格\"", "\\\"資\\\"格\\\""), ("end\\", "end\\\\"),
    ])
  func escapes(_ value: String, _ expected: String) {
    #expect(text { $0.string("a", value) } == "{\"a\":\"\(expected)\"}")
    #expect(text { $0.string(value, "a") } == "{\"\(expected)\":\"a\"}")
  }

  @Test("absent members are left out")
  func absent() {
    let written = text { object in
      object.stringIfPresent("a", nil)
      object.integerIfPresent("b", 1)
      object.boolIfPresent("c", nil)
      object.dateIfPresent("d", nil)
      object.wordIfPresent("e", JSONKind?.none)
      object.word("f", JSONKind.array)
    }
    #expect(written == #"{"b":1,"f":"array"}"#)
  }

  @Test("a fragment stands where it is put, as it was written")
  func fragments() {
    let citation = JSONFragment { $0.string("document", "省令") }
    let written = text { object in
      object.fragment("a", citation)
      object.array("b") { array in
        array.fragment(citation)
        array.fragment(JSONFragment(string: "\""))
        array.fragment(JSONFragment { (array: inout JSONArrayWriter) in array.date(.fixed(2026, 1, 1)) })
      }
      object.appendRaw("c", Array("7".utf8))
    }
    #expect(written == #"{"a":{"document":"省令"},"b":[{"document":"省令"},"\"",["2026-01-01"]],"c":7}"#)
  }

  @Test("one writer writes many lines")
  func lines() {
    var writer = JSONWriter()
    for number in 1...2 {
      writer.object { $0.integer("n", number) }
      writer.endLine()
    }
    #expect(writer.bytes == Array("{\"n\":1}\n{\"n\":2}\n".utf8))
    writer.removeAll()
    writer.array { $0.bool(true) }
    #expect(writer.bytes == Array("[true]".utf8))
  }

  @Test(
    "what was read is written back byte for byte",
    arguments: [
      #"{"name":"辻󠄀 髙橋𠮷","kana":"ﾂｼﾞ","n":[0,-7,1.50,1E3,null,true,false],"o":{"a":{}},"e":"\"\\\n\u0001"}"#, "[]", #""""#,
    ])
  func golden(_ text: String) throws {
    var writer = JSONWriter()
    writer.value(try JSONReader().read(text))
    #expect(writer.bytes == Array(text.utf8))
  }
}
