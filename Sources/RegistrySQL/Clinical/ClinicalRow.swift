import EligibilityModel
import Registry

/// Reads and writes rows of the table `clinical_resource`; what no resource can hold is damage, never repaired.
enum ClinicalRow {
  static func recorded(_ row: some SQLRow) throws(RegisterError) -> RecordedResource {
    let id = try row.int64(at: 0)
    guard let kind = ClinicalKind(rawValue: try row.text(at: 3)) else { throw damaged("kind", id) }
    guard let name = RegisterText(try row.text(at: 4)) else { throw damaged("name", id) }
    guard let item = ConsentItem(rawValue: try row.text(at: 5)) else { throw damaged("item", id) }
    guard let day = CivilDate(stored: try row.int64(at: 6)) else { throw damaged("happened_on", id) }
    let resource = ClinicalResource(
      person: try ConsentRow.person(row, 1, of: "clinical resource \(id)"), key: ClinicalKey(kind: kind, name: name), item: item,
      happenedOn: day, content: try row.bytes(at: 9))
    guard let resource else { throw damaged("content", id) }
    return RecordedResource(
      id: ResourceRowID(id), resource: resource, knownFrom: KnownTime(microseconds: try row.int64(at: 7)),
      knownUntil: try row.optionalInt64(at: 8).map(KnownTime.init))
  }

  /// A row in the order of its columns.
  static func bind(
    _ resource: ClinicalResource, _ id: Int64, _ knownFrom: KnownTime, to statement: some SQLStatement
  ) throws(RegisterError) {
    try statement.bind(id, at: 1)
    try statement.bind(resource.person.reference.text, at: 2)
    try statement.bind(Int64(resource.person.birthDate.dayNumber), at: 3)
    try statement.bind(resource.key.kind.rawValue, at: 4)
    try statement.bind(resource.key.name.text, at: 5)
    try statement.bind(resource.item.rawValue, at: 6)
    try statement.bind(Int64(resource.happenedOn.dayNumber), at: 7)
    try statement.bind(knownFrom.microseconds, at: 8)
    try statement.bind(nil as Int64?, at: 9)
    try statement.bind(bytes: resource.content, at: 10)
  }

  private static func damaged(_ column: String, _ id: Int64) -> RegisterError { .damaged("clinical resource \(id), column \(column)") }
}
