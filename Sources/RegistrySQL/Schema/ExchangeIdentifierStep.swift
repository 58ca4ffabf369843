extension SchemaStep {
  /// By which identifiers kept documents are found (checksums of what their senders gave them), and how the oldest are.
  static let exchangeIdentifiers = SchemaStep { dialect in
    """
    CREATE TABLE exchange_identifier (
      identifier_key \(dialect.text) NOT NULL,
      document_id \(dialect.text) NOT NULL,
      PRIMARY KEY (identifier_key, document_id)
    );
    CREATE INDEX exchange_identifier_document ON exchange_identifier (document_id);
    CREATE INDEX exchange_document_kept ON exchange_document (kept_at);
    """
  }
}
