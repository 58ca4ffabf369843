public import EligibilityModel

/// A part of an insurer's statement that may change while the cover goes on.
/// 異動項目
public enum StatementPart: Hashable, Sendable, MaskedInLogs {
  /// 氏名 and 氏名カナ.
  case name(PersonName, NameKana?)
  /// 住所.
  case address(RegisterText?)
  /// 事業所.
  case employer(RegisterText?)
  /// 世帯番号.
  case household(RegisterText?)
  /// 負担割合.
  case share(CopaymentRate?)
  /// 資格確認書の有効期限, the last day inside.
  case certificateValidThrough(CivilDate?)

  /// Which part it is, without what it says.
  public var kind: Kind {
    switch self {
    case .name: .name
    case .address: .address
    case .employer: .employer
    case .household: .household
    case .share: .share
    case .certificateValidThrough: .certificateValidThrough
    }
  }

  /// The parts by their names.
  /// 異動項目の区分
  public enum Kind: String, CaseIterable, Sendable {
    /// 氏名変更.
    case name
    /// 住所変更.
    case address
    /// 事業所変更.
    case employer
    /// 世帯変更.
    case household
    /// 負担割合変更.
    case share
    /// 資格確認書の交付・更新.
    case certificateValidThrough
  }
}

extension StatementPart.Kind {
  /// What a record says about this part.
  public func part(of record: CoverageRecord) -> StatementPart {
    switch self {
    case .name: .name(record.person.name, record.person.nameKana)
    case .address: .address(record.details.address)
    case .employer: .employer(record.details.employer)
    case .household: .household(record.details.household)
    case .share: .share(record.details.copaymentRate)
    case .certificateValidThrough: .certificateValidThrough(record.details.certificateValidThrough)
    }
  }
}

extension CoverageRecord {
  /// The same with another part.
  func stating(_ part: StatementPart) -> CoverageRecord {
    switch part {
    case .name(let name, let nameKana): copy(person: person.named(name, nameKana))
    case .address(let address): copy(details: details.copy(address: address))
    case .employer(let employer): copy(details: details.copy(employer: employer))
    case .household(let household): copy(details: details.copy(household: household))
    case .share(let rate): copy(details: details.copy(copaymentRate: rate))
    case .certificateValidThrough(let day): copy(details: details.copy(certificateValidThrough: day))
    }
  }

  /// The same for other days.
  func copy(
    person: EnrolledPerson? = nil, period: Period? = nil, stated: Period? = nil, details: CoverageDetails? = nil
  ) -> CoverageRecord {
    CoverageRecord(
      insurerNumber: insurerNumber, symbol: symbol, number: number, branchNumber: branchNumber, person: person ?? self.person, role: role,
      period: period ?? self.period, stated: stated ?? self.stated, details: details ?? self.details)
  }
}

extension CoverageDetails {
  /// The same with another reason of the loss.
  func losing(for reason: LossReason?) -> CoverageDetails {
    CoverageDetails(
      lossReason: reason, copaymentRate: copaymentRate, certificateValidThrough: certificateValidThrough, household: household,
      employer: employer, address: address)
  }

  /// The same with another address.
  func at(_ address: RegisterText?) -> CoverageDetails { copy(address: address) }

  fileprivate func copy(
    copaymentRate: CopaymentRate?? = nil, certificateValidThrough: CivilDate?? = nil, household: RegisterText?? = nil,
    employer: RegisterText?? = nil, address: RegisterText?? = nil
  ) -> CoverageDetails {
    CoverageDetails(
      lossReason: lossReason, copaymentRate: copaymentRate ?? self.copaymentRate,
      certificateValidThrough: certificateValidThrough ?? self.certificateValidThrough, household: household ?? self.household,
      employer: employer ?? self.employer, address: address ?? self.address)
  }
}

extension EnrolledPerson {
  fileprivate func named(_ name: PersonName, _ nameKana: NameKana?) -> EnrolledPerson {
    EnrolledPerson(name: name, nameKana: nameKana, birthDate: birthDate, sex: sex, reference: reference)
  }
}
