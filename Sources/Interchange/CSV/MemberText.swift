/// Free texts of the member file and the small changes of form that all its values allow.
enum MemberText {
  /// A text that can be kept as it is.
  static func checked(_ text: String, limit: Int) throws(MemberFault.Reason) -> String {
    var position = 0
    for scalar in text.unicodeScalars {
      position += 1
      guard position <= limit else { throw .tooLong(limit: limit) }
      if isInvisible(scalar) { throw .invisibleCharacter(position: position) }
    }
    return text
  }

  /// Variation selectors are marks, so they are not among these.
  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    // What most texts are made of needs no look into the tables of Unicode: ASCII, kana, common kanji, full-width and half-width forms.
    switch scalar.value {
    case 0x20...0x7E, 0x3000...0x9FFF, 0xFF01...0xFF9F: return false
    default: break
    }
    return switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse: true
    default: false
    }
  }
}

extension String {
  /// Without half-width and full-width blanks at both ends.
  func trimmingBlanks() -> String {
    // Mostly there are none, and then nothing is copied.
    if let first = unicodeScalars.first, let last = unicodeScalars.last, !Self.isBlank(first), !Self.isBlank(last) { return self }
    let scalars = unicodeScalars.drop(while: Self.isBlank)
    guard let last = scalars.lastIndex(where: { !Self.isBlank($0) }) else { return "" }
    return String(scalars[...last])
  }

  /// Whether nothing but half-width and full-width blanks stands in it.
  var isBlank: Bool { unicodeScalars.allSatisfy(Self.isBlank) }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\u{3000}" || scalar == "\t"
  }

  /// With half-width digits, letters and punctuation for full-width ones.
  func foldingASCIIWidth() -> String {
    guard unicodeScalars.contains(where: { (0xFF01...0xFF5E).contains($0.value) }) else { return self }
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      let isWide = (0xFF01...0xFF5E).contains(scalar.value)
      result.append(isWide ? Unicode.Scalar(UInt8(truncatingIfNeeded: scalar.value - 0xFEE0)) : scalar)
    }
    return String(result)
  }
}
