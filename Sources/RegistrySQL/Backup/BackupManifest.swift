public import Registry

/// What a backup holds: of which moment, how many rows of each table, and where the chains of the audit trail end.
/// バックアップの目録
public struct BackupManifest: Hashable, Sendable {
  /// How many rows a table has.
  public struct TableCount: Hashable, Sendable {
    /// The table's name.
    public let table: String
    /// Its rows.
    public let rows: Int64
  }

  /// The version of the register.
  public let version: Int
  /// The moment at which the register was like this.
  public let moment: KnownTime
  /// All tables with their rows.
  public let tables: [TableCount]
  /// Where each chain of the audit trail ends.
  public let heads: [AuditHead]
  /// SHA-256 of the whole file, 64 small hexadecimal digits.
  public let fingerprint: String
  /// The length of the file.
  public let byteCount: Int64

  init(_ header: BackupHeader, fingerprint: String, byteCount: Int64) {
    version = header.version
    moment = header.moment
    tables = header.tables.map { TableCount(table: $0.table.name, rows: $0.rows) }
    heads = header.heads
    self.fingerprint = fingerprint
    self.byteCount = byteCount
  }
}

/// What stands in the first block of a backup.
struct BackupHeader: Equatable {
  /// A table and how many rows of it follow.
  struct Counted: Equatable {
    let table: BackupTable
    let rows: Int64
  }

  let version: Int
  let moment: KnownTime
  let heads: [AuditHead]
  let tables: [Counted]

  /// All rows together.
  var rowCount: Int64 { tables.reduce(0) { $0 &+ $1.rows } }
}

// As text: a line each, words with one blank between them.
extension BackupHeader {
  static let firstLine = "header"

  /// The block.
  var text: String {
    var lines = [Self.firstLine, "schema \(version)", "moment \(moment.precise)"]
    for head in heads { lines.append("chain \(head.chain) \(head.sequence) \(head.hash.hex)") }
    for counted in tables { lines.append(counted.line) }
    return lines.map { $0 + "\n" }.joined()
  }

  /// Reads the block; the tables must be exactly those that a register of that version has.
  /// - Throws: `newerRegister`, `unreadable`
  init(text: String) throws(BackupFault) {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
    guard lines.popFirst() == Substring(Self.firstLine), lines.popLast() == "" else { throw .unreadable("header") }
    version = try Self.version(lines.popFirst())
    guard let moment = Self.words(lines.popFirst(), after: "moment", count: 1).flatMap({ KnownTime(precise: $0[0]) }) else {
      throw .unreadable("header, moment")
    }
    self.moment = moment
    var heads: [AuditHead] = []
    while let line = lines.first, line.hasPrefix("chain ") {
      heads.append(try Self.head(line))
      lines.removeFirst()
    }
    self.heads = heads
    tables = try Self.tables(lines, version: version)
  }

  private static func version(_ line: Substring?) throws(BackupFault) -> Int {
    guard let version = words(line, after: "schema", count: 1).flatMap({ Int($0[0]) }), version > 0 else {
      throw .unreadable("header, schema")
    }
    guard version <= RegisterSchema.version else { throw .newerRegister(found: version, known: RegisterSchema.version) }
    return version
  }

  private static func head(_ line: Substring) throws(BackupFault) -> AuditHead {
    guard let words = words(line, after: "chain", count: 3), let chain = AuditChainName(words[0]), let sequence = Int64(words[1]),
      let hash = AuditHash(hex: words[2])
    else { throw .unreadable("header, chain") }
    return AuditHead(chain: chain, sequence: sequence, hash: hash)
  }

  private static func tables(_ lines: ArraySlice<Substring>, version: Int) throws(BackupFault) -> [Counted] {
    let known = try BackupFault.mapping { () throws(RegisterError) in try BackupTable.all(ofVersion: version) }
    guard lines.count == known.count else { throw .unreadable("header, tables") }
    var tables: [Counted] = []
    for (line, table) in zip(lines, known) {
      let words = line.split(separator: " ", omittingEmptySubsequences: false)
      guard words.count > 2, let rows = Int64(words[2]), rows >= 0 else { throw .unreadable("header, table \(table.name)") }
      let counted = Counted(table: table, rows: rows)
      guard counted.line == line else { throw .unreadable("header, table \(table.name)") }
      tables.append(counted)
    }
    return tables
  }

  private static func words(_ line: Substring?, after first: String, count: Int) -> [String]? {
    guard let words = line?.split(separator: " ", omittingEmptySubsequences: false).map(String.init) else { return nil }
    return words.first == first && words.count == count + 1 ? Array(words.dropFirst()) : nil
  }
}

extension BackupHeader.Counted {
  /// `table coverage 12 insurer:integer number_key:text …`.
  fileprivate var line: String {
    (["table", table.name, "\(rows)"] + table.columns.map { "\($0.name):\($0.kind.rawValue)" }).joined(separator: " ")
  }
}
