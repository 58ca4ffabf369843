extension SchemaStep {
  /// `coverage` is clustered in the order in which a counter asks: one descent of one tree finds the row with everything an answer needs.
  ///
  /// The birth date stands before the symbol, because it is always known, the symbol not always. `symbol_key` is empty for those who have no
  /// symbol; `symbol` and `number` hold the written form only where it differs from the key. `known_until` is the only column that is ever
  /// set on an existing row. `coverage_person` holds all that the question for newer cover reads. `change_set` tells which rows were written when.
  static let coverage = SchemaStep { dialect in
    """
    CREATE TABLE change_set (
      change_set_id BIGINT NOT NULL PRIMARY KEY,
      known_from BIGINT NOT NULL UNIQUE,
      first_record BIGINT NOT NULL,
      next_record BIGINT NOT NULL CHECK (next_record >= first_record)
    );
    CREATE TABLE coverage (
      insurer INTEGER NOT NULL,
      number_key \(dialect.text) NOT NULL,
      birth_date INTEGER NOT NULL,
      record BIGINT NOT NULL,
      symbol_key \(dialect.text) NOT NULL,
      branch SMALLINT,
      known_from BIGINT NOT NULL,
      known_until BIGINT CHECK (known_until > known_from),
      eligible_from INTEGER NOT NULL,
      lost_on INTEGER CHECK (lost_on > eligible_from),
      role SMALLINT NOT NULL,
      copayment_tenths SMALLINT,
      certificate_valid_through INTEGER,
      name \(dialect.text) NOT NULL,
      person_reference \(dialect.text),
      symbol \(dialect.text),
      number \(dialect.text),
      name_kana \(dialect.text),
      sex SMALLINT NOT NULL,
      loss_reason SMALLINT,
      household \(dialect.text),
      employer \(dialect.text),
      PRIMARY KEY (insurer, number_key, birth_date, record)
    ) \(dialect.clusteredByInsurer);
    \(dialect.partitions("coverage"))
    CREATE INDEX coverage_person ON coverage (person_reference, birth_date, eligible_from, lost_on, known_from, known_until)
      WHERE person_reference IS NOT NULL;
    """
  }
}
