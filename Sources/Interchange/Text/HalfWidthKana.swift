/// Half-width katakana, in which the national interfaces write readings.
/// 半角カナ
enum HalfWidthKana {
  /// Full-width katakana, hiragana, letters, digits and blanks become half-width; what has no half-width form stays as it is.
  static func text(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { append(scalar, to: &result) }
    return String(result)
  }

  private static func append(_ scalar: Unicode.Scalar, to result: inout String.UnicodeScalarView) {
    let value = scalar.value
    switch value {
    case 0x3041...0x3096: append(Unicode.Scalar(value + 0x60) ?? scalar, to: &result)
    case 0xFF01...0xFF5E: result.append(Unicode.Scalar(value - 0xFEE0) ?? scalar)
    case 0x3000: result.append(" ")
    case 0x3099: result.append("\u{FF9E}")
    case 0x309A: result.append("\u{FF9F}")
    default:
      if let pair = table[scalar] { result.append(contentsOf: pair.unicodeScalars) } else { result.append(scalar) }
    }
  }

  private static let table: [Unicode.Scalar: String] = {
    let full = "。「」、・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン゛゜"
    var table: [Unicode.Scalar: String] = ["ヴ": "ｳﾞ", "ヵ": "ｶ", "ヶ": "ｹ", "ヮ": "ﾜ", "ヰ": "ｲ", "ヱ": "ｴ", "ヷ": "ﾜﾞ", "ヺ": "ｦﾞ"]
    for (index, kana) in full.unicodeScalars.enumerated() {
      guard let half = Unicode.Scalar(0xFF61 + UInt32(index)) else { continue }
      table[kana] = String(half)
    }
    for (plain, voiced) in zip("カキクケコサシスセソタチツテトハヒフヘホ".unicodeScalars, "ガギグゲゴザジズゼゾダヂヅデドバビブベボ".unicodeScalars) {
      table[voiced] = (table[plain] ?? "") + "ﾞ"
    }
    for (plain, halfVoiced) in zip("ハヒフヘホ".unicodeScalars, "パピプペポ".unicodeScalars) { table[halfVoiced] = (table[plain] ?? "") + "ﾟ" }
    return table
  }()
}
