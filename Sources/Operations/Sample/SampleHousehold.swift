import EligibilityModel

/// Who lives together: the first person heads the household.
struct SampleHousehold {
  /// The forms a household can have.
  enum Form: CaseIterable {
    case youngSingle, olderSingle, elderlySingle, couple, family, singleParent, elderlyCouple, threeGenerations, centenarian, newborn, twins

    /// How often each form is met among a thousand households; the last three also stand at the beginning of every sample.
    static let weights: [(value: Form, weight: Int)] = [
      (.youngSingle, 170), (.olderSingle, 110), (.elderlySingle, 150), (.couple, 110), (.family, 240), (.singleParent, 60),
      (.elderlyCouple, 120), (.threeGenerations, 25), (.centenarian, 2), (.newborn, 8), (.twins, 5),
    ]
  }

  var members: [SamplePerson] = []

  init(_ form: Form, _ people: inout SamplePeople, _ random: inout SampleRandom) {
    var builder = Builder(family: SamplePeople.family(&random), random: random)
    switch form {
    case .youngSingle: builder.add(18...39, &people)
    case .olderSingle: builder.add(40...64, &people)
    case .elderlySingle: builder.add(65...99, &people)
    case .couple: builder.addCouple(25...64, &people)
    case .family: builder.addParents(1...3, &people)
    case .singleParent:
      builder.add(24...50, &people)
      builder.addChildren(1...2, &people)
    case .elderlyCouple: builder.addCouple(65...95, &people)
    case .threeGenerations:
      builder.addParents(1...3, &people)
      builder.add(65...99, &people)
    case .centenarian: builder.add(100...109, &people)
    case .newborn:
      builder.addCouple(25...40, &people)
      builder.addNewborn(&people)
    case .twins:
      builder.addCouple(25...45, &people)
      builder.addTwins(&people)
    }
    members = builder.members
    random = builder.random
  }
}

/// Adds the members one by one.
private struct Builder {
  let family: SampleNames.Name?
  var random: SampleRandom
  var members: [SamplePerson] = []

  init(family: SampleNames.Name?, random: SampleRandom) {
    self.family = family
    self.random = random
  }

  mutating func add(_ ages: ClosedRange<Int>, sex: Sex? = nil, _ people: inout SamplePeople) {
    add(SamplePeople.birthDate(age: random.within(ages), &random), sex: sex, &people)
  }

  mutating func add(_ birthDate: CivilDate, sex: Sex? = nil, _ people: inout SamplePeople) {
    let sex = sex ?? (random.happens(500) ? .male : .female)
    if let person = people.make(family: family, sex: sex, birthDate: birthDate, &random) { members.append(person) }
  }

  mutating func addCouple(_ ages: ClosedRange<Int>, _ people: inout SamplePeople) {
    let age = random.within(ages)
    add(SamplePeople.birthDate(age: age, &random), sex: .male, &people)
    add(SamplePeople.birthDate(age: max(18, age - random.within(-3...6)), &random), sex: .female, &people)
  }

  mutating func addParents(_ children: ClosedRange<Int>, _ people: inout SamplePeople) {
    addCouple(27...52, &people)
    addChildren(children, &people)
  }

  /// Children are younger than the youngest parent by at least 18 years.
  mutating func addChildren(_ count: ClosedRange<Int>, _ people: inout SamplePeople) {
    let oldest = youngestAge - 18
    for _ in 0..<random.within(count) { add(0...min(22, max(0, oldest)), &people) }
  }

  mutating func addNewborn(_ people: inout SamplePeople) {
    add(SampleRegister.day.addingClamped(days: -random.below(28)), &people)
  }

  /// A boy and a girl, so that the names differ for certain.
  mutating func addTwins(_ people: inout SamplePeople) {
    let age = random.below(max(1, min(20, youngestAge - 18)))
    let birthDate = SamplePeople.birthDate(age: age, &random)
    add(birthDate, sex: .male, &people)
    add(birthDate, sex: .female, &people)
  }

  private var youngestAge: Int {
    members.compactMap { $0.age.years(on: SampleRegister.day) }.min() ?? 18
  }
}
