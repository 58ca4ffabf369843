/// A place in a text, counted as an editor does: the first line is 1, the first character of a line is 1.
public struct YAMLMark: Hashable, Sendable {
  /// The line, from 1.
  public let line: Int
  /// The column in characters (Unicode scalars), from 1.
  public let column: Int

  /// Names a place by line and column, both counted from 1.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// The first character of a text.
  static let start = YAMLMark(line: 1, column: 1)

  /// The place of a byte, for faults found before or below the scanner, which know an offset only.
  init(ofByte offset: Int, in bytes: [UInt8]) {
    var line = 1
    var column = 1
    var previous: UInt8 = 0
    for byte in bytes.prefix(offset) {
      switch byte {
      case UInt8(ascii: "\n") where previous == UInt8(ascii: "\r"): break
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"): (line, column) = (line + 1, 1)
      // A continuation byte belongs to the character its leading byte has counted.
      case 0x80...0xBF: break
      default: column += 1
      }
      previous = byte
    }
    self.init(line: line, column: column)
  }
}
