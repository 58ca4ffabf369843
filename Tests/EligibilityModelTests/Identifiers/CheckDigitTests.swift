import EligibilityModel
import Testing

@Suite("Check digit 検証番号")
struct CheckDigitTests {
  @Test(
    "The worked examples of the table give their check digit",
    arguments: [
      ("0613048", 8), ("341071236", 2), ("011011371", 9), ("0113001", 2), ("0101001", 6), ("13303", 3), ("0613946", 3), ("3913115", 6),
      ("13805", 7), ("5401602", 7), ("1214321", 0), ("123456", 6), ("7777777", 9),
    ])
  func examples(body: String, expected: Int) {
    #expect(CheckDigit.expected(for: body.utf8.map { $0 - UInt8(ascii: "0") }) == expected)
  }

  @Test("Leading zeros change nothing")
  func leadingZeros() {
    #expect(CheckDigit.expected(for: [1, 3, 8, 0, 5]) == CheckDigit.expected(for: [0, 0, 1, 3, 8, 0, 5]))
  }

  @Test("A value that is no digit has no check digit")
  func notADigit() {
    #expect(CheckDigit.expected(for: [1, 10]) == nil)
    #expect(CheckDigit.expected(for: [49]) == nil)
  }
}
