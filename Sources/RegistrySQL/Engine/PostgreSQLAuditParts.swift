extension AuditParts {
  /// Ranges of numbers: an index that new entries touch all over then has the size of a part and not of the whole trail, and a part in which
  /// nothing more is written can be kept elsewhere.
  static let postgreSQL = AuditParts(
    size: size,
    cut: """
      ALTER TABLE audit_entry RENAME TO audit_whole;
      ALTER INDEX audit_entry_pkey RENAME TO audit_whole_pkey;
      ALTER INDEX audit_entry_member RENAME TO audit_whole_member;
      ALTER INDEX audit_entry_person RENAME TO audit_whole_person;
      ALTER INDEX audit_entry_records RENAME TO audit_whole_records;
      CREATE TABLE audit_entry (LIKE audit_whole INCLUDING DEFAULTS, PRIMARY KEY (chain, sequence)) PARTITION BY RANGE (sequence);
      CREATE INDEX audit_entry_member ON audit_entry (insurer, number_key, birth_date) WHERE insurer IS NOT NULL;
      CREATE INDEX audit_entry_person ON audit_entry (reference, birth_date) WHERE reference IS NOT NULL;
      CREATE INDEX audit_entry_records ON audit_entry (first_record, next_record) WHERE first_record IS NOT NULL;
      DO $cut$ DECLARE last BIGINT := (SELECT COALESCE(MAX(sequence), 0) / \(size) FROM audit_whole);
      BEGIN
        EXECUTE format('ALTER TABLE audit_whole RENAME TO audit_entry_%s', last);
        EXECUTE format('ALTER TABLE audit_entry ATTACH PARTITION audit_entry_%s FOR VALUES FROM (MINVALUE) TO (%s)', last, (last + 1) * \(size));
      END $cut$
      """,
    isThere: { "SELECT count(*) FROM pg_catalog.pg_class WHERE oid = to_regclass('audit_entry_\($0)')" },
    make: { part in
      // Where the first part was larger than others when the trail was cut, it holds these numbers already: then nothing is to be made.
      """
      DO $make$ BEGIN
        IF to_regclass('audit_entry_\(part)') IS NOT NULL THEN RETURN; END IF;
        LOCK TABLE audit_entry
          IN SHARE UPDATE EXCLUSIVE MODE;
        IF to_regclass('audit_entry_\(part)') IS NOT NULL THEN RETURN; END IF;
        CREATE TABLE audit_entry_\(part) (LIKE audit_entry INCLUDING DEFAULTS INCLUDING CONSTRAINTS);
        ALTER TABLE audit_entry ATTACH PARTITION audit_entry_\(part) FOR VALUES FROM (\(part * size)) TO (\(end(of: part)));
      EXCEPTION WHEN invalid_object_definition THEN NULL;
      END $make$
      """
    })

  /// The first number outside a part; the last part of all has none.
  private static func end(of part: Int64) -> String {
    let (end, isBeyond) = (part + 1).multipliedReportingOverflow(by: size)
    return isBeyond ? "MAXVALUE" : "\(end)"
  }

  /// Some 16 GB of entries and 2 GB of each index from one chain, from ten chains ten times that: the index being written fits a server's memory.
  private static let size: Int64 = 16_777_216
}
