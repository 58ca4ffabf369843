extension SchemaStep {
  /// By institution, scene and time, for lists of those who agreed to visits and to online care.
  static let consentsOfInstitutions = SchemaStep { _ in
    "CREATE INDEX consent_record_institution ON consent_record (institution, scene, given)"
  }
}
