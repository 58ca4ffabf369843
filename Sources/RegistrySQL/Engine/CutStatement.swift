import Registry

/// One statement over a table that is cut by insurers, prepared for a part when that part is first asked.
///
/// A server that is asked for the whole table looks at each part before it knows which one to search, which costs more than the search.
final class CutStatement<Engine: SQLEngine> {
  private let engine: Engine
  private let sql: @Sendable (String) -> String
  private let table: String
  private var prepared: [Engine.Statement?]

  /// The closure writes the statement over a table of the given name.
  init(_ engine: Engine, over table: String, _ sql: @escaping @Sendable (String) -> String) throws(RegisterError) {
    self.engine = engine
    self.table = table
    self.sql = sql
    prepared = Array(repeating: nil, count: Engine.dialect.partCount)
    // A fault of the text shows here, not at the first question.
    _ = try statement(part: 0)
  }

  /// The statement to ask about an insurer.
  func statement(for insurer: Int64) throws(RegisterError) -> Engine.Statement {
    try statement(part: try engine.part(of: insurer))
  }

  private func statement(part: Int) throws(RegisterError) -> Engine.Statement {
    guard prepared.indices.contains(part) else { throw .store("the tables are cut in another way than this program knows") }
    if let statement = prepared[part] { return statement }
    let statement = try engine.prepare(sql(Engine.dialect.part(table, part)))
    prepared[part] = statement
    return statement
  }
}
