/// The statements for the numbers by which institutions know their patients, in the dialect that both engines share.
enum PatientNumberSQL {
  static let next = RegisterSQL.next("entry", in: "patient_number")

  /// One new row; parameters: those of the key, then entry, number, known from.
  static let insert = """
    INSERT INTO patient_number
      (institution, insurer, number_key, symbol_key, birth_date, branch, entry, patient_number, known_from, known_until)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, NULL)
    """

  /// Closes a row; parameters: entry, known until.
  static let close = "UPDATE patient_number SET known_until = ?2 WHERE entry = ?1 AND known_until IS NULL AND known_from < ?2"

  /// The number that holds now; parameters: those of the key, with -1 for no branch number.
  static let current = "SELECT entry, patient_number, known_from FROM patient_number WHERE \(key) AND known_until IS NULL"

  /// The number as known at a time; parameters: those of the key, with -1 for no branch number, then the time.
  static let known = """
    SELECT entry, patient_number FROM patient_number
    WHERE \(key) AND known_from <= ?7 AND (known_until IS NULL OR known_until > ?7)
    """

  /// The rows of covers that hold now, of whatever birth date; parameters: insurer, number key, symbol key or NULL.
  static let members = { @Sendable (table: String) in
    """
    SELECT \(RegisterSQL.columns) FROM \(table)
    WHERE insurer = ?1 AND number_key = ?2 AND known_until IS NULL AND (CAST(?3 AS TEXT) IS NULL OR symbol_key = ?3)
    """
  }

  private static let key = """
    institution = ?1 AND insurer = ?2 AND number_key = ?3 AND symbol_key = ?4 AND birth_date = ?5 AND COALESCE(branch, -1) = ?6
    """
}
