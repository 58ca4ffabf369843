extension SchemaStep {
  /// Stretches of a cover, events and reports.
  ///
  /// `stated_from` and `stated_until` are empty where the row speaks for the cover from its first day or to its last. Words of the closed lists
  /// stand as words: these tables are read by people who look for what happened. A report waits while `closed_at` is empty.
  static let events = SchemaStep { dialect in
    """
    ALTER TABLE coverage ADD COLUMN stated_from INTEGER;
    ALTER TABLE coverage ADD COLUMN stated_until INTEGER;
    ALTER TABLE coverage ADD COLUMN address \(dialect.text);
    CREATE TABLE coverage_event (
      event_id BIGINT NOT NULL PRIMARY KEY,
      known_from BIGINT NOT NULL,
      insurer INTEGER NOT NULL,
      number_key \(dialect.text) NOT NULL,
      symbol_key \(dialect.text) NOT NULL,
      birth_date INTEGER NOT NULL,
      branch SMALLINT,
      change \(dialect.text) NOT NULL,
      occasion \(dialect.text) NOT NULL,
      days_from INTEGER NOT NULL,
      days_until INTEGER CHECK (days_until > days_from),
      actor \(dialect.text) NOT NULL,
      ground \(dialect.text) NOT NULL,
      corrects BIGINT,
      report_id BIGINT
    );
    CREATE INDEX coverage_event_subject ON coverage_event (insurer, number_key, birth_date, event_id);
    CREATE TABLE member_report (
      report_id BIGINT NOT NULL PRIMARY KEY,
      known_from BIGINT NOT NULL,
      occasion \(dialect.text) NOT NULL,
      insurer INTEGER NOT NULL,
      number_key \(dialect.text),
      birth_date INTEGER NOT NULL,
      name \(dialect.text) NOT NULL,
      event_on INTEGER NOT NULL,
      received_on INTEGER NOT NULL,
      due_on INTEGER,
      actor \(dialect.text) NOT NULL,
      closed_at BIGINT CHECK (closed_at > known_from),
      closed_as \(dialect.text)
    );
    CREATE INDEX member_report_subject ON member_report (insurer, birth_date, number_key);
    """
  }
}
