public import EligibilityModel
public import Rulebook

/// Whether an institution gets a subsidy, and how much (F-369 to F-381).
/// 補助金の判断
public enum SubsidyRule {
  /// Decides.
  ///
  /// - Parameters:
  ///   - question: the institution, its costs and the day of the application
  ///   - book: the rules
  /// - Returns: the decision with its reasons
  /// - Throws: `RuleRefusal` for a day outside the modelled period
  public static func decide(_ question: SubsidyQuestion, book: Rulebook) throws(RuleRefusal) -> SubsidyDecision {
    var asked = SubsidyCase(question, on: try question.appliedOn.modelled(), rules: book.national.subsidy)
    switch question.programme {
    case .addedReaders: return asked.addedReaders()
    case .homeCareSystem: return asked.homeCareSystem()
    }
  }
}

/// One question about a subsidy while it is being decided.
struct SubsidyCase {
  let question: SubsidyQuestion
  let day: ModelledDay
  let rules: SubsidyRules
  var findings = Findings(expecting: 6)
  var reasons: [SubsidyRefusal] = []
  var missing: [MissingForSubsidy] = []

  init(_ question: SubsidyQuestion, on day: ModelledDay, rules: SubsidyRules) {
    self.question = question
    self.day = day
    self.rules = rules
  }

  /// Added readers: use, first day, installation and deadline, then the amount.
  mutating func addedReaders() -> SubsidyDecision {
    checkUse()
    checkFirstDay()
    checkInstallation()
    let deadline = checkDeadline(rules.addedReadersDeadline.edition(on: day))
    let grant = grant()
    return decision(deadline: deadline, grant: reasons.isEmpty ? grant : grant?.refused())
  }

  /// The home-care system: only its deadline is stated (F-381).
  mutating func homeCareSystem() -> SubsidyDecision {
    let deadline = checkDeadline(rules.homeCareDeadline.edition(on: day))
    if reasons.isEmpty {
      findings.leaveOpen(rules.homeCareAmount.edition(on: day), .subsidy)
      missing.append(.amountNotStated)
    }
    return decision(deadline: deadline, grant: nil)
  }

  /// In one month of the period, enough uses for each reader; without rounding, so 999 uses with two readers are not enough (F-370).
  private mutating func checkUse() {
    let rule = rules.addedReadersUse.edition(on: day)
    guard case .count(let readers) = question.readers else { return missing.append(.readers) }
    guard !question.monthlyUse.isEmpty else { return missing.append(.monthlyUse) }
    let (needed, overflow) = rule.value.perReader.multipliedReportingOverflow(by: max(1, readers))
    let isReached = question.monthlyUse.contains { use in
      rule.value.from <= use.month && use.month <= rule.value.through && use.count >= needed && !overflow
    }
    findings.rest(on: rule, .subsidy, isReached ? .noted : .notCovered)
    if !isReached { reasons.append(.useBelowThreshold) }
  }

  private mutating func checkFirstDay() {
    guard let added = question.addedOn.date ?? question.installedOn.date else { return missing.append(.addedOn) }
    let rule = rules.addedReadersFrom.edition(on: day)
    let isInTime = added >= rule.value.day
    findings.rest(on: rule, .subsidy, isInTime ? .noted : .notCovered)
    if !isInTime { reasons.append(.addedTooEarly) }
  }

  private mutating func checkInstallation() {
    guard let installed = question.installedOn.date else { return missing.append(.installedOn) }
    let rule = rules.addedReadersCompletion.edition(on: day)
    let isComplete = installed <= day.date || rule.value != .allowed
    findings.rest(on: rule, .subsidy, isComplete ? .noted : .notCovered)
    if !isComplete { reasons.append(.installationNotComplete) }
  }

  private mutating func checkDeadline(_ rule: Edition<SubsidyDay>) -> CivilDate {
    let isInTime = day.date <= rule.value.day
    findings.rest(on: rule, .subsidy, isInTime ? .noted : .notCovered)
    if !isInTime { reasons.append(.appliedTooLate) }
    return rule.value.day
  }

  private func decision(deadline: CivilDate, grant: SubsidyGrant?) -> SubsidyDecision {
    let outcome: SubsidyOutcome = reasons.isEmpty ? (missing.isEmpty ? .eligible : .undecided) : .notEligible
    let isAmountKnown = outcome != .undecided
    return SubsidyDecision(
      outcome: outcome, reasons: reasons, missing: missing, deadline: deadline, grant: isAmountKnown ? grantAmount(grant) : .notGiven,
      unitsCounted: grant.map { .count($0.units) } ?? .notGiven, limit: grant.map { .yen($0.limit) } ?? .notGiven,
      selfPaid: isAmountKnown ? grant?.selfPaid ?? .notGiven : .notGiven, because: findings.list, certainty: findings.certainty)
  }

  /// Who is refused gets nothing, whether or not the costs are known (F-369).
  private func grantAmount(_ grant: SubsidyGrant?) -> KnownAmount {
    reasons.isEmpty ? grant.map { .yen($0.amount) } ?? .notGiven : .yen(.zero)
  }
}
