extension SchemaStep {
  /// Cuts the audit trail into parts where the engine can do that, by the entries' numbers in their chain.
  ///
  /// What stands there becomes the first part as it is: nothing is copied, so that the step takes as long as one look at the table.
  static let auditParts = SchemaStep { dialect in dialect.auditParts?.cut ?? "" }
}
