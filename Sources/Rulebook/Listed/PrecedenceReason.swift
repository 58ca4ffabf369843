import EligibilityModel

/// Why one source is followed and another is not; the order of the cases is the order in which they are asked.
/// 優先の理由
public enum PrecedenceReason: String, CaseIterable, Sendable {
  /// The source speaks of this case more closely.
  case narrowerScope
  /// The source is later.
  case laterIssue
  /// The source's day of issue is known, the other's is not.
  case knownIssue
}

extension ListedStatement {
  /// Why this statement, being in force, is followed instead of another.
  public func reason(over other: ListedStatement) -> PrecedenceReason {
    if scope != other.scope { return .narrowerScope }
    return other.citation.issuedOn == nil ? .knownIssue : .laterIssue
  }
}
