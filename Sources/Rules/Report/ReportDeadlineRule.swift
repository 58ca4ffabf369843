public import EligibilityModel
public import Rulebook

/// By when something that happened to a member has to be reported, and whether a report came in time.
/// 届出期限の判断
public enum ReportDeadlineRule {
  /// Decides.
  ///
  /// - Parameters:
  ///   - question: what happened, when, to whom it is reported, and when the report came
  ///   - book: the rules
  /// - Returns: the term with its last day
  /// - Throws: `RuleRefusal` for a day outside the modelled period and for an insurer that the book does not know
  public static func decide(_ question: DeadlineQuestion, book: Rulebook) throws(RuleRefusal) -> DeadlineDecision {
    let kind = try InsurerRules(of: question.insurer, book: book).kind
    var asked = DeadlineCase(question: question, day: try question.eventOn.modelled(), rules: book.national.report)
    return asked.decide(for: kind)
  }
}

/// One question about a deadline while it is being decided.
private struct DeadlineCase {
  let question: DeadlineQuestion
  let day: ModelledDay
  let rules: ReportRules
  var findings = Findings(expecting: 3)

  mutating func decide(for kind: InsurerKind?) -> DeadlineDecision {
    let term = term(for: kind)
    return DeadlineDecision(term: term, timeliness: timeliness(within: term), because: findings.list, certainty: findings.certainty)
  }

  private mutating func term(for kind: InsurerKind?) -> ReportTerm {
    guard let terms = terms(for: kind)?.edition(on: day) else { return notStated() }
    guard let days = terms.value.days(for: question.occasion) else {
      findings.leaveOpen(terms, .report)
      return .notStated
    }
    findings.rest(on: terms, .report, .noted)
    return days == 0 ? .promptly : .withinDays(days, dueOn: lastDay(of: days))
  }

  private func terms(for kind: InsurerKind?) -> DatedRule<ReportTerms>? {
    switch kind {
    case .japanHealthInsuranceAssociation, .healthInsuranceSociety: rules.employees
    case .nationalHealthInsurance: rules.nationalHealthInsurance
    case .lateStageElderlyCare: rules.lateStage
    default: nil
    }
  }

  /// No source speaks of this scheme: all were looked at.
  private mutating func notStated() -> ReportTerm {
    for terms in [rules.employees, rules.nationalHealthInsurance, rules.lateStage] {
      findings.leaveOpen(terms.edition(on: day), .report)
    }
    return .notStated
  }

  /// The way of counting makes a difference of one day; an answer that is the same either way does not rest on it (O-03).
  private mutating func lastDay(of days: Int) -> CivilDate {
    let counting = rules.firstDay.edition(on: day)
    let sure = day.date.addingClamped(days: days - 1)
    let latest = day.date.addingClamped(days: days)
    if let received = question.receivedOn.date, received <= sure || received > latest {
      findings.note(counting, .report, .noted)
    } else {
      findings.rest(on: counting, .report, .noted)
    }
    return counting.value == .counted ? sure : latest
  }

  private func timeliness(within term: ReportTerm) -> ReportTimeliness {
    guard case .withinDays(_, let dueOn) = term else { return .notCounted }
    guard let received = question.receivedOn.date else { return .notReceived }
    return received <= dueOn ? .inTime : .late
  }
}
