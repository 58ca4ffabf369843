import EligibilityModel

/// Writes a cover's elements in the order of the layout (別紙3-1).
enum OQSQualificationWriter {
  static func write(_ cover: OQSQualification, _ writer: inout OQSWriter) {
    numbers(cover, &writer)
    person(cover, &writer)
    days(cover, &writer)
    if let share = cover.elderlyShare { writer.element("ElderlyRecipientCertificateInfo") { elderly(share, &$0) } }
    writer.element("LimitApplicationCertificateRelatedConsFlg", cover.ceilingConsent.rawValue)
    writer.element("ReferenceNumber", cover.referenceNumber)
  }

  private static func numbers(_ cover: OQSQualification, _ writer: inout OQSWriter) {
    writer.element("InsuredCardClassification", cover.certificateClass.rawValue)
    writer.element("InsurerNumber", cover.insurerNumber.padded(with: .blanks))
    writer.element("InsuredCardSymbol", cover.symbol?.original)
    writer.element("InsuredIdentificationNumber", cover.number.original)
    writer.element("InsuredBranchNumber", cover.branchNumber?.canonical)
    writer.element("PersonalFamilyClassification", cover.role.oqsCode)
  }

  private static func person(_ cover: OQSQualification, _ writer: inout OQSWriter) {
    writer.element("InsuredName", cover.insuredName?.text)
    writer.name(cover.name.text)
    writer.element("NameKana", cover.nameKana.map { HalfWidthKana.text($0.text) })
    writer.element("Sex1", cover.sex.wireCode)
    writer.element("Birthdate", cover.birthDate.compact)
    writer.element("Address", cover.address)
  }

  private static func days(_ cover: OQSQualification, _ writer: inout OQSWriter) {
    writer.element("QualificationDate", cover.period.from.compact)
    writer.element("DisqualificationDate", cover.period.until?.compact)
    writer.element("InsuredCardExpirationDate", cover.certificateValidThrough?.compact)
    writer.element("InsuredPartialContributionRatio", cover.copaymentRate?.wireCode)
    writer.element("PreschoolClassification", cover.isPreschool ? "1" : nil)
    writer.element("ReasonOfLoss", cover.lossReason?.oqsCode)
    writer.element("InsurerName", cover.insurerName)
  }

  private static func elderly(_ share: OQSElderlyShare, _ writer: inout OQSWriter) {
    writer.element("ElderlyRecipientValidStartDate", share.from.compact)
    writer.element("ElderlyRecipientValidEndDate", share.through?.compact)
    writer.element("ElderlyRecipientContributionRatio", share.rate.wireCode)
  }
}
