import EligibilityModel
public import Registry

/// Brings clinical data into the register; what is there already stays as it is, so a load can be done again.
/// 医療情報の取込
public struct LoadClinical {
  private let writer: any RegisterWriter

  /// Loads into this register.
  public init(into writer: any RegisterWriter) {
    self.writer = writer
  }

  /// Loads resources in one change with an entry for each person; what came before of the same name is kept as former.
  ///
  /// - Parameters:
  ///   - resources: what comes, each name of a person once
  ///   - occasion: who loads
  ///   - knownFrom: when the register learns it
  /// - Returns: what became of each, in their order
  /// - Throws: `RegisterError` for faults of the store; then nothing is loaded
  public func run(_ resources: [ClinicalResource], on occasion: AuditOccasion, knownFrom: KnownTime) throws -> [ClinicalOutcome] {
    try writer.write(knownFrom: knownFrom) { transaction in
      var written: [(person: PersonLink, items: Set<ConsentItem>)] = []
      var outcomes: [ClinicalOutcome] = []
      for resource in resources {
        let outcome = try load(resource, transaction)
        outcomes.append(outcome)
        guard outcome.isWritten else { continue }
        if let place = written.firstIndex(where: { $0.person == resource.person }) {
          written[place].items.insert(resource.item)
        } else {
          written.append((resource.person, [resource.item]))
        }
      }
      for (person, items) in written {
        let fields = ConsentItem.allCases.filter(items.contains).map { AuditField($0) }
        try transaction.append(occasion.entry(of: .load, on: .person(person), fields: fields, at: knownFrom))
      }
      return outcomes
    }
  }

  private func load(_ resource: ClinicalResource, _ transaction: any RegisterTransaction) throws(RegisterError) -> ClinicalOutcome {
    guard try transaction.isKnown(resource.person) else { return .unknownPerson }
    guard let current = try transaction.currentResource(of: resource.person, resource.key) else {
      try transaction.add(resource)
      return .added
    }
    if current.resource == resource { return .unchanged }
    try transaction.close(current)
    try transaction.add(resource)
    return .replaced
  }
}

/// What became of a piece of clinical data.
/// 医療情報取込の結果
public enum ClinicalOutcome: String, CaseIterable, Hashable, Sendable {
  /// It is new.
  case added
  /// It takes the place of what was known under its name.
  case replaced
  /// The register says so already.
  case unchanged
  /// The register knows nobody of that id and birth date; it was not loaded.
  case unknownPerson

  /// Whether something was written.
  fileprivate var isWritten: Bool { self == .added || self == .replaced }
}
