public import Registry

// Reading the audit trail.
extension SQLRegisterReader: AuditReader {
  /// One look at the names in the table.
  public func auditChains() throws(RegisterError) -> [AuditChainName] {
    switch queries {
    case .sqlite(let queries): try queries.auditChains()
    case .postgreSQL(let queries): try queries.current().auditChains()
    }
  }

  /// One walk through the chain.
  public func auditEntries(of chain: AuditChainName, _ body: (StoredAuditEntry) throws -> Void) throws {
    switch queries {
    case .sqlite(let queries): try queries.auditEntries(of: chain, body)
    case .postgreSQL(let queries): try queries.current().auditEntries(of: chain, body)
    }
  }

  /// One walk through the chain and one through the directory, both of one moment.
  public func auditTrail(of chain: AuditChainName, _ body: (AuditTrailRow) throws -> Void) throws {
    switch queries {
    case .sqlite(let queries): try queries.auditTrail(of: chain, body)
    case .postgreSQL(let queries): try queries.current().auditTrail(of: chain, body)
    }
  }

  /// One search by the key.
  public func auditEntry(_ sequence: Int64, of chain: AuditChainName) throws(RegisterError) -> AuditLine? {
    switch queries {
    case .sqlite(let queries): try queries.auditEntry(sequence, of: chain)
    case .postgreSQL(let queries): try queries.current().auditEntry(sequence, of: chain)
    }
  }

  /// All seals of the chain in memory.
  public func auditSeals(of chain: AuditChainName) throws(RegisterError) -> [AuditSeal] {
    switch queries {
    case .sqlite(let queries): try queries.auditSeals(of: chain)
    case .postgreSQL(let queries): try queries.current().auditSeals(of: chain)
    }
  }

  /// Searches by indexes; in a file, the first one asks each section of the directory, on a connection of its own.
  public func auditEntries(about person: PersonLink) throws(RegisterError) -> [AuditLine] {
    switch queries {
    case .sqlite(let queries):
      guard let searcher = try searcher() else { return try queries.auditEntries(about: person) }
      let found = try searcher.auditEntries(about: person)
      try searcher.close()
      return found
    case .postgreSQL(let queries): return try queries.current().auditEntries(about: person)
    }
  }
}
