import Testing
import YAML

@Suite("Reading a YAML document")
struct ReadingTests {
  @Test("A mapping keeps its entries in the order of the file")
  func order() throws {
    #expect(try outline("b: 1\na: 2\nc: 3\n") == "{b: 1, a: 2, c: 3}")
  }

  @Test(
    "Block and flow style give the same tree",
    arguments: [
      ("- 1\n- 2\n", "[1, 2]"),
      ("[1, 2]", "[1, 2]"),
      ("a:\n  - b: 1\n    c: 2\n  - d\n", "{a: [{b: 1, c: 2}, d]}"),
      ("{a: [{b: 1, c: 2}, d]}", "{a: [{b: 1, c: 2}, d]}"),
      ("---\na: 1\n...\n", "{a: 1}"),
      ("# a remark\na: 1 # another\n", "{a: 1}"),
      ("a: {}\nb: []\n", "{a: {}, b: []}"),
      ("? a\n: 1\n", "{a: 1}"),
      ("lone", "lone"),
    ])
  func styles(text: String, expected: String) throws {
    #expect(try outline(text) == expected)
  }

  @Test(
    "A text is plain only without quotes and outside blocks",
    arguments: [
      ("a: no", "no", true),
      ("a: 012", "012", true),
      ("a: 2026-04-01", "2026-04-01", true),
      ("a:", "", true),
      ("a: ''", "", false),
      ("a: \"1\"", "1", false),
      ("a: '1'", "1", false),
      ("a: |\n  one\n  two\n", "one\ntwo\n", false),
      ("a: >-\n  one\n  two\n", "one two", false),
      ("a: \"x\\0y\\t\\u9AD9\"", "x\u{0}y\t\u{9AD9}", false),
    ])
  func scalars(text: String, expected: String, isPlain: Bool) throws {
    let scalar = try #require(try onlyScalar(text))
    #expect(Array(scalar.text.utf8) == Array(expected.utf8))
    #expect(scalar.isPlain == isPlain)
  }

  @Test("Japanese text comes back byte for byte", arguments: ["髙﨑", "𠮷田", "辻\u{E0100}", "\u{FA10}", "か\u{3099}", "資格確認書"])
  func japanese(name: String) throws {
    for text in ["a: \(name)\n", "a: \"\(name)\"\n", "a: |-\n  \(name)\n"] {
      let scalar = try #require(try onlyScalar(text))
      #expect(Array(scalar.text.utf8) == Array(name.utf8))
    }
  }

  @Test("Every value knows the line and the column in characters where it starts")
  func marks() throws {
    guard case .mapping(let entries, let mark) = try parse("# 前置き\n氏名: 髙﨑\n住所:\n  - 東京\n  - {市: 京都}\n") else {
      Issue.record("not a mapping")
      return
    }
    #expect(mark == YAMLMark(line: 2, column: 1))
    #expect(entries.map(\.key.mark) == [YAMLMark(line: 2, column: 1), YAMLMark(line: 3, column: 1)])
    #expect(entries.map(\.value.mark) == [YAMLMark(line: 2, column: 5), YAMLMark(line: 4, column: 3)])
    guard case .sequence(let places, _) = try #require(entries.last).value else {
      Issue.record("not a list")
      return
    }
    #expect(places.map(\.mark) == [YAMLMark(line: 4, column: 5), YAMLMark(line: 5, column: 5)])
  }

  @Test("Lines end with LF, with CR LF or not at all", arguments: ["a: 1\nb: 2\n", "a: 1\r\nb: 2\r\n", "a: 1\nb: 2"])
  func lineEnds(text: String) throws {
    #expect(try outline(text) == "{a: 1, b: 2}")
  }

  @Test("A byte order mark is not part of the first key")
  func byteOrderMark() throws {
    #expect(try outline("\u{FEFF}a: 1\n") == "{a: 1}")
  }
}

private func onlyScalar(_ text: String) throws -> YAMLScalar? {
  guard case .mapping(let entries, _) = try parse(text), case .scalar(let scalar)? = entries.first?.value else { return nil }
  return scalar
}
