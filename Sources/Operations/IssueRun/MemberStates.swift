import EligibilityModel

/// Where each state of a packed member stands in its number.
enum MemberStates {
  private static let standing = PackedField<Standing>(shift: 0, bits: 1)
  private static let notice = PackedField<NoticeHeld>(shift: 1, bits: 1)
  private static let attached = PackedField<Attached>(shift: 2, bits: 2)
  private static let onStatusDay = PackedField<StatusDayFinding>(shift: 4, bits: 2)
  private static let holding = PackedField<CardHolding>(shift: 6, bits: 3)
  private static let registration = PackedField<CardRegistration>(shift: 9, bits: 2)
  private static let cancellation = PackedField<RegistrationCancellation>(shift: 11, bits: 2)
  private static let certificate = PackedField<CardCertificate>(shift: 13, bits: 3)
  private static let careNeed = PackedField<CareNeed>(shift: 16, bits: 1)
  private static let application = PackedField<Filing>(shift: 17, bits: 4)
  private static let legacyCard = PackedField<LegacyCardInHand>(shift: 21, bits: 2)
  private static let event = PackedField<MemberEventKind>(shift: 23, bits: 5)
  private static let certificateHeld = PackedField<CertificateInHand>(shift: 28, bits: 2)

  static func pack(_ question: DocumentsQuestion) -> UInt32 {
    let (member, card, papers) = (question.member, question.card, question.papers)
    let person = standing.bits(member.standing == .ordinary ? .ordinary : .voluntarilyContinued) | onStatusDay.bits(member.onStatusDay)
    let device =
      holding.bits(card.holding) | registration.bits(card.registration) | cancellation.bits(card.cancellation)
      | certificate.bits(CardCertificate(card.certificate))
    let happened = application.bits(Filing(question.application)) | event.bits(question.event.kind)
    let inHand =
      legacyCard.bits(LegacyCardInHand(papers.legacyCard)) | certificateHeld.bits(CertificateInHand(papers.certificate))
      | notice.bits(papers.notice)
    return person | device | careNeed.bits(question.careNeed) | happened | inHand | attached.bits(Attached(question.attached))
  }

  static func unpack(_ packed: PackedMember, insurer: KnownInsurer, on day: CivilDate) -> DocumentsQuestion? {
    guard packed.states >> 30 == 0, let member = member(packed, insurer), let card = card(packed),
      let careNeed = careNeed.word(in: packed.states), let filing = application.word(in: packed.states),
      let event = event(packed, on: day), let papers = papers(packed), let attached = attached.word(in: packed.states)
    else { return nil }
    return DocumentsQuestion(
      serviceDate: day, member: member, card: card, careNeed: careNeed, application: filing.application, event: event, papers: papers,
      attached: attached.papers)
  }

  private static func member(_ packed: PackedMember, _ insurer: KnownInsurer) -> Member? {
    guard let standing = standing.word(in: packed.states), let onStatusDay = onStatusDay.word(in: packed.states),
      let birthDate = knownDate(packed.birthDate), let joinedOn = knownDate(packed.joinedOn)
    else { return nil }
    return Member(
      birthDate: birthDate, insurer: insurer, standing: standing == .ordinary ? .ordinary : .voluntarilyContinued(completedOn: .unknown),
      joinedOn: joinedOn, onStatusDay: onStatusDay, householdSize: 1)
  }

  private static func card(_ packed: PackedMember) -> MemberCard? {
    guard let holding = holding.word(in: packed.states), let registration = registration.word(in: packed.states),
      let cancellation = cancellation.word(in: packed.states),
      let certificate = certificate.word(in: packed.states)?.certificate(end: date(packed.cardCertificateEnd))
    else { return nil }
    return MemberCard(holding: holding, registration: registration, cancellation: cancellation, certificate: certificate)
  }

  private static func event(_ packed: PackedMember, on day: CivilDate) -> MemberEvent? {
    guard let kind = event.word(in: packed.states) else { return nil }
    if kind == .none { return MemberEvent(.none, on: day) }
    return date(packed.eventDay).map { MemberEvent(kind, on: $0) }
  }

  private static func papers(_ packed: PackedMember) -> PapersHeld? {
    guard let legacyCard = legacyCard.word(in: packed.states)?.paper(end: date(packed.legacyCardEnd)),
      let certificate = certificateHeld.word(in: packed.states)?.paper(end: date(packed.certificateEnd)),
      let notice = notice.word(in: packed.states)
    else { return nil }
    return PapersHeld(legacyCard: legacyCard, certificate: certificate, notice: notice)
  }

  private static func date(_ number: Int32) -> CivilDate? { CivilDate(dayNumber: Int(number)) }

  private static func knownDate(_ number: Int32) -> KnownDate? {
    number == PackedMember.noDay ? .unknown : date(number).map(KnownDate.on)
  }
}

// The parts of a member that the rules look at together.
extension MemberStates {
  static let birthDate = SituationPart(\.birthDate, within: -130...1)
  static let joinedOn = SituationPart(\.joinedOn, within: -10...1)
  static let finding = SituationPart(shift: 4, bits: 2)
  static let card = SituationPart(shift: 6, bits: 11, \.cardCertificateEnd, within: -10...10, dated: certificate.bits(.dated))
  static let filing = SituationPart(shift: 17, bits: 4)
  static let legacyCardAndEvent = SituationPart(shift: 21, bits: 7, \.legacyCardEnd, within: -10...10, dated: legacyCard.bits(.dated))
  static let eventAlone = SituationPart(shift: 23, bits: 5, \.eventDay, within: -10...10, dated: event.bits(.lossOfEligibility))
  static let eventAndCertificate = SituationPart(
    shift: 23, bits: 7, \.certificateEnd, within: -10...10, dated: certificateHeld.bits(.otherwise))

  /// Whether something happened.
  static func hasEvent(_ states: UInt32) -> Bool { event.word(in: states) != MemberEventKind.none }

  /// Notice in hand and papers attached: read by the rules as they stand.
  @inline(__always)
  static func plain(_ states: UInt32) -> UInt64 { UInt64(states &>> 1) & 0b111 }
}
