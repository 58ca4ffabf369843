import Registry

/// The statements of the directory by which a file finds the entries about a member.
struct AuditDirectorySQL: Sendable {
  /// The index in whose place it stands.
  let replacedIndex: String
  /// Statements that put the directory in the place of the index and fill it.
  let make: String
  /// The names of the chains in it.
  let chains: String
  /// Its rows about a chain in the order of sections; parameter: chain.
  let rows: String
  /// Lines about a person by their numbers; parameters: reference, birth date.
  let aboutPerson: String
}

extension AuditDirectorySQL {
  /// An index in the order of keys wants another page for each entry, which is written to the log and to the file; a section is some nine pages in a row.
  ///
  /// A trigger lists each section with its last entry, whoever adds that one: it can't be forgotten, nor be half done.
  static let sqlite = AuditDirectorySQL(
    replacedIndex: "audit_entry_member",
    make: """
      DROP INDEX IF EXISTS audit_entry_member;
      CREATE TABLE audit_directory (
        chain TEXT NOT NULL,
        section BIGINT NOT NULL,
        insurer INTEGER NOT NULL,
        number_key TEXT NOT NULL,
        birth_date INTEGER NOT NULL,
        sequence BIGINT NOT NULL,
        PRIMARY KEY (chain, section, insurer, number_key, birth_date, sequence)
      ) WITHOUT ROWID;
      WITH full AS (SELECT chain, \(fullEnd("max(sequence)")) AS until FROM audit_entry GROUP BY chain)
      INSERT INTO audit_directory
      SELECT entry.chain, \(section("entry.sequence")), insurer, number_key, birth_date, sequence
      FROM full CROSS JOIN audit_entry AS entry ON entry.chain = full.chain AND entry.sequence BETWEEN 1 AND full.until
      WHERE \(isListed) ORDER BY 1, 2, 3, 4, 5, 6;
      CREATE TRIGGER audit_directory_section AFTER INSERT ON audit_entry WHEN NEW.sequence % \(size) = 0 BEGIN
        INSERT INTO audit_directory
        SELECT chain, \(section("NEW.sequence")), insurer, number_key, birth_date, sequence FROM audit_entry
        WHERE chain = NEW.chain AND sequence BETWEEN NEW.sequence - \(size - 1) AND NEW.sequence AND \(isListed)
        ORDER BY 1, 2, 3, 4, 5, 6
        ON CONFLICT DO NOTHING;
      END;
      """,
    chains: """
      WITH RECURSIVE found (chain) AS (
        SELECT min(chain) FROM audit_directory
        UNION ALL SELECT (SELECT min(chain) FROM audit_directory WHERE chain > found.chain) FROM found WHERE chain IS NOT NULL)
      SELECT chain FROM found WHERE chain IS NOT NULL
      """,
    rows: """
      SELECT section, sequence, insurer, number_key, birth_date FROM audit_directory
      WHERE chain = ?1 ORDER BY section, insurer, number_key, birth_date, sequence
      """,
    aboutPerson: """
      WITH RECURSIVE
      wanted AS MATERIALIZED (
        SELECT DISTINCT insurer, number_key, birth_date FROM coverage WHERE person_reference = ?1 AND birth_date = ?2),
      trail (chain) AS (
        SELECT min(chain) FROM audit_entry
        UNION ALL SELECT (SELECT min(chain) FROM audit_entry WHERE chain > trail.chain) FROM trail WHERE chain IS NOT NULL),
      place (chain, section, final) AS (
        SELECT chain, 0, (SELECT max(section) FROM audit_directory AS final WHERE final.chain = trail.chain) FROM trail WHERE chain IS NOT NULL
        UNION ALL SELECT chain, section + 1, final FROM place WHERE section < final LIMIT \(sectionLimit))
      SELECT entry.chain, entry.sequence, entry.line FROM place CROSS JOIN wanted
      CROSS JOIN audit_directory AS listed ON listed.chain = place.chain AND listed.section = place.section
        AND listed.insurer = wanted.insurer AND listed.number_key = wanted.number_key AND listed.birth_date = wanted.birth_date
      CROSS JOIN audit_entry AS entry ON entry.chain = listed.chain AND entry.sequence = listed.sequence
        AND entry.insurer = wanted.insurer AND entry.number_key = wanted.number_key AND entry.birth_date = wanted.birth_date
      UNION ALL
      SELECT entry.chain, entry.sequence, entry.line FROM trail
      CROSS JOIN audit_entry AS entry ON entry.chain = trail.chain
        AND entry.sequence > (SELECT \(fullEnd("max(sequence)")) FROM audit_entry AS last WHERE last.chain = trail.chain)
      JOIN wanted ON wanted.insurer = entry.insurer AND wanted.number_key = entry.number_key AND wanted.birth_date = entry.birth_date
      """)

  private static let size = AuditDirectory.sectionSize
  /// Beyond so many sections a person's list asks none: no file holds more, and a number that was tampered with must not keep anybody waiting.
  private static let sectionLimit = 1_000_000
  /// The section that lists an entry.
  private static func section(_ sequence: String) -> String { "(\(sequence) - 1) / \(size)" }
  /// The last number of the last full section of a chain that ends with a number.
  private static func fullEnd(_ sequence: String) -> String { "\(sequence) / \(size) * \(size)" }
  /// Whether an entry is about a member; one that was tampered with may have a part of the key only.
  private static let isListed = "insurer IS NOT NULL AND number_key IS NOT NULL AND birth_date IS NOT NULL"
}
