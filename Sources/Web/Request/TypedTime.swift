import EligibilityModel

/// Reads a time of day the way people type it: 09:30, 9:30, 9時30分, 9時, full-width digits included.
enum TypedTime {
  /// The time; `nil` when the text is none.
  static func read(_ text: String) -> ClockTime? {
    let plain = fold(text)
    guard plain.unicodeScalars.count <= 10, let end = plain.firstIndex(where: { $0 == ":" || $0 == "時" }) else { return nil }
    let hours = plain[..<end]
    var minutes = plain[plain.index(after: end)...]
    if plain[end] == "時" {
      if minutes.hasSuffix("分") { minutes.removeLast() }
      if minutes.isEmpty { minutes = "00" }
    }
    guard let hour = number(hours, digits: 1...2), let minute = number(minutes, digits: 2...2) else { return nil }
    return ClockTime(hour: hour, minute: minute)
  }

  private static func number(_ text: Substring, digits: ClosedRange<Int>) -> Int? {
    guard digits.contains(text.utf8.count), text.utf8.allSatisfy((UInt8(ascii: "0")...UInt8(ascii: "9")).contains) else { return nil }
    return Int(text)
  }

  /// Half-width, no blanks.
  private static func fold(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !scalar.properties.isWhitespace {
      let isFullWidth = (0xFF01...0xFF5E).contains(scalar.value)
      result.append(isFullWidth ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar)
    }
    return String(result)
  }
}
