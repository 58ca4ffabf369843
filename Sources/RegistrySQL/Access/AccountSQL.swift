import Registry

/// The statements for accounts, tries and sessions, in the dialect that both engines share.
enum AccountSQL {
  static let any = "SELECT 1 FROM account LIMIT 1"

  /// The row of a name that holds; parameter: name.
  static let current = "SELECT \(accountColumns) FROM account WHERE name = ?1 AND known_until IS NULL"

  /// All rows that hold.
  static let all = "SELECT \(accountColumns) FROM account WHERE known_until IS NULL ORDER BY name"

  /// Closes the row that holds; parameters: name, until when.
  static let close = "UPDATE account SET known_until = ?2 WHERE name = ?1 AND known_until IS NULL"

  /// A new row; parameters: name, known from, then in the order of `accountColumns` behind the name.
  static let insert = """
    INSERT INTO account (name, known_from, role, place_kind, place, place_birth_date, state, password, second_factor, recovery_codes)
    VALUES (\(RegisterSQL.parameters(10)))
    """

  /// The newest tries; parameters: hash, since when.
  static let attemptsForAccount = attempts(where: "account_hash")
  static let attemptsByCaller = attempts(where: "caller_hash")

  /// The last step of an account; parameter: hash.
  static let lastStep = "SELECT MAX(step) FROM sign_in_attempt WHERE account_hash = ?1"

  /// A try or what came of it; parameters in the order of `attemptColumns`.
  static let putAttempt = """
    INSERT INTO sign_in_attempt (\(attemptColumns)) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
    ON CONFLICT (attempt) DO UPDATE SET outcome = excluded.outcome, step = excluded.step
    """

  /// A session; parameter: hash.
  static let session = "SELECT \(sessionColumns) FROM account_session WHERE secret_hash = ?1"

  /// A session or when it was used last; parameters in the order of `sessionColumns`.
  static let putSession = """
    INSERT INTO account_session (\(sessionColumns)) VALUES (\(RegisterSQL.parameters(7)))
    ON CONFLICT (secret_hash) DO UPDATE SET last_used = excluded.last_used
    """

  /// Parameter: hash.
  static let endSession = "DELETE FROM account_session WHERE secret_hash = ?1"

  /// Parameter: name.
  static let endSessions = "DELETE FROM account_session WHERE name = ?1"

  /// Those whose session elsewhere ended, first their names; parameters: subject, session, as far as they are asked for.
  static func namesOfEnded(_ ending: OutsideEnding) -> String {
    "SELECT DISTINCT name FROM account_session WHERE \(isMeant(ending)) ORDER BY name"
  }
  static func endSessions(_ ending: OutsideEnding) -> String { "DELETE FROM account_session WHERE \(isMeant(ending))" }

  private static func isMeant(_ ending: OutsideEnding) -> String {
    switch ending {
    case .subject: "outside_subject = ?1"
    case .session: "outside_session = ?1"
    case .both: "outside_subject = ?1 AND (outside_session IS NULL OR outside_session = ?2)"
    }
  }

  /// Parameter: time.
  static let forgetSessions = "DELETE FROM account_session WHERE last_used < ?1"
  static let forgetAttempts = "DELETE FROM sign_in_attempt WHERE made_at < ?1 AND step IS NULL"

  /// No rule looks further back than so many tries.
  private static func attempts(where column: String) -> String {
    "SELECT \(attemptColumns) FROM sign_in_attempt WHERE \(column) = ?1 AND made_at >= ?2 ORDER BY made_at DESC, attempt LIMIT 500"
  }

  private static let accountColumns = "name, role, place_kind, place, place_birth_date, state, password, second_factor, recovery_codes"
  private static let attemptColumns = "attempt, account_hash, caller_hash, made_at, outcome, step"
  private static let sessionColumns = "secret_hash, name, stage, begun, last_used, outside_subject, outside_session"
}
