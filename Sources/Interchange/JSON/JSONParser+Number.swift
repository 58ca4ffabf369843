extension JSONParser {
  /// A number: an integer where it is one and fits, else its text.
  mutating func number(_ bytes: Span<UInt8>) throws(JSONError) -> JSONValue {
    let start = position
    let isNegative = bytes[position] == UInt8(ascii: "-")
    if isNegative { position += 1 }
    let integer = try integerDigits(bytes, isNegative: isNegative)
    let hasFraction = try fraction(bytes)
    let hasExponent = try exponent(bytes)
    if let integer, !hasFraction, !hasExponent { return .integer(integer) }
    return .number(try text(bytes, start..<position))
  }

  /// The digits before the point; `nil` when they don't fit 64 bits. Summed below zero, where one more number fits.
  private mutating func integerDigits(_ bytes: Span<UInt8>, isNegative: Bool) throws(JSONError) -> Int64? {
    let start = position
    var sum: Int64? = 0
    while let digit = digit(bytes) {
      if position == start + 1, bytes[start] == UInt8(ascii: "0") { throw fault(.invalidNumber) }
      sum = sum.flatMap { Self.append(digit, to: $0) }
      position += 1
    }
    guard position > start else { throw fault(.invalidNumber) }
    guard let sum, !isNegative else { return sum }
    let (positive, overflow) = Int64(0).subtractingReportingOverflow(sum)
    return overflow ? nil : positive
  }

  private static func append(_ digit: UInt8, to sum: Int64) -> Int64? {
    let (tenfold, first) = sum.multipliedReportingOverflow(by: 10)
    let (result, second) = tenfold.subtractingReportingOverflow(Int64(digit))
    return first || second ? nil : result
  }

  private mutating func fraction(_ bytes: Span<UInt8>) throws(JSONError) -> Bool {
    guard position < bytes.count, bytes[position] == UInt8(ascii: ".") else { return false }
    position += 1
    try digits(bytes)
    return true
  }

  private mutating func exponent(_ bytes: Span<UInt8>) throws(JSONError) -> Bool {
    guard position < bytes.count, bytes[position] | 0x20 == UInt8(ascii: "e") else { return false }
    position += 1
    if position < bytes.count, bytes[position] == UInt8(ascii: "+") || bytes[position] == UInt8(ascii: "-") { position += 1 }
    try digits(bytes)
    return true
  }

  /// One digit or more.
  private mutating func digits(_ bytes: Span<UInt8>) throws(JSONError) {
    guard digit(bytes) != nil else { throw fault(.invalidNumber) }
    while digit(bytes) != nil { position += 1 }
  }

  /// The value of the digit at the position, which stays; `nil` when there is none.
  private func digit(_ bytes: Span<UInt8>) -> UInt8? {
    guard position < bytes.count else { return nil }
    let digit = bytes[position] &- UInt8(ascii: "0")
    return digit <= 9 ? digit : nil
  }
}
