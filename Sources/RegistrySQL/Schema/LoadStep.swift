extension SchemaStep {
  /// Loads of files, and how far each has come; both only grow.
  ///
  /// A step of a load is written with the rows that it tells of. The last one says where the load goes on; two programs that go on with one load
  /// at once would write the same step, which its key refuses.
  static let loads = SchemaStep { dialect in
    """
    CREATE TABLE member_load (
      load_id BIGINT NOT NULL PRIMARY KEY,
      known_from BIGINT NOT NULL,
      file \(dialect.text) NOT NULL,
      fingerprint \(dialect.text) NOT NULL,
      byte_count BIGINT NOT NULL,
      way \(dialect.text) NOT NULL,
      as_of INTEGER
    );
    CREATE INDEX member_load_file ON member_load (file, load_id);
    CREATE TABLE load_step (
      load_id BIGINT NOT NULL,
      step BIGINT NOT NULL,
      known_from BIGINT NOT NULL,
      next_line BIGINT NOT NULL,
      next_byte BIGINT NOT NULL,
      added BIGINT NOT NULL,
      corrected BIGINT NOT NULL,
      unchanged BIGINT NOT NULL,
      ended BIGINT NOT NULL,
      refused BIGINT NOT NULL,
      refused_bytes BIGINT NOT NULL,
      state \(dialect.text) NOT NULL,
      PRIMARY KEY (load_id, step)
    );
    """
  }
}
