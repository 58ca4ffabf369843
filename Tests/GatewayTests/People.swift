import EligibilityModel
import Registry

/// The made-up people of these tests.
enum People {
  /// 髙橋 𠮷子: insured in 06130488 since April 2024; the second character of the given name isn't in CP932.
  static let valid = Fields(insurer: "06130488", symbol: "１０１", number: "23", branch: "00", birthDate: "19800115")
  /// Left 138057 for late-stage care on her 75th birthday, 2 November 2026.
  static let ended = Fields(insurer: "  138057", symbol: nil, number: "400", branch: "01", birthDate: "19511102")
  /// The same woman from that day on.
  static let lateStage = Fields(insurer: "39131156", symbol: nil, number: "70000016", branch: nil, birthDate: "19511102")
  /// Twins: without a branch number nobody knows which.
  static let twins = Fields(insurer: "06130488", symbol: "１０１", number: "24", branch: nil, birthDate: "20220301")

  /// Insured in 06130488, but without an id that ties the records together.
  static let withoutID = Fields(insurer: "06130488", symbol: "１０１", number: "25", branch: nil, birthDate: "19700303")

  /// What a receipt computer writes of a person.
  struct Fields: Sendable {
    var insurer: String
    var symbol: String?
    var number: String
    var branch: String?
    var birthDate: String
    var consent = "1"
    var identifier: String? = "P-1"

    var xml: String {
      func element(_ name: String, _ text: String?) -> String { text.map { "<\(name)>\($0)</\(name)>" } ?? "" }
      return "<QualificationConfirmSearchInfo>" + element("InsurerNumber", insurer) + element("InsuredCardSymbol", symbol)
        + element("InsuredIdentificationNumber", number) + element("InsuredBranchNumber", branch) + element("Birthdate", birthDate)
        + element("LimitApplicationCertificateRelatedConsFlg", consent) + element("ArbitraryIdentifier", identifier)
        + "</QualificationConfirmSearchInfo>"
    }
  }

  static func register() -> InMemoryRegister {
    let register = InMemoryRegister()
    try? register.write(knownFrom: KnownTime(startOf: .fixed(2026, 10, 1))) { transaction in
      for record in try records() { _ = try transaction.add(record) }
    }
    return register
  }

  private static func records() throws -> [CoverageRecord] {
    [
      try record(valid, "髙橋\u{3000}𠮷子", "タカハシ　ヨシコ", .female, from: .fixed(2024, 4, 1), role: .insuredPerson, "東京都千代田区𠮷野町1-2"),
      try record(
        ended, "高橋 はな", "ﾀｶﾊｼ ﾊﾅ", .female, from: .fixed(2010, 4, 1), until: .fixed(2026, 11, 2), rate: .twentyPercent,
        reason: .otherInsurance),
      try record(lateStage, "高橋 はな", "ﾀｶﾊｼ ﾊﾅ", .female, from: .fixed(2026, 11, 2), rate: .tenPercent),
      try record(withoutID, "高橋 無", "タカハシ　ム", .male, from: .fixed(2024, 4, 1)),
      try record(twins, "高橋 空", "たかはし そら", .male, from: .fixed(2024, 4, 1), role: .family, branch: "02"),
      try record(twins, "高橋 海", "たかはし うみ", .male, from: .fixed(2024, 4, 1), role: .family, branch: "03"),
    ]
  }

  /// Twins by their branch numbers, others by their birth dates.
  private static func reference(_ fields: Fields, _ branch: String?) -> RegisterText? {
    switch fields.birthDate {
    case withoutID.birthDate: nil
    case twins.birthDate: RegisterText(branch ?? "")
    default: RegisterText(fields.birthDate)
    }
  }

  private static func record(
    _ fields: Fields, _ name: String, _ kana: String, _ sex: Sex, from: CivilDate, until: CivilDate? = nil,
    role: EnrolleeRole = .insuredPerson, _ address: String? = nil, branch: String? = nil, rate: CopaymentRate? = nil,
    reason: LossReason? = nil
  ) throws -> CoverageRecord {
    let person = EnrolledPerson(
      name: try PersonName(name), nameKana: try NameKana(kana), birthDate: try CivilDate(compact: fields.birthDate), sex: sex,
      reference: reference(fields, branch))
    return CoverageRecord(
      insurerNumber: try InsurerNumber(fields.insurer), symbol: try fields.symbol.map { try InsuredSymbol($0) },
      number: try InsuredNumber(fields.number), branchNumber: try (branch ?? fields.branch).map { try BranchNumber($0) }, person: person,
      role: role,
      period: Period(from: from, until: until) ?? Period(from: from),
      details: CoverageDetails(lossReason: reason, copaymentRate: rate, address: address.flatMap { RegisterText($0) }))
  }
}

/// A patient as an institution registers one.
struct Patient {
  let number: String
  let person: People.Fields

  init(number: String, _ person: People.Fields) { (self.number, self.person) = (number, person) }
}

/// Whole request files.
enum Requests {
  static func registration(_ patients: [Patient], institution: String = Office.institution) -> String {
    func element(_ name: String, _ text: String?) -> String { "<\(name)>\(text ?? "")</\(name)>" }
    let units = patients.map { patient in
      "<ReferenceNumberRegistrationInfo>" + element("ReferenceNumber", patient.number) + element("InsurerNumber", patient.person.insurer)
        + element("InsuredCardSymbol", patient.person.symbol) + element("InsuredIdentificationNumber", patient.person.number)
        + element("InsuredBranchNumber", patient.person.branch) + "</ReferenceNumberRegistrationInfo>"
    }
    return "<?xml version=\"1.0\" encoding=\"Shift_JIS\" standalone=\"no\"?>\r\n<XmlMsg>\r\n<MessageHeader>"
      + element("MedicalInstitutionCode", institution) + element("ArbitraryFileIdentifier", "登録の一")
      + "</MessageHeader>\r\n<MessageBody>" + units.joined(separator: "\r\n") + "</MessageBody>\r\n</XmlMsg>\r\n"
  }

  static func verification(_ people: [People.Fields], on date: String = "20261102", encoding: String = "Shift_JIS") -> String {
    "<?xml version=\"1.0\" encoding=\"\(encoding)\" standalone=\"no\"?>\r\n<XmlMsg>\r\n<MessageHeader>"
      + "<QualificationConfirmationDate>\(date)</QualificationConfirmationDate>"
      + "<MedicalInstitutionCode>\(Office.institution)</MedicalInstitutionCode><ArbitraryFileIdentifier>朝の一人目</ArbitraryFileIdentifier></MessageHeader>\r\n"
      + "<MessageBody>" + people.map(\.xml).joined(separator: "\r\n") + "</MessageBody>\r\n</XmlMsg>\r\n"
  }

  /// Who agreed to visits (`2`) or online care (`3`); the days as they stand in the file.
  static func consented(_ flag: String, _ days: [(String, String)], institution: String = Office.institution, on date: String? = nil)
    -> String
  {
    let day = date.map { "<QualificationConfirmationDate>\($0)</QualificationConfirmationDate>" } ?? ""
    let fields = days.map { "<\($0.0)>\($0.1)</\($0.0)>" }.joined()
    return "<?xml version=\"1.0\" encoding=\"Shift_JIS\" standalone=\"no\"?>\r\n<XmlMsg><MessageHeader>\(day)"
      + "<MedicalInstitutionCode>\(institution)</MedicalInstitutionCode><ArbitraryFileIdentifier>訪問の月</ArbitraryFileIdentifier></MessageHeader>"
      + "<MessageBody><QualificationConfirmSearchInfo>\(fields)<MedicalTreatmentFlag>\(flag)</MedicalTreatmentFlag>"
      + "</QualificationConfirmSearchInfo></MessageBody></XmlMsg>\r\n"
  }

  static func result(_ reception: String, institution: String = Office.institution) -> String {
    "<XmlMsg><MessageHeader><MedicalInstitutionCode>\(institution)</MedicalInstitutionCode></MessageHeader>"
      + "<MessageBody><ReceptionNumber>\(reception)</ReceptionNumber></MessageBody></XmlMsg>"
  }
}
