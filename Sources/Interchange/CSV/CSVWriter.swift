/// Writes CSV (RFC 4180) with CRLF line ends; fields are put in quotes only where they must be.
public struct CSVWriter: Sendable {
  /// What has been written.
  public private(set) var bytes: [UInt8] = []
  private let encoding: TextEncoding

  /// An empty file.
  /// - Parameters:
  ///   - encoding: How text is written.
  ///   - hasMark: Whether a UTF-8 file begins with a byte order mark, which some spreadsheet programs need.
  public init(encoding: TextEncoding = .utf8, hasMark: Bool = false) {
    self.encoding = encoding
    if hasMark, encoding == .utf8 { bytes = TextEncodingGuess.mark }
  }

  /// Writes one row; a row that can't be written in the encoding leaves the file as it was.
  public mutating func row(_ fields: [String]) throws(CP932Error) {
    var line: [UInt8] = []
    for (index, field) in fields.enumerated() {
      if index > 0 { line.append(UInt8(ascii: ",")) }
      Self.append(try encoded(field), isOnly: fields.count == 1, to: &line)
    }
    bytes.append(contentsOf: line)
    bytes.append(contentsOf: [0x0D, 0x0A])
  }

  /// Empties the buffer, for instance after its content went to a file.
  public mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
  }

  private func encoded(_ field: String) throws(CP932Error) -> [UInt8] {
    switch encoding {
    case .utf8: Array(field.utf8)
    case .cp932: try CP932.encode(field)
    }
  }

  /// A row of one empty field is written in quotes, because an empty line is no row; so is a field that begins with a byte order mark, which would be
  /// taken for that of the file where it stands first.
  private static func append(_ field: [UInt8], isOnly: Bool, to line: inout [UInt8]) {
    let isMarked = field.starts(with: TextEncodingGuess.mark)
    let needsQuotes = field.isEmpty ? isOnly : isMarked || field.contains { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }
    guard needsQuotes else { return line.append(contentsOf: field) }
    line.append(UInt8(ascii: "\""))
    for byte in field {
      if byte == UInt8(ascii: "\"") { line.append(byte) }
      line.append(byte)
    }
    line.append(UInt8(ascii: "\""))
  }
}
