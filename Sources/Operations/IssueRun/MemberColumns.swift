public import EligibilityModel

/// The members of one insurer as a batch run reads them: 28 bytes a member, so that ten million take 280 MB.
/// 加入者の列
public struct MemberColumns: Sendable {
  /// The insurer.
  public let insurer: KnownInsurer
  private(set) var states: [UInt32] = []
  private(set) var birthDate: [Int32] = []
  private(set) var joinedOn: [Int32] = []
  private(set) var cardCertificateEnd: [Int32] = []
  private(set) var legacyCardEnd: [Int32] = []
  private(set) var certificateEnd: [Int32] = []
  private(set) var eventDay: [Int32] = []

  /// No members yet.
  public init(of insurer: KnownInsurer) {
    self.insurer = insurer
  }

  /// How many members.
  public var count: Int { states.count }

  /// Room for so many members.
  public mutating func reserveCapacity(_ count: Int) {
    states.reserveCapacity(count)
    birthDate.reserveCapacity(count)
    joinedOn.reserveCapacity(count)
    cardCertificateEnd.reserveCapacity(count)
    legacyCardEnd.reserveCapacity(count)
    certificateEnd.reserveCapacity(count)
    eventDay.reserveCapacity(count)
  }

  /// Adds a member; insurer and day of the question play no part.
  public mutating func append(_ question: DocumentsQuestion) {
    let packed = PackedMember(question)
    states.append(packed.states)
    birthDate.append(packed.birthDate)
    joinedOn.append(packed.joinedOn)
    cardCertificateEnd.append(packed.cardCertificateEnd)
    legacyCardEnd.append(packed.legacyCardEnd)
    certificateEnd.append(packed.certificateEnd)
    eventDay.append(packed.eventDay)
  }

  /// A member in packed form; `nil` outside the columns.
  public func packed(at index: Int) -> PackedMember? {
    guard states.indices.contains(index) else { return nil }
    return PackedMember(
      states: states[index], birthDate: birthDate[index], joinedOn: joinedOn[index], cardCertificateEnd: cardCertificateEnd[index],
      legacyCardEnd: legacyCardEnd[index], certificateEnd: certificateEnd[index], eventDay: eventDay[index])
  }

  /// What is asked of a member on a day; `nil` outside the columns.
  public func question(at index: Int, on day: CivilDate) -> DocumentsQuestion? {
    packed(at: index)?.question(insurer: insurer, on: day)
  }
}
