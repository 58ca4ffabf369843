import Cryptography
import Registry

/// Chains entries to the end of one chain, inside a transaction that somebody else began.
final class AuditAppender<Engine: SQLEngine> {
  private let engine: Engine
  private let chain: AuditChainName
  private let headStatement: Engine.Statement
  /// The question for the end in the part where the end was found last, which spares the server a look at all parts.
  private var partHead: (part: Int64, statement: Engine.Statement)?
  private let insert: Engine.Statement
  private let insertSeal: Engine.Statement
  private let hash: Engine.Statement
  private var known: AuditHead?
  /// Whether the chain is claimed and asked for its end, in this transaction.
  private var isAsked = false
  /// The last entry of this transaction; nil where there is none yet.
  private(set) var last: AuditHead?

  init(_ engine: Engine, chain: AuditChainName) throws(RegisterError) {
    self.engine = engine
    self.chain = chain
    headStatement = try engine.prepare(AuditSQL.head(AuditSQL.table))
    insert = try engine.prepare(AuditSQL.insert)
    insertSeal = try engine.prepare(AuditSQL.insertSeal)
    hash = try engine.prepare(AuditSQL.hash)
  }

  /// Forgets what an earlier transaction saw: that one may have failed, or another program may have written since.
  func begin() {
    known = nil
    last = nil
    isAsked = false
  }

  /// Begins, and asks for the end of the chain together with whatever is asked first.
  func beginAhead() throws(RegisterError) {
    begin()
    try engine.claim(chain.text)
    let statement = partHead?.statement ?? headStatement
    try statement.bind(chain.text, at: 1)
    try engine.askAhead(statement)
    isAsked = true
  }

  /// Where the chain ends.
  func head() throws(RegisterError) -> AuditHead {
    if let known { return known }
    if !isAsked { try engine.claim(chain.text) }
    let head = try storedHead() ?? AuditHead(startOf: chain)
    known = head
    return head
  }

  func append(_ entry: AuditEntry) throws(RegisterError) {
    let head = try head()
    guard let stored = head.appending(entry, AuditHash.sha256), let content = stored.content else { throw .store("no hash") }
    try makePart(after: head, for: stored.position)
    try bind(stored.position, content)
    try engine.add(insert, to: AuditSQL.insertTarget)
    known = head.advanced(past: stored)
    last = known
  }

  /// Whether an entry is in the chain: asked under the chain's name, so that a commit which is still under way over there has ended.
  func isKept(_ entry: AuditHead) throws(RegisterError) -> Bool {
    try engine.claim(chain.text)
    let statement = hash
    try statement.bind(chain.text, at: 1)
    try statement.bind(entry.sequence, at: 2)
    return try statement.firstRow { () throws(RegisterError) in try statement.bytes(at: 0) } == entry.hash.bytes
  }

  func keep(_ seal: AuditSeal) throws(RegisterError) {
    try insertSeal.bind(seal.head.chain.text, at: 1)
    try insertSeal.bind(seal.head.sequence, at: 2)
    try insertSeal.bind(seal.key, at: 3)
    try insertSeal.bind(seal.line, at: 4)
    try engine.run(insertSeal)
  }

  /// A chain that ends before the last number of a part ends there; else, and at first, the whole trail is asked.
  private func storedHead() throws(RegisterError) -> AuditHead? {
    defer { isAsked = false }
    guard let parts = Engine.dialect.auditParts else { return try read(headStatement, isAsked: isAsked) }
    if let partHead, let found = try read(partHead.statement, isAsked: isAsked), !parts.isLast(found.sequence, in: partHead.part) {
      return found
    }
    guard let found = try read(headStatement, isAsked: isAsked && partHead == nil) else { return nil }
    try remember(parts.part(of: found.sequence), of: parts)
    return found
  }

  private func remember(_ part: Int64, of parts: AuditParts) throws(RegisterError) {
    guard part != partHead?.part else { return }
    partHead = nil
    let question = try engine.prepare(parts.isThere(part))
    guard try question.firstRow({ () throws(RegisterError) in try question.int64(at: 0) }) == 1 else { return }
    partHead = (part, try engine.prepare(AuditSQL.head(Engine.dialect.part(AuditSQL.table, Int(part)))))
  }

  private func read(_ statement: Engine.Statement, isAsked: Bool) throws(RegisterError) -> AuditHead? {
    if !isAsked {
      // An end that an earlier transaction asked for and never read may be long passed.
      try statement.reset()
      try statement.bind(chain.text, at: 1)
    }
    return try statement.firstRow { () throws(RegisterError) in
      guard let hash = AuditHash(try statement.bytes(at: 1)) else { throw .damaged("audit trail, chain \(self.chain)") }
      return AuditHead(chain: self.chain, sequence: try statement.int64(at: 0), hash: hash)
    }
  }

  /// The first entry of a part makes the part, in the transaction of the entry; whoever is interrupted leaves neither.
  private func makePart(after head: AuditHead, for sequence: Int64) throws(RegisterError) {
    guard let parts = Engine.dialect.auditParts else { return }
    let part = parts.part(of: sequence)
    if part != parts.part(of: head.sequence) { try engine.execute(parts.make(part)) }
  }

  private func bind(_ sequence: Int64, _ content: StoredAuditEntry.Content) throws(RegisterError) {
    try insert.bind(chain.text, at: 1)
    try insert.bind(sequence, at: 2)
    try insert.bind(content.line, at: 3)
    try insert.bind(bytes: content.previous.bytes, at: 4)
    try insert.bind(bytes: content.hash.bytes, at: 5)
    try insert.bind(content.key.insurer, at: 6)
    try insert.bind(content.key.numberKey, at: 7)
    try insert.bind(content.key.birthDay, at: 8)
    try insert.bind(content.key.reference, at: 9)
    try insert.bind(content.key.firstRecord, at: 10)
    try insert.bind(content.key.nextRecord, at: 11)
  }
}
