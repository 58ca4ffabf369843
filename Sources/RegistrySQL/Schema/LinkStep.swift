extension SchemaStep {
  /// Cases of persons who may be one, and what was said of them; both only grow.
  static let links = SchemaStep { dialect in
    """
    CREATE TABLE link_case (
      case_id BIGINT NOT NULL PRIMARY KEY,
      known_from BIGINT NOT NULL,
      left_reference \(dialect.text) NOT NULL,
      left_birth_date INTEGER NOT NULL,
      right_reference \(dialect.text) NOT NULL,
      right_birth_date INTEGER NOT NULL,
      grade \(dialect.text) NOT NULL,
      UNIQUE (left_reference, left_birth_date, right_reference, right_birth_date)
    );
    CREATE INDEX link_case_right ON link_case (right_reference, right_birth_date);
    CREATE TABLE link_vote (
      vote_id BIGINT NOT NULL PRIMARY KEY,
      case_id BIGINT NOT NULL,
      said_at BIGINT NOT NULL,
      actor \(dialect.text) NOT NULL,
      verdict \(dialect.text) NOT NULL
    );
    CREATE INDEX link_vote_case ON link_vote (case_id, vote_id);
    """
  }
}
