import EligibilityModel
import Registry

/// Kept documents on one connection, inside a transaction that somebody else began.
struct ExchangeDocuments<Engine: SQLEngine> {
  private let engine: Engine
  private let insert: Engine.Statement
  private let one: Engine.Statement
  private let exchange: Engine.Statement
  private let member: Engine.Statement
  private let identifier: Engine.Statement
  private let identified: Engine.Statement
  private let old: Engine.Statement
  private let removals: [Engine.Statement]

  init(_ engine: Engine) throws(RegisterError) {
    self.engine = engine
    insert = try engine.prepare(ExchangeSQL.insert)
    one = try engine.prepare(ExchangeSQL.one)
    exchange = try engine.prepare(ExchangeSQL.exchange)
    member = try engine.prepare(ExchangeSQL.member)
    identifier = try engine.prepare(ExchangeSQL.identify)
    identified = try engine.prepare(ExchangeSQL.identified)
    old = try engine.prepare(ExchangeSQL.old)
    var removals: [Engine.Statement] = []
    for sql in ExchangeSQL.discard { removals.append(try engine.prepare(sql)) }
    self.removals = removals
  }

  func keep(_ document: ExchangeDocument) throws(RegisterError) {
    try insert.bind(document.id.text, at: 1)
    try insert.bind(document.kind.rawValue, at: 2)
    try insert.bind(document.exchange.text, at: 3)
    try insert.bind(document.owner.text, at: 4)
    try insert.bind(document.keptAt.microseconds, at: 5)
    try insert.bind(document.body, at: 6)
    try bind(document.subject)
    try engine.run(insert)
  }

  private func bind(_ subject: AuditedMember?) throws(RegisterError) {
    try insert.bind(subject?.insurerNumber.stored, at: 7)
    try insert.bind(subject?.symbol?.canonical, at: 8)
    try insert.bind(subject?.number.canonical, at: 9)
    try insert.bind(subject?.branchNumber.map { Int64($0.value) }, at: 10)
    try insert.bind(subject.map { Int64($0.birthDate.dayNumber) }, at: 11)
    try insert.bind(subject?.record?.number, at: 12)
    try insert.bind(subject?.reference?.text, at: 13)
  }

  func document(_ id: ExchangeDocumentID) throws(RegisterError) -> ExchangeDocument? {
    try one.bind(id.text, at: 1)
    return try one.firstRow { () throws(RegisterError) in try ExchangeRow.document(one) }
  }

  func documents(of id: ExchangeDocumentID) throws(RegisterError) -> [ExchangeDocument] {
    try exchange.bind(id.text, at: 1)
    return try exchange.rows { () throws(RegisterError) in try ExchangeRow.document(exchange) }
  }

  func documents(
    under sought: ExchangeMember, kind: ExchangeDocumentKind, owner: RegisterText, atMost limit: Int
  ) throws(RegisterError) -> [ExchangeDocument] {
    try member.bind(sought.insurerNumber.stored, at: 1)
    try member.bind(sought.number.canonical, at: 2)
    try member.bind(owner.text, at: 3)
    try member.bind(kind.rawValue, at: 4)
    var found: [ExchangeDocument] = []
    while try member.step() {
      let document = try ExchangeRow.document(member)
      if sought.finds(document.subject) { found.append(document) }
      if found.count >= limit { break }
    }
    try member.reset()
    return found
  }
}

// By identifiers, and by age.
extension ExchangeDocuments {
  func identify(_ id: ExchangeDocumentID, by checksum: String) throws(RegisterError) {
    try identifier.bind(checksum, at: 1)
    try identifier.bind(id.text, at: 2)
    try engine.run(identifier)
  }

  func documents(identifiedBy checksum: String) throws(RegisterError) -> [ExchangeDocument] {
    try identified.bind(checksum, at: 1)
    return try identified.rows { () throws(RegisterError) in try ExchangeRow.document(identified) }
  }

  func discard(keptBefore time: KnownTime, atMost limit: Int) throws(RegisterError) -> [ExchangeDocument] {
    try old.bind(time.microseconds, at: 1)
    try old.bind(Int64(max(0, limit)), at: 2)
    let documents = try old.rows { () throws(RegisterError) in try ExchangeRow.document(old) }
    for document in documents {
      for removal in removals {
        try removal.bind(document.id.text, at: 1)
        try engine.run(removal)
      }
    }
    return documents
  }
}

/// Reads rows of the table `exchange_document`; what no document can hold is damage, never repaired.
enum ExchangeRow {
  static func document(_ row: some SQLRow) throws(RegisterError) -> ExchangeDocument {
    guard let id = ExchangeDocumentID(try row.text(at: 0)), let exchange = ExchangeDocumentID(try row.text(at: 2)) else {
      throw .damaged("kept document, column document_id")
    }
    guard let kind = ExchangeDocumentKind(rawValue: try row.text(at: 1)) else { throw damaged("kind", id) }
    guard let owner = RegisterText(try row.text(at: 3)) else { throw damaged("owner", id) }
    return ExchangeDocument(
      id: id, kind: kind, exchange: exchange, owner: owner, subject: try subject(row, id),
      keptAt: KnownTime(microseconds: try row.int64(at: 4)), body: try row.text(at: 5))
  }

  private static func subject(_ row: some SQLRow, _ id: ExchangeDocumentID) throws(RegisterError) -> AuditedMember? {
    guard let insurer = try row.optionalInt64(at: 6) else { return nil }
    guard let insurerNumber = InsurerNumber(stored: insurer) else { throw damaged("insurer", id) }
    guard let number = try row.optionalText(at: 8).flatMap({ try? InsuredNumber($0) }) else { throw damaged("number_key", id) }
    guard let birthDate = try row.optionalInt64(at: 10).flatMap({ CivilDate(dayNumber: Int($0)) }) else { throw damaged("birth_date", id) }
    let branch = try row.optionalInt64(at: 9)
    let branchNumber = branch.flatMap(StoredBranchNumbers.find)
    if branch != nil, branchNumber == nil { throw damaged("branch", id) }
    let symbol = try row.optionalText(at: 7)
    let read = symbol.flatMap { try? InsuredSymbol($0) }
    if symbol != nil, read == nil { throw damaged("symbol_key", id) }
    return AuditedMember(
      insurerNumber: insurerNumber, symbol: read, number: number, branchNumber: branchNumber, birthDate: birthDate,
      record: try row.optionalInt64(at: 11).map(RecordID.init), reference: try row.optionalText(at: 12).flatMap(RegisterText.init))
  }

  private static func damaged(_ column: String, _ id: ExchangeDocumentID) -> RegisterError {
    .damaged("kept document \(id), column \(column)")
  }
}
