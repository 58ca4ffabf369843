public import EligibilityModel

/// What a file from a receipt computer asks.
/// 資格確認等の要求
public enum OQSRequest: Hashable, Sendable {
  /// 資格確認: one person.
  case verification(OQSRequestHeader, OQSUnit<OQSSubject>)
  /// 資格確認 一括照会: a list.
  case bulkVerification(OQSRequestHeader, [OQSUnit<OQSSubject>])
  /// 照会番号登録: one patient.
  case referenceNumber(OQSRequestHeader, OQSUnit<OQSReferenceRegistration>)
  /// 照会番号一括登録: a list.
  case bulkReferenceNumber(OQSRequestHeader, [OQSUnit<OQSReferenceRegistration>])
  /// 同意済資格情報一括取得: everybody who agreed to visits, or to online care.
  case consented(OQSRequestHeader, OQSConsentedSearch)
  /// Whether a list is ready, by its 受付番号.
  case result(OQSRequestHeader, reception: String)

  /// Its head.
  public var header: OQSRequestHeader {
    switch self {
    case .verification(let header, _), .bulkVerification(let header, _), .referenceNumber(let header, _),
      .bulkReferenceNumber(let header, _), .consented(let header, _), .result(let header, _):
      header
    }
  }
}

/// One entry of a request, understood or not, with what was written, so that the asker gets it back.
public struct OQSUnit<Content: Hashable & Sendable>: Hashable, Sendable, MaskedInLogs {
  /// The entry, or why it can't be understood.
  public let content: Result<Content, OQSFault>
  /// What was written, element by element.
  public let echo: OQSEcho

  /// Keeps both.
  public init(content: Result<Content, OQSFault>, echo: OQSEcho) {
    self.content = content
    self.echo = echo
  }
}

/// The simple elements of an entry as they were written, in their order.
/// 要求内容の写し
public struct OQSEcho: Hashable, Sendable, MaskedInLogs {
  /// One element.
  public struct Element: Hashable, Sendable, MaskedInLogs {
    /// Its name.
    public let name: String
    /// Its text.
    public let text: String

    /// Keeps both.
    public init(name: String, text: String) {
      (self.name, self.text) = (name, text)
    }
  }

  /// The element around them.
  public let name: String
  /// The elements.
  public let elements: [Element]

  /// Keeps them.
  public init(name: String, _ elements: [Element]) {
    self.name = name
    self.elements = elements
  }
}

/// The institution's own number of a patient, tied to the numbers of the patient's cover.
/// 照会番号の登録
///
/// Element `ReferenceNumberRegistrationInfo`. Source: interfaces 3.5.
public struct OQSReferenceRegistration: Hashable, Sendable, MaskedInLogs {
  /// The longest number, in characters.
  public static let limit = 50

  /// 照会番号.
  public let referenceNumber: String
  /// 保険者番号.
  public let insurerNumber: InsurerNumber
  /// 記号; `nil` when not told.
  public let symbol: InsuredSymbol?
  /// 番号.
  public let number: InsuredNumber
  /// 枝番; `nil` when not told.
  public let branchNumber: BranchNumber?

  /// Keeps the parts.
  public init(
    referenceNumber: String, insurerNumber: InsurerNumber, symbol: InsuredSymbol?, number: InsuredNumber, branchNumber: BranchNumber?
  ) {
    self.referenceNumber = referenceNumber
    self.insurerNumber = insurerNumber
    self.symbol = symbol
    self.number = number
    self.branchNumber = branchNumber
  }
}
