import EligibilityModel
import Registry

/// Turns a household and its history into the records that the insurers would hold.
struct SampleHouseholdWriter {
  var desk: SampleDesk
  var random: SampleRandom
  private let household: RegisterText?
  private let prefecture: Int

  init(number: Int, desk: SampleDesk, random: SampleRandom) {
    self.desk = desk
    self.random = random
    household = RegisterText("H\(100_000_000 + number)")
    prefecture = number % SampleInsurers.prefectures.count
  }

  /// The records of each member.
  mutating func records(of household: SampleHousehold) -> [[CoverageRecord]] {
    guard let head = household.members.first, let shared = history(of: head) else { return [] }
    var branch = 0
    return household.members.enumerated().map { position, person in
      let isHead = position == 0
      // Many grown members work and are insured on their own.
      let age = person.age.years(on: SampleRegister.day) ?? 0
      let isOnTheirOwn = !isHead && (19..<75).contains(age) && random.happens(350)
      if isOnTheirOwn, let own = history(of: person) { return records(of: person, history: own, role: .insuredPerson, branch: 0) }
      defer { branch += 1 }
      return records(of: person, history: shared, role: isHead ? .insuredPerson : .family, branch: branch)
    }
  }

  private mutating func history(of head: SamplePerson) -> SampleHistory? {
    SampleHistory(headAge: head.age.years(on: SampleRegister.day) ?? 0, prefecture: prefecture, desk: &desk, &random)
  }

  private mutating func records(
    of person: SamplePerson, history: SampleHistory, role: EnrolleeRole, branch: Int
  ) -> [CoverageRecord] {
    let death = deathDay(of: person)
    var spans = history.stages.compactMap { span($0, of: person) }
    if let lateStage = lateStage(of: person, after: history) { spans.append(lateStage) }
    return spans.compactMap { span in
      let role = span.isLateStage ? .insuredPerson : role
      return record(of: person, Self.cut(span, by: death), role: role, branch: branch)
    }
  }

  /// The time a person is covered under one enrolment.
  private struct Span {
    let enrolment: SampleEnrolment
    let period: Period
    let lossReason: LossReason?
    var isLateStage = false
  }

  /// A stage as far as the person was born and not yet in late-stage care.
  private func span(_ stage: SampleHistory.Stage, of person: SamplePerson) -> Span? {
    let moves = person.lateStageFrom <= SampleRegister.horizon && person.lateStageFrom < stage.until ?? .latest
    let until = moves ? person.lateStageFrom : stage.until
    guard let period = Period(from: max(stage.from, person.person.birthDate), lostOn: until) else { return nil }
    return Span(enrolment: stage.enrolment, period: period, lossReason: moves ? .otherInsurance : stage.endedFor)
  }

  private mutating func lateStage(of person: SamplePerson, after history: SampleHistory) -> Span? {
    let from = person.lateStageFrom
    // Who left the country before is not enrolled.
    guard from <= SampleRegister.horizon, history.stages.last?.until.map({ from < $0 }) ?? true else { return nil }
    guard let enrolment = desk.lateStage(prefecture: prefecture, &random) else { return nil }
    return Span(enrolment: enrolment, period: Period(from: from), lossReason: nil, isLateStage: true)
  }

  /// The day a person died, for the few who did within the last two years.
  private mutating func deathDay(of person: SamplePerson) -> CivilDate? {
    let age = person.age.years(on: SampleRegister.day) ?? 0
    guard random.happens(age >= 90 ? 120 : age >= 75 ? 40 : age >= 50 ? 6 : 1) else { return nil }
    let day = SampleRegister.day.addingClamped(days: -random.within(1...700))
    return day > person.person.birthDate ? day : nil
  }

  /// Cover is lost on the day after the death; what would have begun later never began.
  private static func cut(_ span: Span, by death: CivilDate?) -> Span? {
    guard let lostOn = death?.dayAfter, lostOn < span.period.until ?? .latest else { return span }
    guard let period = Period(from: span.period.from, lostOn: lostOn) else { return nil }
    return Span(enrolment: span.enrolment, period: period, lossReason: .death, isLateStage: span.isLateStage)
  }
}

// The record of one span.
extension SampleHouseholdWriter {
  private mutating func record(of person: SamplePerson, _ span: Span?, role: EnrolleeRole, branch: Int) -> CoverageRecord? {
    guard let span else { return nil }
    let insurer = span.enrolment.insurer
    let branchNumber = insurer.firstBranch.map { $0 + branch }
    let details = CoverageDetails(
      lossReason: span.lossReason, copaymentRate: rate(of: person, during: span.period),
      certificateValidThrough: certificate(insurer, span.period), household: household, employer: span.enrolment.employer)
    return CoverageRecord(
      insurerNumber: insurer.number, symbol: span.enrolment.symbol, number: span.enrolment.number,
      branchNumber: branchNumber.flatMap { try? BranchNumber($0 < 10 ? "0\($0)" : "\($0)") }, person: person.person, role: role,
      period: span.period, details: details)
  }

  /// The share on the sample's day, or on the nearest day of the period.
  private mutating func rate(of person: SamplePerson, during period: Period) -> CopaymentRate {
    let day = max(period.from, min(SampleRegister.day, period.validThrough ?? .latest))
    if day <= person.age.preschoolThrough { return .twentyPercent }
    if day >= person.age.lateStageFrom {
      return random.pick(weighted: [(.tenPercent, 740), (.twentyPercent, 190), (.thirtyPercent, 70)])
    }
    return day >= person.age.elderlyRateFrom && random.happens(880) ? .twentyPercent : .thirtyPercent
  }

  /// Everybody in late-stage care has a certificate, elsewhere those who don't use their card.
  private mutating func certificate(_ insurer: SampleInsurer, _ period: Period) -> CivilDate? {
    let isWanted = random.happens(insurer.number.kind == .lateStageElderlyCare ? 1_000 : 280)
    let last = insurer.certificateValidThrough
    return isWanted && period.until == nil && period.from <= last ? last : nil
  }
}
