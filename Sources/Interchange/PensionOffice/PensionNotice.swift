public import EligibilityModel

/// What a line of the file reports about one person. 個人番号 and 基礎年金番号 are passed over: the register keeps neither.
/// 届書の内容
public struct PensionNotice: Hashable, Sendable, MaskedInLogs {
  /// What is reported.
  public enum Kind: Hashable, Sendable {
    /// The person has cover from the day on.
    case begins
    /// The day is the first one without cover.
    case ends
  }

  /// What is reported.
  public let kind: Kind
  /// 異動事由.
  public let occasion: EventOccasion
  /// 異動日.
  public let day: CivilDate
  /// 被保険者整理番号; `nil` while the insurer has not given one.
  public let number: InsuredNumber?
  /// 本人・家族の別.
  public let role: EnrolleeRole
  /// 氏名: as written in kanji, or in kana where there is no other.
  public let name: PersonName
  /// 氏名カナ.
  public let nameKana: NameKana?
  /// 生年月日.
  public let birthDate: CivilDate
  /// 性別.
  public let sex: Sex
  /// 住所.
  public let address: String?
  /// 事業所整理記号: prefecture, district and symbol as the file writes them.
  public let office: [String]
}

// What the file does not say comes from whoever takes it in.
extension PensionNotice {
  /// The report as the register keeps it.
  public func notice(to insurer: InsurerNumber, receivedOn: CivilDate, employer: String? = nil) -> MemberNotice {
    MemberNotice(
      occasion: occasion, insurerNumber: insurer, number: number, birthDate: birthDate, name: name, eventOn: day, receivedOn: receivedOn,
      employer: employer)
  }

  /// The event that settles it; `nil` while the insurer has given no number.
  public func order(at insurer: InsurerNumber, symbol: InsuredSymbol?, employer: String?) -> MemberEventLine.Order? {
    guard let number else { return nil }
    switch kind {
    case .ends:
      let mark = MemberMark(insurerNumber: insurer, symbol: symbol, number: number, branchNumber: nil, birthDate: birthDate)
      return .lost(mark, lostOn: day, occasion)
    case .begins:
      var member = MemberRecord(
        insurerNumber: insurer, number: number, name: name, birthDate: birthDate, sex: sex, eligibleFrom: day, role: role)
      member.symbol = symbol
      member.nameKana = nameKana
      member.address = address
      member.employer = employer
      return .enrolled(member, occasion)
    }
  }
}
