import EligibilityModel
import Registry

/// Reads and writes rows of links; what no link can hold is damage, never repaired.
enum LinkRow {
  /// A case without its votes.
  static func linkCase(_ row: some SQLRow) throws(RegisterError) -> LinkCase {
    let id = try row.int64(at: 0)
    guard let pair = LinkPair(try person(row, at: 1), try person(row, at: 3)), let grade = LinkGrade(rawValue: try row.text(at: 5)) else {
      throw .damaged("link case \(id)")
    }
    return LinkCase(
      id: LinkCaseID(id), pair: pair, grade: grade, knownFrom: KnownTime(microseconds: try row.int64(at: 6)), votes: [])
  }

  static func vote(_ row: some SQLRow) throws(RegisterError) -> LinkVote {
    guard let verdict = LinkVerdict(rawValue: try row.text(at: 1)) else { throw .damaged("a vote of a link case") }
    return LinkVote(actor: try row.text(at: 0), verdict: verdict, at: KnownTime(microseconds: try row.int64(at: 2)))
  }

  /// The columns of `LinkSQL.traits`.
  static func traits(_ row: some SQLRow) throws(RegisterError) -> (PersonLink, PersonTraits) {
    let person = try person(row, at: 0)
    guard let name = try? PersonName(try row.text(at: 2)), let sex = Sex(stored: try row.int64(at: 4)) else {
      throw .damaged("a row of coverage, column name or sex")
    }
    let kana = try row.optionalText(at: 3).flatMap { try? NameKana($0) }
    let address = try row.optionalText(at: 5).flatMap { RegisterText($0) }
    return (person, PersonTraits(name: name, nameKana: kana, birthDate: person.birthDate, sex: sex, address: address))
  }

  static func bind(_ pair: LinkPair, to statement: some SQLStatement, at first: Int) throws(RegisterError) {
    try statement.bind(pair.left.reference.text, at: first)
    try statement.bind(Int64(pair.left.birthDate.dayNumber), at: first + 1)
    try statement.bind(pair.right.reference.text, at: first + 2)
    try statement.bind(Int64(pair.right.birthDate.dayNumber), at: first + 3)
  }

  private static func person(_ row: some SQLRow, at first: Int) throws(RegisterError) -> PersonLink {
    guard let reference = RegisterText(try row.text(at: first)), let birthDate = CivilDate(dayNumber: Int(try row.int64(at: first + 1)))
    else { throw .damaged("a row that names a person") }
    return PersonLink(reference: reference, birthDate: birthDate)
  }
}
