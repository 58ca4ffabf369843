/// The statements for events and reports, in the dialect that both engines share.
enum EventSQL {
  /// The rows under one number and birth date, held to be true at a time; parameters: insurer, number key, birth date, symbol key, known time.
  static let rows = """
    SELECT \(RegisterSQL.columns) FROM coverage
    WHERE insurer = ?1 AND number_key = ?2 AND birth_date = ?3 AND symbol_key = ?4
      AND known_from <= ?5 AND (known_until IS NULL OR known_until > ?5)
    ORDER BY record
    """

  /// Every row that was ever written there; parameters: insurer, number key, birth date, symbol key.
  static let allRows = """
    SELECT \(RegisterSQL.columns) FROM coverage
    WHERE insurer = ?1 AND number_key = ?2 AND birth_date = ?3 AND symbol_key = ?4 ORDER BY record
    """

  /// The next free numbers of events and reports.
  static let nextEvent = RegisterSQL.next("event_id", in: "coverage_event")
  static let nextReport = RegisterSQL.next("report_id", in: "member_report")

  /// One new event; parameters in the order of its columns.
  static let insertEvent = "INSERT INTO coverage_event (\(eventColumns)) VALUES (\(RegisterSQL.parameters(15)))"

  /// One event; parameter: its number.
  static let event = "SELECT \(eventColumns) FROM coverage_event WHERE event_id = ?1"

  /// The events of one number and birth date; parameters: insurer, number key, birth date, symbol key.
  static let events = """
    SELECT \(eventColumns) FROM coverage_event
    WHERE insurer = ?1 AND number_key = ?2 AND birth_date = ?3 AND symbol_key = ?4 ORDER BY event_id
    """

  /// One new report; parameters in the order of its columns but the last two.
  static let insertReport = "INSERT INTO member_report (\(newReportColumns)) VALUES (\(RegisterSQL.parameters(12)))"

  /// Ends the waiting; parameters: report, time, how.
  static let closeReport = """
    UPDATE member_report SET closed_at = ?2, closed_as = ?3 WHERE report_id = ?1 AND closed_at IS NULL AND known_from < ?2
    """

  /// One report; parameter: its number.
  static let report = "SELECT \(reportColumns) FROM member_report WHERE report_id = ?1"

  /// The first report that says the same and was not turned down; parameters: insurer, birth date, occasion, day, name, number key.
  static let likeReport = """
    SELECT \(reportColumns) FROM member_report
    WHERE insurer = ?1 AND birth_date = ?2 AND occasion = ?3 AND event_on = ?4 AND name = ?5
      AND (number_key = ?6 OR (number_key IS NULL AND CAST(?6 AS TEXT) IS NULL)) AND (closed_as IS NULL OR closed_as <> 'turnedDown')
    ORDER BY report_id LIMIT 1
    """

  /// The reports of an insurer that waited at a time; parameters: insurer, known time.
  static let openReports = """
    SELECT \(reportColumns) FROM member_report
    WHERE insurer = ?1 AND known_from <= ?2 AND (closed_at IS NULL OR closed_at > ?2) ORDER BY report_id
    """

  /// The first report about a person that waited at a time; parameters: insurer, birth date, number key, known time.
  static let openReport = """
    SELECT \(reportColumns) FROM member_report
    WHERE insurer = ?1 AND birth_date = ?2 AND number_key = ?3 AND known_from <= ?4 AND (closed_at IS NULL OR closed_at > ?4)
    ORDER BY report_id LIMIT 1
    """

  private static let eventColumns = """
    event_id, known_from, insurer, number_key, symbol_key, birth_date, branch, change, occasion, days_from, days_until, actor, ground, \
    corrects, report_id
    """
  private static let newReportColumns = """
    report_id, known_from, occasion, insurer, number_key, birth_date, name, event_on, received_on, due_on, actor, employer
    """
  private static let reportColumns = newReportColumns + ", closed_at, closed_as"
}
