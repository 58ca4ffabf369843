import EligibilityModel
import Registry
import Rulebook

/// Turns a household into the records that the insurers would hold.
struct SampleCovers {
  private let ground: SampleGround
  private let household: RegisterText?
  private let address: RegisterText?
  /// When and why the whole household left health insurance.
  private let end: (day: CivilDate, reason: LossReason)?
  private var careers: SampleCareers
  private var random: SampleRandom
  /// The numbers of the household's municipal insurance, once somebody needs it.
  private var fallback: SampleEnrolment?
  /// How many branch numbers were given out under each insurer, symbol and number.
  private var branches: [RegistryKey: Int] = [:]

  init(household: RegisterText?, address: RegisterText?, careers: SampleCareers, random: SampleRandom) {
    self.household = household
    self.address = address
    self.careers = careers
    ground = careers.ground
    var random = random
    end = Self.end(ground, &random)
    self.random = random
  }

  /// The desk and the stream go back to whoever makes the next household.
  var rest: (careers: SampleCareers, random: SampleRandom) { (careers, random) }

  private static func end(_ ground: SampleGround, _ random: inout SampleRandom) -> (day: CivilDate, reason: LossReason)? {
    let day = { (random: inout SampleRandom) in SampleCountry.day.addingClamped(days: -random.below(500)) }
    if random.happens(ground.figures.schemes.publicAssistance.value.count) { return (day(&random), .publicAssistance) }
    return random.happens(ground.figures.life.leavers.value.count) ? (day(&random), .other) : nil
  }

  /// The records of each member, in their order.
  mutating func records(of people: [SamplePerson]) -> [[CoverageRecord]] {
    guard let head = people.first, let shared = career(of: head) else { return people.map { _ in [] } }
    let spouse = people.first { $0.kinship == .spouse }
    let own = spouse.flatMap { career(of: $0) }
    return people.map { person in
      switch person.kinship {
      case .head: return records(of: person, Self.own(shared, of: person, end), role: .insuredPerson)
      case .spouse:
        guard let own else { return records(of: person, dependent(person, on: head, shared), role: .family) }
        return records(of: person, Self.own(own, of: person, end), role: .insuredPerson)
      case .child:
        if let own = career(of: person) { return records(of: person, Self.own(own, of: person, end), role: .insuredPerson) }
        if !shared.isEmployed, let spouse, let own { return records(of: person, dependent(person, on: spouse, own), role: .family) }
        return records(of: person, dependent(person, on: head, shared), role: .family)
      case .grandparent: return records(of: person, dependent(person, on: head, shared), role: .family)
      }
    }
  }

  /// The career of somebody who earns; `nil` for somebody who is covered through another.
  private mutating func career(of person: SamplePerson) -> SampleCareer? {
    let figures = ground.figures.schemes
    let age = min(person.age, 74)
    switch person.kinship {
    case .head: return careers.career(isEmployed: random.happens(figures.employedHeads.value[age]), age: age, &random)
    case .spouse:
      let earns = person.age < 75 && random.happens(figures.employedSpouses.value[age])
      return earns ? careers.career(isEmployed: true, age: age, &random) : nil
    case .child: return random.happens(figures.employedChildren.value[age]) ? careers.career(isEmployed: true, age: age, &random) : nil
    case .grandparent: return nil
    }
  }

  /// The time a person is covered under one enrolment.
  private struct Span {
    let enrolment: SampleEnrolment
    let period: Period
    let lossReason: LossReason?
  }
}

// Who is covered where and when.
extension SampleCovers {
  /// Somebody's own covers: nobody has one before 18, nobody is with these insurers from 75 on.
  private static func own(
    _ career: SampleCareer, of person: SamplePerson, _ end: (day: CivilDate, reason: LossReason)?
  ) -> [Span] {
    career.stages.compactMap { span($0, from: max($0.from, person.adultFrom), of: person, end) }
  }

  /// A stage as far as the person lived, was not yet in late-stage care, and the household was insured.
  private static func span(
    _ stage: SampleCareer.Stage, from: CivilDate, of person: SamplePerson, _ end: (day: CivilDate, reason: LossReason)?
  ) -> Span? {
    var until = stage.until
    var reason = stage.endedFor
    let lateStage = person.lateStageFrom <= SampleCountry.horizon ? person.lateStageFrom : .latest
    for (day, why) in [(lateStage, LossReason.otherInsurance), (end?.day ?? .latest, end?.reason ?? .other)] where day < until ?? .latest {
      (until, reason) = (day, why)
    }
    // Who died on the last day before is lost for that reason.
    if let gone = person.gone, gone <= until ?? .latest { (until, reason) = (gone, .death) }
    return Period(from: from, until: until).map { Span(enrolment: stage.enrolment, period: $0, lossReason: reason) }
  }

  /// The covers of somebody who is covered through another: with an employee's as long as that one works, after that with the municipality.
  private mutating func dependent(_ person: SamplePerson, on breadwinner: SamplePerson, _ career: SampleCareer) -> [Span] {
    var spans: [Span] = []
    let last = breadwinner.breadwinnerUntil
    for stage in career.stages {
      var stage = stage
      // A spouse was a child of others before.
      let first = person.kinship == .spouse ? person.adultFrom : person.person.birthDate
      let begins = max(stage.from, first, stage.enrolment.isOfEmployees ? breadwinner.adultFrom : first)
      if stage.enrolment.isOfEmployees, last < stage.until ?? .latest {
        if last > begins {
          (stage.until, stage.endedFor) = (last, .otherInsurance)
          if let span = Self.span(stage, from: begins, of: person, end) { spans.append(span) }
        }
        let from = max(last, begins)
        if let rest = municipal(from: from), let span = Self.span(rest, from: from, of: person, end) { spans.append(span) }
        return spans
      }
      if let span = Self.span(stage, from: begins, of: person, end) { spans.append(span) }
    }
    return spans
  }

  private mutating func municipal(from: CivilDate) -> SampleCareer.Stage? {
    if fallback == nil { fallback = careers.desk.regional(at: careers.place.prefecture, &random) }
    return fallback.map { SampleCareer.Stage(enrolment: $0, from: from) }
  }

  private mutating func lateStage(of person: SamplePerson) -> Span? {
    let from = person.lateStageFrom
    guard from <= SampleCountry.horizon, from < person.gone ?? .latest, from < end?.day ?? .latest else { return nil }
    guard let enrolment = careers.desk.lateStage() else { return nil }
    let stage = SampleCareer.Stage(enrolment: enrolment, from: from)
    var (until, reason) = (end?.day, end?.reason)
    if let gone = person.gone, gone <= until ?? .latest { (until, reason) = (gone, .death) }
    return Period(from: stage.from, until: until).map { Span(enrolment: enrolment, period: $0, lossReason: reason) }
  }
}

// Records.
extension SampleCovers {
  private mutating func records(of person: SamplePerson, _ spans: [Span], role: EnrolleeRole) -> [CoverageRecord] {
    let before = spans.flatMap { records(of: person, $0, role: role) }
    guard let lateStage = lateStage(of: person) else { return before }
    return before + records(of: person, lateStage, role: .insuredPerson)
  }

  /// One record for each stretch of days with one share.
  private mutating func records(of person: SamplePerson, _ span: Span, role: EnrolleeRole) -> [CoverageRecord] {
    let insurer = span.enrolment.insurer
    let branch = branchNumber(span.enrolment)
    let certificate = certificate(of: person, insurer, span.period)
    return person.shares.stretches(of: span.period).map { stretch in
      let isPast = stretch.stated.until.map { $0 <= SampleCountry.day } ?? false
      let details = CoverageDetails(
        lossReason: span.lossReason, copaymentRate: stretch.rate,
        certificateValidThrough: isPast ? nil : certificate, household: household, employer: span.enrolment.employer, address: address)
      return CoverageRecord(
        insurerNumber: insurer.number, symbol: span.enrolment.symbol, number: span.enrolment.number, branchNumber: branch,
        person: person.person, role: role, period: span.period, stated: stretch.stated, details: details)
    }
  }

  /// Counts upwards under each number, the head being the first.
  private mutating func branchNumber(_ enrolment: SampleEnrolment) -> BranchNumber? {
    guard let first = enrolment.insurer.firstBranch else { return nil }
    let key = RegistryKey(
      insurerNumber: enrolment.insurer.number, symbolKey: enrolment.symbol?.canonicalKey, numberKey: enrolment.number.canonicalKey)
    let count = branches[key] ?? 0
    branches[key] = count + 1
    return SampleNames.branchNumbers[min(99, first + count)]
  }

  /// Everybody in late-stage care has a certificate, elsewhere those who can't use their card.
  private func certificate(of person: SamplePerson, _ insurer: SampleInsurer, _ period: Period) -> CivilDate? {
    let isWanted = insurer.number.kind == .lateStageElderlyCare || person.card.needsPaper
    let last = insurer.certificateValidThrough
    guard isWanted, period.from <= min(last, SampleCountry.day), period.until.map({ $0 > SampleCountry.day }) ?? true else { return nil }
    return min(last, period.validThrough ?? last)
  }
}
