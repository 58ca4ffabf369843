import EligibilityModel
import Rulebook

/// One application to cancel the registration while it is being decided.
/// 解除申請
struct CancellationCase {
  let request: CancellationRequest
  let day: ModelledDay
  /// The day of the application.
  let filed: ModelledDay
  let rules: EnrolmentRules
  let insurer: InsurerRules
  var findings = Findings(expecting: 8)

  init(_ request: CancellationRequest, on day: ModelledDay, book: Rulebook) throws(RuleRefusal) {
    self.request = request
    self.day = day
    filed = try request.filedOn.date?.modelled(as: .filedOn) ?? day
    rules = book.national.enrolment
    insurer = try InsurerRules(of: request.insurer, book: book)
  }

  private var policy: CancellationPolicy? { insurer.profile?.cancellation }

  mutating func plan() -> CancellationPlan {
    let attachments = requiredAttachments()
    let outcome = outcome(attachments: attachments)
    let end = outcome == .accepted ? lastRegisteredDay() : .unknown
    let certificate = outcome == .accepted ? certificateAfterwards() : .notStated
    findings.note(rules.points.edition(on: day), .enrolment, .noted)
    return CancellationPlan(
      outcome: outcome, sendAs: .paperToInsurer, attachments: attachments, registeredThrough: end,
      status: status(outcome: outcome, registeredThrough: end), certificate: certificate, points: .kept, again: registeringAgain(),
      guide: guide())
  }

  private mutating func requiredAttachments() -> RequiredIdentity {
    guard let rule = policy?.attachments.edition(on: filed), let list = rule.value.value else { return .notStated }
    findings.rest(on: rule, .enrolment, .noted)
    return list.contains(.identityDocument) ? .identityDocument : .notStated
  }

  private mutating func outcome(attachments: RequiredIdentity) -> CancellationOutcome {
    let start = rules.cancellation.edition(on: filed)
    findings.rest(on: start, .enrolment, start.value == .allowed ? .offered : .notPossible)
    if request.registration == .notRegistered { return .notRegistered }
    guard start.value == .allowed, !isBeforeOwnStart else { return .notYet }
    let route = rules.cancellationRoute.edition(on: filed)
    findings.rest(on: route, .enrolment, request.route == .paperToInsurer ? .offered : .notPossible)
    guard request.route == .paperToInsurer else { return .wrongRoute }
    return attachments == .identityDocument && request.attached == .notAttached ? .incomplete : .accepted
  }

  private var isBeforeOwnStart: Bool {
    guard let own = policy?.acceptedFrom.edition(on: filed).value.value else { return false }
    return filed.date < own
  }

  /// The insurer's own rule, or that nobody states it (F-310, F-447).
  private mutating func lastRegisteredDay() -> KnownDate {
    guard let rule = policy?.effect.edition(on: filed) else {
      findings.leaveOpen(rules.cancellationRoute.edition(on: filed), .enrolment)
      return .unknown
    }
    guard let effect = rule.value.value else {
      findings.leaveOpen(rule, .enrolment)
      return .unknown
    }
    findings.rest(on: rule, .enrolment, .noted)
    return .on(effect.lastRegisteredDay(filedOn: filed.date))
  }

  /// What the portal shows: 登録済 to the last day, 未登録 afterwards (F-311).
  private mutating func status(outcome: CancellationOutcome, registeredThrough: KnownDate) -> PortalRegistrationStatus {
    findings.note(rules.status.edition(on: day), .enrolment, .noted)
    guard outcome == .accepted else {
      return switch request.registration {
      case .registered: .registered
      case .notRegistered: .notRegistered
      case .unknown: .unknown
      }
    }
    if day.date < filed.date { return .registered }
    guard case .on(let end) = registeredThrough else { return .unknown }
    return day.date <= end ? .cancellationUnderWay : .notRegistered
  }

  /// A certificate follows without application, unless the insurer first looks at the old card (F-106, F-308, F-446).
  private mutating func certificateAfterwards() -> CertificateFollows {
    guard let rule = policy?.certificateAfterwards.edition(on: filed), let stated = rule.value.value else { return .notStated }
    findings.rest(on: rule, .enrolment, .noted)
    switch stated {
    case .pushed: return .yes
    case .whenNoValidLegacyCard: return followsWithoutLegacyCard
    }
  }

  private var followsWithoutLegacyCard: CertificateFollows {
    switch request.legacyCard {
    case .notHeld: return .yes
    case .unknown: return .dependsOnLegacyCard
    case .held(let printed):
      let end = insurer.legacyCardLastDay(printed: printed, on: filed)
      return filed.date <= end.day ? .notWhileLegacyCardIsGood : .yes
    }
  }

  /// The insurer's own page with the steps (F-313).
  private mutating func guide() -> PageAddress? {
    guard let rule = policy?.guidePage.edition(on: day), let page = rule.value.value else { return nil }
    findings.note(rule, .enrolment, .noted)
    return page
  }

  private mutating func registeringAgain() -> RegisteringAgain {
    guard let rule = policy?.mayRegisterAgain.edition(on: day), let stated = rule.value.value else { return .notStated }
    findings.note(rule, .enrolment, .noted)
    return stated ? .allowed : .notAllowed
  }
}
