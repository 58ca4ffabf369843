import EligibilityModel

/// Reads a day the way people type it at a counter: 2026-08-05, 2026/8/5, 20260805, 令和8年8月5日, R8.8.5, full-width digits included.
enum TypedDate {
  /// The day; `nil` when the text is no day.
  static func read(_ text: String) -> CivilDate? {
    let folded = fold(text)
    guard folded.unicodeScalars.count <= 30 else { return nil }
    if let (era, rest) = era(of: folded) { return date(era: era, numbers(in: rest)) }
    return date(numbers(in: folded))
  }

  /// Half-width, capitals, no blanks; 元 is the year 1.
  private static func fold(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !scalar.properties.isWhitespace {
      let isFullWidth = (0xFF01...0xFF5E).contains(scalar.value)
      let plain = isFullWidth ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
      result.append(plain == "元" ? "1" : plain)
    }
    return String(result).uppercased()
  }

  private static func era(of text: String) -> (Era, Substring)? {
    for era in Era.allCases {
      if text.hasPrefix(era.japanese) { return (era, text.dropFirst(era.japanese.count)) }
      if text.hasPrefix(era.letter) { return (era, text.dropFirst()) }
    }
    return nil
  }

  /// The runs of digits; empty when anything else than the usual separators stands between them.
  private static func numbers(in text: some StringProtocol) -> [String] {
    let separators: Set<Character> = ["-", "/", ".", "年", "月", "日", "・"]
    guard text.allSatisfy({ isDigit($0) || separators.contains($0) }) else { return [] }
    return text.split(whereSeparator: { separators.contains($0) }).map { String($0) }
  }

  private static func isDigit(_ character: Character) -> Bool { character.isASCII && character.isNumber }

  private static func date(_ numbers: [String]) -> CivilDate? {
    if numbers.count == 1, let only = numbers.first { return try? CivilDate(compact: only) }
    guard numbers.count == 3, numbers[0].utf8.count == 4 else { return nil }
    let parts = numbers.compactMap { $0.utf8.count <= 4 ? Int($0) : nil }
    guard parts.count == 3 else { return nil }
    return CivilDate(year: parts[0], month: parts[1], day: parts[2])
  }

  private static func date(era: Era, _ numbers: [String]) -> CivilDate? {
    let parts = numbers.compactMap { $0.utf8.count <= 2 ? Int($0) : nil }
    guard numbers.count == 3, parts.count == 3 else { return nil }
    return try? EraDate(era: era, year: parts[0], month: parts[1], day: parts[2]).date
  }
}
