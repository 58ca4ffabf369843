public import Registry

/// Makes a register from a backup, whole or not at all, in either engine.
/// 復元
public enum RegisterRestore {
  /// The chain in which a restoring is noted when nobody names another.
  public static let defaultChain = AuditChainName("restore") ?? .main

  /// Where the register is made.
  public enum Place: Hashable, Sendable {
    /// At an address: where there is no register yet, or one of the backup's version with nothing in it.
    case register(RegisterAddress)
    /// In a new file that nobody else uses and that is thrown away when anything fails.
    case draft(path: String)
  }

  /// Reads a backup and makes the register in one transaction: when anything fails, or the program is ended, nothing of it is left.
  ///
  /// - Parameters:
  ///   - place: where the register is made
  ///   - source: gives the next bytes of the backup, at most as many as it is asked for, and none at the end
  ///   - chain: the chain in which the restoring is noted; the backup's own chains end as they did when another one is given
  ///   - entry: the entry about the restoring
  ///   - progress: hears how many rows of how many are read
  /// - Returns: what the backup holds
  /// - Throws: `BackupFault`, `RegisterError`, and what the source throws
  public static func run(
    into place: Place, from source: @escaping (Int) throws -> [UInt8], chain: AuditChainName, entry: (BackupManifest) -> AuditEntry,
    progress: (_ done: Int64, _ total: Int64) -> Void
  ) throws -> BackupManifest {
    var backup = try BackupReader(source)
    switch place {
    case .draft(let path):
      let manifest = try RestoreRun(engine: SQLiteEngine(drafting: path), chain: chain).run(&backup, entry, progress)
      // Only now a write-ahead log: whoever opens the register first must not have to wait for its readers to make one.
      try SQLRegisterWriter(.sqlite(path: path)).close()
      return manifest
    case .register(let address):
      switch address.place {
      case .sqlite(let path):
        return try RestoreRun(engine: SQLiteEngine(writingTo: path, creating: true), chain: chain).run(&backup, entry, progress)
      case .postgreSQL(let server):
        return try RestoreRun(engine: PostgreSQLEngine(server, for: .writing), chain: chain).run(&backup, entry, progress)
      }
    }
  }

  /// Reads a backup from its beginning to its end and makes nothing of it.
  /// - Throws: `BackupFault`, and what the source throws
  public static func check(
    _ source: @escaping (Int) throws -> [UInt8], progress: (_ done: Int64, _ total: Int64) -> Void
  ) throws -> BackupManifest {
    var backup = try BackupReader(source)
    return try backup.readRows(progress) { _, _ in }
  }
}

/// One register made from one backup.
private struct RestoreRun<Engine: SQLEngine> {
  let engine: Engine
  let chain: AuditChainName

  func run(
    _ backup: inout BackupReader, _ entry: (BackupManifest) -> AuditEntry, _ progress: (Int64, Int64) -> Void
  ) throws -> BackupManifest {
    let manifest = try engine.transaction {
      try makeRoom(for: backup.header)
      let manifest = try load(&backup, progress)
      try RegisterSchema.takeSteps(backup.header.version..<RegisterSchema.version, engine)
      guard try ChainHeads.read(engine) == manifest.heads else { throw BackupFault.unreadable("ends of the audit trail") }
      let appender = try AuditAppender(engine, chain: chain)
      try appender.append(entry(manifest))
      return manifest
    }
    try engine.close()
    return manifest
  }

  /// Leaves empty tables of the backup's version, without what is faster made at the end.
  private func makeRoom(for header: BackupHeader) throws {
    let found = try RegisterSchema.version(in: engine)
    if found == 0 {
      try RegisterSchema.takeSteps(0..<header.version, engine)
      // What a step writes into its tables is in the backup, too.
      for counted in header.tables { try engine.execute("DELETE FROM \(counted.table.name)") }
    } else {
      let tables = try BackupTable.all(ofVersion: found)
      guard try tables.allSatisfy({ try isEmpty($0) }) else { throw BackupFault.notEmpty }
      guard found == header.version else { throw BackupFault.otherVersion(found: found, backup: header.version) }
    }
    for index in header.tables.flatMap(\.table.indexes) { try engine.execute("DROP INDEX IF EXISTS \(index.name)") }
  }

  private func isEmpty(_ table: BackupTable) throws -> Bool {
    let statement = try engine.prepare(table.any)
    return try statement.firstRow { () throws(RegisterError) in true } == nil
  }

  private func load(_ backup: inout BackupReader, _ progress: (Int64, Int64) -> Void) throws -> BackupManifest {
    let header = backup.header
    var current: (table: BackupTable, insert: Engine.Statement)?
    var room = try TrailRoom(engine)
    let manifest = try backup.readRows(progress) { line, table in
      if table.name == AuditSQL.table { try room.make(for: line) }
      let insert: Engine.Statement
      if let current, current.table == table { insert = current.insert } else { insert = try engine.prepare(table.insert) }
      current = (table, insert)
      if let column = try BackupRow.bind(line, of: table, to: insert) { throw BackupFault.unreadable("\(table.name), \(column)") }
      try engine.add(insert, to: table.target)
    }
    let indexes = header.tables.flatMap(\.table.indexes).filter { $0.name != Engine.dialect.auditDirectory?.replacedIndex }
    for index in indexes { try engine.execute(index.sql) }
    return manifest
  }
}
