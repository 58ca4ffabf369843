public import EligibilityModel

/// Who is meant by numbers without a birth date.
/// 番号による加入者の特定
public enum MemberChoice: Hashable, Sendable, MaskedInLogs {
  /// One person, by the cover that began last.
  case one(CoverageRecord)
  /// Nobody stands under the numbers.
  case nobody
  /// Several people do, as in a family whose branch number is not told.
  case several

  /// Chooses among the rows that hold under insurer, symbol and number; a row without a branch number fits every one that is asked for.
  public init(among rows: [RecordedCoverage], branchNumber: BranchNumber?) {
    let exact = rows.filter { $0.record.branchNumber == branchNumber }
    let asked = branchNumber == nil ? rows : exact.isEmpty ? rows.filter { $0.record.branchNumber == nil } : exact
    guard let latest = asked.max(by: { $0.record.period.from < $1.record.period.from }) else {
      self = .nobody
      return
    }
    self = asked.allSatisfy { $0.isSamePerson(as: latest) } ? .one(latest.record) : .several
  }
}

extension RecordedCoverage {
  fileprivate func isSamePerson(as other: RecordedCoverage) -> Bool {
    record.person.birthDate == other.record.person.birthDate && FoundCoverage(self).isSamePerson(as: FoundCoverage(other))
  }
}
