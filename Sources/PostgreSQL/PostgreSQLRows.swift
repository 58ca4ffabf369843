/// Rows that wait to be loaded into a table together, in the server's binary form.
public struct PostgreSQLRows {
  private(set) var bytes: [UInt8] = []
  /// How many rows there are.
  public private(set) var count = 0

  /// No rows.
  public init() {}

  /// How much memory the rows take.
  public var byteCount: Int { bytes.count }

  /// Adds a row: what is bound to an INSERT of the same columns.
  public mutating func append(_ statement: PostgreSQLStatement) throws(PostgreSQLError) {
    try append(statement.boundRun())
  }

  /// Adds the row of a run that waited.
  public mutating func append(_ run: PostgreSQLRun) throws(PostgreSQLError) {
    try run.values.appendRow(to: &bytes)
    count += 1
  }

  /// Forgets the rows and keeps the memory.
  public mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    count = 0
  }
}
