public import EligibilityModel
public import Rulebook

/// Whom to ask about a trouble, and whether somebody answers (F-419 to F-425).
/// 問い合わせ先
public enum ContactRule {
  /// Decides.
  ///
  /// - Parameters:
  ///   - question: the day, the time of day and the trouble
  ///   - book: the rules
  /// - Returns: the line with its number, hours and next opening, pages that help, and the warning against misuse
  /// - Throws: `RuleRefusal` for a day outside the modelled period
  public static func decide(_ question: ContactQuestion, book: Rulebook) throws(RuleRefusal) -> ContactDecision {
    var asked = ContactCase(question: question, day: try question.serviceDate.modelled(), rules: book.national.contact)
    return asked.decide()
  }
}

/// One question about a contact while it is being decided.
private struct ContactCase {
  let question: ContactQuestion
  let day: ModelledDay
  let rules: ContactRules
  var findings = Findings(expecting: 6)

  mutating func decide() -> ContactDecision {
    let lines = rules.lines.edition(on: day)
    let line = lines.value.line(for: question.subject)
    findings.rest(on: lines, .contact, .noted)
    let (telephone, opening) = reach(line)
    return ContactDecision(
      line: line, telephone: telephone, opening: opening, pages: pages(), misuse: misuse(), because: findings.list,
      certainty: findings.certainty)
  }

  private mutating func reach(_ line: ContactLine) -> (ContactTelephone, LineOpening) {
    switch line {
    case .tollFree: return (number(), tollFreeOpening())
    case .insurer:
      findings.leaveOpen(rules.insurerHours.edition(on: day), .contact)
      return (.notStated, .notStated)
    case .pagesOnly: return (.notStated, .notStated)
    }
  }

  private mutating func number() -> ContactTelephone {
    let number = rules.tollFreeNumber.edition(on: day)
    findings.rest(on: number, .contact, .noted)
    // Only the digit for applications is stated (F-421).
    guard question.subject == .enrolment else { return .number(number.value, .notStated) }
    let menu = rules.voiceMenu.edition(on: day)
    findings.rest(on: menu, .contact, .noted)
    return .number(number.value, .press(menu.value))
  }

  private mutating func tollFreeOpening() -> LineOpening {
    let always = rules.lostCard.edition(on: day)
    if question.subject == .lostCard, always.value == .allowed {
      findings.rest(on: always, .contact, .noted)
      return .always
    }
    var calendar = LineCalendar(rules: rules)
    let opening = calendar.opening(on: day, at: question.time)
    for grounds in calendar.grounds { findings.rest(on: grounds, .contact, .noted) }
    return opening
  }

  private mutating func pages() -> [HelpPage] {
    let entries = rules.pages.edition(on: day)
    let pages = entries.value.filter { $0.subjects.contains(question.subject) }.map(\.page)
    if !pages.isEmpty { findings.note(entries, .contact, .noted) }
    return pages
  }

  private mutating func misuse() -> MisuseWarning {
    guard question.subject == .misuse else { return .notConcerned }
    let penalty = rules.misusePenalty.edition(on: day)
    findings.note(penalty, .contact, .noted)
    return .applies(penalty.value)
  }
}
