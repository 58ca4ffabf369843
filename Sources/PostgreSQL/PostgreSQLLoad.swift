import CPostgreSQL

/// A COPY under way: the server takes rows in while more are made, and until the end the connection takes nothing else.
public final class PostgreSQLLoad {
  /// What a binary COPY begins with: a word that no other file begins with, and no extensions.
  private static let header: [UInt8] = Array("PGCOPY\n".utf8) + [0xFF, 0x0D, 0x0A, 0x00] + [UInt8](repeating: 0, count: 8)
  /// What it ends with: a row of -1 columns.
  private static let end: [UInt8] = [0xFF, 0xFF]

  private let link: Link

  init(into target: String, over link: Link) throws(PostgreSQLError) {
    self.link = link
    let reply = try link.query("COPY \(target) FROM STDIN (FORMAT binary)")
    guard reply.isCopyIn else { throw PostgreSQLError(.misuse, "the server wants no rows") }
    try send(Self.header)
  }

  /// Sends rows; what the server thinks of them it says at the end.
  public func send(_ rows: PostgreSQLRows) throws(PostgreSQLError) {
    try send(rows.bytes)
  }

  /// Ends the load: all of its rows are kept, or none where one breaks a rule.
  /// - Returns: how many rows the server took
  /// - Throws: what the server says
  public func finish() throws(PostgreSQLError) -> Int64 {
    try send(Self.end)
    guard unsafe PQputCopyEnd(try link.open(), nil) == 1 else { throw link.broken() }
    return try link.lastReply().changes
  }

  /// Gives the load up; none of its rows is kept.
  public func cancel() {
    guard let handle = unsafe try? link.open(), unsafe PQputCopyEnd(handle, "the load was given up") == 1 else { return }
    _ = try? link.lastReply()
  }

  /// libpq copies the bytes before a call returns; a call takes at most as many as it can count.
  private func send(_ bytes: [UInt8]) throws(PostgreSQLError) {
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
