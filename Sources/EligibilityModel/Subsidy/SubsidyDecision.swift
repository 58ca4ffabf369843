/// Whether a subsidy is granted, how much, and by when to apply.
/// 補助金の判断
public struct SubsidyDecision: Hashable, Sendable {
  /// Whether it is granted.
  public let outcome: SubsidyOutcome
  /// Why not, in the order of the conditions.
  public let reasons: [SubsidyRefusal]
  /// What nobody told.
  public let missing: [MissingForSubsidy]
  /// The last day of application.
  public let deadline: CivilDate
  /// The amount.
  public let grant: KnownAmount
  /// How many added readers count.
  public let unitsCounted: KnownCount
  /// The most that is granted for them.
  public let limit: KnownAmount
  /// What the institution pays itself.
  /// 自費
  public let selfPaid: KnownAmount
  /// The findings in the order they were made.
  public let because: [Finding]
  /// How sure the answer is.
  public let certainty: Certainty

  /// Keeps the parts as they are.
  public init(
    outcome: SubsidyOutcome, reasons: [SubsidyRefusal], missing: [MissingForSubsidy], deadline: CivilDate, grant: KnownAmount,
    unitsCounted: KnownCount, limit: KnownAmount, selfPaid: KnownAmount, because: [Finding], certainty: Certainty
  ) {
    self.outcome = outcome
    self.reasons = reasons
    self.missing = missing
    self.deadline = deadline
    self.grant = grant
    self.unitsCounted = unitsCounted
    self.limit = limit
    self.selfPaid = selfPaid
    self.because = because
    self.certainty = certainty
  }
}

/// Whether a subsidy is granted.
/// 補助の可否
public enum SubsidyOutcome: String, CaseIterable, Sendable {
  /// Every condition is met.
  case eligible
  /// At least one is not.
  case notEligible
  /// None is known to fail, and something is not known.
  case undecided
}

/// Why a subsidy is not granted.
/// 対象外の理由
public enum SubsidyRefusal: String, CaseIterable, Sendable {
  /// In no month of the period were there enough uses per reader.
  case useBelowThreshold
  /// The readers were added before the first day.
  case addedTooEarly
  /// The application came before the installation was complete.
  case installationNotComplete
  /// The application came after the last day.
  case appliedTooLate
}

/// What nobody told about a subsidy.
/// 補助金に不足している情報
public enum MissingForSubsidy: String, CaseIterable, Sendable {
  /// The kind of institution.
  case facility
  /// How many readers there were.
  case readers
  /// The use of the months.
  case monthlyUse
  /// The day on which the readers were added.
  case addedOn
  /// The day on which the installation was complete.
  case installedOn
  /// What the readers cost.
  case unitCosts
  /// No source states the amount.
  case amountNotStated
}
