import EligibilityModel
import Rulebook

/// The facts about a person that decide the share.
struct SharePerson {
  let birthDate: CivilDate?
  /// Whether the person is known to be in late-stage elderly care, which people under 75 may be by recognised disability.
  let lateStageMember: Bool
  let income: IncomeClass
  let stated: PrintedRate
}

/// The share by age, scheme and income (N-15).
/// 負担割合
enum ShareRule {
  /// The shares that are possible; one when it is decided.
  static func candidates(
    of person: SharePerson, on day: ModelledDay, book: Rulebook, findings: inout Findings
  ) -> CandidateRates {
    let band = band(of: person, on: day, book: book)
    if person.lateStageMember, let birth = person.birthDate {
      MembershipRule.doubtMember(born: birth, on: day, book: book, findings: &findings)
    }
    if case .printed(let stated) = person.stated, band != .preschool, band != .general {
      return statedShare(stated, band: band, on: day, book: book, findings: &findings)
    }
    return rates(of: band, income: person.income, on: day, book: book, findings: &findings)
  }

  /// From 70 on a share that a paper or the service states decides, because income is not the counter's to judge.
  private static func statedShare(
    _ rate: CopaymentRate, band: AgeBand, on day: ModelledDay, book: Rulebook, findings: inout Findings
  ) -> CandidateRates {
    let rules = book.national.copayment
    switch band {
    case .lateStage: return decided(rate, rules.lateStage.edition(on: day), &findings)
    default: return decided(rate, rules.elderlyRecipient.edition(on: day), &findings)
    }
  }

  /// The age band of a person on a day.
  static func band(of person: SharePerson, on day: ModelledDay, book: Rulebook) -> AgeBand {
    if person.lateStageMember { return .lateStage }
    guard let birth = person.birthDate else { return .unknown }
    if MembershipRule.membership(of: birth, .notRecognised, on: day, book: book) == .byAge { return .lateStage }
    let age = LegalAge(of: birth)
    if day.date >= age.elderlyRateFrom { return .elderlyRecipient }
    return day.date <= age.preschoolThrough ? .preschool : .general
  }

  private static func rates(
    of band: AgeBand, income: IncomeClass, on day: ModelledDay, book: Rulebook, findings: inout Findings
  ) -> CandidateRates {
    let rules = book.national.copayment
    switch band {
    case .preschool: return single(rules.preschool.edition(on: day), &findings)
    case .general: return single(rules.general.edition(on: day), &findings)
    case .elderlyRecipient: return elderly(rules.elderlyRecipient.edition(on: day), income, &findings)
    case .lateStage: return lateStage(rules.lateStage.edition(on: day), income, &findings)
    case .unknown: return [.tenPercent, .twentyPercent, .thirtyPercent]
    }
  }

  private static func single(_ rule: Edition<SingleRate>, _ findings: inout Findings) -> CandidateRates {
    findings.rest(on: rule, .patient, .share(rule.value.rate))
    return CandidateRates(rule.value.rate)
  }

  private static func elderly(_ rule: Edition<ElderlyRates>, _ income: IncomeClass, _ findings: inout Findings) -> CandidateRates {
    switch income {
    case .general, .aboveThreshold: return decided(rule.value.general, rule, &findings)
    case .activeWorker: return decided(rule.value.activeWorker, rule, &findings)
    case .unknown:
      findings.note(rule, .patient, .shareNotShown)
      return [CandidateRates(rule.value.general), CandidateRates(rule.value.activeWorker)]
    }
  }

  private static func lateStage(_ rule: Edition<LateStageRates>, _ income: IncomeClass, _ findings: inout Findings) -> CandidateRates {
    switch income {
    case .general: return decided(rule.value.general, rule, &findings)
    case .aboveThreshold: return decided(rule.value.aboveThreshold, rule, &findings)
    case .activeWorker: return decided(rule.value.activeWorker, rule, &findings)
    case .unknown:
      findings.note(rule, .patient, .shareNotShown)
      return [
        CandidateRates(rule.value.general), CandidateRates(rule.value.aboveThreshold), CandidateRates(rule.value.activeWorker),
      ]
    }
  }

  private static func decided<Value>(_ rate: CopaymentRate, _ rule: Edition<Value>, _ findings: inout Findings) -> CandidateRates {
    findings.rest(on: rule, .patient, .share(rate))
    return CandidateRates(rate)
  }
}
