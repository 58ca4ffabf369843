import EligibilityModel

/// What decides the papers of one member of an insurer, in 28 bytes: the states in one number, and six days.
/// 加入者の状態
///
/// Household size, the end of voluntary continuation and the day on which a paper was handed in are left out: they tell what a sheet
/// looks like or whether a return was in time, never which paper is due.
public struct PackedMember: Hashable, Sendable {
  /// All states, each in bits of its own.
  public internal(set) var states: UInt32
  /// 生年月日, as a day number.
  public internal(set) var birthDate: Int32
  /// The day of joining.
  public internal(set) var joinedOn: Int32
  /// The last day of the card's electronic certificate.
  public internal(set) var cardCertificateEnd: Int32
  /// The last day printed on the old card.
  public internal(set) var legacyCardEnd: Int32
  /// The last day of the 資格確認書 in hand.
  public internal(set) var certificateEnd: Int32
  /// The day of the event.
  public internal(set) var eventDay: Int32

  /// The number that stands for no day, or for one that is not known.
  public static let noDay = Int32.min

  /// Packs a member.
  init(_ question: DocumentsQuestion) {
    states = MemberStates.pack(question)
    birthDate = Self.day(question.member.birthDate)
    joinedOn = Self.day(question.member.joinedOn)
    cardCertificateEnd =
      if case .validThrough(let end) = question.card.certificate { end.dayNumber } else { Self.noDay }
    legacyCardEnd =
      if case .held(.through(let end)) = question.papers.legacyCard { end.dayNumber } else { Self.noDay }
    certificateEnd =
      if case .held(let held) = question.papers.certificate { held.validThrough.dayNumber } else { Self.noDay }
    eventDay = question.event.kind == .none ? Self.noDay : question.event.on.dayNumber
  }

  init(
    states: UInt32, birthDate: Int32, joinedOn: Int32, cardCertificateEnd: Int32, legacyCardEnd: Int32,
    certificateEnd: Int32, eventDay: Int32
  ) {
    self.states = states
    self.birthDate = birthDate
    self.joinedOn = joinedOn
    self.cardCertificateEnd = cardCertificateEnd
    self.legacyCardEnd = legacyCardEnd
    self.certificateEnd = certificateEnd
    self.eventDay = eventDay
  }

  /// The member again, as somebody asks about on a day; `nil` where the parts mean nothing.
  func question(insurer: KnownInsurer, on day: CivilDate) -> DocumentsQuestion? {
    MemberStates.unpack(self, insurer: insurer, on: day)
  }

  private static func day(_ date: KnownDate) -> Int32 {
    if case .on(let day) = date { day.dayNumber } else { noDay }
  }
}
