public import EligibilityModel
public import Rulebook

/// The share of a person on a day, and what it makes of a cost.
/// 負担割合の判断
public enum CopaymentRule {
  /// Decides the share.
  ///
  /// - Parameters:
  ///   - question: whose share, and when
  ///   - book: the rules
  /// - Returns: the share, or the shares that are possible and what decides between them
  /// - Throws: `RuleRefusal` for a day outside the modelled period, an unknown insurer profile, or a birth after the day
  public static func decide(_ question: CopaymentQuestion, book: Rulebook) throws(RuleRefusal) -> CopaymentDecision {
    let day = try question.serviceDate.modelled()
    if let birth = question.birthDate.date, birth > question.serviceDate { throw .bornAfterService }
    let insurer = try InsurerRules(of: question.insurer, book: book)
    let person = SharePerson(
      birthDate: question.birthDate.date, lateStageMember: insurer.isLateStage, income: question.income, stated: question.statedRate)
    var findings = Findings(expecting: 4)
    let charge = charge(question, person, on: day, book: book, findings: &findings)
    let amounts = AmountRule.split(question.totalCost, charge: charge, on: day, book: book, findings: &findings)
    let relief = relief(charge, person, on: day, book: book, findings: &findings)
    return CopaymentDecision(
      charge: charge, band: ShareRule.band(of: person, on: day, book: book), nextChange: nextChange(of: person, after: day),
      patientPays: amounts.patient, insurerPays: amounts.insurer, relief: relief, because: findings.list, certainty: findings.certainty)
  }

  private static func charge(
    _ question: CopaymentQuestion, _ person: SharePerson, on day: ModelledDay, book: Rulebook, findings: inout Findings
  ) -> Charge {
    if question.benefit == .specialMedicalExpense, let full = fullFee(person, on: day, book: book, findings: &findings) { return full }
    let candidates = ShareRule.candidates(of: person, on: day, book: book, findings: &findings)
    if let rate = candidates.only { return .share(rate) }
    return .undecided(candidates, missing: person.birthDate == nil ? .birthDate : .income)
  }

  private static func fullFee(_ person: SharePerson, on day: ModelledDay, book: Rulebook, findings: inout Findings) -> Charge? {
    switch SpecialMedicalExpense.standing(birthDate: person.birthDate, on: day, book: book, findings: &findings) {
    case .fullFee: .full(.specialMedicalExpense)
    case .spared: nil
    case .birthDateMissing: .undecided([.tenPercent, .twentyPercent, .thirtyPercent], missing: .birthDate)
    }
  }

  /// The relief for late-stage 20 % (N-10).
  private static func relief(
    _ charge: Charge, _ person: SharePerson, on day: ModelledDay, book: Rulebook, findings: inout Findings
  ) -> LateStageRelief {
    guard charge == .share(.twentyPercent), ShareRule.band(of: person, on: day, book: book) == .lateStage else { return .none }
    let rule = book.national.copayment.lateStageRelief.edition(on: day)
    findings.note(rule, .patient, rule.value.yen > 0 ? .noted : .notCovered)
    guard rule.value.yen > 0, let cap = Yen(Int64(rule.value.yen)) else { return .none }
    return .riseCapped(cap)
  }

  /// The next day on which age alone changes the share.
  private static func nextChange(of person: SharePerson, after day: ModelledDay) -> KnownDate {
    guard let birth = person.birthDate, !person.lateStageMember else { return .unknown }
    let age = LegalAge(of: birth)
    let changes = [age.preschoolThrough.dayAfter, age.elderlyRateFrom, age.lateStageFrom]
    return changes.first { $0 > day.date }.map(KnownDate.on) ?? .unknown
  }
}
