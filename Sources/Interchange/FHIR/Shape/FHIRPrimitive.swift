import EligibilityModel

/// The values without parts; the raw value is the type's name.
///
/// Source: FHIR R4 datatypes.
enum FHIRPrimitive: String, CaseIterable, Sendable {
  case base64Binary
  case boolean
  case canonical
  case code
  case date
  case dateTime
  case decimal
  case id
  case instant
  case integer
  case markdown
  case oid
  case positiveInt
  case string
  case time
  case unsignedInt
  case uri
  case url
  case uuid
  case xhtml

  /// Whether a value has the form of the type.
  func takes(_ value: JSONValue) -> Bool {
    switch (self, value) {
    case (.boolean, .bool), (.decimal, .integer), (.decimal, .number): true
    case (.integer, .integer(let number)): Int32(exactly: number) != nil
    case (.unsignedInt, .integer(let number)): (0...Int64(Int32.max)).contains(number)
    case (.positiveInt, .integer(let number)): (1...Int64(Int32.max)).contains(number)
    case (.boolean, _), (.decimal, _), (.integer, _), (.unsignedInt, _), (.positiveInt, _): false
    case (_, .string(let text)): takes(text: text)
    default: false
    }
  }

  private func takes(text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard !bytes.isEmpty else { return false }
    switch self {
    case .id: return bytes.count <= 64 && bytes.allSatisfy { $0.isLetterOrDigit || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".") }
    case .code: return !bytes.split(whereSeparator: \.isSpace, keepsEmpty: true).contains { $0.isEmpty }
    case .uri, .url, .canonical: return !bytes.contains { $0.isSpace }
    case .oid: return text.hasPrefix("urn:oid:")
    case .uuid: return text.hasPrefix("urn:uuid:")
    case .base64Binary: return bytes.allSatisfy { $0.isLetterOrDigit || $0.isSpace || "+/=".utf8.contains($0) }
    case .date: return FHIRTimeForm.isDate(bytes[...])
    case .dateTime: return FHIRTimeForm.isDate(bytes[...]) || FHIRTimeForm.isInstant(bytes[...])
    case .instant: return FHIRTimeForm.isInstant(bytes[...])
    case .time: return FHIRTimeForm.isTime(bytes[...])
    case .xhtml: return text.hasPrefix("<div")
    case .string, .markdown, .boolean, .decimal, .integer, .positiveInt, .unsignedInt: return true
    }
  }

  /// What is wrong with a value that is not taken.
  func fault(of value: JSONValue) -> FieldFault.Reason {
    switch self {
    case .boolean: return .wrongType(expected: .bool)
    case .decimal, .integer, .positiveInt, .unsignedInt:
      return .malformed(english: "must be a number of the type \(rawValue)", japanese: "\(rawValue) の数値で書いてください")
    default:
      guard case .string = value else { return .wrongType(expected: .string) }
      return .malformed(english: "must be a text of the form of \(rawValue)", japanese: "\(rawValue) の形で書いてください")
    }
  }
}

/// How FHIR writes days and times.
enum FHIRTimeForm {
  /// `YYYY`, `YYYY-MM` or a day that the calendar has.
  static func isDate(_ bytes: ArraySlice<UInt8>) -> Bool {
    let hyphen = UInt8(ascii: "-")
    switch bytes.count {
    case 4: return bytes.allSatisfy(\.isDigit)
    case 7:
      let parts = bytes.split(separator: hyphen, omittingEmptySubsequences: false)
      guard parts.count == 2, parts[0].count == 4, parts[0].allSatisfy(\.isDigit), let month = parts[1].number else { return false }
      return parts[1].count == 2 && (1...12).contains(month)
    case 10: return (try? CivilDate(iso8601: bytes)) != nil
    default: return false
    }
  }

  /// A day, a time of the day and the distance from UTC.
  static func isInstant(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.count > 19, isDate(bytes.prefix(10)), bytes.dropFirst(10).first == UInt8(ascii: "T") else { return false }
    let rest = bytes.dropFirst(11)
    if rest.last == UInt8(ascii: "Z") { return isTime(rest.dropLast()) }
    let zone = rest.suffix(6)
    guard let sign = zone.first, "+-".utf8.contains(sign), zone.dropFirst(3).first == UInt8(ascii: ":") else { return false }
    guard let hours = zone.dropFirst().prefix(2).number, let minutes = zone.suffix(2).number else { return false }
    return hours <= 14 && minutes < 60 && isTime(rest.dropLast(6))
  }

  /// `hh:mm:ss`, with a fraction of the second where there is one.
  static func isTime(_ bytes: ArraySlice<UInt8>) -> Bool {
    let clock = bytes.prefix(8)
    let parts = clock.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard parts.count == 3, parts.allSatisfy({ $0.count == 2 }) else { return false }
    let numbers = parts.compactMap(\.number)
    guard numbers.count == 3, numbers[0] < 24, numbers[1] < 60, numbers[2] < 61 else { return false }
    let fraction = bytes.dropFirst(8)
    return fraction.isEmpty || (fraction.count > 1 && fraction.first == UInt8(ascii: ".") && fraction.dropFirst().allSatisfy(\.isDigit))
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
  fileprivate var isLetterOrDigit: Bool { isDigit || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) }
  fileprivate var isSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
}

extension Array<UInt8> {
  fileprivate func split(whereSeparator isSeparator: (UInt8) -> Bool, keepsEmpty: Bool) -> [ArraySlice<UInt8>] {
    split(maxSplits: .max, omittingEmptySubsequences: !keepsEmpty, whereSeparator: isSeparator)
  }
}

extension ArraySlice<UInt8> {
  /// The number that two digits or so write; `nil` for anything else.
  fileprivate var number: Int? {
    guard !isEmpty, count <= 4, allSatisfy(\.isDigit) else { return nil }
    return reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
  }
}
