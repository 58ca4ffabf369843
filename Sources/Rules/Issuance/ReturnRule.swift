import EligibilityModel
import Rulebook

/// What goes back on a loss, a change or a switch to the card, and by when (F-330 to F-333, F-337, F-339 to F-341).
/// 返却
enum ReturnRule {
  static func decide(_ together: Together, _ oldCard: OldCardHandling, _ issuance: inout IssuanceCase) -> [PaperReturn] {
    var returns = certificate(together, &issuance)
    if oldCard == .attach { returns.append(PaperReturn(.legacyCard, route: changeRoute(issuance), due: .withNotification)) }
    return returns
  }

  private static func certificate(_ together: Together, _ issuance: inout IssuanceCase) -> [PaperReturn] {
    guard case .held(let held) = issuance.question.papers.certificate, held.validThrough >= issuance.question.event.on else { return [] }
    if issuance.event.endsCover { return onLoss(&issuance) }
    if issuance.event == .switchedToCard { return together == .allowed ? [] : onSwitch(&issuance) }
    return CertificateChangeRule.concerns(issuance) ? withNotification(&issuance) : []
  }

  private static func onLoss(_ issuance: inout IssuanceCase) -> [PaperReturn] {
    guard let own = issuance.own(\.duties.loss), let duty = own.value.value else { return withNotification(&issuance) }
    issuance.findings.note(own, .document(.eligibilityCertificate), .noted)
    let route = issuance.isVoluntarilyContinued ? duty.voluntarilyContinuedRoute : duty.route
    let event = issuance.question.event
    let lastSureDay = event.on.addingClamped(days: duty.withinDays - 1)
    let due = ReturnDue.within(days: duty.withinDays, lastSureDay: lastSureDay, handedIn: timeliness(duty, event))
    return [PaperReturn(.eligibilityCertificate, route: route, due: due)]
  }

  private static func timeliness(_ duty: LossDuty, _ event: MemberEvent) -> ReturnTimeliness {
    guard case .on(let day) = event.handedInOn else { return .notYet }
    switch duty.timeliness(lostOn: event.on, handedInOn: day) {
    case .inTime: return .inTime
    case .undecided: return .undecided
    case .late: return .late
    }
  }

  private static func withNotification(_ issuance: inout IssuanceCase) -> [PaperReturn] {
    guard let own = issuance.own(\.duties.certificateReturn), let duty = own.value.value else {
      issuance.ask(.returns)
      return []
    }
    issuance.findings.note(own, .document(.eligibilityCertificate), .noted)
    guard duty == .attachWhileValid else { return [] }
    return [PaperReturn(.eligibilityCertificate, route: changeRoute(issuance), due: .withNotification)]
  }

  private static func changeRoute(_ issuance: IssuanceCase) -> DutyRoute? {
    guard let duty = issuance.own(\.duties.change)?.value.value else { return nil }
    return issuance.isVoluntarilyContinued ? duty.voluntarilyContinuedRoute ?? .insurer : duty.route
  }

  private static func onSwitch(_ issuance: inout IssuanceCase) -> [PaperReturn] {
    let own = issuance.own(\.duties.returnOnSwitch)
    guard let own, let route = own.value.value, !(route == .employer && issuance.isVoluntarilyContinued) else {
      issuance.ask(.returns)
      return [PaperReturn(.eligibilityCertificate, route: nil, due: .notStated)]
    }
    issuance.findings.note(own, .document(.eligibilityCertificate), .noted)
    return [PaperReturn(.eligibilityCertificate, route: route, due: .notStated)]
  }
}
