import EligibilityModel
import Registry
import Rulebook

/// Where somebody who earns is enrolled, since when, and where it was before.
struct SampleCareer {
  /// One enrolment, for the time it lasted.
  struct Stage {
    let enrolment: SampleEnrolment
    var from: CivilDate
    var until: CivilDate?
    var endedFor: LossReason?
  }

  var stages: [Stage]

  /// Whether the present cover is an employee's.
  var isEmployed: Bool { stages.last?.enrolment.isOfEmployees ?? false }
}

/// Draws careers.
struct SampleCareers {
  let ground: SampleGround
  let place: SamplePlace
  var desk: SampleDesk

  /// The career of somebody of an age, as an employee or not.
  mutating func career(isEmployed: Bool, age: Int, _ random: inout SampleRandom) -> SampleCareer? {
    let figures = ground.figures.life
    guard let present = enrol(isEmployed, at: place.prefecture, &random) else { return nil }
    let start = Self.startDay(&random)
    if isEmployed, (55...64).contains(age), random.happens(figures.voluntaryContinuation.value.present.count) {
      return continued(present, &random)
    }
    var career = SampleCareer(stages: [.init(enrolment: present, from: start)])
    guard random.happens(figures.formerCovers.value.former.count) else { return career }
    precede(&career, &random)
    if random.happens(figures.formerCovers.value.before.count) { precede(&career, &random) }
    return career
  }

  private mutating func enrol(_ isEmployed: Bool, at prefecture: Int, _ random: inout SampleRandom) -> SampleEnrolment? {
    isEmployed ? desk.employee(at: prefecture, &random) : desk.regional(at: prefecture, &random)
  }

  /// Somebody who left an employer within the last two years and stays with the insurer, for two years at most.
  private mutating func continued(_ former: SampleEnrolment, _ random: inout SampleRandom) -> SampleCareer? {
    guard let present = desk.continuing(former) else { return nil }
    let start = SampleCountry.day.addingClamped(days: -random.within(1...700))
    let began = start.addingClamped(months: -random.within(12...200))
    return SampleCareer(stages: [
      .init(enrolment: former, from: began, until: start, endedFor: .other),
      .init(enrolment: present, from: start, until: start.addingClamped(years: 2), endedFor: .other),
    ])
  }

  /// Puts a former cover before the first one, with or without days in between.
  private mutating func precede(_ career: inout SampleCareer, _ random: inout SampleRandom) {
    let figures = ground.figures.life
    guard let first = career.stages.first else { return }
    let isElsewhere = random.happens(figures.formerCovers.value.elsewhere.count)
    let prefecture = isElsewhere ? random.within(1...47) : place.prefecture
    guard let former = enrol(random.happens(600), at: prefecture, &random) else { return }
    var lostOn = first.from
    if former.isOfEmployees, random.happens(figures.voluntaryContinuation.value.past.count), let between = desk.continuing(former) {
      lostOn = lostOn.addingClamped(days: -random.within(20...700))
      career.stages.insert(.init(enrolment: between, from: lostOn, until: first.from, endedFor: .otherInsurance), at: 0)
    } else if random.happens(figures.formerCovers.value.gap.count) {
      lostOn = lostOn.addingClamped(days: -random.within(1...40))
    }
    let from = lostOn.addingClamped(months: -random.within(3...120))
    let reason: LossReason = lostOn == first.from ? .otherInsurance : .other
    career.stages.insert(.init(enrolment: former, from: from, until: lostOn, endedFor: reason), at: 0)
  }

  /// Most people begin on the first of April or of another month, some in the middle of one.
  private static func startDay(_ random: inout SampleRandom) -> CivilDate {
    let year = random.within(2014...2026)
    if random.happens(450) { return .fixed(year, 4, 1) }
    return .fixed(year, random.within(1...9), random.happens(700) ? 1 : random.within(2...28))
  }
}
