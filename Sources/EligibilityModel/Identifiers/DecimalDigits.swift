/// The digits of a written number, full-width or half-width, without memory of their own; shared by all numbers with a check digit.
struct DecimalDigits {
  /// The longest number this room knows: 医療機関コード.
  static let capacity = 10

  private var values = InlineArray<10, UInt8>(repeating: 0)
  /// How many digits there are.
  private(set) var count = 0
  /// Characters of the text before the first digit kept; added to positions in errors.
  private(set) var offset = 0
  /// Whether the text is its own canonical form.
  private(set) var isCanonical = true

  /// Reads digits only.
  init(_ text: String, lengths: [Int]) throws(IdentifierError) {
    try self.init(text, lengths: lengths, blanks: 0)
  }

  /// Reads digits behind at most so many leading blanks.
  init(_ text: String, lengths: [Int], blanks: Int) throws(IdentifierError) {
    var found = 0
    for scalar in text.unicodeScalars {
      if found == 0, offset < blanks, scalar == " " || scalar == "\u{3000}" {
        offset += 1
        isCanonical = false
        continue
      }
      guard let digit = Self.value(of: scalar) else { throw .notADigit(position: offset + found + 1) }
      if found < Self.capacity { values[found] = digit }
      if !scalar.isASCII { isCanonical = false }
      found += 1
    }
    guard found > 0 else { throw .empty }
    guard lengths.contains(found), found <= Self.capacity else { throw .length(found: found, allowed: lengths) }
    count = found
  }

  /// The value of a digit counted from 0, which must be below `count`.
  subscript(index: Int) -> Int { Int(values[index]) }

  /// The number that two neighbouring digits write.
  func pair(at index: Int) -> Int { self[index] * 10 + self[index + 1] }

  /// Takes away the first digits, which the caller has found to be padding.
  mutating func dropFirst(_ dropped: Int) {
    for index in dropped..<count { values[index - dropped] = values[index] }
    count -= dropped
    offset += dropped
    isCanonical = false
  }

  /// Whether all digits are this one.
  func areAll(_ digit: Int) -> Bool {
    (0..<count).allSatisfy { self[$0] == digit }
  }

  /// The check digit that fits the digits before the last.
  var expectedCheckDigit: Int {
    var sum = 0
    var doubled = true
    for index in stride(from: count - 2, through: 0, by: -1) {
      sum += CheckDigit.weighted(values[index], doubled: doubled)
      doubled.toggle()
    }
    return (10 - sum % 10) % 10
  }

  /// Throws unless the last digit is the check digit of the others.
  func requireCheckDigit() throws(IdentifierError) {
    let expected = expectedCheckDigit
    guard self[count - 1] == expected else { throw .checkDigit(position: offset + count, expected: expected) }
  }

  /// The 都道府県番号 at a place counted from 0.
  func prefectureCode(at index: Int) throws(IdentifierError) -> PrefectureCode {
    guard let code = PrefectureCode(pair(at: index)) else { throw .prefecture(position: offset + index + 1) }
    return code
  }

  /// The digits as half-width text.
  func canonical(of original: String) -> String {
    if isCanonical { return original }
    return String(decoding: (0..<count).map { values[$0] + UInt8(ascii: "0") }, as: UTF8.self)
  }

  private static func value(of scalar: Unicode.Scalar) -> UInt8? {
    switch scalar.value {
    case 0x30...0x39: UInt8(truncatingIfNeeded: scalar.value - 0x30)
    case 0xFF10...0xFF19: UInt8(truncatingIfNeeded: scalar.value - 0xFF10)
    default: nil
    }
  }
}
