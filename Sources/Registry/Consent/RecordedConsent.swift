public import EligibilityModel

/// What a person answered to an institution, with the time during which the register holds it to be true.
/// 登録済みの同意
public struct RecordedConsent: Hashable, Sendable, MaskedInLogs {
  /// The row.
  public let id: ConsentRowID
  /// Who answered what to whom, when and how.
  public let draft: ConsentDraft
  /// When the register learned it.
  public let knownFrom: KnownTime
  /// When the register learned better; `nil` while it holds.
  public let knownUntil: KnownTime?

  /// Keeps the parts.
  public init(id: ConsentRowID, draft: ConsentDraft, knownFrom: KnownTime, knownUntil: KnownTime?) {
    self.id = id
    self.draft = draft
    self.knownFrom = knownFrom
    self.knownUntil = knownUntil
  }

  /// Whether the register held it to be true at a time.
  public func isKnown(at time: KnownTime) -> Bool {
    time.lies(from: knownFrom, until: knownUntil)
  }
}

/// The number the register gives to each row of consents; never given twice.
/// 同意の登録番号
public struct ConsentRowID: Hashable, Comparable, Sendable {
  /// Counted from 1.
  public let number: Int64

  /// Keeps a number.
  public init(_ number: Int64) {
    self.number = number
  }

  /// Earlier rows are smaller.
  public static func < (left: ConsentRowID, right: ConsentRowID) -> Bool {
    left.number < right.number
  }
}

/// What a person answered to an institution, before it has a number.
/// 登録前の同意
public struct ConsentDraft: Hashable, Sendable, MaskedInLogs {
  /// Who answered.
  public let person: PersonLink
  /// To whom.
  public let institution: MedicalInstitutionCode
  /// What, when and how.
  public let consent: GivenConsent
  /// Who spoke for the person.
  public let giver: ConsentGiver
  /// Who recorded it.
  public let actor: RegisterText

  /// Keeps the parts.
  public init(person: PersonLink, institution: MedicalInstitutionCode, consent: GivenConsent, giver: ConsentGiver, actor: RegisterText) {
    self.person = person
    self.institution = institution
    self.consent = consent
    self.giver = giver
    self.actor = actor
  }
}

/// Who gave a consent.
/// 同意した人
public enum ConsentGiver: String, CaseIterable, Hashable, Sendable {
  /// 本人.
  case person
  /// 代理人.
  case representative

  /// The word for people.
  public var japanese: String {
    switch self {
    case .person: "本人"
    case .representative: "代理人"
    }
  }
}

extension KnownTime {
  /// The minute of Japan's clock in which it lies.
  public var moment: CivilMoment {
    let minutes = (microseconds + Self.japanOffset) / (60 * Self.second)
    let minute = Int(minutes % 1_440)
    guard let day = CivilDate(dayNumber: Int(minutes / 1_440)), let time = ClockTime(hour: minute / 60, minute: minute % 60) else {
      return CivilMoment(.earliest, .midnight)
    }
    return CivilMoment(day, time)
  }
}
