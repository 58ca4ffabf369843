public import EligibilityModel

/// The person that a record speaks of.
/// 加入者
public struct EnrolledPerson: Hashable, Sendable, MaskedInLogs {
  /// 氏名, byte for byte.
  public let name: PersonName
  /// 氏名カナ.
  public let nameKana: NameKana?
  /// 生年月日.
  public let birthDate: CivilDate
  /// 性別.
  public let sex: Sex
  /// The id that ties this person's records together; whoever fills the register gives it. Never the 個人番号.
  /// 加入者ID
  public let reference: RegisterText?

  /// Keeps the parts.
  public init(name: PersonName, nameKana: NameKana?, birthDate: CivilDate, sex: Sex, reference: RegisterText?) {
    self.name = name
    self.nameKana = nameKana
    self.birthDate = birthDate
    self.sex = sex
    self.reference = reference
  }

  /// Whether both are one person: by their ids where both have one, else by their names; always with one birth date.
  ///
  /// Twins share everything but the name; without an id they are told apart by it.
  public func isSame(as other: EnrolledPerson) -> Bool {
    guard birthDate == other.birthDate else { return false }
    guard let reference, let otherReference = other.reference else { return name == other.name }
    return reference == otherReference
  }
}

/// Ties a person's records of several insurers together.
/// 加入者の名寄せ
public struct PersonLink: Hashable, Sendable, MaskedInLogs {
  /// The id, which may be an insurer's own; so it counts only together with the birth date.
  public let reference: RegisterText
  /// 生年月日.
  public let birthDate: CivilDate

  /// Keeps both.
  public init(reference: RegisterText, birthDate: CivilDate) {
    self.reference = reference
    self.birthDate = birthDate
  }
}
