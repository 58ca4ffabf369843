import EligibilityModel
import Rulebook

/// An old insurance card within its end (F-161, F-185).
/// 健康保険証 (旧) の提示
enum LegacyCardShown {
  static func confirm(_ counter: inout CounterCase) -> Confirmation? {
    guard let paper = counter.shown.legacyCard else { return nil }
    let rule = counter.book.national.counter.legacyCard.edition(on: counter.day)
    let end = lastDay(of: paper, counter)
    guard rule.value == .allowed, counter.day.date <= end.day else {
      PaperEnd.note(end.day, of: .legacyCard, &counter)
      return nil
    }
    counter.findings.rest(on: rule, .document(.legacyCard), .confirms)
    if end.isGuess { counter.findings.leaveOpen(rule, .document(.legacyCard)) }
    noteNoRefusal(&counter)
    return Confirmation(outcome: .accepted, identityBy: .legacyCard, eligibilityBy: .legacyCard)
  }

  /// An end that is only the usual one of its kind may be wrong, so the whole fee after it stays unconfirmed (F-432).
  static func leaveOpen(_ counter: inout CounterCase) {
    guard let paper = counter.shown.legacyCard, lastDay(of: paper, counter).isGuess else { return }
    let rule = counter.book.national.counter.legacyCard.edition(on: counter.day)
    guard rule.value == .allowed else { return }
    counter.findings.leaveOpen(rule, .document(.legacyCard))
  }

  private static func lastDay(of paper: PresentedLegacyCard, _ counter: CounterCase) -> (day: CivilDate, isGuess: Bool) {
    let insurer = counter.insurer.legacyCardLastDay(printed: paper.validThrough, on: counter.day)
    let statutory = counter.book.national.counter.legacyCard.editions.last { $0.value == .allowed }?.through ?? .latest
    return (PaperEnd.earliest(printed: min(insurer.day, statutory), counter), insurer.isGuess)
  }

  /// A pharmacy once refused such patients; the answer says that it may not (F-160).
  private static func noteNoRefusal(_ counter: inout CounterCase) {
    let rule = counter.book.national.counter.noRefusal.edition(on: counter.day)
    counter.findings.note(rule, .document(.legacyCard), .noted)
  }
}
