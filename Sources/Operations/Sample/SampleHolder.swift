public import EligibilityModel
public import Registry

/// What a member of an insurer holds on the country's day: a card, its registration and certificate, and a paper.
/// 見本の加入者の証
public struct SampleHolder: Hashable, Sendable {
  /// The id in the register.
  public let reference: RegisterText
  /// 生年月日.
  public let birthDate: CivilDate
  /// 保険者番号 of the cover on that day.
  public let insurerNumber: InsurerNumber
  /// 任意継続.
  public let isVoluntarilyContinued: Bool
  /// Whether the person holds a My Number card.
  public let holdsCard: Bool
  /// Whether the card is registered for insurance; a registration that was cancelled counts as none.
  public let isRegistered: Bool
  /// Whether a registration was cancelled.
  public let isReleased: Bool
  /// 電子証明書の有効期限.
  public let cardCertificateValidThrough: CivilDate?
  /// 資格確認書の有効期限.
  public let paperValidThrough: CivilDate?
}

extension SampleHolder {
  /// What somebody holds whose covers these are; `nil` for those who are not covered on the day.
  init?(_ person: SamplePerson, _ records: [CoverageRecord]) {
    guard let reference = person.person.reference, let record = records.first(where: { $0.stated.contains(SampleCountry.day) }) else {
      return nil
    }
    self.reference = reference
    birthDate = person.person.birthDate
    insurerNumber = record.insurerNumber
    let kinds: [InsurerKind] = [.japanHealthInsuranceAssociation, .healthInsuranceSociety]
    isVoluntarilyContinued = kinds.contains(record.insurerNumber.kind) && record.details.employer == nil
    holdsCard = person.card.state != .none
    isRegistered = person.card.state == .registered
    isReleased = person.card.state == .released
    cardCertificateValidThrough = person.card.certificateValidThrough
    paperValidThrough = record.details.certificateValidThrough
  }
}

extension SampleCountry {
  /// Hands out what the members of an insurer, or of all, hold on the country's day.
  ///
  /// - Parameters:
  ///   - insurer: the insurer; `nil` for everybody
  ///   - threads: how many threads make people
  ///   - receive: gets the members of a block, and how many people it has
  /// - Throws: what `receive` throws
  public func holders(of insurer: InsurerNumber?, threads: Int = 2, _ receive: ([SampleHolder], Int) throws -> Void) throws {
    try generateBlocks(places.indices, threads: threads) { block in
      try receive(block.holders.filter { insurer == nil || $0.insurerNumber == insurer }, block.people)
    }
  }
}
