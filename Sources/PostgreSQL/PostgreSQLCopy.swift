import CPostgreSQL

/// Rows on their way into a table, in the server's binary form.
///
/// It must be finished. One that is dropped before takes the connection with it, and the server forgets the rows.
public final class PostgreSQLCopy {
  private static let bufferSize = 65_536
  /// What a binary COPY begins with: a word that no other file begins with, and no extensions.
  private static let header: [UInt8] = Array("PGCOPY\n".utf8) + [0xFF, 0x0D, 0x0A, 0x00] + [UInt8](repeating: 0, count: 8)

  private let link: Link
  private var buffer: [UInt8]
  private var isOpen = true

  init(into target: String, link: Link) throws(PostgreSQLError) {
    self.link = link
    buffer = Self.header
    buffer.reserveCapacity(Self.bufferSize * 2)
    let reply = try link.query("COPY \(target) FROM STDIN (FORMAT binary)")
    guard reply.isCopyIn else { throw PostgreSQLError(.misuse, "the server wants no rows") }
  }

  deinit {
    if isOpen { link.close() }
  }

  /// Adds a row: what is bound to an INSERT of the same columns.
  public func append(_ statement: PostgreSQLStatement) throws(PostgreSQLError) {
    try statement.values.appendRow(to: &buffer)
    statement.values.startOver()
    if buffer.count >= Self.bufferSize { try flush() }
  }

  /// Sends what is left and waits for the server to have taken it all.
  ///
  /// - Returns: how many rows it took
  public func finish() throws(PostgreSQLError) -> Int64 {
    guard isOpen else { throw PostgreSQLError(.misuse, "the rows were finished already") }
    WireFormat.append(Int16(-1), to: &buffer)
    try flush()
    isOpen = false
    guard unsafe PQputCopyEnd(try link.open(), nil) == 1 else { throw link.broken() }
    return try link.lastReply().changes
  }

  /// Takes all rows back; inside a transaction it fails by that.
  public func cancel() {
    guard isOpen, let handle = unsafe try? link.open() else { return }
    isOpen = false
    // The server answers with a fault, which is what was asked for.
    if unsafe PQputCopyEnd(handle, "cancelled") == 1 { _ = try? link.lastReply() } else { link.close() }
  }

  private func flush() throws(PostgreSQLError) {
    let handle = unsafe try link.open()
    // libpq copies the bytes before the call returns; a buffer is far smaller than an Int32 can count.
    let sent = unsafe buffer.withUnsafeBufferPointer { bytes in
      unsafe bytes.withMemoryRebound(to: CChar.self) { unsafe PQputCopyData(handle, $0.baseAddress, Int32(truncatingIfNeeded: $0.count)) }
    }
    guard sent == 1 else { throw link.broken() }
    buffer.removeAll(keepingCapacity: true)
  }
}
