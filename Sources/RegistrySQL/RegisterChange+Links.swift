import EligibilityModel
import Registry

// Cases and votes.
extension RegisterChange {
  func propose(_ pair: LinkPair, grade: LinkGrade) throws(RegisterError) -> LinkCaseID? {
    let found = statements.links.pair
    try LinkRow.bind(pair, to: found, at: 1)
    guard try found.firstRow({ () throws(RegisterError) in true }) == nil else { return nil }
    let id = try next(statements.links.nextCase)
    let statement = statements.links.insertCase
    try statement.bind(id, at: 1)
    try statement.bind(knownFrom.microseconds, at: 2)
    try LinkRow.bind(pair, to: statement, at: 3)
    try statement.bind(grade.rawValue, at: 7)
    try engine.run(statement)
    return LinkCaseID(id)
  }

  func vote(_ id: LinkCaseID, by actor: String, _ verdict: LinkVerdict) throws(RegisterError) {
    let found = statements.links.exists
    try found.bind(id.number, at: 1)
    guard try found.firstRow({ () throws(RegisterError) in true }) != nil else { throw .store("there is no such case") }
    let statement = statements.links.insertVote
    try statement.bind(try next(statements.links.nextVote), at: 1)
    try statement.bind(id.number, at: 2)
    try statement.bind(knownFrom.microseconds, at: 3)
    try statement.bind(actor, at: 4)
    try statement.bind(verdict.rawValue, at: 5)
    try engine.run(statement)
  }

  private func next(_ statement: Engine.Statement) throws(RegisterError) -> Int64 {
    try statement.firstNumber() ?? 1
  }
}

/// The statements for cases and votes of a writer, prepared once: a search for pairs opens many cases in one change.
struct LinkStatements<Engine: SQLEngine> {
  let pair: Engine.Statement
  let nextCase: Engine.Statement
  let insertCase: Engine.Statement
  let exists: Engine.Statement
  let nextVote: Engine.Statement
  let insertVote: Engine.Statement

  init(_ engine: Engine) throws(RegisterError) {
    pair = try engine.prepare(LinkSQL.pair)
    nextCase = try engine.prepare(LinkSQL.nextCase)
    insertCase = try engine.prepare(LinkSQL.insertCase)
    exists = try engine.prepare(LinkSQL.exists)
    nextVote = try engine.prepare(LinkSQL.nextVote)
    insertVote = try engine.prepare(LinkSQL.insertVote)
  }
}

// The reading side.
extension RegisterQueries {
  func linkCases(knownAt: KnownTime) throws(RegisterError) -> [LinkCase] {
    let statement = try engine.prepare(LinkSQL.cases)
    try statement.bind(knownAt.microseconds, at: 1)
    return try withVotes(try statement.rows { () throws(RegisterError) in try LinkRow.linkCase(statement) }, knownAt)
  }

  func linkCases(of person: PersonLink, knownAt: KnownTime) throws(RegisterError) -> [LinkCase] {
    let statement = linkCasesStatement
    try statement.bind(person.reference.text, at: 1)
    try statement.bind(Int64(person.birthDate.dayNumber), at: 2)
    try statement.bind(knownAt.microseconds, at: 3)
    return try withVotes(try statement.rows { () throws(RegisterError) in try LinkRow.linkCase(statement) }, knownAt)
  }

  func forEachBirthDate(knownAt: KnownTime, _ body: ([(person: PersonLink, traits: PersonTraits)]) throws -> Void) throws {
    let statement = try engine.prepareWalk(LinkSQL.traits)
    try statement.bind(knownAt.microseconds, at: 1)
    try withoutActuallyEscaping(body) { body in
      var gatherer = PersonTraits.Gatherer(body)
      try statement.forEachRow {
        let (person, traits) = try LinkRow.traits(statement)
        try gatherer.next(traits, of: person)
      }
      try gatherer.finish()
    }
  }

  private func withVotes(_ cases: [LinkCase], _ knownAt: KnownTime) throws(RegisterError) -> [LinkCase] {
    guard !cases.isEmpty else { return [] }
    let statement = try engine.prepare(LinkSQL.votes)
    var found: [LinkCase] = []
    for open in cases {
      try statement.bind(open.id.number, at: 1)
      try statement.bind(knownAt.microseconds, at: 2)
      let votes = try statement.rows { () throws(RegisterError) in try LinkRow.vote(statement) }
      found.append(LinkCase(id: open.id, pair: open.pair, grade: open.grade, knownFrom: open.knownFrom, votes: votes))
    }
    return found
  }
}
