import EligibilityModel

/// Why a member belongs to the targets of a certificate, from card and needs alone.
/// 交付対象の事由
enum MemberReasons {
  static func reasons(of question: DocumentsQuestion, state: CertificateState) -> [TargetReason] {
    var reasons: [TargetReason] = []
    if let missing = missingCard(question.card.holding) { reasons.append(missing) }
    if hasCard(question) { reasons += registrationReasons(question.card, state: state) }
    if question.careNeed == .needsSupport { reasons.append(.needsAssistance) }
    if isUsable(question.card, state: state) { reasons.append(.holdsMyNumberInsuranceCard) }
    return reasons
  }

  private static func missingCard(_ holding: CardHolding) -> TargetReason? {
    switch holding {
    case .held: nil
    case .never: .noCard
    case .returned: .returned
    case .lost: .lost
    case .damaged: .damaged
    case .renewing: .renewing
    }
  }

  private static func hasCard(_ question: DocumentsQuestion) -> Bool {
    question.card.holding != .never && question.card.holding != .returned
  }

  /// An expired certificate counts whether or not the card still works in the grace (F-443); past the grace the registration is gone (F-321).
  private static func registrationReasons(_ card: MemberCard, state: CertificateState) -> [TargetReason] {
    var reasons: [TargetReason] = []
    switch card.cancellation {
    case .effective: reasons.append(.cancelled)
    case .requested: reasons.append(.cancellationRequested)
    case .none: if card.registration == .notRegistered { reasons.append(.notRegistered) }
    }
    guard card.registration != .notRegistered, card.cancellation != .effective else { return reasons }
    switch state {
    case .inGrace, .revoked: reasons.append(.certificateExpired)
    case .pastGrace: reasons += [.certificateExpired, .cancelled]
    case .valid, .unknown: break
    }
    return reasons
  }

  /// Whether the member can be confirmed with the card; a certificate nobody looked at counts as good.
  private static func isUsable(_ card: MemberCard, state: CertificateState) -> Bool {
    guard card.holding == .held, card.registration == .registered, card.cancellation != .effective else { return false }
    return state == .valid || state == .unknown
  }
}
