import Registry

/// A table of the register as a backup sees it: names and three kinds of values, the same for both engines.
struct BackupTable: Hashable, Sendable {
  /// A column.
  struct Column: Hashable, Sendable {
    let name: String
    let kind: Kind
  }

  /// What a column holds.
  enum Kind: String, Sendable {
    case integer
    case text
    case bytes
  }

  /// Something that finds rows and can be made again from them.
  struct Index: Hashable, Sendable {
    let name: String
    let sql: String
  }

  let name: String
  let columns: [Column]
  /// The columns by whose values the rows are put in order, so that equal registers have equal backups.
  let key: [String]
  let indexes: [Index]

  private var columnList: String { columns.map(\.name).joined(separator: ", ") }

  /// How many rows there are.
  var count: String { "SELECT count(*) FROM \(name)" }
  /// All rows in their order.
  var rows: String { "SELECT \(columnList) FROM \(name) ORDER BY \(key.joined(separator: ", "))" }
  /// Whether there is a row.
  var any: String { "SELECT 1 FROM \(name) LIMIT 1" }
  /// The table and its columns, as a load names them.
  var target: String { "\(name) (\(columnList))" }
  /// A new row.
  var insert: String { "INSERT INTO \(target) VALUES (\(RegisterSQL.parameters(columns.count)))" }
}

extension BackupTable {
  /// The tables of a register of some version, in the order in which they are made.
  ///
  /// They are read off an empty register in memory instead of being listed here, so that no step can forget its tables. What only one engine has,
  /// and makes itself of the rows, is left out.
  static func all(ofVersion version: Int) throws(RegisterError) -> [BackupTable] {
    let engine = try SQLiteEngine(drafting: ":memory:")
    var shared = SQLiteEngine.dialect
    shared.auditDirectory = nil
    try RegisterSchema.takeSteps(0..<version, engine, in: shared)
    let names = try engine.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY rowid")
    var tables: [BackupTable] = []
    for name in try names.rows({ () throws(RegisterError) in try names.text(at: 0) }) { tables.append(try table(name, engine)) }
    return tables
  }

  private static func table(_ name: String, _ engine: SQLiteEngine) throws(RegisterError) -> BackupTable {
    let columns = try engine.prepare("SELECT name, type, pk FROM pragma_table_info(?1) ORDER BY cid")
    try columns.bind(name, at: 1)
    var key: [(place: Int64, name: String)] = []
    let found = try columns.rows { () throws(RegisterError) in
      let column = Column(name: try columns.text(at: 0), kind: try kind(try columns.text(at: 1)))
      let place = try columns.int64(at: 2)
      if place > 0 { key.append((place, column.name)) }
      return column
    }
    let indexes = try engine.prepare(
      "SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND tbl_name = ?1 AND sql IS NOT NULL ORDER BY rowid")
    try indexes.bind(name, at: 1)
    return BackupTable(
      name: name, columns: found, key: key.sorted { $0.place < $1.place }.map(\.name),
      indexes: try indexes.rows { () throws(RegisterError) in Index(name: try indexes.text(at: 0), sql: try indexes.text(at: 1)) })
  }

  private static func kind(_ type: String) throws(RegisterError) -> Kind {
    switch type {
    case "BIGINT", "INTEGER", "SMALLINT": .integer
    case "TEXT": .text
    case "BLOB": .bytes
    default: throw .store("a backup knows no column of type \(type)")
    }
  }
}
