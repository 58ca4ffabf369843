import EligibilityModel

/// Writes a cover with its elements in the order of the layout (別紙3-1).
enum OQSQualificationWriter {
  private static let element = "ResultOfQualificationConfirmation"

  static func write(_ cover: OQSQualification, _ writer: inout OQSWriter) {
    writer.element(element) { elements(cover, &$0) }
  }

  static func write(_ assistance: OQSAssistance, _ writer: inout OQSWriter) {
    writer.element(element) { elements(assistance, &$0) }
  }

  private static func elements(_ cover: OQSQualification, _ writer: inout OQSWriter) {
    numbers(cover, &writer)
    person(cover, &writer)
    days(cover, &writer)
    if let share = cover.elderlyShare { writer.element("ElderlyRecipientCertificateInfo") { elderly(share, &$0) } }
    consents(cover, &writer)
    writer.element("ReferenceNumber", cover.referenceNumber)
  }

  /// Who gets public assistance has no symbol, no branch number and no family in it.
  private static func elements(_ assistance: OQSAssistance, _ writer: inout OQSWriter) {
    writer.code("InsuredCardClassification", OQSCertificateClass.medicalAssistance)
    writer.element("InsurerNumber", assistance.funder.canonical)
    writer.element("InsuredIdentificationNumber", assistance.recipient.canonical)
    identity(assistance.name, assistance.nameKana, assistance.sex, assistance.birthDate, &writer)
    writer.element("QualificationDate", assistance.from.compact)
    writer.element("InsurerName", assistance.office)
  }

  /// Without a card reader only the ceiling was asked about.
  private static func consents(_ cover: OQSQualification, _ writer: inout OQSWriter) {
    guard let consents = cover.consents else {
      return writer.code("LimitApplicationCertificateRelatedConsFlg", cover.ceilingConsent)
    }
    for item in OQSConsentItem.allCases { consents.write(item, &writer) }
  }

  private static func numbers(_ cover: OQSQualification, _ writer: inout OQSWriter) {
    writer.code("InsuredCardClassification", cover.certificateClass)
    writer.element("InsurerNumber", cover.insurerNumber.padded(with: .blanks))
    writer.element("InsuredCardSymbol", cover.symbol?.original)
    writer.element("InsuredIdentificationNumber", cover.number.original)
    writer.element("InsuredBranchNumber", cover.branchNumber?.canonical)
    writer.code("PersonalFamilyClassification", cover.role)
  }

  private static func person(_ cover: OQSQualification, _ writer: inout OQSWriter) {
    writer.element("InsuredName", cover.insuredName?.text)
    identity(cover.name, cover.nameKana, cover.sex, cover.birthDate, &writer)
    writer.element("Address", cover.address)
  }

  private static func identity(
    _ name: PersonName, _ kana: NameKana?, _ sex: Sex, _ birthDate: CivilDate, _ writer: inout OQSWriter
  ) {
    writer.name(name.text)
    writer.element("NameKana", kana.map { HalfWidthKana.text($0.text) })
    writer.code("Sex1", sex)
    writer.element("Birthdate", birthDate.compact)
  }

  private static func days(_ cover: OQSQualification, _ writer: inout OQSWriter) {
    writer.element("QualificationDate", cover.period.from.compact)
    writer.element("DisqualificationDate", cover.period.until?.compact)
    writer.element("InsuredCardExpirationDate", cover.certificateValidThrough?.compact)
    writer.element("InsuredPartialContributionRatio", cover.copaymentRate?.wireCode)
    writer.code("PreschoolClassification", cover.isPreschool ? OQSPreschool.preschool : nil)
    writer.code("ReasonOfLoss", cover.lossReason)
    writer.element("InsurerName", cover.insurerName)
  }

  private static func elderly(_ share: OQSElderlyShare, _ writer: inout OQSWriter) {
    writer.element("ElderlyRecipientValidStartDate", share.from.compact)
    writer.element("ElderlyRecipientValidEndDate", share.through?.compact)
    writer.element("ElderlyRecipientContributionRatio", share.rate.wireCode)
  }
}
