public import EligibilityModel

/// What is told about a person whose care the welfare office pays.
/// 医療扶助の資格確認結果
///
/// Element `ResultOfQualificationConfirmation` with class A1; funder and recipient stand where insurer and number do. Source: interfaces 3.7.
public struct OQSAssistance: Hashable, Sendable, MaskedInLogs {
  /// 公費負担者番号.
  public let funder: PublicFunderNumber
  /// 公費受給者番号.
  public let recipient: PublicRecipientNumber
  /// 氏名.
  public let name: PersonName
  /// 氏名カナ.
  public let nameKana: NameKana?
  /// 性別.
  public let sex: Sex
  /// 生年月日.
  public let birthDate: CivilDate
  /// Since when the person is cared for.
  public let from: CivilDate
  /// The welfare office.
  public let office: String

  /// Keeps the parts.
  public init(
    funder: PublicFunderNumber, recipient: PublicRecipientNumber, name: PersonName, nameKana: NameKana?, sex: Sex, birthDate: CivilDate,
    from: CivilDate, office: String
  ) {
    (self.funder, self.recipient) = (funder, recipient)
    (self.name, self.nameKana, self.sex, self.birthDate) = (name, nameKana, sex, birthDate)
    (self.from, self.office) = (from, office)
  }
}
