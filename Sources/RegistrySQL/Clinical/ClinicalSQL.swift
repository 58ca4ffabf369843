/// The statements for clinical data, in the dialect that both engines share.
enum ClinicalSQL {
  /// Whether a person was ever covered; parameters: person, birth date.
  static let isKnown = "SELECT 1 FROM coverage WHERE person_reference = ?1 AND birth_date = ?2 LIMIT 1"

  static let next = RegisterSQL.next("record", in: "clinical_resource")

  /// One new row; parameters in the order of `columns`.
  static let insert = "INSERT INTO clinical_resource (\(columns)) VALUES (\(RegisterSQL.parameters(10)))"

  /// Closes a row; parameters: record, known until.
  static let close = "UPDATE clinical_resource SET known_until = ?2 WHERE record = ?1 AND known_until IS NULL AND known_from < ?2"

  /// The row of a resource that holds now; parameters: person, birth date, kind, name.
  static let current = """
    SELECT \(columns) FROM clinical_resource
    WHERE person = ?1 AND birth_date = ?2 AND kind = ?3 AND name = ?4 AND known_until IS NULL ORDER BY record DESC LIMIT 1
    """

  /// The rows of a person in one item as known at a time; parameters: person, birth date, item, known time, how many.
  static let ofItem = """
    SELECT \(columns) FROM clinical_resource
    WHERE person = ?1 AND birth_date = ?2 AND item = ?3 AND known_from <= ?4 AND (known_until IS NULL OR known_until > ?4)
    ORDER BY happened_on DESC, record LIMIT ?5
    """

  private static let columns = "record, person, birth_date, kind, name, item, happened_on, known_from, known_until, content"
}
