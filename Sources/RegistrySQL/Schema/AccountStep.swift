extension SchemaStep {
  /// Who may sign in, who tried to, and who is signed in.
  ///
  /// A changed account is a new row. Tries and sessions are no history (the audit trail is): they are updated, and forgotten when they are old.
  /// `step` is the time step of an accepted code; such a try is kept, so that no code is accepted twice.
  static let accounts = SchemaStep { dialect in
    """
    CREATE TABLE account (
      name \(dialect.text) NOT NULL,
      known_from BIGINT NOT NULL,
      known_until BIGINT CHECK (known_until > known_from),
      role \(dialect.text) NOT NULL,
      place_kind \(dialect.text) NOT NULL,
      place \(dialect.text) NOT NULL,
      place_birth_date INTEGER,
      state \(dialect.text) NOT NULL,
      password \(dialect.text) NOT NULL,
      second_factor \(dialect.bytes) NOT NULL,
      recovery_codes \(dialect.text) NOT NULL,
      PRIMARY KEY (name, known_from)
    );
    CREATE TABLE sign_in_attempt (
      attempt BIGINT NOT NULL PRIMARY KEY,
      account_hash \(dialect.text) NOT NULL,
      caller_hash \(dialect.text) NOT NULL,
      made_at BIGINT NOT NULL,
      outcome \(dialect.text) NOT NULL,
      step BIGINT
    );
    CREATE INDEX sign_in_attempt_account ON sign_in_attempt (account_hash, made_at);
    CREATE INDEX sign_in_attempt_caller ON sign_in_attempt (caller_hash, made_at);
    CREATE TABLE account_session (
      secret_hash \(dialect.text) NOT NULL PRIMARY KEY,
      name \(dialect.text) NOT NULL,
      stage \(dialect.text) NOT NULL,
      begun BIGINT NOT NULL,
      last_used BIGINT NOT NULL
    );
    CREATE INDEX account_session_name ON account_session (name);
    """
  }
}
