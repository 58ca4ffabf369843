import EligibilityModel
import Testing

@Suite("Person's name 氏名")
struct PersonNameTests {
  @Test(
    "Every character is kept, variation selectors and rare kanji included",
    arguments: ["髙橋\u{3000}一郎", "辻\u{E0101} 花子", "𠮷田 太郎", "NGUYEN VAN A", "塚\u{FE00}", "\u{FA10}"])
  func kept(text: String) throws {
    let name = try PersonName(text)
    #expect(Array(name.text.unicodeScalars) == Array(text.unicodeScalars))
    #expect(Array(try NameKana(text).text.unicodeScalars) == Array(text.unicodeScalars))
  }

  @Test(
    "Names are equal only when their bytes are",
    arguments: [
      ("\u{FA10}", "\u{585A}"), ("が", "か\u{3099}"), ("辻", "辻\u{E0101}"), ("辻\u{E0100}", "辻\u{E0101}"), ("山田 太郎", "山田\u{3000}太郎"),
      ("あいうえおかきく", "あいうえおかきけ"),
    ])
  func bytes(left: String, right: String) throws {
    #expect(try PersonName(left) != PersonName(right))
    #expect(try Set([PersonName(left), PersonName(right), PersonName(left)]).count == 2)
    #expect(try NameKana(left) != NameKana(right))
    #expect(try Set([NameKana(left), NameKana(right), NameKana(left)]).count == 2)
    #expect(try PersonName(left) == PersonName(left))
  }

  @Test("Nothing, blanks only, and more than two hundred characters are no name")
  func bounds() throws {
    for blank in ["", " ", "\u{3000}", " \u{A0}"] { #expect(throws: PersonNameError.empty) { try PersonName(blank) } }
    #expect(try PersonName(String(repeating: "寿", count: 200)).text.count == 200)
    #expect(throws: PersonNameError.tooLong(limit: 200)) { try PersonName(String(repeating: "寿", count: 201)) }
    #expect(throws: PersonNameError.tooLong(limit: 200)) { try NameKana(String(repeating: "ｱ", count: 201)) }
  }

  @Test(
    "Control and direction characters are refused with their place",
    arguments: [
      "\u{0}", "\n", "\r", "\t", "\u{1B}", "\u{7F}", "\u{9B}", "\u{200E}", "\u{202A}", "\u{202E}", "\u{2066}", "\u{2069}", "\u{2028}",
      "\u{61C}",
    ])
  func invisible(character: String) {
    #expect(throws: PersonNameError.invisibleCharacter(position: 3)) { try PersonName("山田\(character)太郎") }
    #expect(throws: PersonNameError.invisibleCharacter(position: 3)) { try NameKana("ﾔﾏ\(character)ﾀﾞ") }
  }

  @Test(
    "Marks for characters that could not be shown are noticed",
    arguments: [("山●太郎", true), ("山〓太郎", true), ("山\u{FFFD}太郎", true), ("山田太郎", false), ("山○太郎", false)])
  func marks(text: String, holdsMark: Bool) throws {
    #expect(try PersonName(text).containsUnshownMark == holdsMark)
  }

  @Test("A reading is searched in one width and without blanks")
  func kana() throws {
    #expect(try NameKana("ﾔﾏﾀﾞ ﾊﾅｺ").canonicalKey == NameKana("ヤマダ\u{3000}ハナコ").canonicalKey)
    #expect(try NameKana("ﾔﾏﾀﾞ ﾊﾅｺ").canonicalKey.text == "ヤマダハナコ")
    #expect(try NameKana("ﾖｰｺ").canonicalKey.text == "ヨーコ")
  }

  @Test("Names don't show themselves in logs")
  func masked() throws {
    let name = try PersonName("山田太郎"), kana = try NameKana("ヤマダ")
    var dumped = ""
    dump([name], to: &dumped)
    dump(kana, to: &dumped)
    let shown = "\(name) \(kana) \([name]) \(String(reflecting: kana))" + dumped
    #expect(!shown.contains("山") && !shown.contains("ヤ"))
  }

  @Test("Each error says what to mend")
  func descriptions() {
    #expect(PersonNameError.empty.description == "the name is empty")
    #expect(PersonNameError.tooLong(limit: 200).description == "a name has at most 200 characters")
    #expect(PersonNameError.invisibleCharacter(position: 3).description == "character 3 of the name is a control or formatting character")
  }
}
