/// The statements for insurers, employers and households, in the dialect that both engines share.
enum OfficeSQL {
  static let next = RegisterSQL.next("record", in: "office_record")

  /// One new row; parameters in the order of `columns`.
  static let insert = "INSERT INTO \(insertTarget) VALUES (\(RegisterSQL.parameters(18)))"

  /// Where new rows go.
  static let insertTarget = "office_record (\(columns))"

  /// Closes a row; parameters: record, known until.
  static let close = "UPDATE office_record SET known_until = ?2 WHERE record = ?1 AND known_until IS NULL AND known_from < ?2"

  /// Every row of a key; parameters: kind, insurer, symbol.
  static let all = "SELECT \(columns) FROM office_record WHERE kind = ?1 AND insurer = ?2 AND symbol = ?3 ORDER BY record"

  /// The rows of a key that hold now; parameters: kind, insurer, symbol.
  static let current = """
    SELECT \(columns) FROM office_record WHERE kind = ?1 AND insurer = ?2 AND symbol = ?3 AND known_until IS NULL ORDER BY record
    """

  /// Whether any record of a kind was known; parameters: kind, known time.
  static let keeps = """
    SELECT 1 FROM office_record WHERE kind = ?1 AND known_from <= ?2 AND (known_until IS NULL OR known_until > ?2) LIMIT 1
    """

  /// Who is in a household on a day, by a walk over the insurer's members; parameters: insurer, household, day, known time.
  static let members = """
    SELECT \(RegisterSQL.columns) FROM coverage
    WHERE insurer = ?1 AND household = ?2 AND COALESCE(stated_from, eligible_from) <= ?3
      AND (COALESCE(stated_until, lost_on) IS NULL OR COALESCE(stated_until, lost_on) > ?3)
      AND known_from <= ?4 AND (known_until IS NULL OR known_until > ?4)
    ORDER BY number_key, birth_date, record
    """

  /// Insurers that covers are with and that are not known on all of their days; parameter: known time.
  static let unknownInsurers = """
    SELECT c.insurer, count(*) FROM coverage AS c
    WHERE \(known("c")) AND EXISTS (SELECT 1 FROM office_record AS o WHERE o.kind = 'insurer' AND \(known("o")))
      AND NOT (\(isKnownThroughout(kind: "insurer", symbol: "''")))
    GROUP BY c.insurer ORDER BY c.insurer
    """

  /// Employers that covers name and that are not known on all of their days; parameter: known time.
  static let unknownEmployers = """
    SELECT c.insurer, c.employer, count(*) FROM coverage AS c
    WHERE c.employer IS NOT NULL AND \(known("c"))
      AND EXISTS (SELECT 1 FROM office_record AS o WHERE o.kind = 'employer' AND o.insurer = c.insurer AND \(known("o")))
      AND NOT (\(isKnownThroughout(kind: "employer", symbol: "c.employer")))
    GROUP BY c.insurer, c.employer ORDER BY c.insurer, c.employer
    """

  /// Households whose head has no cover that names them on a day; parameters: known time, day.
  static let headsLeft = """
    SELECT o.insurer, o.symbol FROM office_record AS o
    WHERE o.kind = 'household' AND \(known("o")) AND o.head_number_key IS NOT NULL
      AND o.days_from <= ?2 AND (o.days_until IS NULL OR o.days_until > ?2)
      AND NOT EXISTS (
        SELECT 1 FROM coverage AS c
        WHERE c.insurer = o.insurer AND c.number_key = o.head_number_key AND c.birth_date = o.head_birth_date
          AND c.symbol_key = o.head_symbol_key AND (o.head_branch IS NULL OR c.branch = o.head_branch) AND c.household = o.symbol
          AND COALESCE(c.stated_from, c.eligible_from) <= ?2
          AND (COALESCE(c.stated_until, c.lost_on) IS NULL OR COALESCE(c.stated_until, c.lost_on) > ?2) AND \(known("c")))
    ORDER BY o.insurer, o.symbol, o.record
    """

  private static func known(_ table: String) -> String {
    "\(table).known_from <= ?1 AND (\(table).known_until IS NULL OR \(table).known_until > ?1)"
  }

  /// Whether the first and the last day of a stretch are ones on which a record holds; an open stretch needs a record without end.
  private static func isKnownThroughout(kind: String, symbol: String) -> String {
    let record =
      "SELECT 1 FROM office_record AS o WHERE o.kind = '\(kind)' AND o.insurer = c.insurer AND o.symbol = \(symbol) AND \(known("o"))"
    let first = "COALESCE(c.stated_from, c.eligible_from)"
    let end = "COALESCE(c.stated_until, c.lost_on, 2147483647)"
    return """
      EXISTS (\(record) AND o.days_from <= \(first) AND (o.days_until IS NULL OR o.days_until > \(first)))
      AND EXISTS (\(record) AND o.days_from < \(end) AND (o.days_until IS NULL OR o.days_until >= \(end)))
      """
  }

  private static let columns = """
    record, kind, insurer, symbol, known_from, known_until, days_from, days_until, actor, ground, name, address, telephone, successor, \
    head_number_key, head_symbol_key, head_branch, head_birth_date
    """
}
