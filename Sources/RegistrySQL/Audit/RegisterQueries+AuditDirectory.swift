import Registry

// Walking through a chain and its directory at once, both of one moment.
extension RegisterQueries {
  func auditTrail(of chain: AuditChainName, _ body: (AuditTrailRow) throws -> Void) throws {
    guard let directory = Engine.dialect.auditDirectory else { return try auditEntries(of: chain) { try body(.entry($0)) } }
    try engine.snapshot {
      var listings = try Listings(engine.prepare(directory.rows), of: chain)
      defer { listings.end() }
      var last: Int64 = 0
      func close() throws {
        try body(.fullSection)
        while let listing = try listings.next(upTo: AuditDirectory.section(of: last)) { try body(.listing(listing)) }
      }
      try auditEntries(of: chain) { entry in
        if AuditDirectory.section(of: entry.position) > AuditDirectory.section(of: last) { try close() }
        last = entry.position
        try body(.entry(entry))
      }
      if AuditDirectory.isLast(last) { try close() }
      while let listing = try listings.next(upTo: .max) { try body(.listing(listing)) }
    }
  }
}

/// The rows of the directory about one chain, which wait until the entries are met.
private struct Listings<Statement: SQLStatement> {
  private let rows: Statement
  private var waiting: AuditListing?

  init(_ rows: Statement, of chain: AuditChainName) throws(RegisterError) {
    self.rows = rows
    try rows.bind(chain.text, at: 1)
    try advance()
  }

  /// The next row, unless it is about a later section.
  mutating func next(upTo section: Int64) throws(RegisterError) -> AuditListing? {
    guard let listing = waiting, listing.section <= section else { return nil }
    try advance()
    return listing
  }

  /// Leaves what was not read.
  func end() { try? rows.reset() }

  private mutating func advance() throws(RegisterError) {
    waiting = try rows.step() ? listing : nil
  }

  /// A value of another type than ours was tampered with: no section and no entry has the number that stands for it.
  private var listing: AuditListing {
    let key = try? AuditKey(insurer: rows.int64(at: 2), numberKey: rows.text(at: 3), birthDay: rows.int64(at: 4))
    return AuditListing(section: (try? rows.int64(at: 0)) ?? .max, sequence: (try? rows.int64(at: 1)) ?? 0, key: key)
  }
}
