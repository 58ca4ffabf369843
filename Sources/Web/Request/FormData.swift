/// Why a submitted form can't be read.
enum FormDataError: Error, Equatable {
  /// More fields, or a longer field, than any of our pages sends.
  case tooLarge
  /// A percent sign without two hexadecimal digits, or bytes that are not UTF-8.
  case malformed
}

/// The fields of a form in `application/x-www-form-urlencoded`, in the order sent.
struct FormData: Sendable {
  /// One field.
  struct Field: Sendable {
    let name: String
    let value: String
  }

  static let maximumFields = 120
  static let maximumFieldBytes = 2_000

  let fields: [Field]

  /// Reads a body.
  init(_ body: [UInt8], fieldBytes: Int = maximumFieldBytes) throws(FormDataError) {
    var fields: [Field] = []
    for pair in body.split(separator: UInt8(ascii: "&")) {
      guard fields.count < Self.maximumFields, pair.count <= fieldBytes else { throw .tooLarge }
      let parts = pair.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
      guard let name = parts.first else { continue }
      fields.append(Field(name: try Self.decoded(name), value: try parts.dropFirst().first.map(Self.decoded) ?? ""))
    }
    self.fields = fields
  }

  private static func decoded(_ bytes: ArraySlice<UInt8>) throws(FormDataError) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var rest = bytes
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "+"): result.append(UInt8(ascii: " "))
      case UInt8(ascii: "%"):
        guard let high = rest.popFirst().flatMap(hexadecimal), let low = rest.popFirst().flatMap(hexadecimal) else { throw .malformed }
        result.append(high << 4 | low)
      default: result.append(byte)
      }
    }
    guard let text = String(validating: result, as: UTF8.self) else { throw .malformed }
    return text
  }

  private static func hexadecimal(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
