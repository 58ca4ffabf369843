import EligibilityModel

/// One random person on one random day, told to the rules and to the twin in their own words.
struct TwinQuestion {
  let rules: CeilingQuestion
  let naive: NaiveCeiling.Asked
  let share: CopaymentQuestion
}

/// Draws people and days, half of them close to a boundary.
struct TwinQuestions {
  private var random: SeededRandom

  init(seed: UInt64) { random = SeededRandom(seed: seed) }

  /// The next person and day.
  mutating func next() -> TwinQuestion {
    let day = serviceDate()
    let draft = draft(on: day)
    let (rules, naive) = ceiling(draft, on: day)
    let share = CopaymentQuestion(
      serviceDate: day, birthDate: draft.birth.map(KnownDate.on) ?? .unknown, insurer: draft.insurer, income: draft.income,
      statedRate: draft.stated.map(PrintedRate.printed) ?? .notPrinted, benefit: draft.isUnderFullFee ? .specialMedicalExpense : .ordinary,
      totalCost: rules.cost.total)
    return TwinQuestion(rules: rules, naive: naive, share: share)
  }

  private mutating func serviceDate() -> CivilDate {
    let boundaries: [CivilDate] = [.fixed(2025, 8, 1), .fixed(2025, 10, 1), .fixed(2026, 8, 1), .fixed(2027, 8, 1)]
    guard random.chance(25) else { return CivilDate.fixed(2024, 10, 1).addingClamped(days: Int.random(in: 0...1186, using: &random)) }
    return random.pick(boundaries).addingClamped(days: Int.random(in: -1...1, using: &random))
  }

  /// A birth that often lies just around a birthday that changes something, or on the first or last day of a month.
  private mutating func birth(before day: CivilDate) -> CivilDate {
    let age = random.chance(60) ? random.pick([6, 18, 65, 70, 75]) : Int.random(in: 0...105, using: &random)
    let near = day.addingClamped(years: -age).addingClamped(days: Int.random(in: -45...45, using: &random))
    let birth =
      switch Int.random(in: 0..<8, using: &random) {
      case 0: near.firstOfMonth
      case 1: near.endOfMonth
      case 2: CivilDate.fixed(near.year, 4, Int.random(in: 1...2, using: &random))
      case 3: CivilDate.fixed(near.year, 2, 29)
      default: near
      }
    return min(birth, day)
  }

  /// What share and ceiling have in common.
  private struct Draft {
    let birth: CivilDate?
    let insurer: KnownInsurer
    let income: IncomeClass
    let stated: CopaymentRate?
    let isUnderFullFee: Bool
    let isLateStageMember: Bool
  }

  private mutating func draft(on day: CivilDate) -> Draft {
    let kinds: [KnownInsurer] = [.kind(.nationalHealthInsurance), .kind(.japanHealthInsuranceAssociation), .unknown]
    let isLateStageMember = random.chance(25)
    return Draft(
      birth: random.chance(92) ? birth(before: day) : nil,
      insurer: isLateStageMember ? .kind(.lateStageElderlyCare) : random.pick(kinds), income: random.pick(IncomeClass.allCases),
      stated: random.chance(15) ? random.pick(CopaymentRate.allCases) : nil, isUnderFullFee: random.chance(10),
      isLateStageMember: isLateStageMember)
  }

  private mutating func amount(_ percent: Int, upTo limit: Int) -> Int? {
    guard random.chance(percent) else { return nil }
    return random.chance(50) ? Int.random(in: 0...limit, using: &random) : Int.random(in: 0...(limit / 1_000), using: &random) * 1_000
  }

  private mutating func ceiling(_ draft: Draft, on day: CivilDate) -> (CeilingQuestion, NaiveCeiling.Asked) {
    let entry = random.pick([LateStageEntry.byAge, .byDisability, .unknown, .unknown])
    let isMember = draft.isLateStageMember || (draft.insurer == .unknown && entry == .byDisability)
    let asked = NaiveCeiling.Asked(
      day: NaiveDay(day),
      person: NaivePerson(
        birth: draft.birth.map(NaiveDay.init), isLateStageMember: isMember, income: .unknown, statedPercent: draft.stated?.percent,
        isUnderFullFee: false),
      joinedByDisability: entry == .unknown ? nil : entry == .byDisability, code: random.chance(90) ? random.pick(NaiveTables.all) : nil,
      setting: random.pick([.outpatient, .inpatient, .unknown]), cost: amount(85, upTo: 4_000_000), share: amount(20, upTo: 400_000),
      earlierMonths: Int.random(in: 0...5, using: &random), disease: random.chance(20) ? random.pick([.dialysis, .other]) : .none,
      stated: amount(8, upTo: 200_000), others: others(), isConfirmed: random.chance(60), isDiseaseConfirmed: random.chance(60),
      paidInYear: amount(30, upTo: 2_000_000), outpatientPaidInYear: amount(30, upTo: 400_000), incomeOfYear: amount(40, upTo: 4_000_000))
    return (question(asked, draft, entry, on: day), asked.withIncomeOfCategory)
  }

  private mutating func others() -> [NaiveCeiling.Other] {
    guard random.chance(35) else { return [] }
    return (0..<Int.random(in: 1...3, using: &random)).map { _ in
      let near = random.pick([10_499, 10_500, 20_999, 21_000])
      return NaiveCeiling.Other(
        paid: random.chance(30) ? near : Int.random(in: 0...120_000, using: &random), cost: amount(80, upTo: 800_000),
        isUnder70: random.chance(70) ? nil : random.chance(50))
    }
  }

  private mutating func question(
    _ asked: NaiveCeiling.Asked, _ draft: Draft, _ entry: LateStageEntry, on day: CivilDate
  ) -> CeilingQuestion {
    CeilingQuestion(
      serviceDate: day, birthDate: draft.birth.map(KnownDate.on) ?? .unknown, insurer: draft.insurer, lateStageEntry: entry,
      category: asked.code.flatMap(CeilingCategory.init).map(KnownCeilingCategory.named) ?? .unknown,
      cost: MonthlyCost(
        setting: asked.setting.word, total: .of(asked.cost), patientShare: .of(asked.share),
        statedRate: draft.stated.map(PrintedRate.printed) ?? .notPrinted),
      earlierMonths: asked.earlierMonths, disease: disease(asked.disease), statedCeiling: .of(asked.stated),
      others: asked.others.map { OtherCost(paid: .fixed(Int64($0.paid)), total: .of($0.cost), age: .of($0.isUnder70)) },
      proof: proof(asked, on: day),
      year: PaidInYear(all: .of(asked.paidInYear), outpatient: .of(asked.outpatientPaidInYear), income: .of(asked.incomeOfYear)),
      printing: .unknown, insurerPrints: .unknown)
  }

  private mutating func disease(_ disease: NaiveCeiling.Disease) -> SpecificDisease {
    switch disease {
    case .none: .none
    case .dialysis: .chronicRenalFailure
    case .other: random.pick([.hiv, .coagulationFactorDisorder])
    }
  }

  /// Confirmed by one of the ways that count, or by none.
  private mutating func proof(_ asked: NaiveCeiling.Asked, on day: CivilDate) -> CeilingProof {
    let isOnline = random.chance(50)
    let good = CeilingPaper.shown(validThrough: day)
    let ended = CeilingPaper.shown(validThrough: day.dayBefore)
    return CeilingProof(
      online: isOnline ? .answered : random.pick([.down, .notAsked]),
      consent: asked.isConfirmed ? .given : isOnline ? random.pick([.refused, .notAsked]) : .given,
      diseaseConsent: asked.isDiseaseConfirmed ? .given : isOnline ? random.pick([.refused, .notAsked]) : .given,
      certificate: asked.isConfirmed && !isOnline ? good : ended, diseaseCertificate: asked.isDiseaseConfirmed && !isOnline ? good : ended,
      eligibilityCertificate: .none)
  }
}

extension NaiveDay {
  init(_ day: CivilDate) {
    let parts = day.parts
    self.init(year: parts.year, month: parts.month, day: parts.day)
  }
}

extension NaiveCeiling.Asked {
  /// The class decides the income that decides the share.
  fileprivate var withIncomeOfCategory: NaiveCeiling.Asked {
    var asked = self
    asked.person = person.with(income: code.map(NaiveTables.income) ?? .unknown)
    return asked
  }
}

extension NaivePerson {
  fileprivate func with(income: Income) -> NaivePerson {
    NaivePerson(
      birth: birth, isLateStageMember: isLateStageMember, income: income, statedPercent: statedPercent, isUnderFullFee: isUnderFullFee)
  }
}

extension NaiveCeiling.Setting {
  fileprivate var word: CareSetting {
    switch self {
    case .outpatient: .outpatient
    case .inpatient: .inpatient
    case .unknown: .unknown
    }
  }
}

extension KnownAmount {
  fileprivate static func of(_ amount: Int?) -> KnownAmount { amount.flatMap { Yen(Int64($0)) }.map(KnownAmount.yen) ?? .notGiven }

  /// The amount as a plain number.
  var number: Int? {
    if case .yen(let yen) = self { Int(yen.amount) } else { nil }
  }
}

extension CostAge {
  fileprivate static func of(_ isUnder70: Bool?) -> CostAge { isUnder70.map { $0 ? .under70 : .from70 } ?? .same }
}
