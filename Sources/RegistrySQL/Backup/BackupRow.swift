import Registry

/// A row as a line: values with tabulators between them, `\N` for none, bytes as hexadecimal digits, the escapes `\t \n \r \\` in texts.
enum BackupRow {
  private static let tab = UInt8(ascii: "\t")
  private static let end = UInt8(ascii: "\n")
  private static let escape = UInt8(ascii: "\\")
  private static let none: [UInt8] = [escape, UInt8(ascii: "N")]
  private static let digits: [UInt8] = Array("0123456789abcdef".utf8)

  /// Appends the current row of a table.
  static func append(_ row: some SQLRow, of table: BackupTable, to bytes: inout [UInt8]) throws(RegisterError) {
    for (place, column) in table.columns.enumerated() {
      if place > 0 { bytes.append(tab) }
      switch column.kind {
      case .integer: append(try row.optionalInt64(at: place), to: &bytes)
      case .text: append(try row.optionalText(at: place), to: &bytes)
      case .bytes: append(try row.optionalBytes(at: place), to: &bytes)
      }
    }
    bytes.append(end)
  }

  private static func append(_ value: Int64?, to bytes: inout [UInt8]) {
    guard let value else { return bytes.append(contentsOf: none) }
    bytes.append(contentsOf: String(value).utf8)
  }

  private static func append(_ text: String?, to bytes: inout [UInt8]) {
    guard let text else { return bytes.append(contentsOf: none) }
    for byte in text.utf8 {
      guard let letter = letter(byte) else {
        bytes.append(byte)
        continue
      }
      bytes.append(escape)
      bytes.append(letter)
    }
  }

  private static func append(_ value: [UInt8]?, to bytes: inout [UInt8]) {
    guard let value else { return bytes.append(contentsOf: none) }
    for byte in value {
      bytes.append(digits[Int(byte >> 4)])
      bytes.append(digits[Int(byte & 0x0F)])
    }
  }

  private static func letter(_ byte: UInt8) -> UInt8? {
    switch byte {
    case tab: UInt8(ascii: "t")
    case end: UInt8(ascii: "n")
    case UInt8(ascii: "\r"): UInt8(ascii: "r")
    case escape: escape
    default: nil
    }
  }
}

// Reading.
extension BackupRow {
  /// Binds the values of a line, without its end, to an INSERT.
  /// - Returns: the name of the column that can't be read; `nil` when all could
  static func bind(
    _ line: ArraySlice<UInt8>, of table: BackupTable, to statement: some SQLStatement
  ) throws(RegisterError) -> String? {
    let values = line.split(separator: tab, omittingEmptySubsequences: false)
    guard values.count == table.columns.count else { return "number of columns" }
    for (place, (value, column)) in zip(values, table.columns).enumerated() {
      guard try bind(value, as: column.kind, to: statement, at: place + 1) else { return column.name }
    }
    return nil
  }

  /// The number of an entry of the audit trail, which stands behind the name of its chain; `nil` where there is none.
  static func sequence(ofEntry line: ArraySlice<UInt8>) -> Int64? {
    let values = line.split(separator: tab, maxSplits: 2, omittingEmptySubsequences: false)
    return values.count > 1 ? Int64(String(decoding: values[1], as: UTF8.self)) : nil
  }

  private static func bind(
    _ value: ArraySlice<UInt8>, as kind: BackupTable.Kind, to statement: some SQLStatement, at place: Int
  ) throws(RegisterError) -> Bool {
    if value.elementsEqual(none) {
      try statement.bind(nil as Int64?, at: place)
      return true
    }
    switch kind {
    case .integer:
      guard let number = Int64(String(decoding: value, as: UTF8.self)) else { return false }
      try statement.bind(number, at: place)
    case .text:
      guard let text = text(value) else { return false }
      try statement.bind(text, at: place)
    case .bytes:
      guard let read = bytes(value) else { return false }
      try statement.bind(bytes: read, at: place)
    }
    return true
  }

  private static func text(_ value: ArraySlice<UInt8>) -> String? {
    guard value.contains(escape) else { return String(validating: value, as: UTF8.self) }
    var bytes: [UInt8] = []
    var rest = value
    while let byte = rest.popFirst() {
      guard byte == escape else {
        bytes.append(byte)
        continue
      }
      guard let letter = rest.popFirst(), let meant = [tab, end, UInt8(ascii: "\r"), escape].first(where: { self.letter($0) == letter })
      else { return nil }
      bytes.append(meant)
    }
    return String(validating: bytes, as: UTF8.self)
  }

  private static func bytes(_ value: ArraySlice<UInt8>) -> [UInt8]? {
    guard value.count.isMultiple(of: 2) else { return nil }
    var bytes: [UInt8] = []
    var rest = value
    while let high = rest.popFirst(), let low = rest.popFirst() {
      guard let high = digits.firstIndex(of: high), let low = digits.firstIndex(of: low) else { return nil }
      bytes.append(UInt8(high << 4 | low))
    }
    return bytes
  }
}
