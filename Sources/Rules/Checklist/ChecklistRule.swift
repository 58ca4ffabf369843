public import EligibilityModel
public import Rulebook

/// What is left to do before the card serves as an insurance card: the letter's chart, exactly.
/// 切替チェックリスト
public enum ChecklistRule {
  /// Decides.
  ///
  /// - Parameters:
  ///   - question: the card, its registration and its certificate, and the day
  ///   - book: the rules
  /// - Returns: the tasks in their order
  /// - Throws: `RuleRefusal` for a day outside the modelled period
  public static func decide(_ question: ChecklistQuestion, book: Rulebook) throws(RuleRefusal) -> ChecklistDecision {
    var item = ChecklistCase(question, on: try question.serviceDate.modelled(), book: book)
    let reached = item.reached()
    let tasks = item.plans(for: reached)
    let next = item.nextForCard(at: reached)
    let merits = item.shown(item.rules.merits)
    let views = item.shown(item.rules.portalViews)
    let planned = item.shown(item.rules.planned)
    return ChecklistDecision(
      reached: reached, tasks: tasks, nextForCard: next, merits: merits, portalViews: views, planned: planned,
      because: item.findings.list, certainty: item.findings.certainty)
  }
}

/// One question about switching while it is being decided.
struct ChecklistCase {
  let question: ChecklistQuestion
  let day: ModelledDay
  let rules: ChecklistRules
  let certificate: CertificateStateRule.Reading
  var findings = Findings(expecting: 4)

  init(_ question: ChecklistQuestion, on day: ModelledDay, book: Rulebook) {
    self.question = question
    self.day = day
    rules = book.national.checklist
    certificate = CertificateStateRule.reading(of: question.card.certificate, on: day, book: book)
  }

  /// The three steps in turn: the first no, or the first that can't be answered, ends the walk.
  func reached() -> ChecklistPlace {
    switch hasValidCard {
    case .no: return .noValidCard
    case .unknown: return .askAboutCard
    case .yes: break
    }
    switch question.card.registration {
    case .notRegistered: return .notRegistered
    case .unknown: return .askAboutRegistration
    case .registered: return certificatePlace
    }
  }

  private enum StepAnswer {
    case yes
    case no
    case unknown
  }

  /// Task 1 is done only when the card was collected (F-405).
  private var hasValidCard: StepAnswer {
    if question.application == .collected { return .yes }
    guard question.holding == .held else { return .no }
    guard case .validThrough(let end) = question.card.body else { return .unknown }
    return day.date <= end ? .yes : .no
  }

  private var isRenewed: Bool { question.renewedOn.date.map { $0 <= day.date } ?? false }

  private var certificatePlace: ChecklistPlace {
    if isRenewed && !graceRanOutBeforeRenewal { return .nothingToDo }
    if isRenewed { return .notRegistered }
    return switch certificate.state {
    case .valid: .nothingToDo
    case .inGrace, .pastGrace, .revoked: .certificateExpired
    case .unknown: .askAboutCertificate
    }
  }

  /// A renewal after the three months does not bring the registration back (F-321, F-322).
  private var graceRanOutBeforeRenewal: Bool {
    guard case .on(let renewal) = question.renewedOn, case .on(let end) = certificate.usableThrough else { return false }
    return renewal > end
  }

  mutating func plans(for place: ChecklistPlace) -> [ChecklistPlan] {
    let tasks = tasks(for: place)
    let order = rules.order.edition(on: day)
    return tasks.map { task in
      guard let first = order.value.first(where: { $0.then == task && isOpen($0.first, among: tasks) })?.first else {
        return ChecklistPlan(task: task, standing: .next)
      }
      findings.rest(on: order, .checklist, .noted)
      return ChecklistPlan(task: task, standing: .waitsFor(first))
    }
  }

  /// A task that the list holds, or an expired certificate that the chart never came to ask about (F-408).
  private func isOpen(_ task: ChecklistTask, among tasks: [ChecklistTask]) -> Bool {
    if tasks.contains(task) { return true }
    guard task == .renewCertificate, !isRenewed else { return false }
    return switch certificate.state {
    case .inGrace, .pastGrace, .revoked: hasValidCard == .yes
    case .valid, .unknown: false
    }
  }

  private mutating func tasks(for place: ChecklistPlace) -> [ChecklistTask] {
    switch place {
    case .noValidCard: return take(rules.noValidCard)
    case .notRegistered: return take(rules.notRegistered)
    case .nothingToDo: return take(rules.nothingToDo)
    case .certificateExpired: return certificateTasks()
    case .askAboutCard, .askAboutRegistration, .askAboutCertificate: return []
    }
  }

  private mutating func take(_ rule: DatedRule<[ChecklistTask]>) -> [ChecklistTask] {
    let edition = rule.edition(on: day)
    findings.rest(on: edition, .checklist, .noted)
    return edition.value
  }

  /// The letter's note on STEP3: to-do 2 as well once the three months are over (F-403).
  private mutating func certificateTasks() -> [ChecklistTask] {
    let rule = rules.certificateExpired.edition(on: day)
    findings.rest(on: rule, .checklist, .noted)
    if certificate.certainty == .unconfirmed || certificate.state == .revoked { findings.leaveOpen(rule, .certificate) }
    return certificate.state == .inGrace ? rule.value.withinGrace : rule.value.afterGrace
  }

  /// What the Book holds for information, named as a source without deciding anything.
  mutating func shown<Value>(_ rule: DatedRule<Value>) -> Value {
    let edition = rule.edition(on: day)
    findings.note(edition, .checklist, .noted)
    return edition.value
  }

  mutating func nextForCard(at place: ChecklistPlace) -> NextForCard {
    guard place == .noValidCard else { return .nothing }
    findings.note(rules.getCard.edition(on: day), .checklist, .noted)
    return switch question.application {
    case .none, .collected: .apply
    case .applied: .waitForPostcard
    case .postcardArrived: .collect
    }
  }
}
