/// Reads a backup block by block: the header at once, the rows when they are wanted.
struct BackupReader {
  let header: BackupHeader
  private var blocks: BackupBlockReader

  /// Reads the header.
  /// - Throws: `BackupFault`, and what the source throws
  init(_ source: @escaping (Int) throws -> [UInt8]) throws {
    var blocks = try BackupBlockReader(source)
    guard let text = String(validating: try blocks.next(), as: UTF8.self) else { throw BackupFault.unreadable("header") }
    header = try BackupHeader(text: text)
    self.blocks = blocks
  }

  /// Hands out the lines of all rows, table after table as the header lists them, and makes sure that there are as many as it says.
  /// - Returns: what the backup held
  mutating func readRows(
    _ progress: (_ done: Int64, _ total: Int64) -> Void, _ body: (ArraySlice<UInt8>, BackupTable) throws -> Void
  ) throws -> BackupManifest {
    var done: Int64 = 0
    var block = try blocks.next()[...]
    for counted in header.tables {
      let firstLine = Array(BackupBlock.firstLine(counted.table).utf8)
      var rows: Int64 = 0
      while block.starts(with: firstLine) {
        for line in block.dropFirst(firstLine.count).dropLast().split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
          rows += 1
          guard rows <= counted.rows else { throw BackupFault.unreadable("\(counted.table.name), number of rows") }
          try body(line, counted.table)
        }
        block = try blocks.next()[...]
        progress(done + rows, header.rowCount)
      }
      guard rows == counted.rows else { throw BackupFault.unreadable("\(counted.table.name), number of rows") }
      done += rows
    }
    guard block.elementsEqual("\(BackupBlock.end)\n".utf8) else { throw BackupFault.unreadable("order of tables") }
    try blocks.expectEnd()
    return BackupManifest(header, fingerprint: blocks.fingerprint, byteCount: blocks.byteCount)
  }
}
