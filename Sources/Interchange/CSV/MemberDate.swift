import EligibilityModel

/// Reads the dates of the member file in every form that offices use.
enum MemberDate {
  /// Reads `YYYY-MM-DD`, `YYYYMMDD`, `YYYY/M/D`, `昭和55年4月1日`, `昭和元年12月25日` or `S55.4.1`, in any width.
  static func read(_ text: String) throws(MemberFault.Reason) -> CivilDate {
    // The form of nearly every file comes first; whatever it doesn't fit gets its reason below.
    if text.utf8.count == 10, let date = try? CivilDate(iso8601: text) { return date }
    let text = text.trimmingBlanks().foldingASCIIWidth()
    guard let first = text.unicodeScalars.first else { throw .notADate }
    guard ("0"..."9").contains(first) else { return try era(text) }
    let bytes = Array(text.utf8)
    if bytes.count == 8, bytes.allSatisfy({ (0x30...0x39).contains($0) }) {
      return try day(number(bytes[0..<4]), number(bytes[4..<6]), number(bytes[6..<8]))
    }
    if let parts = numbers(text, separators: ["-", "-"], widths: [4...4, 2...2, 2...2]) { return try day(parts[0], parts[1], parts[2]) }
    if let parts = numbers(text, separators: ["/", "/"], widths: [4...4, 1...2, 1...2]) { return try day(parts[0], parts[1], parts[2]) }
    throw .notADate
  }

  private static func day(_ year: Int?, _ month: Int?, _ day: Int?) throws(MemberFault.Reason) -> CivilDate {
    guard let year, let month, let day, let date = CivilDate(year: year, month: month, day: day) else { throw .noSuchDay }
    return date
  }

  private static func era(_ text: String) throws(MemberFault.Reason) -> CivilDate {
    for era in Era.allCases {
      if text.hasPrefix(era.japanese) { return try kanji(era, String(text.dropFirst(2))) }
      if text.uppercased().hasPrefix(era.letter) { return try dotted(era, String(text.dropFirst())) }
    }
    throw .notADate
  }

  private static func kanji(_ era: Era, _ rest: String) throws(MemberFault.Reason) -> CivilDate {
    let rest = rest.hasPrefix("元年") ? "1" + rest.dropFirst() : rest
    guard rest.hasSuffix("日"), let parts = numbers(String(rest.dropLast()), separators: ["年", "月"], widths: [1...2, 1...2, 1...2])
    else { throw .notADate }
    return try day(era, parts)
  }

  private static func dotted(_ era: Era, _ rest: String) throws(MemberFault.Reason) -> CivilDate {
    guard let parts = numbers(rest, separators: [".", "."], widths: [1...2, 1...2, 1...2]) else { throw .notADate }
    return try day(era, parts)
  }

  private static func day(_ era: Era, _ parts: [Int]) throws(MemberFault.Reason) -> CivilDate {
    do throws(EraDateError) {
      return try EraDate(era: era, year: parts[0], month: parts[1], day: parts[2]).date
    } catch {
      throw .era(error)
    }
  }

  /// Three numbers between two separators, each with an allowed count of digits.
  private static func numbers(_ text: String, separators: [Character], widths: [ClosedRange<Int>]) -> [Int]? {
    var rest = text[...]
    var result: [Int] = []
    for (index, width) in widths.enumerated() {
      let digits = rest.utf8.prefix { (0x30...0x39).contains($0) }
      guard width.contains(digits.count), let number = number(digits) else { return nil }
      result.append(number)
      rest = rest[digits.endIndex...]
      guard index < separators.count else { break }
      guard rest.first == separators[index] else { return nil }
      rest = rest.dropFirst()
    }
    return rest.isEmpty ? result : nil
  }

  /// At most four digits, so that the sum can't overflow.
  private static func number(_ digits: some Collection<UInt8>) -> Int? {
    guard (1...4).contains(digits.count) else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1) - 0x30 }
  }
}
