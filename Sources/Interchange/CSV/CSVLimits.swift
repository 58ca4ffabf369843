/// How large the parts of a CSV file may be, so that a hostile or broken one takes no more memory than this.
public struct CSVLimits: Hashable, Sendable {
  /// The longest field, in bytes without its quotes.
  public let fieldBytes: Int
  /// The longest row, in bytes without quotes and commas.
  public let rowBytes: Int
  /// The most fields in a row.
  public let columns: Int

  /// Limits; the standard ones suit every file of people.
  public init(fieldBytes: Int = 8_192, rowBytes: Int = 65_536, columns: Int = 256) {
    self.fieldBytes = fieldBytes
    self.rowBytes = rowBytes
    self.columns = columns
  }
}
