/// The small table behind `CanonicalKey`: one scalar in, its unified form out.
enum WidthFolding {
  static let longVowel: Unicode.Scalar = "ー"

  /// U+FF61 to U+FF9D in order, without the two sound marks behind them.
  private static let fullWidth = Array(
    "。「」、・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン".unicodeScalars)

  /// Full width to half width for ASCII, half width to full width for katakana, capitals for small letters, one hyphen for all.
  static func fold(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x61...0x7A: ascii(scalar.value - 0x20)
    case 0x2D, 0x2010...0x2015, 0x2043, 0x2212, 0x2500, 0x2501, 0xFE58, 0xFE63, 0xFF0D: "-"
    case 0xFF41...0xFF5A: ascii(scalar.value - 0xFEE0 - 0x20)
    case 0xFF01...0xFF5E: ascii(scalar.value - 0xFEE0)
    case 0xFF61...0xFF9D: fullWidth[Int(scalar.value - 0xFF61)]
    case 0xFF9E, 0x3099: "゛"
    case 0xFF9F, 0x309A: "゜"
    default: scalar
    }
  }

  private static func ascii(_ value: UInt32) -> Unicode.Scalar {
    Unicode.Scalar(UInt8(truncatingIfNeeded: value))
  }

  /// The two marks that make が of か, and ば or ぱ of は.
  enum SoundMark {
    case voiced
    case halfVoiced
  }

  /// Which sound mark a scalar is, in any of its three forms.
  static func soundMark(_ scalar: Unicode.Scalar) -> SoundMark? {
    switch scalar.value {
    case 0xFF9E, 0x3099, 0x309B: .voiced
    case 0xFF9F, 0x309A, 0x309C: .halfVoiced
    default: nil
    }
  }

  /// The kana with its sound mark in one scalar; `nil` where there is none.
  static func join(_ kana: Unicode.Scalar, _ mark: SoundMark) -> Unicode.Scalar? {
    // Hiragana stand 0x60 below katakana, so one table serves both.
    let isHiragana = (0x3041...0x3096).contains(kana.value)
    let value = isHiragana ? kana.value + 0x60 : kana.value
    guard let step = step(forKatakana: value, mark) else { return nil }
    return Unicode.Scalar(kana.value + step)
  }

  private static func step(forKatakana value: UInt32, _ mark: SoundMark) -> UInt32? {
    let isHaRow = (0x30CF...0x30DB).contains(value) && (value - 0x30CF).isMultiple(of: 3)
    switch mark {
    case .halfVoiced: return isHaRow ? 2 : nil
    case .voiced:
      if isHaRow { return 1 }
      // カ to ヂ stand on odd values, ツ to ト on even ones; each voiced kana follows its plain one. ウ alone has its ヴ far away.
      let isPlain = (0x30AB...0x30C1).contains(value) ? value % 2 == 1 : [0x30C4, 0x30C6, 0x30C8].contains(value)
      return isPlain ? 1 : value == 0x30A6 ? 0x4E : nil
    }
  }
}

extension Unicode.Scalar {
  /// Hiragana or katakana, the long vowel mark not counted.
  var isKana: Bool {
    switch value {
    case 0x3041...0x3096, 0x30A1...0x30FA, 0x309D, 0x309E, 0x30FD, 0x30FE: true
    default: false
    }
  }

  /// A blank of any width.
  var isBlank: Bool {
    switch value {
    case 0x20, 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  /// A control or formatting character that is never part of a number, symbol or name: line ends, direction marks, zero-width blanks.
  ///
  /// Variation selectors are not among them: they are part of how a name is written.
  var isInvisible: Bool {
    switch value {
    case 0...0x1F, 0x7F...0x9F, 0xAD, 0x61C, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB: true
    case 0xE0000...0xE007F: true
    default: (value & 0xFFFE) == 0xFFFE
    }
  }
}
