import EligibilityModel
import Registry

// Clinical data.
extension RegisterChange {
  func isKnown(_ person: PersonLink) throws(RegisterError) -> Bool {
    let statement = statements.clinical.isKnown
    try ConsentRow.bind(person, to: statement)
    return try statement.firstRow { () throws(RegisterError) in true } ?? false
  }

  func currentResource(of person: PersonLink, _ key: ClinicalKey) throws(RegisterError) -> RecordedResource? {
    let statement = statements.clinical.current
    try ConsentRow.bind(person, to: statement)
    try statement.bind(key.kind.rawValue, at: 3)
    try statement.bind(key.name.text, at: 4)
    return try statement.firstRow { () throws(RegisterError) in try ClinicalRow.recorded(statement) }
  }

  func add(_ resource: ClinicalResource) throws(RegisterError) -> ResourceRowID {
    let id = try statements.clinical.next.firstNumber() ?? 1
    let statement = statements.clinical.insert
    try ClinicalRow.bind(resource, id, knownFrom, to: statement)
    try engine.run(statement)
    return ResourceRowID(id)
  }

  func close(_ recorded: RecordedResource) throws(RegisterError) {
    try close(row: recorded.id.number, by: statements.clinical.close)
  }
}

// Prepared for the occasion, because a counter's question never asks for it.
extension RegisterQueries {
  /// One search for each item, so that what was not asked for is never even read.
  func resources(
    of person: PersonLink, items: Set<ConsentItem>, knownAt: KnownTime, atMost limit: Int
  ) throws(RegisterError) -> [RecordedResource] {
    let statement = try engine.prepare(ClinicalSQL.ofItem)
    var found: [RecordedResource] = []
    for item in ConsentItem.allCases where items.contains(item) {
      try ConsentRow.bind(person, to: statement)
      try statement.bind(item.rawValue, at: 3)
      try statement.bind(knownAt.microseconds, at: 4)
      try statement.bind(Int64(max(0, limit)), at: 5)
      found += try statement.rows { () throws(RegisterError) in try ClinicalRow.recorded(statement) }
    }
    let sorted = found.sorted { ($1.resource.happenedOn, $0.id) < ($0.resource.happenedOn, $1.id) }
    return Array(sorted.prefix(max(0, limit)))
  }
}

/// The statements for clinical data of a writer, prepared once.
struct ClinicalStatements<Engine: SQLEngine> {
  let isKnown: Engine.Statement
  let current: Engine.Statement
  let next: Engine.Statement
  let insert: Engine.Statement
  let close: Engine.Statement

  init(_ engine: Engine) throws(RegisterError) {
    isKnown = try engine.prepare(ClinicalSQL.isKnown)
    current = try engine.prepare(ClinicalSQL.current)
    next = try engine.prepare(ClinicalSQL.next)
    insert = try engine.prepare(ClinicalSQL.insert)
    close = try engine.prepare(ClinicalSQL.close)
  }
}
