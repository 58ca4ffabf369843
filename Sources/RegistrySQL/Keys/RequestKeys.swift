import Registry

/// Keys of requests on one connection, inside a transaction that somebody else began.
struct RequestKeys<Engine: SQLEngine> {
  private let engine: Engine
  private let forget: Engine.Statement
  private let insert: Engine.Statement
  private let find: Engine.Statement

  init(_ engine: Engine) throws(RegisterError) {
    self.engine = engine
    forget = try engine.prepare("DELETE FROM request_key WHERE kept_until <= ?1")
    // Of two servers that claim a key at once one writes it, and the other finds it written.
    insert = try engine.prepare(
      "INSERT INTO request_key (request_key, fingerprint, answer, kept_until) VALUES (\(RegisterSQL.parameters(4))) ON CONFLICT DO NOTHING")
    find = try engine.prepare("SELECT fingerprint, answer FROM request_key WHERE request_key = ?1")
  }

  func claim(_ claim: RequestClaim) throws(RegisterError) -> RequestFinding {
    try forget.bind(claim.at.microseconds, at: 1)
    try engine.run(forget)
    try insert.bind(claim.key, at: 1)
    try insert.bind(claim.fingerprint, at: 2)
    try insert.bind(claim.answer, at: 3)
    try insert.bind(claim.until.microseconds, at: 4)
    if try engine.run(insert) == 1 { return .isNew }
    try find.bind(claim.key, at: 1)
    let known = try find.firstRow { () throws(RegisterError) in (fingerprint: try find.text(at: 0), answer: try find.text(at: 1)) }
    guard let known else { throw .busy }
    return known.fingerprint == claim.fingerprint ? .repeated(answer: known.answer) : .otherRequest
  }
}
