extension SchemaStep {
  /// Finds the entries about a member by a directory that is written in order, where the engine has one, in place of an index in the order of keys.
  static let auditDirectory = SchemaStep { dialect in dialect.auditDirectory?.make ?? "" }
}
