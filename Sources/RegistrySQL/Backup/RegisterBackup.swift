public import Registry

/// Writes a register as it is at one moment, while others read and write it; the same bytes whatever engine it stands in.
/// バックアップ
public enum RegisterBackup {
  /// Writes a register of this program's version.
  ///
  /// - Parameters:
  ///   - address: where it stands
  ///   - clock: tells the moment, once the register is held still
  ///   - sink: takes the bytes, about a mebibyte at a time
  ///   - progress: hears how many rows of how many are written
  /// - Returns: what was written
  /// - Throws: `RegisterError`, and what the sink throws
  public static func write(
    _ address: RegisterAddress, clock: () -> KnownTime, to sink: @escaping ([UInt8]) throws -> Void,
    progress: (_ done: Int64, _ total: Int64) -> Void
  ) throws -> BackupManifest {
    switch address.place {
    case .sqlite(let path): try BackupRun(engine: SQLiteEngine(readingFrom: path)).run(clock, sink, progress)
    case .postgreSQL(let server): try BackupRun(engine: PostgreSQLEngine(server, for: .writing)).run(clock, sink, progress)
    }
  }
}

/// One backup from one engine.
private struct BackupRun<Engine: SQLEngine> {
  let engine: Engine

  func run(
    _ clock: () -> KnownTime, _ sink: @escaping ([UInt8]) throws -> Void, _ progress: (Int64, Int64) -> Void
  ) throws -> BackupManifest {
    let manifest = try engine.snapshot {
      let header = try header(clock)
      var writer = try BackupBlockWriter(sink)
      try writer.write(block: Array(header.text.utf8))
      var done: Int64 = 0
      for counted in header.tables {
        try copy(counted, to: &writer) { rows in
          done += rows
          progress(done, header.rowCount)
        }
      }
      try writer.write(block: Array("\(BackupBlock.end)\n".utf8))
      return BackupManifest(header, fingerprint: writer.fingerprint, byteCount: writer.byteCount)
    }
    try engine.close()
    return manifest
  }

  private func header(_ clock: () -> KnownTime) throws(RegisterError) -> BackupHeader {
    let version = try RegisterSchema.version(in: engine)
    guard version > 0 else { throw .notARegister }
    guard version == RegisterSchema.version else { throw .olderRegister(found: version, known: RegisterSchema.version) }
    var tables: [BackupHeader.Counted] = []
    for table in try BackupTable.all(ofVersion: version) {
      let statement = try engine.prepare(table.count)
      let rows = try statement.firstNumber() ?? 0
      tables.append(BackupHeader.Counted(table: table, rows: rows))
    }
    return BackupHeader(version: version, moment: clock(), heads: try ChainHeads.read(engine), tables: tables)
  }

  private func copy(
    _ counted: BackupHeader.Counted, to writer: inout BackupBlockWriter, progress: (Int64) -> Void
  ) throws {
    let statement = try engine.prepareWalk(counted.table.rows)
    let head = Array(BackupBlock.firstLine(counted.table).utf8)
    var block = head
    var rows: Int64 = 0
    var written: Int64 = 0
    func flush() throws {
      guard block.count > head.count else { return }
      try writer.write(block: block)
      block.removeSubrange(head.count...)
      progress(rows - written)
      written = rows
    }
    try statement.forEachRow {
      try BackupRow.append(statement, of: counted.table, to: &block)
      rows += 1
      guard block.count <= BackupForm.blockLimit else {
        throw RegisterError.store("a row of \(counted.table.name) is too long for a backup")
      }
      if block.count >= BackupForm.blockSize { try flush() }
    }
    try flush()
    guard rows == counted.rows else {
      throw RegisterError.damaged("table \(counted.table.name): \(counted.rows) rows counted, \(rows) read")
    }
  }
}

/// What stands in a block.
enum BackupBlock {
  static let end = "end"

  /// The line before the rows of a table.
  static func firstLine(_ table: BackupTable) -> String { "rows \(table.name)\n" }
}

/// Where the chains of the audit trail end.
enum ChainHeads {
  static func read(_ engine: some SQLEngine) throws(RegisterError) -> [AuditHead] {
    let chains = try engine.prepare("SELECT DISTINCT chain FROM audit_entry ORDER BY 1")
    let names = try chains.rows { () throws(RegisterError) in try chains.text(at: 0) }
    let head = try engine.prepare(AuditSQL.head(AuditSQL.table))
    var heads: [AuditHead] = []
    for name in names {
      guard let chain = AuditChainName(name) else { throw .damaged("audit trail, name of a chain") }
      try head.bind(name, at: 1)
      let found = try head.firstRow { () throws(RegisterError) in (try head.int64(at: 0), try head.bytes(at: 1)) }
      guard let found, let hash = AuditHash(found.1) else { throw .damaged("audit trail, chain \(chain)") }
      heads.append(AuditHead(chain: chain, sequence: found.0, hash: hash))
    }
    return heads
  }
}
