public import EligibilityModel

/// What the office keeps of an insurer, an employer or a household, for a stretch of days.
/// 台帳
public enum OfficeRecord: Hashable, Sendable, MaskedInLogs {
  /// 保険者.
  case insurer(InsurerRecord)
  /// 適用事業所.
  case employer(EmployerRecord)
  /// 世帯.
  case household(HouseholdRecord)

  /// Under what it is found.
  public var key: OfficeKey {
    switch self {
    case .insurer(let record): .insurer(record.number)
    case .employer(let record): .employer(record.symbol, of: record.insurerNumber)
    case .household(let record): .household(record.symbol, of: record.insurerNumber)
    }
  }
}

/// Under what a record of the office is found.
/// 台帳の見出し
public enum OfficeKey: Hashable, Sendable, MaskedInLogs {
  /// 保険者番号.
  case insurer(InsurerNumber)
  /// 事業所, as covers name it.
  case employer(RegisterText, of: InsurerNumber)
  /// 世帯番号, as covers name it.
  case household(RegisterText, of: InsurerNumber)

  /// Which kind of record it is.
  public var kind: OfficeKind {
    switch self {
    case .insurer: .insurer
    case .employer: .employer
    case .household: .household
    }
  }

  /// The insurer itself, or whose employer or household it is.
  public var insurerNumber: InsurerNumber {
    switch self {
    case .insurer(let number), .employer(_, of: let number), .household(_, of: let number): number
    }
  }

  /// What covers call it; `nil` for an insurer.
  public var symbol: RegisterText? {
    switch self {
    case .insurer: nil
    case .employer(let symbol, of: _), .household(let symbol, of: _): symbol
    }
  }
}

/// The kinds of records that the office keeps beside covers.
/// 台帳の種別
public enum OfficeKind: String, CaseIterable, Sendable {
  /// 保険者台帳.
  case insurer
  /// 適用事業所台帳.
  case employer
  /// 世帯台帳.
  case household
}

/// An insurer; its kind follows from its number.
/// 保険者台帳
public struct InsurerRecord: Hashable, Sendable, MaskedInLogs {
  /// 保険者番号.
  public let number: InsurerNumber
  /// 名称.
  public let name: RegisterText
  /// Where to call.
  public let telephone: RegisterText?
  /// Who takes over after the last day, as in a merger.
  /// 承継保険者
  public let successor: InsurerNumber?

  /// Keeps the parts.
  public init(number: InsurerNumber, name: RegisterText, telephone: RegisterText? = nil, successor: InsurerNumber? = nil) {
    self.number = number
    self.name = name
    self.telephone = telephone
    self.successor = successor
  }
}

/// An employer of an insurer's members.
/// 適用事業所台帳
public struct EmployerRecord: Hashable, Sendable, MaskedInLogs {
  /// 保険者番号.
  public let insurerNumber: InsurerNumber
  /// What covers call it: 事業所記号 or its name.
  public let symbol: RegisterText
  /// 名称.
  public let name: RegisterText
  /// 所在地.
  public let address: RegisterText?
  /// Where to call.
  public let telephone: RegisterText?

  /// Keeps the parts.
  public init(
    insurerNumber: InsurerNumber, symbol: RegisterText, name: RegisterText, address: RegisterText? = nil, telephone: RegisterText? = nil
  ) {
    self.insurerNumber = insurerNumber
    self.symbol = symbol
    self.name = name
    self.address = address
    self.telephone = telephone
  }
}

/// A household of an insurer's members; who is in it on a day is what their covers say.
/// 世帯台帳
public struct HouseholdRecord: Hashable, Sendable, MaskedInLogs {
  /// 保険者番号.
  public let insurerNumber: InsurerNumber
  /// What covers call it: 世帯番号.
  public let symbol: RegisterText
  /// 世帯主.
  public let head: HouseholdHead
  /// 住所.
  public let address: RegisterText?

  /// Keeps the parts.
  public init(insurerNumber: InsurerNumber, symbol: RegisterText, head: HouseholdHead, address: RegisterText? = nil) {
    self.insurerNumber = insurerNumber
    self.symbol = symbol
    self.head = head
    self.address = address
  }
}

/// Who heads a household.
/// 世帯主
public enum HouseholdHead: Hashable, Sendable, MaskedInLogs {
  /// A member of the insurer.
  case insured(CoverageSubject)
  /// 擬制世帯主: somebody who is insured elsewhere.
  case notInsured(PersonName)
}
