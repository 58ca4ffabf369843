import EligibilityModel
import Rulebook

/// An expired card or the notice alone, accepted while a look-up by number confirms it (F-186 to F-189, N-01 to N-03).
/// 暫定措置
enum ProvisionalMeasure {
  /// Whether the measure reaches a paper on the counter.
  enum Reach {
    case covered
    case coveredUnconfirmed
    case unclear
    case notCovered
    case nothingShown
  }

  static func confirm(_ counter: inout CounterCase) -> Confirmation? {
    guard counter.shown.showNumbers else { return nil }
    RegisteredHint.add(to: &counter)
    let rule = counter.book.national.counter.provisionalMeasure.edition(on: counter.day)
    let reach = reach(counter)
    note(reach, rule, &counter)
    guard case .valid(let coverage) = counter.question.numberLookup, reach == .covered || reach == .coveredUnconfirmed else { return nil }
    counter.findings.rest(on: rule, .numberLookup, .confirmsProvisionally)
    if reach == .coveredUnconfirmed { counter.findings.leaveOpen(rule, .numberLookup) }
    return Confirmation(
      outcome: .acceptedProvisionally, identityBy: .numberLookup, eligibilityBy: .numberLookup, rate: coverage.rate,
      benefit: coverage.benefit)
  }

  /// The wider reach of the papers shown.
  static func reach(_ counter: CounterCase) -> Reach {
    let coverage = counter.book.national.counter.provisionalMeasure.edition(on: counter.day).value
    let card = counter.shown.legacyCard == nil ? Reach.nothingShown : reach(coverage.expiredCard, of: counter.insurer)
    let notice = counter.shown.hasNotice ? reach(coverage.noticeAlone, of: counter.insurer) : .nothingShown
    return card.rank <= notice.rank ? card : notice
  }

  static func reach(_ kinds: MeasureKinds, of insurer: InsurerRules) -> Reach {
    switch kinds {
    case .every: .covered
    case .none: .notCovered
    case .unclear, .notStated: .unclear
    case .nationalHealthInsurance: insurer.reachOfNationalHealthInsurance
    }
  }

  private static func note(_ reach: Reach, _ rule: Edition<MeasureCoverage>, _ counter: inout CounterCase) {
    let kind: DocumentKind = counter.shown.legacyCard == nil ? .eligibilityNotice : .legacyCard
    switch reach {
    case .covered, .coveredUnconfirmed, .nothingShown: break
    case .unclear: counter.findings.leaveOpen(rule, .document(kind))
    case .notCovered: counter.findings.note(rule, .document(kind), .notCovered)
    }
  }
}

extension ProvisionalMeasure.Reach {
  /// 0 for the best.
  var rank: Int {
    switch self {
    case .covered: 0
    case .coveredUnconfirmed: 1
    case .unclear: 2
    case .notCovered: 3
    case .nothingShown: 4
    }
  }
}
