import EligibilityModel
import Registry

/// The people of the scenarios; nobody of them exists.
enum SandboxPeople {
  /// The names of the insurers, which are made up, too.
  static var insurers: [OfficeDraft] {
    [("01139906", "全国見本協会東京支部"), ("139907", "架空市国民健康保険"), ("39139902", "見本県後期高齢者医療広域連合")].compactMap { number, name in
      guard let number = try? InsurerNumber(number), let name = RegisterText(name), let actor = RegisterText("見本") else { return nil }
      return OfficeDraft(
        record: .insurer(InsurerRecord(number: number, name: name)), days: Period(from: .fixed(1900, 1, 1)), actor: actor,
        ground: .exOfficio)
    }
  }

  /// What the register holds for a scenario.
  static func records(of scenario: SandboxScenario, _ days: SandboxDays) throws -> [CoverageRecord] {
    let patient = scenario.patient
    let always = Period(from: days.start)
    switch scenario {
    // Public assistance is no cover of an insurer's; its answer comes from the sandbox.
    case .none, .reported, .assistance: return []
    case .valid: return [try cover(patient, "見本　花子", "ミホン　ハナコ", .female, always)]
    case .invalid: return [try cover(patient, "見本　太郎", "ミホン　タロウ", .male, try ended(days), loss: .other)]
    case .invalidWithNewer: return try moved(patient, days)
    case .several:
      return [
        try cover(patient, "見本　葵", "ミホン　アオイ", .female, always, branch: "01"),
        try cover(patient, "見本　樹", "ミホン　イツキ", .male, always, branch: "02"),
      ]
    case .notYet: return [try cover(patient, "見本　新", "ミホン　アラタ", .male, Period(from: days.later))]
    case .retroactiveLoss: return [try cover(patient, "見本　遡", "ミホン　ソ", .male, always)]
    case .noBranchNumber: return [try cover(patient, "見本　トメ", "ミホン　トメ", .female, always, rate: .twentyPercent)]
    case .unknownCharacters: return [try cover(patient, "𠮷野　髙子", "ヨシノ　タカコ", .female, always)]
    case .expiredCertificate:
      return [try cover(patient, "見本　切", "ミホン　キリ", .male, always, paperThrough: days.day.dayBefore)]
    case .slowCentre: return [try cover(patient, "見本　遅", "ミホン　オソ", .female, always)]
    case .centreDown: return [try cover(patient, "見本　休", "ミホン　キュウ", .male, always)]
    case .badXML: return [try cover(patient, "見本　乱", "ミホン　ラン", .female, always)]
    case .halfZip: return [try cover(patient, "見本　半", "ミホン　ハン", .male, always)]
    case .cardExpired: return [try cover(patient, "見本　古", "ミホン　フル", .male, always)]
    case .cardInGrace: return [try cover(patient, "見本　猶", "ミホン　ナオ", .female, always)]
    }
  }

  /// The same cover with the loss that was reported late.
  static func ended(_ record: CoverageRecord, _ days: SandboxDays) throws -> CoverageRecord {
    CoverageRecord(
      insurerNumber: record.insurerNumber, symbol: record.symbol, number: record.number, branchNumber: record.branchNumber,
      person: record.person, role: record.role, period: try ended(days), details: CoverageDetails(lossReason: .other))
  }

  /// The report that waits.
  static func report(_ days: SandboxDays) throws -> ReportContent {
    let patient = SandboxScenario.reported.patient
    guard let actor = RegisterText("見本") else { throw RegisterError.store("no name") }
    return ReportContent(
      occasion: .joined, insurerNumber: try InsurerNumber(patient.insurerNumber), numberKey: try InsuredNumber(patient.number).canonicalKey,
      birthDate: patient.birthDate, name: try PersonName("見本　待"), eventOn: days.day.addingClamped(days: -35),
      receivedOn: days.day.addingClamped(days: -31), dueOn: nil, actor: actor)
  }

  /// One person with two covers, the later one with the city.
  private static func moved(_ patient: SandboxPatient, _ days: SandboxDays) throws -> [CoverageRecord] {
    let city = SandboxPatient(
      insurerNumber: "139907", symbol: "架空９９", number: "90000103", branchNumber: "01", birthDate: patient.birthDate)
    return [
      try cover(patient, "見本　移", "ミホン　ウツリ", .male, try ended(days), loss: .otherInsurance, id: patient.number),
      try cover(city, "見本　移", "ミホン　ウツリ", .male, Period(from: days.loss), id: patient.number),
    ]
  }

  private static func ended(_ days: SandboxDays) throws -> Period {
    guard let period = Period(from: days.start, lostOn: days.loss) else { throw RegisterError.store("no day is left") }
    return period
  }

  private static func cover(
    _ patient: SandboxPatient, _ name: String, _ kana: String, _ sex: Sex, _ period: Period, branch: String? = nil,
    rate: CopaymentRate? = nil, loss: LossReason? = nil, paperThrough: CivilDate? = nil, id: String? = nil
  ) throws -> CoverageRecord {
    let branchNumber = branch ?? patient.branchNumber
    // An id for each person, so that consents and the trail find them, twins included.
    let reference = RegisterText("SANDBOX-" + (id ?? patient.number) + (branch.map { "-" + $0 } ?? ""))
    return CoverageRecord(
      insurerNumber: try InsurerNumber(patient.insurerNumber), symbol: try patient.symbol.map { try InsuredSymbol($0) },
      number: try InsuredNumber(patient.number), branchNumber: try branchNumber.map { try BranchNumber($0) },
      person: EnrolledPerson(
        name: try PersonName(name), nameKana: try NameKana(kana), birthDate: patient.birthDate, sex: sex, reference: reference),
      role: branch == nil ? .insuredPerson : .family, period: period,
      details: CoverageDetails(lossReason: loss, copaymentRate: rate, certificateValidThrough: paperThrough))
  }
}
