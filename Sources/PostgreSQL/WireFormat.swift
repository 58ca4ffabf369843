/// How values travel: whole numbers in two, four or eight bytes, highest first; texts and bytes as they are.
enum WireFormat {
  /// The types that are spoken here, by the server's numbers for them.
  enum ValueType {
    case int2, int4, int8, text, bytes

    init?(_ number: UInt32) {
      switch number {
      case 21: self = .int2
      case 23: self = .int4
      case 20: self = .int8
      case 25, 1043, 19, 705: self = .text
      case 17: self = .bytes
      default: return nil
      }
    }
  }

  /// The longest value, in bytes: far below the server's own limit, far above anything a register holds.
  static let limit = 16 * 1_048_576

  /// Appends a number in as many bytes as the type has.
  static func append(_ value: Int64, as type: ValueType, to bytes: inout [UInt8]) throws(PostgreSQLError) {
    switch type {
    case .int2: append(try narrowed(value, to: Int16.self), to: &bytes)
    case .int4: append(try narrowed(value, to: Int32.self), to: &bytes)
    case .int8: append(value, to: &bytes)
    case .text, .bytes: throw PostgreSQLError(.wrongType, "a parameter wants a text or bytes, not a number")
    }
  }

  static func append(_ value: some FixedWidthInteger, to bytes: inout [UInt8]) {
    var shift = value.bitWidth
    while shift > 0 {
      shift -= 8
      bytes.append(UInt8(truncatingIfNeeded: value >> shift))
    }
  }

  /// Reads a number of two, four or eight bytes.
  static func number(_ bytes: Span<UInt8>) -> Int64 {
    // The sign stands in the first byte and is carried into the eight.
    var value: Int64 = bytes.count > 0 && bytes[0] >= 0x80 ? -1 : 0
    for index in bytes.indices { value = value << 8 | Int64(bytes[index]) }
    return value
  }

  private static func narrowed<Number: FixedWidthInteger>(_ value: Int64, to type: Number.Type) throws(PostgreSQLError) -> Number {
    guard let narrow = Number(exactly: value) else { throw PostgreSQLError(.badValue, "a number is too large for its column") }
    return narrow
  }
}
