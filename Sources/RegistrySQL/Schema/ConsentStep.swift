extension SchemaStep {
  /// What people agreed to, and the clinical data that it opens.
  ///
  /// `given` counts minutes of Japan's clock since 1970-01-01T00:00, because a consent ends to the minute. `items` holds words with blanks between
  /// them, in the order of the model's list; `withdrawn` holds such words, each with `=` and its minute.
  static let consent = SchemaStep { dialect in
    """
    CREATE TABLE consent_record (
      record BIGINT NOT NULL PRIMARY KEY,
      person \(dialect.text) NOT NULL,
      birth_date INTEGER NOT NULL,
      institution \(dialect.text) NOT NULL,
      known_from BIGINT NOT NULL,
      known_until BIGINT CHECK (known_until > known_from),
      given BIGINT NOT NULL,
      kind \(dialect.text) NOT NULL,
      items \(dialect.text) NOT NULL,
      way \(dialect.text) NOT NULL,
      scene \(dialect.text) NOT NULL,
      withdrawn \(dialect.text) NOT NULL,
      care_ended INTEGER,
      giver \(dialect.text) NOT NULL,
      actor \(dialect.text) NOT NULL
    );
    CREATE INDEX consent_record_person ON consent_record (person, birth_date, record);
    CREATE TABLE clinical_resource (
      record BIGINT NOT NULL PRIMARY KEY,
      person \(dialect.text) NOT NULL,
      birth_date INTEGER NOT NULL,
      kind \(dialect.text) NOT NULL,
      name \(dialect.text) NOT NULL,
      item \(dialect.text) NOT NULL,
      happened_on INTEGER NOT NULL,
      known_from BIGINT NOT NULL,
      known_until BIGINT CHECK (known_until > known_from),
      content \(dialect.bytes) NOT NULL
    );
    CREATE INDEX clinical_resource_person ON clinical_resource (person, birth_date, kind, name, record);
    """
  }
}
