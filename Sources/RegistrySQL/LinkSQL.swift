/// The statements for links between persons, in the dialect that both engines share.
enum LinkSQL {
  static let nextCase = RegisterSQL.next("case_id", in: "link_case")
  static let nextVote = RegisterSQL.next("vote_id", in: "link_vote")

  /// Whether a pair has a case; parameters: left reference and birth date, right reference and birth date.
  static let pair = """
    SELECT case_id FROM link_case
    WHERE left_reference = ?1 AND left_birth_date = ?2 AND right_reference = ?3 AND right_birth_date = ?4
    """

  /// A new case; parameters in the order of its columns.
  static let insertCase = """
    INSERT INTO link_case (case_id, known_from, left_reference, left_birth_date, right_reference, right_birth_date, grade)
    VALUES (\(RegisterSQL.parameters(7)))
    """

  /// Whether there is a case; parameter: its number.
  static let exists = "SELECT 1 FROM link_case WHERE case_id = ?1"

  /// A new vote; parameters: vote, case, time, actor, verdict.
  static let insertVote = "INSERT INTO link_vote (vote_id, case_id, said_at, actor, verdict) VALUES (\(RegisterSQL.parameters(5)))"

  /// All cases known at a time; parameter: known time.
  static let cases = "SELECT \(caseColumns) FROM link_case WHERE known_from <= ?1 ORDER BY case_id"

  /// The cases of one person; parameters: reference, birth date, known time.
  static let casesOfPerson = """
    SELECT \(caseColumns) FROM link_case
    WHERE ((left_reference = ?1 AND left_birth_date = ?2) OR (right_reference = ?1 AND right_birth_date = ?2)) AND known_from <= ?3
    ORDER BY case_id
    """

  /// What was said of a case; parameters: case, known time.
  static let votes = "SELECT actor, verdict, said_at FROM link_vote WHERE case_id = ?1 AND said_at <= ?2 ORDER BY vote_id"

  /// What people are compared by, birth date by birth date; parameter: known time.
  static let traits = """
    SELECT person_reference, birth_date, name, name_kana, sex, address FROM coverage
    WHERE person_reference IS NOT NULL AND known_from <= ?1 AND (known_until IS NULL OR known_until > ?1)
    ORDER BY birth_date
    """

  private static let caseColumns =
    "case_id, left_reference, left_birth_date, right_reference, right_birth_date, grade, known_from"
}
