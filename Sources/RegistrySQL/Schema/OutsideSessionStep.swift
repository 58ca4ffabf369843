extension SchemaStep {
  /// From which sign-in at another service a session came, as hashes; empty for those who signed in here.
  static let outsideSessions = SchemaStep { dialect in
    """
    ALTER TABLE account_session ADD COLUMN outside_subject \(dialect.text);
    ALTER TABLE account_session ADD COLUMN outside_session \(dialect.text);
    CREATE INDEX account_session_outside_subject ON account_session (outside_subject);
    CREATE INDEX account_session_outside_session ON account_session (outside_session);
    """
  }
}
