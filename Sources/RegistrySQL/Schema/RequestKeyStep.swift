extension SchemaStep {
  /// Keys of requests, for a day each; nothing here tells of a person.
  static let requestKeys = SchemaStep { dialect in
    """
    CREATE TABLE request_key (
      request_key \(dialect.text) NOT NULL PRIMARY KEY,
      fingerprint \(dialect.text) NOT NULL,
      answer \(dialect.text) NOT NULL,
      kept_until BIGINT NOT NULL
    );
    CREATE INDEX request_key_until ON request_key (kept_until);
    """
  }
}
