import EligibilityModel

/// Under what a cover stands: who belongs to other numbers or was born on another day has another one.
package struct CoverPlace: Hashable {
  private let key: RegistryKey
  private let birthDate: CivilDate

  /// The place of a record.
  package init(_ record: CoverageRecord) {
    key = record.key
    birthDate = record.person.birthDate
  }

  /// Number and birth date tell almost all apart, and a load hashes every record.
  package func hash(into hasher: inout Hasher) {
    hasher.combine(key.numberKey)
    hasher.combine(birthDate.dayNumber)
  }
}
