import EligibilityModel
import Rulebook

/// One wish to register a card while it is being decided.
/// 利用登録
struct RegistrationCase {
  let request: RegistrationRequest
  let day: ModelledDay
  let rules: EnrolmentRules
  let insurer: InsurerRules
  let certificate: CertificateStateRule.Reading
  var findings = Findings(expecting: 8)

  init(_ request: RegistrationRequest, on day: ModelledDay, book: Rulebook) throws(RuleRefusal) {
    self.request = request
    self.day = day
    rules = book.national.enrolment
    insurer = try InsurerRules(of: request.insurer, book: book)
    certificate = CertificateStateRule.reading(of: request.card.certificate, on: day, book: book)
  }

  mutating func plan() -> RegistrationPlan {
    findings.rest(on: rules.needed.edition(on: day), .enrolment, .noted)
    let channels = channelPlans()
    noteEarlierCancellation()
    let advised = advisedChannel(among: channels)
    return RegistrationPlan(
      outcome: outcome(of: channels), channels: channels, advised: advised, advice: advice(advised: advised), named: namedChannel(),
      progress: position())
  }

  private func outcome(of channels: [ChannelPlan]) -> RegistrationOutcome {
    if request.card.registration == .registered { return .alreadyRegistered }
    return channels.contains { $0.standing == .open } ? .possible : .blocked
  }

  private mutating func channelPlans() -> [ChannelPlan] {
    let list = rules.channels.edition(on: day)
    findings.rest(on: list, .enrolment, .noted)
    return list.value.map { channel in plan(of: channel) }
  }

  private mutating func plan(of channel: EnrolmentChannel) -> ChannelPlan {
    let rule = rules.rule(of: channel).edition(on: day)
    let needs = ChannelNeeds(of: channel, for: self)
    findings.rest(on: rule, .enrolment, needs.missing.isEmpty ? .offered : .notPossible)
    noteObstacles(needs.missing, in: channel)
    return ChannelPlan(
      channel: channel, missing: needs.missing, toCheck: needs.toCheck, bring: rule.value.bring(with: request.device),
      know: rule.value.know, steps: rule.value.steps, use: rule.value.use)
  }

  private mutating func noteObstacles(_ missing: [EnrolmentNeed], in channel: EnrolmentChannel) {
    if missing.contains(.cardWithPIN) { findings.note(rules.cardsWithoutPIN.edition(on: day), .enrolment, .notPossible) }
    if missing.contains(.ownCard) { findings.note(rules.ownCard.edition(on: day), .enrolment, .notPossible) }
    guard channel == .reader, !missing.isEmpty else { return }
    findings.note(rules.order.edition(on: day), .enrolment, .notPossible)
  }

  /// Registering again after a cancellation is open where the insurer says so; where none does, the way stands but is unconfirmed (F-312).
  private mutating func noteEarlierCancellation() {
    guard request.cancelledThrough != .unknown else { return }
    guard let rule = insurer.profile?.cancellation.mayRegisterAgain.edition(on: day), rule.value.value != nil else {
      return findings.leaveOpen(rules.needed.edition(on: day), .enrolment)
    }
    findings.rest(on: rule, .enrolment, .offered)
  }

  /// What the sources advise: the bank's machine without a fitting phone, the reader where the PIN can't be used (F-291, F-292, F-295).
  private mutating func advisedChannel(among channels: [ChannelPlan]) -> AdvisedChannel {
    let open = channels.filter { $0.standing == .open }.map(\.channel)
    guard request.card.registration != .registered else { return .none }
    let rule = rules.atmAdvised.edition(on: day)
    if open.contains(.atm), rule.value.devices.contains(request.device) || rule.value.ease.contains(request.ease) {
      findings.rest(on: rule, .enrolment, .offered)
      return .channel(.atm)
    }
    return open == [.reader] ? .channel(.reader) : .none
  }

  private mutating func advice(advised: AdvisedChannel) -> [EnrolmentAdvice] {
    var advice: [EnrolmentAdvice] = []
    if request.card.registration == .unknown {
      findings.note(rules.status.edition(on: day), .enrolment, .noted)
      advice.append(.checkStatusInPortal)
    }
    let lacking = ChannelNeeds(of: .reader, for: self).missing
    if lacking.contains(.myNumberCard) || lacking.contains(.validCard) { advice.append(.getValidCardFirst) }
    if lacking.contains(.validCertificate) { advice.append(.renewCertificateFirst) }
    if request.deviceOwner == .family {
      findings.note(rules.familyDevice.edition(on: day), .enrolment, .noted)
      advice.append(.logOutAfterwards)
    }
    if advised == .channel(.reader) { advice.append(.useReader) }
    if isProcessing {
      findings.note(rules.processing.edition(on: day), .enrolment, .noted)
      advice.append(.waitForCompletion)
    }
    if request.card.registration == .notRegistered { findings.note(rules.linkCheck.edition(on: day), .enrolment, .notStated) }
    return advice
  }

  /// Applied for, and not yet reported complete (F-280).
  private var isProcessing: Bool {
    if case .at(.next(.awaitCompletion, _)) = position() { true } else { false }
  }

  private func position() -> EnrolmentPosition {
    guard case .tried(let channel, let steps) = request.progress else { return .notAsked }
    return .at(StepWalk(rules.rule(of: channel).edition(on: day).value.steps).position(after: steps))
  }

  private mutating func namedChannel() -> NamedChannel {
    guard !request.channelName.isEmpty else { return .notAsked }
    let rule = rules.channelNames.edition(on: day)
    findings.note(rule, .enrolment, .noted)
    guard let known = rule.value.first(where: { $0.name == request.channelName }) else { return .notKnown }
    return .channel(known.channel)
  }
}
