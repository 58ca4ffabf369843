public import EligibilityModel

/// A report that reached the insurer and may still wait to be settled; so a member on whom one waits is not "unknown".
/// 届出
public struct MemberReport: Hashable, Sendable, MaskedInLogs {
  /// The report.
  public let id: ReportID
  /// What it says.
  public let content: ReportContent
  /// When the register learned that it came.
  public let knownFrom: KnownTime
  /// What became of it.
  public let state: ReportState

  /// Keeps the parts.
  public init(id: ReportID, content: ReportContent, knownFrom: KnownTime, state: ReportState) {
    self.id = id
    self.content = content
    self.knownFrom = knownFrom
    self.state = state
  }

  /// Whether the register knew of it at a time and had not settled it.
  public func waits(at time: KnownTime) -> Bool {
    knownFrom <= time && state.isOpen(at: time)
  }
}

/// The number the register gives to each report; never given twice.
/// 届出番号
public struct ReportID: Hashable, Comparable, Sendable {
  /// Counted from 1.
  public let number: Int64

  /// Keeps a number.
  public init(_ number: Int64) {
    self.number = number
  }

  /// Earlier reports are smaller.
  public static func < (left: ReportID, right: ReportID) -> Bool {
    left.number < right.number
  }
}

/// What a report says.
/// 届出の内容
public struct ReportContent: Hashable, Sendable, MaskedInLogs {
  /// 異動事由.
  public let occasion: EventOccasion
  /// 保険者番号.
  public let insurerNumber: InsurerNumber
  /// 番号, once there is one.
  public let numberKey: CanonicalKey?
  /// 生年月日.
  public let birthDate: CivilDate
  /// 氏名.
  public let name: PersonName
  /// 異動日, the day of the event.
  public let eventOn: CivilDate
  /// 受付日.
  public let receivedOn: CivilDate
  /// The last day on which it came in time; `nil` where no law counts days.
  /// 届出期限
  public let dueOn: CivilDate?
  /// Who took it in.
  public let actor: RegisterText
  /// 事業所 that sent it, as covers name it.
  public let employer: RegisterText?

  /// Keeps the parts.
  public init(
    occasion: EventOccasion, insurerNumber: InsurerNumber, numberKey: CanonicalKey?, birthDate: CivilDate, name: PersonName,
    eventOn: CivilDate, receivedOn: CivilDate, dueOn: CivilDate?, actor: RegisterText,
    employer: RegisterText? = nil
  ) {
    self.occasion = occasion
    self.insurerNumber = insurerNumber
    self.numberKey = numberKey
    self.birthDate = birthDate
    self.name = name
    self.eventOn = eventOn
    self.receivedOn = receivedOn
    self.dueOn = dueOn
    self.actor = actor
    self.employer = employer
  }

  /// The same with another last day.
  public func due(on day: CivilDate?) -> ReportContent {
    ReportContent(
      occasion: occasion, insurerNumber: insurerNumber, numberKey: numberKey, birthDate: birthDate, name: name, eventOn: eventOn,
      receivedOn: receivedOn, dueOn: day, actor: actor, employer: employer)
  }

  /// Whether another report says the same, whoever took it in and when.
  public func saysTheSame(as other: ReportContent) -> Bool {
    (occasion, insurerNumber, birthDate, eventOn) == (other.occasion, other.insurerNumber, other.birthDate, other.eventOn)
      && numberKey == other.numberKey && name == other.name
  }

  /// Whether it came after its last day; unknown days are never late.
  public var isLate: Bool { dueOn.map { receivedOn > $0 } ?? false }
}

/// What became of a report.
/// 届出の処理状況
public enum ReportState: Hashable, Sendable {
  /// It waits.
  case received
  /// An event came of it.
  case settled(at: KnownTime)
  /// It was turned down.
  case turnedDown(at: KnownTime)

  /// Whether it still waited at a time.
  func isOpen(at time: KnownTime) -> Bool {
    switch self {
    case .received: true
    case .settled(let end), .turnedDown(let end): time < end
    }
  }
}
