import EligibilityModel

extension NaiveIssuance {
  /// How the reasons alone come out.
  enum Way: Equatable {
    case free(late: Bool, support: Bool)
    case onApplication(support: Bool)
    case ask
    case no(String)
    case unknown
  }

  /// Outcome and ground of the certificate in words.
  var certificate: String {
    if case .filed(_, .otherInsurer) = question.application { return no("otherInsurer") }
    if coverEnded { return no("coverEnded") }
    if isLateStageMember { return no("lateStageMember") }
    if day < .fixed(2024, 12, 2) { return no("notYetIssued") }
    if case .filed(.other, _) = question.application { return no("applicantNotEntitled") }
    if hasCertificate && event != .certificateEnding && change == .none { return no("alreadyHeld") }
    if insurer == .letter, hasOldCard, question.member.onStatusDay == .unableToUseCard, day >= .fixed(2025, 10, 1) {
      return day < .fixed(2025, 11, 11) ? "waiting" : "due exOfficio"
    }
    return afterEvent(way)
  }

  private func no(_ why: String) -> String { (filed ? "refused " : "notDue ") + why }

  // MARK: Reasons

  var way: Way {
    let late = lateStageFree
    if late == true { return .free(late: true, support: false) }
    let free = hasFreeReason
    let support = question.careNeed == .needsSupport
    if free { return .free(late: false, support: false) }
    if insurer == .letter && support { return .free(late: false, support: true) }
    if late == nil { return .unknown }
    if hasAppliedReason { return .onApplication(support: false) }
    if support { return .onApplication(support: true) }
    if isUsable && (insurer == .nippo || (insurer == .lateStage && day >= .fixed(2026, 8, 1))) { return .onApplication(support: false) }
    if card.holding == .damaged { return .ask }
    // 税理士国保 sends nothing after a cancellation while the old card is good (F-446); who asked to cancel counts as leaving the card.
    if insurer == .taxAccountants, hasOldCard, hasCard, card.cancellation != .none { return .no("legacyCardValid") }
    if isUsable { return .no("holdsMyNumberInsuranceCard") }
    return .unknown
  }

  private var hasCard: Bool { card.holding != .never && card.holding != .returned }

  /// F-137, F-350, N-04; `nil` where it hangs on a birth date nobody told.
  private var lateStageFree: Bool? {
    guard insurer == .lateStage else { return false }
    if day <= .fixed(2025, 7, 31) { return joinedSinceStart || !hasOldCard }
    if day <= .fixed(2026, 7, 31) { return true }
    guard let at85 = birthday(85) else { return nil }
    return at85 <= .fixed(2026, 8, 1)
  }

  private var joinedSinceStart: Bool {
    if event == .joining { return true }
    if case .on(let joined) = question.member.joinedOn { return joined >= .fixed(2024, 12, 2) }
    return birthday(75).map { $0 >= .fixed(2024, 12, 2) } ?? false
  }

  /// F-119 to F-124, F-133 to F-136, F-142 to F-146: those who get it without asking.
  private var hasFreeReason: Bool {
    if !hasCard { return true }
    if insurer == .letter && [.lost, .damaged, .renewing].contains(card.holding) { return true }
    let cancelled = card.cancellation != .none
    if cancelled && !(insurer == .taxAccountants && hasOldCard) { return true }
    if card.registration == .notRegistered { return !cancelled }
    if card.cancellation == .effective { return false }
    if state == .pastGrace { return true }
    // From August 2026 a late-stage person with an expired certificate applies (the union's page behind N-04).
    return (state == .inGrace || state == .revoked) && !(insurer == .lateStage && day >= .fixed(2026, 8, 1))
  }

  /// F-139: lost cards and cards being renewed; for late-stage care from August 2026 whoever holds no working card.
  private var hasAppliedReason: Bool {
    if card.holding == .lost || card.holding == .renewing { return true }
    guard insurer == .lateStage && day >= .fixed(2026, 8, 1) else { return false }
    return card.holding == .damaged || (card.registration != .notRegistered && (state == .inGrace || state == .revoked))
  }

  // MARK: Events

  private func afterEvent(_ way: Way) -> String {
    switch event {
    case .certificateLost: return lostCertificate(way)
    case .certificateEnding: return renewal(way)
    case .legacyCardLost: return lostOldCard(way)
    default: break
    }
    if let held = heldCertificate, held.validThrough < day { return renewal(way) }
    if change != .none { return changed(way) }
    return hasOldCard ? besideOldCard(way) : plain(way, nil)
  }

  /// Due with a ground, or what the way says; late-stage practice and support name themselves unless something happened.
  private func plain(_ way: Way, _ ground: String?) -> String {
    switch way {
    case .free(true, _): "due lateStagePractice"
    case .free(false, let support): "due " + (ground ?? (support ? "supportNeeded" : filed ? "application" : "exOfficio"))
    case .onApplication(let support): filed ? "due " + (ground ?? (support ? "supportNeeded" : "application")) : "needsApplication"
    case .ask: "askInsurer"
    case .no(let why): no(why)
    case .unknown: "unknown"
    }
  }

  /// F-335, F-338: only two papers say how a lost certificate is made again.
  private func lostCertificate(_ way: Way) -> String {
    switch way {
    case .no, .unknown: return plain(way, nil)
    default: break
    }
    guard insurer == .letter || insurer == .taxAccountants else { return "askInsurer" }
    return filed ? "due reissue" : "needsApplication"
  }

  /// F-086, F-140, F-347: settled only for those who once applied with care needs.
  private func renewal(_ way: Way) -> String {
    if heldCertificate?.obtainedBy == .careNeedApplication { return "due renewal" }
    if case .free(false, _) = way, !filed { return "askInsurer" }
    return plain(way, "renewal")
  }

  /// F-057, F-147, F-338: at 税理士国保 one must apply.
  private func lostOldCard(_ way: Way) -> String {
    if insurer == .taxAccountants, case .free = way, !filed { return "needsApplication" }
    return plain(way, "lostLegacyCard")
  }

  private func changed(_ way: Way) -> String {
    switch way {
    case .free(true, _), .no, .unknown: return plain(way, nil)
    default: break
    }
    let knowsChanges = insurer == .letter || insurer == .taxAccountants
    if hasCertificate {
      guard knowsChanges && change == .sure else { return "askInsurer" }
      return question.attached.contains(.eligibilityCertificate) ? "due change" : "incomplete eligibilityCertificate"
    }
    guard hasOldCard else { return plain(way, "change") }
    if case .free = way, batchHasBegun { return "due exOfficio" }
    guard insurer == .taxAccountants else { return "askInsurer" }
    return question.attached.contains(.legacyCard) ? "due change" : "incomplete legacyCard"
  }

  /// F-113, F-115, F-149: batches in October and mid-November 2025.
  private var batchHasBegun: Bool {
    if insurer == .nippo { return day >= .fixed(2025, 10, 1) }
    return insurer == .letter && day >= .fixed(2025, 11, 11) && question.member.onStatusDay != .ableToUseCard
  }

  /// F-099, F-110, F-131, F-132, F-148.
  private func besideOldCard(_ way: Way) -> String {
    switch way {
    case .free(true, _), .ask, .no, .unknown: return plain(way, nil)
    case .free(false, _):
      if batchHasBegun { return "due exOfficio" }
      if !filed { return insurer == .taxAccountants ? no("legacyCardValid") : "waiting" }
    case .onApplication:
      if !filed { return insurer.refusesBesideOldCard ? no("legacyCardValid") : "needsApplication" }
    }
    if insurer.refusesBesideOldCard { return no("legacyCardValid") }
    return insurer == .kyokai ? plain(way, nil) : "askInsurer"
  }
}
