import Testing
import YAML

@Suite("Refusing what two readers could understand differently")
struct RefusalTests {
  @Test(
    "Each refusal names its reason and its line",
    arguments: [
      ("a: 1\nb: 2\na: 3\n", .duplicateKey("a"), 3),
      ("x:\n  a: 1\n  \"a\": 2\n", .duplicateKey("a"), 3),
      ("{a: 1,\n a: 1}", .duplicateKey("a"), 2),
      ("\u{FA10}: 1\n\u{585A}: 2\n", .duplicateKey("\u{585A}"), 2),
      ("a: &x 1\n", .anchorOrAlias, 1),
      ("a: 1\nb: &x [1]\n", .anchorOrAlias, 2),
      ("a: 1\nb: &x {c: 1}\n", .anchorOrAlias, 2),
      ("a: 1\nb: *x\n", .anchorOrAlias, 2),
      ("&x a: 1\n", .anchorOrAlias, 1),
      ("a: !!str 1\n", .tag, 1),
      ("a: 1\nb: ! 1\n", .tag, 2),
      ("a: !own [1]\n", .tag, 1),
      ("a: !own {b: 1}\n", .tag, 1),
      ("%TAG !e! tag:example.com,2026:\n---\na: 1\n", .tag, 1),
      ("a: 1\n<<: {b: 2}\n", .mergeKey, 2),
      ("a: 1\n---\nb: 2\n", .severalDocuments, 2),
      ("a: 1\n...\n---\n", .severalDocuments, 3),
      ("a: 1\n[b]: 2\n", .nonScalarKey, 2),
      ("? {b: 1}\n: 2\n", .nonScalarKey, 1),
      ("", .empty, 1),
      ("\n\n# only a remark\n", .empty, 4),
      ("---\n", .empty, 2),
    ] as [(String, YAMLError.Kind, Int)])
  func refusals(text: String, kind: YAMLError.Kind, line: Int) {
    let error = refusal(of: Array(text.utf8))
    #expect(error?.kind == kind)
    #expect(error?.mark.line == line)
  }

  @Test(
    "What is not YAML is refused with its line",
    arguments: [
      ("a: 1\n b: 2\n", 2),
      ("a: [1, 2\n", 2),
      ("a: \"open\n", 2),
      ("a: 1\n\tb: 2\n", 2),
      ("a: 1\n}\n", 2),
      ("a: 1\nb: \u{7}\n", 2),
      ("a: 1\nb: 髙\u{0}\n", 2),
      ("a: 1\nb: @x\n", 2),
    ])
  func syntax(text: String, line: Int) {
    let error = refusal(of: Array(text.utf8))
    guard case .syntax(let problem)? = error?.kind else {
      Issue.record("not refused as a syntax error: \(String(describing: error))")
      return
    }
    #expect(!problem.isEmpty)
    #expect(error?.mark.line == line)
  }

  @Test("A control character is pointed at by its column in characters")
  func controlCharacterColumn() {
    #expect(refusal(of: Array("氏名: 髙\u{1}\n".utf8))?.mark == YAMLMark(line: 1, column: 6))
  }

  @Test(
    "Bytes that are not UTF-8 are refused with their line",
    arguments: [
      // 資格 in Shift_JIS.
      ([UInt8]("a: 1\nb: ".utf8) + [0x8E, 0x91, 0x8A, 0x69], YAMLMark(line: 2, column: 4)),
      // A surrogate half, a cut character, an overlong form.
      ([UInt8]("a: 1\r\nb: 髙".utf8) + [0xED, 0xA0, 0x80], YAMLMark(line: 2, column: 5)),
      ([UInt8]("a: ".utf8) + [0xE9, 0xAB], YAMLMark(line: 1, column: 4)),
      ([0xC0, 0x80], YAMLMark(line: 1, column: 1)),
      // UTF-16 with its byte order mark.
      ([0xFF, 0xFE, 0x61, 0x00], YAMLMark(line: 1, column: 1)),
    ])
  func encoding(bytes: [UInt8], mark: YAMLMark) {
    #expect(refusal(of: bytes) == YAMLError(mark: mark, kind: .notUTF8))
  }

  @Test("Thirty-two levels are read, thirty-three refused", arguments: [(32, false), (33, true), (5_000, true)])
  func depth(levels: Int, isRefused: Bool) {
    let text = String(repeating: "[", count: levels) + String(repeating: "]", count: levels)
    #expect(refusal(of: Array(text.utf8)) == (isRefused ? YAMLError(mark: YAMLMark(line: 1, column: 33), kind: .tooDeep) : nil))
  }

  @Test("Mappings count as levels too")
  func depthOfMappings() {
    let lines = (0..<33).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
    #expect(refusal(of: Array(lines.utf8))?.kind == .tooDeep)
    #expect(refusal(of: Array(lines.utf8))?.mark.line == 33)
  }

  @Test("Four mebibytes are read, one byte more is refused", arguments: [(0, false), (1, true)])
  func size(extra: Int, isRefused: Bool) {
    var bytes = Array("a: 1 #".utf8)
    bytes += Array(repeating: UInt8(ascii: "x"), count: YAML.greatestByteCount - bytes.count + extra)
    #expect(refusal(of: bytes) == (isRefused ? YAMLError(mark: YAMLMark(line: 1, column: 1), kind: .tooLarge) : nil))
  }

  @Test("A quoted << is a key like any other")
  func quotedMergeKey() throws {
    #expect(try outline("'<<': 1\n") == "{<<: 1}")
  }

  @Test("The description tells line, column and what to mend")
  func description() {
    #expect(refusal(of: Array("a: 1\na: 2\n".utf8))?.description == "line 2, column 1: the key \"a\" stands twice in this mapping")
  }

  @Test("Cutting or changing any byte of a good text never traps")
  func damage() {
    let good = Array("a: \"髙\\u9AD9\"\nb: [1, {c: 'd'}]\n? e\n: |2-\n   f\n  g\nh: >+\n  i\n".utf8)
    let replacements = Array("\u{0}\"'&*!|>%@`-?:,[]{}#\\\n\r\t <".utf8) + [0x80, 0xC2, 0xE9, 0xF0, 0xFF]
    var refused = 0
    for index in good.indices {
      if refusal(of: Array(good.prefix(index))) != nil { refused += 1 }
      for replacement in replacements {
        var damaged = good
        damaged[index] = replacement
        if refusal(of: damaged) != nil { refused += 1 }
      }
    }
    #expect(refusal(of: good) == nil)
    #expect(refused > good.count)
  }
}

private func refusal(of bytes: [UInt8]) -> YAMLError? {
  do throws(YAMLError) {
    _ = try YAML.parse(bytes)
    return nil
  } catch {
    return error
  }
}
