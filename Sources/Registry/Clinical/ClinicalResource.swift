public import EligibilityModel

/// A piece of a person's clinical data: a FHIR resource kept as it came.
/// 医療情報
public struct ClinicalResource: Hashable, Sendable, MaskedInLogs {
  /// The largest resource, in bytes.
  public static let longest = 65_536

  /// Whose it is.
  public let person: PersonLink
  /// Kind and name.
  public let key: ClinicalKey
  /// The item of consent that opens it.
  public let item: ConsentItem
  /// The day it is about.
  public let happenedOn: CivilDate
  /// The resource as JSON.
  public let content: [UInt8]

  /// Keeps the parts; `nil` when the content is empty or too long.
  public init?(person: PersonLink, key: ClinicalKey, item: ConsentItem, happenedOn: CivilDate, content: [UInt8]) {
    guard (1...Self.longest).contains(content.count) else { return nil }
    self.person = person
    self.key = key
    self.item = item
    self.happenedOn = happenedOn
    self.content = content
  }
}

/// Under what a resource of a person is found.
/// 医療情報の見出し
public struct ClinicalKey: Hashable, Sendable, MaskedInLogs {
  /// The kind.
  public let kind: ClinicalKind
  /// Its name among those of one kind, as FHIR's `id`.
  public let name: RegisterText

  /// Keeps both.
  public init(kind: ClinicalKind, name: RegisterText) {
    self.kind = kind
    self.name = name
  }
}

/// The kinds of resources that are kept, by their FHIR names.
/// 医療情報の種別
public enum ClinicalKind: String, CaseIterable, Hashable, Sendable {
  /// 調剤.
  case medicationDispense = "MedicationDispense"
  /// 検査・健診の結果.
  case observation = "Observation"
  /// 手術・処置.
  case procedure = "Procedure"
  /// 傷病名.
  case condition = "Condition"

  /// The item of consent that opens a resource of this kind.
  public var item: ConsentItem {
    switch self {
    case .medicationDispense: .drugs
    case .observation: .checkUps
    case .procedure: .surgery
    case .condition: .care
    }
  }
}

/// A piece of clinical data with the time during which the register holds it to be true.
/// 登録済みの医療情報
public struct RecordedResource: Hashable, Sendable, MaskedInLogs {
  /// The row.
  public let id: ResourceRowID
  /// What it says.
  public let resource: ClinicalResource
  /// When the register learned it.
  public let knownFrom: KnownTime
  /// When the register learned better; `nil` while it holds.
  public let knownUntil: KnownTime?

  /// Keeps the parts.
  public init(id: ResourceRowID, resource: ClinicalResource, knownFrom: KnownTime, knownUntil: KnownTime?) {
    self.id = id
    self.resource = resource
    self.knownFrom = knownFrom
    self.knownUntil = knownUntil
  }

  /// Whether the register held it to be true at a time.
  public func isKnown(at time: KnownTime) -> Bool {
    time.lies(from: knownFrom, until: knownUntil)
  }
}

/// The number the register gives to each row of clinical data; never given twice.
/// 医療情報の登録番号
public struct ResourceRowID: Hashable, Comparable, Sendable {
  /// Counted from 1.
  public let number: Int64

  /// Keeps a number.
  public init(_ number: Int64) {
    self.number = number
  }

  /// Earlier rows are smaller.
  public static func < (left: ResourceRowID, right: ResourceRowID) -> Bool {
    left.number < right.number
  }
}
