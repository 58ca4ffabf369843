import EligibilityModel
import Registry

/// What happened to a household: where it is enrolled, since when, where it was before, and how cover ended.
struct SampleHistory {
  /// One enrolment of the household, for the time it lasted.
  struct Stage {
    let enrolment: SampleEnrolment
    let from: CivilDate
    let until: CivilDate?
    let endedFor: LossReason?
  }

  let stages: [Stage]

  /// The stages of a household whose head is so old on the sample's day.
  init?(headAge: Int, prefecture: Int, desk: inout SampleDesk, _ random: inout SampleRandom) {
    let isEmployee = headAge < 75 && random.happens(headAge < 65 ? 720 : 250)
    let start = Self.startDay(&random)
    guard let present = Self.enrol(isEmployee, prefecture, &desk, &random) else { return nil }
    let left = random.happens(8) ? SampleRegister.day.addingClamped(days: -random.within(1...500)) : nil
    let end = left.flatMap { $0 > start ? $0 : nil }
    var stages = [Stage(enrolment: present, from: start, until: end, endedFor: end == nil ? nil : .other)]
    if random.happens(200), let former = Self.enrol(random.happens(500), prefecture, &desk, &random) {
      // Between two employments there can be days without any cover.
      let lostOn = random.happens(250) ? start.addingClamped(days: -random.within(1...40)) : start
      let from = lostOn.addingClamped(months: -random.within(3...120))
      stages.insert(Stage(enrolment: former, from: from, until: lostOn, endedFor: lostOn == start ? .otherInsurance : .other), at: 0)
    }
    self.stages = stages
  }

  private static func enrol(
    _ isEmployee: Bool, _ prefecture: Int, _ desk: inout SampleDesk, _ random: inout SampleRandom
  ) -> SampleEnrolment? {
    isEmployee ? desk.employee(prefecture: prefecture, &random) : desk.regional(prefecture: prefecture, &random)
  }

  /// Most people begin on the first of April or of another month, some in the middle of one.
  private static func startDay(_ random: inout SampleRandom) -> CivilDate {
    let year = random.within(2014...2026)
    if random.happens(450) { return .fixed(year, 4, 1) }
    return .fixed(year, random.within(1...9), random.happens(700) ? 1 : random.within(2...28))
  }
}
