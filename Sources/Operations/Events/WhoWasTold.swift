import EligibilityModel
public import Registry

/// Finds who was told what a correction has proved wrong.
/// 訂正前の内容を伝えた相手
public struct WhoWasTold {
  private let trail: any AuditReader

  /// Looks in this audit trail.
  public init(in trail: any AuditReader) {
    self.trail = trail
  }

  /// The entries of answers that told one of the rows, oldest first.
  ///
  /// Rows of people without an id can't be followed and give none.
  /// - Parameter rows: the rows that a correction closed
  /// - Returns: each entry once
  /// - Throws: faults of the store
  public func run(_ rows: [RecordedCoverage]) throws(RegisterError) -> [AuditEntry] {
    let ids = Set(rows.map(\.id))
    var people: Set<PersonLink> = []
    var told: [AuditEntry] = []
    for row in rows {
      guard let reference = row.record.person.reference else { continue }
      let person = PersonLink(reference: reference, birthDate: row.record.person.birthDate)
      guard people.insert(person).inserted else { continue }
      told += try trail.auditEntries(about: person).map(\.entry).filter { $0.told(ids) }
    }
    return told.sorted { $0.at < $1.at }
  }
}

extension AuditEntry {
  /// Whether an answer told one of the rows.
  fileprivate func told(_ rows: Set<RecordID>) -> Bool {
    guard [.lookUp, .read].contains(action), case .member(let member) = subject, let record = member.record else { return false }
    return rows.contains(record)
  }
}
