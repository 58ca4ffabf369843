/// Which ceiling holds, what is charged at the counter and what is paid back on application.
/// 自己負担限度額の判断
public struct CeilingDecision: Hashable, Sendable {
  /// The class, as the rulebook names it.
  public let category: FoundCategory
  /// The ceiling of this month.
  public let ceiling: CeilingAmount
  /// Whether the ceilings are halved because the person turns 75 in this month.
  public let birthdayMonth: BirthdayMonth
  /// Whether the ceiling is applied at the counter.
  public let atCounter: CounterCeiling
  /// Whether a paper that shows the ceiling is needed.
  public let paper: PaperNeed
  /// What to ask or tell the patient, in order.
  public let steps: [CeilingStep]
  /// The share before the ceiling.
  /// 一部負担金
  public let patientShare: KnownAmount
  /// What the patient pays at the counter.
  public let patientPays: KnownAmount
  /// What comes of adding up the month's costs.
  public let addedUp: AddedUp
  /// What is paid back on application for this month.
  public let refund: KnownAmount
  /// The caps of the year from August.
  public let year: YearCaps
  /// The optional items of the 資格確認書 in force on the day.
  public let printedItems: [PrintedItem]
  /// Whether the insurer prints the class on the 資格確認書.
  public let printing: PrintingOutcome
  /// The findings in the order they were made.
  public let because: [Finding]
  /// How sure the answer is.
  public let certainty: Certainty

  /// Keeps the parts as they are.
  public init(
    category: FoundCategory, ceiling: CeilingAmount, birthdayMonth: BirthdayMonth, atCounter: CounterCeiling, paper: PaperNeed,
    steps: [CeilingStep], patientShare: KnownAmount, patientPays: KnownAmount, addedUp: AddedUp, refund: KnownAmount, year: YearCaps,
    printedItems: [PrintedItem], printing: PrintingOutcome, because: [Finding], certainty: Certainty
  ) {
    self.category = category
    self.ceiling = ceiling
    self.birthdayMonth = birthdayMonth
    self.atCounter = atCounter
    self.paper = paper
    self.steps = steps
    self.patientShare = patientShare
    self.patientPays = patientPays
    self.addedUp = addedUp
    self.refund = refund
    self.year = year
    self.printedItems = printedItems
    self.printing = printing
    self.because = because
    self.certainty = certainty
  }
}

/// The class that was named, as the rulebook knows it.
/// 判明した適用区分
public enum FoundCategory: Hashable, Sendable {
  /// It stands in the rulebook.
  case found(CeilingCategoryName)
  /// Nobody named one.
  case unknown
}

/// A ceiling in yen, or what is missing for one.
/// 限度額
public enum CeilingAmount: Hashable, Sendable {
  /// Whole yen, and how it came about.
  case yen(Yen, CeilingBasis)
  /// It can't be said.
  case open(MissingForCeiling)

  /// The amount where there is one.
  public var amount: Yen? {
    if case .yen(let yen, _) = self { yen } else { nil }
  }
}

/// How a ceiling came about.
/// 限度額の種類
public enum CeilingBasis: Hashable, Sendable {
  /// A fixed amount for the month, for inpatient care or the household.
  case monthly
  /// A base and one percent of what the whole cost exceeds a threshold by.
  case onePercent(base: Yen, above: Yen)
  /// 多数回該当.
  case repeated
  /// 外来 (個人).
  case outpatient
  /// 外来, capped further by the relief for 後期 2割.
  case outpatientRelief
  /// 特定疾病.
  case specificDisease
  /// As a paper or the service states it.
  case stated

  /// The word used in answers.
  public var word: String {
    switch self {
    case .monthly: "monthly"
    case .onePercent: "onePercent"
    case .repeated: "repeated"
    case .outpatient: "outpatient"
    case .outpatientRelief: "outpatientRelief"
    case .specificDisease: "specificDisease"
    case .stated: "stated"
    }
  }
}

/// What is missing for a ceiling.
/// 不足している情報
public enum MissingForCeiling: String, CaseIterable, Sendable {
  /// The class.
  case category
  /// The whole cost.
  case totalCost
  /// Outpatient or inpatient.
  case setting
  /// The birth date.
  case birthDate
  /// A source: none states an amount for this class on this day.
  case notStated
}

/// Whether the ceilings are halved because the person turns 75 in this month.
/// 75歳到達月
public enum BirthdayMonth: String, CaseIterable, Sendable {
  /// They are, in both schemes.
  case halved
  /// They are not.
  case whole
  /// The birth date is not known.
  case unknown
}

/// Whether the ceiling is applied at the counter.
/// 窓口での限度額適用
public enum CounterCeiling: String, CaseIterable, Sendable {
  /// The patient pays the ceiling at most.
  case applied
  /// The patient pays the whole share; what exceeds the ceiling is paid back on application.
  case notApplied
}

/// Whether a paper that shows the ceiling is needed.
/// 限度額適用認定証の要否
public enum PaperNeed: String, CaseIterable, Sendable {
  /// The service gives the ceiling.
  case notNeeded
  /// A good one was shown.
  case shown
  /// Without one the ceiling can't be applied at the counter.
  case needed
}

/// What to ask or tell the patient about the ceiling.
/// 限度額の手順
public enum CeilingStep: String, CaseIterable, Sendable {
  /// Ask the online service.
  case checkOnline
  /// Ask for consent to the ceiling being shown.
  case askForConsent
  /// Ask for consent to the specific disease being shown.
  case askForDiseaseConsent
  /// Ask for a 限度額適用認定証.
  case askForCeilingCertificate
  /// Ask for a 特定疾病療養受療証.
  case askForDiseaseCertificate
  /// Tell the patient to apply to the insurer for what is paid back.
  case applyForRefund
}

/// What comes of adding up the month's costs.
/// 世帯合算
public enum AddedUp: Hashable, Sendable {
  /// No other costs were named.
  case nothing
  /// Other costs were named.
  case sum(AddedUpSum)
}

/// The sum of a month's costs that count.
/// 合算額
public struct AddedUpSum: Hashable, Sendable {
  /// Costs of people under 70 count from this amount on.
  public let floor: Yen
  /// What counts, together.
  public let counted: Yen
  /// The ceiling of the sum.
  public let ceiling: CeilingAmount

  /// Keeps the parts as they are.
  public init(floor: Yen, counted: Yen, ceiling: CeilingAmount) {
    self.floor = floor
    self.counted = counted
    self.ceiling = ceiling
  }
}

/// The caps of the year from August to July.
/// 年間上限
public struct YearCaps: Hashable, Sendable {
  /// 1 August.
  public let from: CivilDate
  /// 31 July.
  public let through: CivilDate
  /// The cap on outpatient care, where there is one.
  public let outpatient: KnownAmount
  /// The cap on everything, where there is one.
  public let all: KnownAmount
  /// What is paid back for the year by either.
  public let refund: KnownAmount

  /// Keeps the parts as they are.
  public init(from: CivilDate, through: CivilDate, outpatient: KnownAmount, all: KnownAmount, refund: KnownAmount) {
    self.from = from
    self.through = through
    self.outpatient = outpatient
    self.all = all
    self.refund = refund
  }
}

/// An optional item of the 資格確認書.
/// 任意記載の項目
public enum PrintedItem: String, CaseIterable, Sendable {
  /// 限度額の適用区分.
  case ceiling
  /// 食事療養標準負担額減額.
  case mealReduction
  /// 生活療養標準負担額減額.
  case livingReduction
  /// 長期入院該当.
  case longAdmission
  /// 特定疾病.
  case specificDisease
}

/// Whether the insurer prints the class on the 資格確認書.
/// 適用区分の記載
public enum PrintingOutcome: String, CaseIterable, Sendable {
  /// It does, because it was asked to.
  case printed
  /// It does not, because nobody asked.
  case blank
  /// It depends on the municipality, which has to be asked.
  case dependsOnMunicipality
  /// The insurer never does.
  case never
  /// No source says so, or nobody said whether it was asked.
  case unknown
}
