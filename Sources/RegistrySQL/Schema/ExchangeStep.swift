extension SchemaStep {
  /// Documents of exchanges with other programs; rows are added and read, never changed.
  ///
  /// `document_id` is random. The columns from `insurer` on say whom a document tells of, and are empty where a question was not understood.
  static let exchange = SchemaStep { dialect in
    """
    CREATE TABLE exchange_document (
      document_id \(dialect.text) NOT NULL PRIMARY KEY,
      kind \(dialect.text) NOT NULL,
      exchange_id \(dialect.text) NOT NULL,
      owner \(dialect.text) NOT NULL,
      kept_at BIGINT NOT NULL,
      body \(dialect.text) NOT NULL,
      insurer INTEGER,
      symbol_key \(dialect.text),
      number_key \(dialect.text),
      branch SMALLINT,
      birth_date INTEGER,
      record BIGINT,
      person_reference \(dialect.text)
    );
    CREATE INDEX exchange_document_exchange ON exchange_document (exchange_id);
    CREATE INDEX exchange_document_member ON exchange_document (insurer, number_key, owner, kind) WHERE insurer IS NOT NULL;
    """
  }
}
