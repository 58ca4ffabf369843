import EligibilityModel
import Rulebook

/// The share to charge after a confirmation (F-184, F-204, N-12, N-15).
/// 窓口負担
enum ShareAtCounter {
  static func charge(_ confirmation: Confirmation, _ counter: inout CounterCase) -> Charge {
    if isSpecial(confirmation, counter), let full = fullFee(&counter) { return full }
    let income = isPaper(confirmation.eligibilityBy) ? .unknown : counter.question.patient.income
    let candidates = candidates(stated: statedRate(confirmation, counter), income: income, &counter)
    guard let rate = candidates.only else { return .undecided(candidates, missing: missing(confirmation, &counter)) }
    return .share(rate)
  }

  /// The shares that are possible before anything is confirmed.
  static func candidates(_ counter: inout CounterCase) -> CandidateRates {
    candidates(stated: paperRate(counter), income: counter.question.patient.income, &counter)
  }

  /// A paper that does not show the share makes the 高齢受給者証 mandatory, whatever the patient says of the income (F-204).
  private static func isPaper(_ means: ProofMeans) -> Bool { means == .eligibilityCertificate || means == .legacyCard }

  private static func candidates(
    stated: PrintedRate, income: IncomeClass, _ counter: inout CounterCase
  ) -> CandidateRates {
    let patient = counter.question.patient
    let person = SharePerson(
      birthDate: patient.birthDate.date, lateStageMember: counter.insurer.isLateStage, income: income, stated: stated)
    return ShareRule.candidates(of: person, on: counter.day, book: counter.book, findings: &counter.findings)
  }

  /// The share that an answer or a paper states, the service first.
  private static func statedRate(_ confirmation: Confirmation, _ counter: CounterCase) -> PrintedRate {
    if case .printed = confirmation.rate { return confirmation.rate }
    return paperRate(counter)
  }

  private static func paperRate(_ counter: CounterCase) -> PrintedRate {
    if let paper = counter.shown.elderlyCertificate, isGood(paper, counter) { return .printed(paper.rate) }
    if let paper = counter.shown.certificate, case .printed = paper.printedRate, paper.validThrough >= counter.day.date {
      return paper.printedRate
    }
    return counter.shown.noticeRate
  }

  private static func isGood(_ paper: PresentedElderlyCertificate, _ counter: CounterCase) -> Bool {
    if case .through(let end) = paper.validThrough { counter.day.date <= end } else { true }
  }

  /// Whether any answer of the service says so, whatever paper the person was accepted on.
  private static func isSpecial(_ confirmation: Confirmation, _ counter: CounterCase) -> Bool {
    [confirmation.benefit, counter.question.cardCheck.benefit, counter.question.numberLookup.benefit].contains(.specialMedicalExpense)
  }

  /// The whole fee of 特別療養費, unless the person is young enough to be spared; `nil` when the share is to be charged.
  private static func fullFee(_ counter: inout CounterCase) -> Charge? {
    let birthDate = counter.question.patient.birthDate.date
    switch SpecialMedicalExpense.standing(birthDate: birthDate, on: counter.day, book: counter.book, findings: &counter.findings) {
    case .fullFee: return .full(.specialMedicalExpense)
    case .spared: return nil
    case .birthDateMissing: return .undecided(candidates(&counter), missing: .birthDate)
    }
  }

  /// What to look at when the share is still open; with a paper from 70 to 75 that is the 高齢受給者証 (F-204).
  private static func missing(_ confirmation: Confirmation, _ counter: inout CounterCase) -> MissingForCharge {
    guard let birth = counter.question.patient.birthDate.date else { return .birthDate }
    switch confirmation.eligibilityBy {
    case .cardCheck, .smartphoneCheck, .numberLookup: return .onlineRate
    default: break
    }
    let age = LegalAge(of: birth)
    guard counter.day.date >= age.elderlyRateFrom, counter.day.date < age.lateStageFrom else { return .income }
    let rule = counter.book.national.counter.elderlyCertificate.edition(on: counter.day)
    counter.findings.rest(on: rule, .document(.elderlyRecipientCertificate), .shareNotShown)
    return .elderlyCertificate
  }
}
