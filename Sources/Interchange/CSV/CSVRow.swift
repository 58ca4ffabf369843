/// One row of a CSV file: the bytes of its fields without quotes, and the line it began on.
public struct CSVRow: Sendable, Hashable {
  /// The line, counted from 1; a quoted field can make a row take several.
  public let line: Int
  /// All fields' bytes, one behind the other.
  let bytes: [UInt8]
  /// Where each field ends in `bytes`.
  let ends: [Int]

  /// How many fields the row has.
  public var count: Int { ends.count }

  /// The bytes of a field; empty for a column the row doesn't have.
  public func field(_ index: Int) -> ArraySlice<UInt8> {
    bytes[range(index)]
  }

  /// All fields' bytes.
  public var fields: [[UInt8]] {
    ends.indices.map { Array(field($0)) }
  }

  /// A field as text; empty for a column the row doesn't have.
  public func text(_ index: Int, as encoding: TextEncoding) throws(TextFault) -> String {
    try encoding.decode(bytes.span.extracting(range(index)))
  }

  private func range(_ index: Int) -> Range<Int> {
    guard ends.indices.contains(index) else { return 0..<0 }
    return (index == 0 ? 0 : ends[index - 1])..<ends[index]
  }
}
