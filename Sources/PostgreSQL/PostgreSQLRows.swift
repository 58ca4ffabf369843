import CPostgreSQL

/// Rows that wait to be loaded into a table together, in the server's binary form.
public struct PostgreSQLRows {
  /// What a binary COPY begins with: a word that no other file begins with, and no extensions.
  private static let header: [UInt8] = Array("PGCOPY\n".utf8) + [0xFF, 0x0D, 0x0A, 0x00] + [UInt8](repeating: 0, count: 8)

  private var bytes = Self.header
  /// How many rows there are.
  public private(set) var count = 0

  /// No rows.
  public init() {}

  /// How much memory the rows take.
  public var byteCount: Int { bytes.count }

  /// Adds a row: what is bound to an INSERT of the same columns.
  public mutating func append(_ statement: PostgreSQLStatement) throws(PostgreSQLError) {
    try statement.values.appendRow(to: &bytes)
    statement.values.startOver()
    count += 1
  }

  /// Forgets the rows and keeps the memory.
  public mutating func removeAll() {
    bytes.removeSubrange(Self.header.count...)
    count = 0
  }

  /// Sends the rows to a server that waits for them, and the mark that ends them.
  func send(over link: Link) throws(PostgreSQLError) {
    var end: [UInt8] = []
    WireFormat.append(Int16(-1), to: &end)
    for part in [bytes, end] { try Self.send(part, over: link) }
    guard unsafe PQputCopyEnd(try link.open(), nil) == 1 else { throw link.broken() }
  }

  /// libpq copies the bytes before a call returns; a call takes at most as many as it can count.
  private static func send(_ bytes: [UInt8], over link: Link) throws(PostgreSQLError) {
    let handle = unsafe try link.open()
    var place = 0
    while place < bytes.count {
      let part = bytes[place..<min(bytes.count, place + WireFormat.limit)]
      let sent = unsafe part.withUnsafeBufferPointer { part in
        unsafe part.withMemoryRebound(to: CChar.self) { unsafe PQputCopyData(handle, $0.baseAddress, Int32(truncatingIfNeeded: $0.count)) }
      }
      guard sent == 1 else { throw link.broken() }
      place = part.endIndex
    }
  }
}
