import EligibilityModel
import Rulebook

// The month of the 75th birthday (N-11).
extension CeilingCase {
  /// Whether this is the month in which the ceilings of both schemes are halved.
  ///
  /// Somebody born on 29 February turns 75 in a common year and changes scheme on 1 March; the sources speak of people born on the 1st alone,
  /// so that month stays whole and the answer unconfirmed.
  mutating func birthdayMonth() -> BirthdayMonth {
    guard let birth = person.birthDate else { return row?.ages == .under70 ? .whole : .unknown }
    let rule = rules.birthdayMonth.edition(on: day)
    let change = LegalAge(of: birth).anniversary(rule.value.age)
    guard change.firstOfMonth == day.date.firstOfMonth else { return .whole }
    if birth.day == 1 || joinedByDisability(before: change) {
      findings.note(rule, .ceiling, .notCovered)
      return .whole
    }
    if change.day == 1 {
      findings.leaveOpen(rule, .ceiling)
      return .whole
    }
    findings.rest(on: rule, .ceiling, .noted)
    return .halved
  }

  /// A member before the 75th birthday can only have joined by recognised disability.
  private func joinedByDisability(before change: CivilDate) -> Bool {
    switch question.lateStageEntry {
    case .byDisability: true
    case .byAge: false
    case .unknown: insurer.isLateStage && day.date < change
    }
  }

  /// The amount of this month: in the month of the 75th birthday its half.
  func ofThisMonth(_ yen: Yen) -> Yen {
    guard month == .halved else { return yen }
    let divisor = Int64(max(1, rules.birthdayMonth.edition(on: day).value.divisor))
    return Yen(yen.amount / divisor) ?? yen
  }
}
