import EligibilityModel

/// Reads the JSON form of a `CeilingQuestion`.
enum CeilingQuestionReader {
  static func read(_ fields: inout JSONFieldReader) throws(FieldFault) -> CeilingQuestion {
    let category = try fields.ceilingCategory("category")
    let proof = try proof(&fields)
    if category != .unknown, proof.eligibilityCertificate.ceiling != .notPrinted {
      throw fields.fault(at: "category", .oneOfTwo("category", "eligibilityCertificate.ceiling"))
    }
    return CeilingQuestion(
      serviceDate: try fields.date("serviceDate"), birthDate: try fields.knownDate("birthDate"), insurer: try fields.knownInsurer(),
      lateStageEntry: try fields.wordIfPresent("lateStageEntry") ?? .unknown, category: category, cost: try cost(&fields),
      earlierMonths: try fields.integerIfPresent("earlierMonths", in: 0...11) ?? 0,
      disease: try fields.wordIfPresent("specificDisease") ?? .none, statedCeiling: try fields.yen("statedCeiling"),
      others: try fields.arrayIfPresent("others", atMost: 100) { (field) throws(FieldFault) in try field.object(other) }, proof: proof,
      year: try paidInYear(&fields), printing: try fields.wordIfPresent("printingRequest") ?? .unknown,
      insurerPrints: try fields.wordIfPresent("insurerPrints") ?? .unknown)
  }

  private static func cost(_ fields: inout JSONFieldReader) throws(FieldFault) -> MonthlyCost {
    MonthlyCost(
      setting: try fields.wordIfPresent("setting") ?? .unknown, total: try fields.yen("totalCost"),
      patientShare: try fields.yen("patientShare"), statedRate: try fields.printedRate("statedRate"))
  }

  private static func other(_ fields: inout JSONFieldReader) throws(FieldFault) -> OtherCost {
    guard case .yen(let paid) = try fields.yen("paid") else { throw fields.fault(at: "paid", .missing) }
    return OtherCost(paid: paid, total: try fields.yen("totalCost"), age: try fields.wordIfPresent("age") ?? .same)
  }

  private static func paidInYear(_ fields: inout JSONFieldReader) throws(FieldFault) -> PaidInYear {
    PaidInYear(
      all: try fields.yen("paidInYear"), outpatient: try fields.yen("outpatientPaidInYear"), income: try fields.yen("annualIncome"))
  }

  private static func proof(_ fields: inout JSONFieldReader) throws(FieldFault) -> CeilingProof {
    CeilingProof(
      online: try fields.wordIfPresent("online") ?? .notAsked, consent: try fields.wordIfPresent("consent") ?? .notAsked,
      diseaseConsent: try fields.wordIfPresent("diseaseConsent") ?? .notAsked,
      certificate: try paper("ceilingCertificate", &fields), diseaseCertificate: try paper("diseaseCertificate", &fields),
      eligibilityCertificate: try fields.objectIfPresent("eligibilityCertificate", PrintedItemsReader.read) ?? .none)
  }

  private static func paper(_ name: String, _ fields: inout JSONFieldReader) throws(FieldFault) -> CeilingPaper {
    let end = try fields.objectIfPresent(name) { (paper) throws(FieldFault) in try paper.date("validThrough") }
    return end.map(CeilingPaper.shown) ?? .notShown
  }
}

/// Reads the optional items of a 資格確認書: a class never without its effective date, nor the other way round.
enum PrintedItemsReader {
  static func read(_ fields: inout JSONFieldReader) throws(FieldFault) -> PrintedItems {
    PrintedItems(
      ceiling: try fields.objectIfPresent("ceiling", ceiling) ?? .notPrinted,
      reduction: try fields.objectIfPresent("reduction", reduction) ?? .notPrinted,
      longAdmissionOn: try fields.knownDate("longAdmissionOn"), disease: try fields.objectIfPresent("disease", disease) ?? .notPrinted)
  }

  private static func ceiling(_ fields: inout JSONFieldReader) throws(FieldFault) -> PrintedCeiling {
    guard case .named(let category) = try fields.ceilingCategory("category") else { throw fields.fault(at: "category", .missing) }
    return .printed(category, from: try fields.date("from"))
  }

  private static func reduction(_ fields: inout JSONFieldReader) throws(FieldFault) -> PrintedReduction {
    .printed(try fields.word("kind"), from: try fields.date("from"))
  }

  private static func disease(_ fields: inout JSONFieldReader) throws(FieldFault) -> PrintedDisease {
    let symbol = try fields.text(
      "symbol", expected: "must be the symbol as printed, one or two characters, not the disease in words",
      "病名ではなく、書かれている記号 (1〜2文字) で書いてください", DiseaseSymbol.init)
    return .printed(symbol, try fields.ceilingCategory("category"), from: try fields.date("from"))
  }
}

extension JSONFieldReader {
  /// A code or label of a class of ceilings that may be absent; whether it exists is the rulebook's business.
  mutating func ceilingCategory(_ name: String) throws(FieldFault) -> KnownCeilingCategory {
    let category = try textIfPresent(
      name, expected: "must be a code such as A03 or a label such as ウ", "適用区分のコード (A03 など) か名称 (ウ など) で書いてください", CeilingCategory.init)
    return category.map(KnownCeilingCategory.named) ?? .unknown
  }

  /// An amount in whole yen that may be absent.
  mutating func yen(_ name: String) throws(FieldFault) -> KnownAmount {
    guard let yen = try integerIfPresent(name, in: 0...1_000_000_000_000) else { return .notGiven }
    return Yen(Int64(yen)).map(KnownAmount.yen) ?? .notGiven
  }
}
