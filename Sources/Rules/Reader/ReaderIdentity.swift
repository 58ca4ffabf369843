import EligibilityModel
import Rulebook

// Who stands at the reader.
extension ReaderCase {
  /// Wrong entries in a row lock the PIN; a right one sets the count back (F-213). Malformed entries never reach the card.
  mutating func pinStanding() -> PINStanding {
    if question.card.variant == .faceMarked { return .notSet }
    if question.identification.pin == .locked || isLockedByEntries() { return .locked }
    return question.identification.pin == .forgotten ? .forgotten : .usable
  }

  private mutating func isLockedByEntries() -> Bool {
    guard !question.identification.pinEntries.isEmpty else { return false }
    let rule = rules.pinLock.edition(on: day)
    switch question.identification.pinLimit {
    case .tries(let limit):
      findings.note(rule, .reader, .noted)
      return PINCounter(limit: limit).after(question.identification.pinEntries).isLocked
    case .asInBook:
      findings.rest(on: rule, .reader, .noted)
      return PINCounter(limit: rule.value.tries).after(question.identification.pinEntries).isLocked
    }
  }

  /// Whether and how the photo may be checked by eye.
  mutating func visual(pin: PINStanding, methods: [IdentityMethod]) -> VisualRuling {
    let permission = visualPermission(pin: pin, methods: methods)
    guard permission != .noReason, permission != .notForThisCard else {
      return VisualRuling(permission: permission, routes: [], position: .notTried)
    }
    let rule = rules.visualRoutes.edition(on: day)
    findings.rest(on: rule, .reader, .offered)
    let routes = VisualRoute.allCases.filter { $0 == .readerPasscode || question.identification.terminal != .absent }
    return VisualRuling(
      permission: permission, routes: routes.map { VisualRoutePlan(route: $0, steps: rule.value.steps(of: $0)) },
      position: visualPosition(rule.value, routes: routes))
  }

  private mutating func visualPermission(pin: PINStanding, methods: [IdentityMethod]) -> VisualPermission {
    guard methods.contains(.visual) else { return .notForThisCard }
    let rule = rules.visualReasons.edition(on: day)
    guard let reason = visualReason(pin: pin), rule.value.contains(reason) else { return .noReason }
    findings.rest(on: rule, .reader, .offered)
    return reason
  }

  private func visualReason(pin: PINStanding) -> VisualPermission? {
    switch question.identification.circumstance {
    case .dementiaOrDisability: .dementiaOrDisability
    case .conditionWorse: .conditionWorse
    case .machineTrouble: .machineTrouble
    case .none: question.identification.face == .failed && pin != .usable ? .faceFailedWithoutPIN : nil
    }
  }

  private func visualPosition(_ steps: VisualRoutes, routes: [VisualRoute]) -> VisualPosition {
    guard case .tried(let route, let attempted) = question.identification.visual, routes.contains(route) else { return .notTried }
    return .at(StepWalk(steps.steps(of: route)).position(after: attempted))
  }

  /// The first way that succeeded; a locked PIN never does (F-214).
  func identity(pin: PINStanding, methods: [IdentityMethod], visual: VisualRuling) -> IdentityResult {
    if question.identification.face == .matched, methods.contains(.face) { return .face }
    if question.identification.pinEntries.last == .right, pin != .locked, methods.contains(.pin) { return .pin }
    return visual.position == .at(.complete) ? .visual : .none
  }
}

/// Counts wrong PIN entries in a row, as a pure value.
/// 暗証番号の誤り回数
struct PINCounter: Hashable, Sendable {
  let limit: Int
  let wrongInARow: Int

  init(limit: Int) {
    self.init(limit: limit, wrongInARow: 0)
  }

  private init(limit: Int, wrongInARow: Int) {
    self.limit = limit
    self.wrongInARow = wrongInARow
  }

  var isLocked: Bool { wrongInARow >= limit }

  func after(_ entry: PINEntry) -> PINCounter {
    if isLocked { return self }
    return switch entry {
    case .right: PINCounter(limit: limit)
    case .wrong: PINCounter(limit: limit, wrongInARow: wrongInARow + 1)
    case .malformed: self
    }
  }

  func after(_ entries: [PINEntry]) -> PINCounter { entries.reduce(self) { $0.after($1) } }
}
