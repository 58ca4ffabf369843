public import EligibilityModel

/// The value of a rule between two days, with what it rests on.
/// 規則の版
///
/// A class, so that finding an edition costs one retain whatever its value holds.
public final class Edition<Value: RuleValue>: Sendable {
  /// First day of the edition.
  /// 施行日
  public let from: CivilDate
  /// Last day of the edition; `nil` while none is known.
  public let through: CivilDate?
  /// The value in force.
  public let value: Value
  /// Rule, facts and citations, ready to be named by a finding.
  public let grounds: RuleGrounds
  /// Further sources that say the same as the one in force.
  public let agreeing: [Citation]
  /// What other sources say instead; kept readable, never applied.
  public let against: [Statement<Value>]

  /// What the source in force says, with the text of its value.
  let inForce: Statement<Value>

  private let file: String
  private let line: Int

  /// Only the loader makes editions.
  init(span: EditionSpan, ruling: Ruling<Value>, grounds: RuleGrounds) {
    self.from = span.from
    self.through = span.through
    file = span.node.file
    line = span.node.line
    self.value = ruling.winner.value
    self.inForce = ruling.winner
    self.grounds = grounds
    self.agreeing = ruling.agreeing
    self.against = ruling.against
  }

  /// A refusal of the edition as a whole, for checks that look at more than one value of a file.
  func refused(_ reason: RulebookError.Reason) -> RulebookError { RulebookError(file: file, line: line, reason: reason) }
}

/// What one source says a value is.
public struct Statement<Value: RuleValue>: Sendable, Equatable {
  /// The value.
  public let value: Value
  /// Where it stands.
  public let citation: Citation
  /// How closely the source speaks of exactly this case.
  public let scope: StatementScope
  /// The value as the file writes it.
  public let written: WrittenValue

  /// Joins a value and its source.
  init(value: Value, written: WrittenValue, citation: Citation, scope: StatementScope) {
    self.value = value
    self.citation = citation
    self.scope = scope
    self.written = written
  }
}
