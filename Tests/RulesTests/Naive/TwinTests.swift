import EligibilityModel
import Operations
import Rulebook
import Rules
import Testing

@Suite("Twins: a second, naive implementation written from the facts agrees with the rules")
struct TwinTests {
  private static let parts = 4

  private let book: Rulebook

  init() throws { book = try Repository.book.get() }

  @Test("The share, its candidates, the amount and the relief of random people on random days (F-349 N-10 N-12 N-15)", arguments: 0..<parts)
  func shares(part: Int) throws {
    var questions = TwinQuestions(seed: UInt64(part) + 100)
    var different: [String] = []
    var decided = 0
    for _ in 0..<(TwinCount.each / Self.parts) {
      let question = questions.next()
      let decision = try CopaymentRule.decide(question.share, book: book)
      let person = person(question)
      let percents = NaiveShare.percents(person, on: question.naive.day)
      let cost = question.share.totalCost.number
      let isSame =
        decision.charge.percents == percents && decision.relief.cap == NaiveShare.riseCap(person, on: question.naive.day)
        && decision.patientPays.number == cost.flatMap { NaiveShare.pays($0, percents: percents) }
      decided += percents.count == 1 ? 1 : 0
      if !isSame { different.append("\(question.share): rules \(decision.charge), \(decision.patientPays), twin \(percents)") }
    }
    #expect(different.prefix(3).joined(separator: "\n") == "")
    #expect(decided > TwinCount.each / Self.parts / 2, "too few questions had one answer")
  }

  @Test(
    "The ceiling, its halving, the sum, the refund and the caps of random people (F-355 F-356 F-365 F-368 N-08 N-09 N-11)",
    arguments: 0..<parts)
  func ceilings(part: Int) {
    var questions = TwinQuestions(seed: UInt64(part) + 200)
    var different: [String] = []
    var seen = (ceilings: 0, halved: 0, refused: 0, sums: 0)
    for _ in 0..<(TwinCount.each / Self.parts) {
      let question = questions.next()
      let answer = answer(question.rules)
      let twin = NaiveCeiling.answer(question.naive)
      if answer != twin { different.append("\(question.rules)\n rules \(answer)\n twin  \(twin)") }
      seen.ceilings += twin.ceiling == nil ? 0 : 1
      seen.halved += twin.isHalved ? 1 : 0
      seen.refused += twin.refused ? 1 : 0
      seen.sums += twin.sumCeiling == nil ? 0 : 1
    }
    #expect(different.prefix(3).joined(separator: "\n") == "")
    let enough = TwinCount.each / Self.parts / 1_000
    #expect(seen.ceilings > enough && seen.halved > enough && seen.refused > enough && seen.sums > enough, "\(seen)")
  }

  /// The rules' answer in the twin's form.
  private func answer(_ question: CeilingQuestion) -> NaiveCeiling.Answer {
    guard let decision = try? CeilingRule.decide(question, book: book) else { return NaiveCeiling.Answer(refused: true) }
    var answer = NaiveCeiling.Answer()
    answer.ceiling = decision.ceiling.amount.map { Int($0.amount) }
    answer.isHalved = decision.birthdayMonth == .halved
    answer.share = decision.patientShare.number
    answer.pays = decision.patientPays.number
    if case .sum(let sum) = decision.addedUp {
      answer.floor = Int(sum.floor.amount)
      answer.counted = Int(sum.counted.amount)
      answer.sumCeiling = sum.ceiling.amount.map { Int($0.amount) }
    }
    answer.refund = decision.refund.number
    answer.yearCap = decision.year.all.number
    answer.outpatientYearCap = decision.year.outpatient.number
    answer.yearRefund = decision.year.refund.number
    return answer
  }

  /// The person of the share question in the twin's words.
  private func person(_ question: TwinQuestion) -> NaivePerson {
    let income: NaivePerson.Income =
      switch question.share.income {
      case .general: .ordinary
      case .aboveThreshold: .above
      case .activeWorker: .active
      case .unknown: .unknown
      }
    return NaivePerson(
      birth: question.naive.person.birth, isLateStageMember: question.share.insurer == .kind(.lateStageElderlyCare), income: income,
      statedPercent: question.naive.person.statedPercent, isUnderFullFee: question.share.benefit == .specialMedicalExpense)
  }
}

extension Charge {
  /// The possible percents; 100 for the whole fee.
  fileprivate var percents: [Int] {
    switch self {
    case .share(let rate): [rate.percent]
    case .full: [100]
    case .undecided(let candidates, _): candidates.rates.map(\.percent)
    }
  }
}

extension LateStageRelief {
  fileprivate var cap: Int? {
    if case .riseCapped(let yen) = self { Int(yen.amount) } else { nil }
  }
}
