public import EligibilityModel
public import Rulebook

/// The ceiling of a month, what is charged at the counter and what is paid back on application.
/// 自己負担限度額の判断
public enum CeilingRule {
  /// Decides.
  ///
  /// - Parameters:
  ///   - question: whose costs, of which month
  ///   - book: the rules
  /// - Returns: the ceiling, or what is missing for it
  /// - Throws: `RuleRefusal` for a day outside the modelled period, an unknown insurer profile or class, a class of another age, or a birth
  ///   after the day
  public static func decide(_ question: CeilingQuestion, book: Rulebook) throws(RuleRefusal) -> CeilingDecision {
    var asked = try CeilingCase(question, book: book)
    return asked.decide()
  }
}

/// One question about a ceiling while it is being decided.
struct CeilingCase {
  let question: CeilingQuestion
  let day: ModelledDay
  let book: Rulebook
  let rules: CeilingRules
  let insurer: InsurerRules
  let person: SharePerson
  let band: AgeBand
  /// The class, where one was named.
  let row: CeilingCategoryRow?
  var month: BirthdayMonth = .unknown
  var findings = Findings(expecting: 8)

  init(_ question: CeilingQuestion, book: Rulebook) throws(RuleRefusal) {
    self.question = question
    self.book = book
    rules = book.national.ceiling
    day = try question.serviceDate.modelled()
    if let birth = question.birthDate.date, birth > question.serviceDate { throw .bornAfterService }
    insurer = try InsurerRules(of: question.insurer, book: book)
    row = try CeilingCase.row(of: question, in: rules.categories.edition(on: day).value)
    person = SharePerson(
      birthDate: question.birthDate.date, lateStageMember: CeilingCase.isLateStageMember(question, insurer),
      income: row?.income ?? .unknown, stated: question.cost.statedRate)
    band = ShareRule.band(of: person, on: day, book: book)
    guard CeilingCase.fits(row?.ages, band) else { throw .ceilingCategoryOfAnotherAge }
  }

  mutating func decide() -> CeilingDecision {
    if row != nil { findings.rest(on: rules.categories.edition(on: day), .ceiling, .noted) }
    month = birthdayMonth()
    let printedItems = printedItems()
    let ceiling = ownCeiling()
    var counter = atCounter()
    let share = patientShare()
    let pays = counter.pays(share, ceiling: ceiling)
    let ownRefund = CeilingCase.excess(of: pays, over: ceiling)
    let added = addUp(share: share, pays: pays, ceiling: ceiling)
    let refund = CeilingCase.together(ownRefund, added.refund)
    let caps = yearCaps()
    if refund.isPositive || caps.refund.isPositive { counter.steps.append(.applyForRefund) }
    let printing = printing()
    return CeilingDecision(
      category: row.map { .found($0.name) } ?? .unknown, ceiling: ceiling, birthdayMonth: month, atCounter: counter.ceiling,
      paper: counter.paper, steps: counter.steps, patientShare: share, patientPays: pays, addedUp: added.sum, refund: refund, year: caps,
      printedItems: printedItems, printing: printing, because: findings.list, certainty: findings.certainty)
  }

  /// The class that was named, or that stands on the 資格確認書 and is in force.
  private static func row(
    of question: CeilingQuestion, in categories: CeilingCategories
  ) throws(RuleRefusal) -> CeilingCategoryRow? {
    guard let named = named(in: question) else { return nil }
    guard let row = categories.row(named: named) else { throw .unknownCeilingCategory(known: categories.rows.map(\.name.code)) }
    return row
  }

  private static func named(in question: CeilingQuestion) -> CeilingCategory? {
    if case .named(let category) = question.category { return category }
    guard case .printed(let category, let from) = question.proof.eligibilityCertificate.ceiling, from <= question.serviceDate else {
      return nil
    }
    return category
  }

  private static func isLateStageMember(_ question: CeilingQuestion, _ insurer: InsurerRules) -> Bool {
    if case .unknown = insurer { return question.lateStageEntry == .byDisability }
    return insurer.isLateStage
  }

  /// Whether a class can belong to somebody of this age band.
  private static func fits(_ ages: CeilingAges?, _ band: AgeBand) -> Bool {
    switch (ages, band) {
    case (nil, _), (_, .unknown): true
    case (.under70?, .preschool), (.under70?, .general): true
    case (.from70?, .elderlyRecipient), (.from70?, .lateStage), (.lateStage?, .lateStage): true
    default: false
    }
  }

  /// The share before any ceiling, as given or worked out from the whole cost.
  private mutating func patientShare() -> KnownAmount {
    if case .yen = question.cost.patientShare { return question.cost.patientShare }
    guard case .yen = question.cost.total else { return .notGiven }
    guard let rate = ShareRule.candidates(of: person, on: day, book: book, findings: &findings).only else { return .notGiven }
    return AmountRule.split(question.cost.total, charge: .share(rate), on: day, book: book, findings: &findings).patient
  }

  /// What was paid above the ceiling.
  static func excess(of paid: KnownAmount, over ceiling: CeilingAmount) -> KnownAmount {
    guard case .yen(let paid) = paid, let limit = ceiling.amount else { return .notGiven }
    return .yen(paid.subtracting(limit) ?? .zero)
  }

  /// Both amounts together, as far as they are known.
  static func together(_ first: KnownAmount, _ second: KnownAmount) -> KnownAmount {
    switch (first, second) {
    case (.yen(let first), .yen(let second)): first.adding(second).map(KnownAmount.yen) ?? .notGiven
    case (.yen, .notGiven): first
    case (.notGiven, _): second
    }
  }
}

extension KnownAmount {
  /// Whether it is known and more than nothing.
  var isPositive: Bool {
    if case .yen(let yen) = self { yen > .zero } else { false }
  }
}
