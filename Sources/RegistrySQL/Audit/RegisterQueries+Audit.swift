import EligibilityModel
import Registry

// Reading the audit trail: the statements are prepared for the occasion, because a counter never needs them.
extension RegisterQueries {
  func auditChains() throws(RegisterError) -> [AuditChainName] {
    let statement = try engine.prepare(AuditSQL.chains(Engine.dialect))
    return try statement.rows { () throws(RegisterError) in
      guard let chain = AuditChainName(try statement.text(at: 0)) else { throw .damaged("audit trail, name of a chain") }
      return chain
    }
  }

  func auditEntries(of chain: AuditChainName, _ body: (StoredAuditEntry) throws -> Void) throws {
    let statement = try engine.prepareWalk(AuditSQL.entries)
    try statement.bind(chain.text, at: 1)
    try statement.forEachRow {
      // A row of other types than ours was tampered with: that is for the check to say, not a reason to stop.
      try body(StoredAuditEntry(position: try statement.int64(at: 1), content: try? content(statement)))
    }
  }

  func auditEntry(_ sequence: Int64, of chain: AuditChainName) throws(RegisterError) -> AuditLine? {
    let statement = try engine.prepare(AuditSQL.line)
    try statement.bind(chain.text, at: 1)
    try statement.bind(sequence, at: 2)
    return try statement.firstRow { () throws(RegisterError) in AuditLine(text: try statement.text(at: 0)) } ?? nil
  }

  func auditSeals(of chain: AuditChainName) throws(RegisterError) -> [AuditSeal] {
    let statement = try engine.prepare(AuditSQL.seals)
    try statement.bind(chain.text, at: 1)
    return try statement.rows { () throws(RegisterError) in
      let sequence = try statement.int64(at: 0)
      if let seal = (try? statement.text(at: 1)).flatMap({ AuditSeal(line: $0) }), seal.head.chain == chain, seal.head.sequence == sequence
      {
        return seal
      }
      let head = AuditHead(chain: chain, sequence: sequence, hash: .zero)
      return AuditSeal(head: head, at: KnownTime(microseconds: 0), key: "", signature: "")
    }
  }

  func auditEntries(about person: PersonLink) throws(RegisterError) -> [AuditLine] {
    let first = try walk(AuditSQL.firstKnown, person) { (row) throws(RegisterError) in try row.optionalInt64(at: 0) }.first ?? nil
    var lines: Set<AuditLine> = []
    for sql in AuditSQL.aboutPerson(Engine.dialect) {
      let found = try walk(sql, person) { (row) throws(RegisterError) in AuditLine(text: try row.text(at: 2)) }
      lines.formUnion(found.compactMap { $0 }.filter { $0.isAbout(person, knownSince: first) })
    }
    return lines.sorted { ($0.entry.at, $0.chain, $0.sequence) < ($1.entry.at, $1.chain, $1.sequence) }
  }

  private func walk<Value>(
    _ sql: String, _ person: PersonLink, _ read: (Engine.Statement) throws(RegisterError) -> Value
  ) throws(RegisterError) -> [Value] {
    let statement = try engine.prepare(sql)
    try statement.bind(person.reference.text, at: 1)
    try statement.bind(Int64(person.birthDate.dayNumber), at: 2)
    return try statement.rows { () throws(RegisterError) in try read(statement) }
  }

  private func content(_ row: Engine.Statement) throws(RegisterError) -> StoredAuditEntry.Content? {
    guard let previous = AuditHash(try row.bytes(at: 3)), let hash = AuditHash(try row.bytes(at: 4)) else { return nil }
    let key = AuditKey(
      insurer: try row.optionalInt64(at: 5), numberKey: try row.optionalText(at: 6), birthDay: try row.optionalInt64(at: 7),
      reference: try row.optionalText(at: 8), firstRecord: try row.optionalInt64(at: 9), nextRecord: try row.optionalInt64(at: 10))
    return StoredAuditEntry.Content(line: try row.text(at: 2), previous: previous, hash: hash, key: key)
  }
}

extension AuditLine {
  /// Whether an entry found by a person's numbers or rows is about that person: a twin may stand under the same numbers, and an unload before the
  /// register knew the person told nothing of them.
  fileprivate func isAbout(_ person: PersonLink, knownSince: Int64?) -> Bool {
    switch entry.subject {
    case .member(let member): member.reference == nil || member.reference == person.reference
    case .person: true
    case .account: false
    case .records, .register: knownSince.map { $0 <= entry.at.microseconds } ?? false
    }
  }
}
