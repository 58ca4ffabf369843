import EligibilityModel
import Registry

// Reading person by person.
extension RegisterQueries {
  func forEachPerson(knownAt: KnownTime, _ body: (PersonLink, [CoverSpan]) throws -> Void) throws {
    let statement = try engine.prepareWalk(RegisterSQL.people)
    try statement.bind(knownAt.microseconds, at: 1)
    try withoutActuallyEscaping(body) { body in
      var gatherer = CoverSpan.Gatherer(body)
      try statement.forEachRow {
        let (person, span) = try Self.row(statement)
        try gatherer.next(span, of: person)
      }
      try gatherer.finish()
    }
  }

  /// Prepared for the occasion, because a counter's question never asks for it.
  func covers(of person: PersonLink, knownAt: KnownTime) throws(RegisterError) -> [RecordedCoverage] {
    let statement = try engine.prepare(RegisterSQL.coversOfPerson)
    try ConsentRow.bind(person, to: statement)
    try statement.bind(knownAt.microseconds, at: 3)
    return try statement.rows { () throws(RegisterError) in try CoverageRow.recorded(statement) }
  }

  private static func row(_ row: Engine.Statement) throws(RegisterError) -> (PersonLink, CoverSpan) {
    guard let reference = RegisterText(try row.text(at: 0)), let birthDate = CivilDate(dayNumber: Int(try row.int64(at: 1))),
      let insurer = InsurerNumber(stored: try row.int64(at: 2)), let from = CivilDate(dayNumber: Int(try row.int64(at: 4)))
    else { throw .damaged("a row of coverage that has a person_reference") }
    let until = try row.optionalInt64(at: 5).flatMap { CivilDate(dayNumber: Int($0)) }
    guard let period = Period(from: from, until: until) else { throw .damaged("a row of coverage, column lost_on") }
    let span = CoverSpan(insurerNumber: insurer, numberKey: try row.text(at: 3), period: period)
    return (PersonLink(reference: reference, birthDate: birthDate), span)
  }
}
