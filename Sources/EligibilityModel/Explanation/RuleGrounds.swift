/// What one edition of a rule rests on; made once by the loader and shared by every finding that names it.
/// 根拠
///
/// A class, so that a finding costs one retain and no copy.
public final class RuleGrounds: Sendable {
  /// The rule's name.
  public let rule: RuleID
  /// The rule in one sentence.
  public let title: LocalizedText
  /// The rows of the fact register that this edition holds.
  public let facts: [FactID]
  /// The source in force for this edition.
  public let citation: Citation
  /// Sources that say otherwise and lose by the stated precedence.
  public let against: [Citation]
  /// First day of the edition.
  /// 施行日
  public let effectiveFrom: CivilDate
  /// Last day of the edition; `nil` while none is known.
  public let effectiveThrough: CivilDate?

  /// Keeps the parts as the loader read them.
  public init(
    rule: RuleID, title: LocalizedText, facts: [FactID], citation: Citation, against: [Citation], effectiveFrom: CivilDate,
    effectiveThrough: CivilDate?
  ) {
    self.rule = rule
    self.title = title
    self.facts = facts
    self.citation = citation
    self.against = against
    self.effectiveFrom = effectiveFrom
    self.effectiveThrough = effectiveThrough
  }

  /// How sure the source in force is.
  public var certainty: Certainty { citation.certainty }
}
