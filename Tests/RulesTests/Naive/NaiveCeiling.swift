/// The ceiling of a month, written from section 8.2 of the specification, N-08 to N-11 and F-355 to F-368 alone, in the plainest way.
struct NaiveCeiling {
  enum Setting {
    case outpatient
    case inpatient
    case unknown
  }

  enum Disease {
    case none
    case dialysis
    case other
  }

  struct Other {
    let paid: Int
    let cost: Int?
    /// nil: the same age group as the patient.
    let isUnder70: Bool?
  }

  struct Asked {
    var day: NaiveDay
    var person: NaivePerson
    /// nil: nobody said.
    var joinedByDisability: Bool?
    var code: String?
    var setting: Setting
    var cost: Int?
    var share: Int?
    var earlierMonths: Int
    var disease: Disease
    var stated: Int?
    var others: [Other]
    /// Whether the class is confirmed at the counter by service and consent, or by a paper in force.
    var isConfirmed: Bool
    var isDiseaseConfirmed: Bool
    var paidInYear: Int?
    var outpatientPaidInYear: Int?
    var incomeOfYear: Int?
  }

  struct Answer: Equatable {
    var refused = false
    var ceiling: Int?
    var isHalved = false
    var share: Int?
    var pays: Int?
    var floor: Int?
    var counted: Int?
    var sumCeiling: Int?
    var refund: Int?
    var yearCap: Int?
    var outpatientYearCap: Int?
    var yearRefund: Int?
  }

  static func answer(_ asked: Asked) -> Answer {
    var answer = Answer()
    let band = NaiveShare.band(asked.person, on: asked.day)
    guard isPossible(asked.code, band, asked.day) else { return Answer(refused: true) }
    answer.isHalved = isHalved(asked)
    let row = asked.code.flatMap { NaiveTables.row($0, on: asked.day) }
    answer.ceiling = ceiling(asked, row, band, isHalved: answer.isHalved)
    answer.share = asked.share ?? asked.cost.flatMap { NaiveShare.pays($0, percents: NaiveShare.percents(asked.person, on: asked.day)) }
    answer.pays = pays(asked, answer)
    addUp(asked, row, band, &answer)
    year(asked, row, &answer)
    return answer
  }

  /// A class exists on the day and belongs to the person's age.
  private static func isPossible(_ code: String?, _ band: NaivePerson.Band, _ day: NaiveDay) -> Bool {
    guard let code else { return true }
    guard NaiveTables.row(code, on: day) != nil else { return false }
    switch band {
    case .unknown: return true
    case .preschool, .general: return NaiveTables.under70.contains(code)
    case .from70: return NaiveTables.from70.contains(code)
    case .lateStage: return !NaiveTables.under70.contains(code)
    }
  }

  /// The month of the 75th birthday, but for people born on the 1st and those who joined by disability; and 29 February, whose change is a 1st.
  private static func isHalved(_ asked: Asked) -> Bool {
    guard let birth = asked.person.birth, birth.day != 1 else { return false }
    if birth.month == 2 && birth.day == 29 { return false }
    guard asked.day.year == birth.year + 75, asked.day.month == birth.month else { return false }
    if let joinedByDisability = asked.joinedByDisability { return !joinedByDisability }
    return !(asked.person.isLateStageMember && asked.day.day < birth.day)
  }

  private static func ceiling(_ asked: Asked, _ row: NaiveTables.Row?, _ band: NaivePerson.Band, isHalved: Bool) -> Int? {
    let half = isHalved ? 2 : 1
    if let stated = asked.stated { return stated }
    if asked.disease != .none, asked.isDiseaseConfirmed { return diseaseCeiling(asked, band).map { $0 / half } }
    guard let row, let code = asked.code else { return nil }
    let isUnder70 = NaiveTables.under70.contains(code)
    if isUnder70 || !row.hasOutpatient || asked.setting == .inpatient { return monthly(asked, row, asked.cost, half) }
    guard asked.setting == .outpatient, let outpatient = row.outpatient else { return nil }
    guard code == "B09", asked.day.order <= 2025_09_30 else { return outpatient / half }
    return asked.cost.map { min(outpatient / half, ($0 + 5) / 10 + 3_000) }
  }

  private static func diseaseCeiling(_ asked: Asked, _ band: NaivePerson.Band) -> Int? {
    let mayBeUnder70 = band == .preschool || band == .general || (band == .unknown && asked.code.map(NaiveTables.under70.contains) ?? true)
    guard asked.disease == .dialysis, mayBeUnder70 else { return 10_000 }
    return asked.code.map { $0 == "A01" || $0 == "A02" ? 20_000 : 10_000 }
  }

  /// The base and one percent of what the cost exceeds base ÷ 0.3 by, half a yen going up.
  private static func monthly(_ asked: Asked, _ row: NaiveTables.Row, _ cost: Int?, _ half: Int) -> Int? {
    if asked.earlierMonths >= 3, row.hasFourth { return row.fourth.map { $0 / half } }
    guard let month = row.month else { return nil }
    let base = month / half
    guard row.isWithPercent else { return base }
    guard let cost else { return nil }
    let threeHundredths = max(0, cost * 3 - base * 10)
    return base + (threeHundredths + 150) / 300
  }

  private static func pays(_ asked: Asked, _ answer: Answer) -> Int? {
    let isDisease = asked.disease != .none && asked.isDiseaseConfirmed
    let isApplied = isDisease || (asked.isConfirmed && (asked.code != nil || asked.stated != nil))
    guard isApplied, let share = answer.share else { return answer.share }
    return answer.ceiling.map { min($0, share) }
  }

  private static func addUp(_ asked: Asked, _ row: NaiveTables.Row?, _ band: NaivePerson.Band, _ answer: inout Answer) {
    let own: Int? = if let pays = answer.pays, let ceiling = answer.ceiling { max(0, pays - ceiling) } else { nil }
    answer.refund = own
    guard !asked.others.isEmpty else { return }
    let floor = answer.isHalved ? 10_500 : 21_000
    let isUnder70: Bool? = band == .unknown ? asked.code.map(NaiveTables.under70.contains) : band == .preschool || band == .general
    // Each cost that counts: what was paid, the whole cost, the age group.
    var counted: [(paid: Int, cost: Int?, isUnder70: Bool?)] = []
    if let share = answer.share, let pays = answer.pays, isUnder70 == false || share >= floor {
      counted.append((min(pays, answer.ceiling ?? pays), asked.cost, isUnder70))
    }
    for other in asked.others {
      let age = other.isUnder70 ?? isUnder70
      if age == false || other.paid >= floor { counted.append((other.paid, other.cost, age)) }
    }
    let sum = counted.reduce(0) { $0 + $1.paid }
    answer.floor = floor
    answer.counted = sum
    if counted.allSatisfy({ $0.isUnder70 == isUnder70 }) {
      let costs = counted.map(\.cost)
      let cost = costs.contains { $0 == nil } ? nil : costs.reduce(0) { $0 + ($1 ?? 0) }
      answer.sumCeiling = asked.stated ?? row.flatMap { monthly(asked, $0, cost, answer.isHalved ? 2 : 1) }
    }
    let fromSum = answer.sumCeiling.map { max(0, sum - $0) }
    answer.refund = own == nil && fromSum == nil ? nil : (own ?? 0) + (fromSum ?? 0)
  }

  private static func year(_ asked: Asked, _ row: NaiveTables.Row?, _ answer: inout Answer) {
    guard let row, let code = asked.code else { return }
    answer.outpatientYearCap = row.outpatientYear
    answer.yearCap = row.year
    if code == "A03" || code == "A04", row.year != nil, let income = asked.incomeOfYear, income <= 2_000_000 { answer.yearCap = 410_000 }
    let outpatient: Int? =
      if let cap = answer.outpatientYearCap, let paid = asked.outpatientPaidInYear { max(0, paid - cap) } else { nil }
    let rest: Int? =
      if let cap = answer.yearCap, let paid = asked.paidInYear { max(0, max(0, paid - (outpatient ?? 0)) - cap) } else { nil }
    answer.yearRefund = outpatient == nil && rest == nil ? nil : (outpatient ?? 0) + (rest ?? 0)
  }
}
