import EligibilityModel
import Testing

@Suite("Symbol, number and branch 記号・番号・枝番")
struct InsuredSymbolTests {
  @Test(
    "All ways of writing one symbol give one key",
    arguments: [
      ("１２３", "123"), (" 1 2\u{3000}3 ", "123"), ("ａb-１", "AB-1"), ("12－34", "12-34"), ("12−34", "12-34"), ("12‐34", "12-34"),
      ("12–34", "12-34"),
      ("12—34", "12-34"), ("12ー34", "12-34"), ("12ｰ34", "12-34"), ("ｱｲｳ", "アイウ"), ("ｶﾞｷﾞﾊﾟ", "ガギパ"), ("か\u{3099}", "が"), ("カ゛", "ガ"),
      ("ｳﾞ", "ヴ"), ("ﾊﾞﾋﾞﾌﾟ", "バビプ"), ("ﾂﾞﾃﾞﾄﾞ", "ヅデド"), ("ﾁﾞ", "ヂ"), ("サービス", "サービス"), ("ｻｰﾋﾞｽ", "サービス"), ("さーびす", "さーびす"),
      ("サー", "サー"), ("サー１２", "サ-12"), ("サ－12", "サ-12"), ("サ ー ビ", "サービ"), ("アーー1", "ア--1"), ("ーア", "-ア"), ("公立（東）", "公立(東)"),
      ("あいう", "あいう"), ("ｱﾞ", "ア゛"), ("ﾟ", "゜"), ("～／", "~/"), ("･｡｢｣､", "・。「」、"), ("𠮷", "𠮷"),
    ])
  func keys(text: String, key: String) throws {
    let symbol = try InsuredSymbol(text)
    #expect(symbol.canonical == key)
    #expect(symbol.original == text)
    #expect(try InsuredNumber(text).canonical == key)
    #expect(CanonicalKey(folding: text).text == key)
    #expect(CanonicalKey(folding: key).text == key, "folding again changes nothing")
  }

  @Test("Symbols written differently are equal and hash alike")
  func equality() throws {
    #expect(try InsuredSymbol("１２－３") == InsuredSymbol("12-3"))
    #expect(try Set([InsuredNumber("４５６７"), InsuredNumber("4567")]).count == 1)
    #expect(try InsuredSymbol("あ") != InsuredSymbol("ア"))
    #expect(try InsuredSymbol("アー1") == InsuredSymbol("ア－1"))
  }

  @Test("Characters that only Unicode's equivalence takes for one stay apart")
  func bytes() throws {
    #expect(try InsuredSymbol("\u{FA10}") != InsuredSymbol("\u{585A}"))
    #expect(Set([CanonicalKey(folding: "\u{FA10}"), CanonicalKey(folding: "\u{585A}")]).count == 2)
  }

  @Test("Twenty characters are the limit")
  func limit() throws {
    #expect(try InsuredSymbol(String(repeating: "1", count: 20)).canonical.count == 20)
    #expect(try InsuredNumber(String(repeating: "あ", count: 20)).canonical.count == 20)
    #expect(throws: IdentifierError.tooLong(limit: 20)) { try InsuredSymbol(String(repeating: "1", count: 21)) }
    #expect(throws: IdentifierError.tooLong(limit: 20)) { try InsuredNumber(String(repeating: "あ", count: 21)) }
  }

  @Test("Nothing and blanks only are no symbol", arguments: ["", " ", "\u{3000}", "  \u{3000}"])
  func empty(text: String) {
    #expect(throws: IdentifierError.empty) { try InsuredSymbol(text) }
    #expect(throws: IdentifierError.empty) { try InsuredNumber(text) }
  }

  @Test(
    "Control and formatting characters are refused with their place",
    arguments: [
      "12\u{0}", "12\n", "12\t", "12\u{7F}", "12\u{85}", "12\u{200B}", "12\u{202E}", "12\u{2066}", "12\u{2028}", "12\u{FEFF}", "12\u{FFFE}",
      "12\u{E0041}",
    ])
  func invisible(text: String) {
    #expect(throws: IdentifierError.invisibleCharacter(position: 3)) { try InsuredSymbol(text) }
  }

  @Test("Every half-width kana has its full-width key, and every ASCII character folds to one")
  func tables() {
    let half = String(String.UnicodeScalarView((0xFF61...0xFF9D as ClosedRange<UInt32>).compactMap(Unicode.Scalar.init)))
    let full = "。「」、・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン"
    #expect(CanonicalKey(folding: half).text == full)
    for value in 0x21...0x7E as ClosedRange<UInt32> {
      let narrow = Unicode.Scalar(value).map { String(Character($0)) } ?? ""
      let wide = Unicode.Scalar(value + 0xFEE0).map { String(Character($0)) } ?? ""
      #expect(CanonicalKey(folding: wide).text == narrow.uppercased())
      #expect(CanonicalKey(folding: narrow).text == narrow.uppercased())
    }
  }

  @Test("Every kana that takes a sound mark joins it, in half width and in both full-width scripts")
  func soundMarks() {
    let plain = Array("カキクケコサシスセソタチツテトハヒフヘホウ"), voiced = Array("ガギグゲゴザジズゼゾダヂヅデドバビブベボヴ")
    for (kana, expected) in zip(plain, voiced) {
      #expect(CanonicalKey(folding: "\(kana)\u{3099}").text == "\(expected)")
      #expect(CanonicalKey(folding: "\(kana)\u{FF9E}").text == "\(expected)")
    }
    for (kana, expected) in zip("はひふへほ", "ぱぴぷぺぽ") { #expect(CanonicalKey(folding: "\(kana)゜").text == "\(expected)") }
    for kana in "ナマヤラワンアイエオ" { #expect(CanonicalKey(folding: "\(kana)゛").text == "\(kana)゛") }
    for kana in "ガザダバパッァ" { #expect(CanonicalKey(folding: "\(kana)゛").text == "\(kana)゛") }
  }

  @Test("Folding twice is folding once, for mixes of all difficult characters")
  func idempotent() {
    let pieces = ["1", "a", "ア", "か", "ー", "ｰ", "-", "－", " ", "ﾞ", "ﾟ", "ハ", "漢"]
    for a in pieces {
      for b in pieces {
        for c in pieces {
          for d in pieces {
            let once = CanonicalKey(folding: a + b + c + d)
            if CanonicalKey(folding: once.text) != once { Issue.record("\(a + b + c + d)") }
          }
        }
      }
    }
  }

  @Test("A branch is two digits; one digit or none is not filled up")
  func branch() throws {
    #expect(try BranchNumber("00").value == 0)
    #expect(try BranchNumber("０５").canonical == "05")
    #expect(try BranchNumber("０５") == BranchNumber("05"))
    #expect(try BranchNumber("99").value == 99)
    #expect(throws: IdentifierError.empty) { try BranchNumber("") }
    #expect(throws: IdentifierError.length(found: 1, allowed: [2])) { try BranchNumber("5") }
    #expect(throws: IdentifierError.length(found: 3, allowed: [2])) { try BranchNumber("005") }
    #expect(throws: IdentifierError.notADigit(position: 2)) { try BranchNumber("0-") }
  }

  @Test("Values of a person don't show themselves in logs, in any way of printing")
  func masked() throws {
    let values: [any MaskedInLogs] = [
      try InsuredSymbol("9182"), try InsuredNumber("9182"), try BranchNumber("91"), try PublicRecipientNumber("1234566"),
      CanonicalKey(folding: "9182"),
    ]
    for value in values {
      var dumped = ""
      dump(value, to: &dumped)
      dump([value], to: &dumped)
      let shown = "\(value)" + String(reflecting: value) + "\([value])" + dumped
      #expect(!shown.contains("91") && !shown.contains("123"), "\(shown)")
    }
  }
}
