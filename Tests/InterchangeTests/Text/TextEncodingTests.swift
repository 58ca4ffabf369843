import Interchange
import Testing

@Suite("Finding out a file's encoding")
struct TextEncodingTests {
  private static let sjis: [UInt8] = [0x8E, 0x91, 0x8A, 0x69]

  @Test("UTF-8 with and without mark, CP932 and plain ASCII give the same text")
  func guesses() throws {
    #expect(try TextEncodingGuess.decode(Array("資格".utf8)) == "資格")
    #expect(try TextEncodingGuess.decode([0xEF, 0xBB, 0xBF] + Array("資格".utf8)) == "資格")
    #expect(try TextEncodingGuess.decode(Self.sjis) == "資格")
    #expect(try TextEncodingGuess.decode(Array("abc".utf8)) == "abc")
    #expect(try TextEncodingGuess.decode([]) == "")
  }

  @Test("what the sender states is not guessed")
  func stated() throws {
    // These two bytes are ñ in UTF-8 and two half-width katakana in CP932.
    let ambiguous: [UInt8] = [0xC3, 0xB1]
    #expect(try TextEncodingGuess.decode(ambiguous) == "ñ")
    #expect(try TextEncodingGuess.decode(ambiguous, stated: .cp932) == "ﾃｱ")
    #expect(throws: TextFault.notUTF8(offset: 0)) { try TextEncodingGuess.decode(Self.sjis, stated: .utf8) }
    #expect(throws: TextFault.notCP932(CP932Error(position: 2, kind: .invalidByte))) {
      try TextEncodingGuess.decode([0x8E, 0x91, 0xA0], stated: .cp932)
    }
  }

  @Test("a character cut in half speaks against UTF-8 only at the end of the whole text")
  func cut() {
    let cut: [UInt8] = [0xE8, 0xB3, 0x87, 0xE6, 0xA0]
    #expect(TextEncodingGuess.find(cut.span, isComplete: false) == .encoding(.utf8, markLength: 0))
    #expect(TextEncodingGuess.find(cut.span.extracting(3..<5), isComplete: true) == .encoding(.cp932, markLength: 0))
    #expect(TextEncodingGuess.find(Self.sjis.span, isComplete: false) == .encoding(.cp932, markLength: 0))
  }

  @Test("a broken byte in a longer text does not make it another encoding")
  func broken() throws {
    let header = "保険者番号,氏名\n"
    #expect(throws: TextFault.notUTF8(offset: 23)) { try TextEncodingGuess.decode(Array(header.utf8) + [0xFF, 0x41]) }
    let userDefined = try CP932.encode(header) + [0xF0, 0x40]
    #expect(throws: TextFault.notCP932(CP932Error(position: 16, kind: .userDefined))) { try TextEncodingGuess.decode(userDefined) }
  }
}
