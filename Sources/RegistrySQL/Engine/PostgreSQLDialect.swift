extension PostgreSQLEngine {
  /// Into how many parts a table is cut by its insurers; a register keeps this number for life.
  static let partCount = 8

  static let dialect = Dialect(
    text: "TEXT COLLATE \"C\"",
    bytes: "BYTEA",
    clusteredByInsurer: "PARTITION BY HASH (insurer)",
    partCount: partCount,
    part: { "\($0)_\($1)" },
    partitions: { table in
      (0..<partCount).map { part in
        "CREATE TABLE \(table)_\(part) PARTITION OF \(table) FOR VALUES WITH (MODULUS \(partCount), REMAINDER \(part));"
      }.joined(separator: "\n")
    },
    auditParts: .postgreSQL,
    auditDirectory: nil,
    version: VersionMark(
      isRegister: "SELECT count(*) FROM pg_catalog.pg_class WHERE oid = to_regclass('register_version')",
      isEmpty: """
        SELECT CAST(NOT EXISTS (
          SELECT 1 FROM pg_catalog.pg_class
          WHERE relnamespace = CAST(CAST(current_schema() AS TEXT) AS regnamespace) AND relkind IN ('r', 'p', 'v', 'm', 'S', 'f')) AS INTEGER)
        """,
      read: "SELECT max(version) FROM register_version",
      write: { version in
        """
        CREATE TABLE IF NOT EXISTS register_version (version INTEGER NOT NULL PRIMARY KEY, reached_at TIMESTAMPTZ NOT NULL DEFAULT now());
        INSERT INTO register_version (version) VALUES (\(version))
        """
      }),
    clock: "SELECT CAST(EXTRACT(EPOCH FROM clock_timestamp()) * 1000000 AS BIGINT)")
}
