/// The statements for consents, in the dialect that both engines share.
enum ConsentSQL {
  static let next = RegisterSQL.next("record", in: "consent_record")

  /// One new row; parameters in the order of `columns`.
  static let insert = "INSERT INTO consent_record (\(columns)) VALUES (\(RegisterSQL.parameters(15)))"

  /// Closes a row; parameters: record, known until.
  static let close = "UPDATE consent_record SET known_until = ?2 WHERE record = ?1 AND known_until IS NULL AND known_from < ?2"

  /// Every row of a person; parameters: person, birth date.
  static let all = "SELECT \(columns) FROM consent_record WHERE person = ?1 AND birth_date = ?2 ORDER BY record"

  /// One row; parameter: record.
  static let one = "SELECT \(columns) FROM consent_record WHERE record = ?1"

  /// The rows of an institution and a scene by when they were given; parameters: institution, scene, from, until, known time, how many.
  static let inSpan = """
    SELECT \(columns) FROM consent_record
    WHERE institution = ?1 AND scene = ?2 AND given >= ?3 AND given < ?4 AND known_from <= ?5 AND (known_until IS NULL OR known_until > ?5)
    ORDER BY record LIMIT ?6
    """

  /// The rows of a person at an institution that hold now; parameters: person, birth date, institution.
  static let current = """
    SELECT \(columns) FROM consent_record WHERE person = ?1 AND birth_date = ?2 AND institution = ?3 AND known_until IS NULL ORDER BY record
    """

  private static let columns = """
    record, person, birth_date, institution, known_from, known_until, given, kind, items, way, scene, withdrawn, care_ended, giver, actor
    """
}
