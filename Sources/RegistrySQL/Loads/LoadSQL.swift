/// The statements for loads, in the dialect that both engines share.
enum LoadSQL {
  static let nextLoad = RegisterSQL.next("load_id", in: "member_load")

  /// A new load; parameters in the order of its columns.
  static let insertLoad = """
    INSERT INTO member_load (load_id, known_from, file, fingerprint, byte_count, way, as_of) VALUES (\(RegisterSQL.parameters(7)))
    """

  /// A step of a load; parameters: load, step, then as in `steps`.
  static let insertStep = "INSERT INTO load_step (load_id, step, \(stepColumns)) VALUES (\(RegisterSQL.parameters(12)))"

  /// The load of a file that began last; parameter: the file.
  static let lastLoad = """
    SELECT load_id, fingerprint, byte_count, way, as_of FROM member_load WHERE file = ?1 ORDER BY load_id DESC LIMIT 1
    """

  /// The steps of a load in their order; parameter: load.
  static let steps = "SELECT \(stepColumns) FROM load_step WHERE load_id = ?1 ORDER BY step"

  private static let stepColumns =
    "known_from, next_line, next_byte, added, corrected, unchanged, ended, refused, refused_bytes, state"
}
