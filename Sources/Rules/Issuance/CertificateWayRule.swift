import EligibilityModel
import Rulebook

/// How a member comes to a certificate by the reasons alone.
enum CertificateWay: Equatable {
  case withoutApplication(TargetReason)
  case onApplication(TargetReason)
  case blocked(NoCertificate)
  case notListed(TargetReason)
  case unknown

  /// The better way wins; ways that nobody states win over a plain no, so that no wrong refusal comes of silence.
  fileprivate var rank: Int {
    switch self {
    case .withoutApplication: 4
    case .onApplication: 3
    case .notListed: 2
    case .blocked: 1
    case .unknown: 0
    }
  }

  /// The reason, where the way rests on one.
  var reason: TargetReason? {
    switch self {
    case .withoutApplication(let reason), .onApplication(let reason), .notListed(let reason): reason
    case .blocked, .unknown: nil
    }
  }
}

/// The best way that any of a member's reasons opens (F-133 to F-139, F-142 to F-146, F-468).
/// 交付の方法
struct CertificateWayRule {
  /// A way with what it rests on.
  private struct Candidate {
    let way: CertificateWay
    let record: (inout Findings) -> Void
  }

  private let issuance: IssuanceCase
  private let day: ModelledDay

  static func decide(_ issuance: inout IssuanceCase) -> CertificateWay {
    let rule = CertificateWayRule(issuance: issuance, day: issuance.day)
    var best: Candidate?
    for candidate in rule.candidates() where candidate.way.rank > best?.way.rank ?? -1 { best = candidate }
    if LateStageReasons.dependOnAge(of: issuance), best?.way.rank ?? 0 < Self.surest {
      issuance.findings.leaveOpen(issuance.book.national.elderly.certificateForAll.edition(on: issuance.day), .patient)
      return .unknown
    }
    guard let best else { return .unknown }
    best.record(&issuance.findings)
    return rule.underPrinciple(best.way, &issuance.findings)
  }

  private static let surest = CertificateWay.withoutApplication(.everyone).rank

  private init(issuance: IssuanceCase, day: ModelledDay) {
    self.issuance = issuance
    self.day = day
  }

  private func candidates() -> [Candidate] {
    LateStageReasons.reasons(of: issuance).compactMap(lateStage)
      + MemberReasons.reasons(of: issuance.question, state: issuance.certificateState).map(candidate)
  }

  /// The practice for late-stage care counts only on the days whose list names the reason.
  private func lateStage(_ reason: TargetReason) -> Candidate? {
    guard let list = issuance.own(\.certificate.targets), let targets = list.value.value, targets.withoutApplication.contains(reason)
    else { return nil }
    let practice = issuance.book.national.elderly.certificateForAll.edition(on: day)
    return Candidate(way: .withoutApplication(reason)) { findings in
      if reason != .noValidLateStageCard { findings.rest(on: practice, .document(.eligibilityCertificate), .offered) }
      findings.rest(on: list, .document(.eligibilityCertificate), .issued)
    }
  }

  private func candidate(_ reason: TargetReason) -> Candidate {
    switch reason {
    case .holdsMyNumberInsuranceCard: besideCard()
    case .cancelled, .cancellationRequested: afterCancellation(reason)
    default: listed(reason) ?? general(reason)
    }
  }

  private func listed(_ reason: TargetReason) -> Candidate? {
    guard let list = issuance.own(\.certificate.targets), let targets = list.value.value else { return nil }
    switch targets.way(for: reason) {
    case .withoutApplication: return candidate(.withoutApplication(reason), on: list)
    case .onApplication: return candidate(.onApplication(reason), on: list)
    case .notListed: return nil
    }
  }

  /// An insurer's own paper that does not name a reason leaves the ministry's general list; the answer is less sure then.
  private func general(_ reason: TargetReason) -> Candidate {
    let list = issuance.rules.targetReasons.edition(on: day)
    switch list.value.way(for: reason) {
    case .withoutApplication: return candidate(.withoutApplication(reason), on: list, open: issuance.profile != nil)
    case .onApplication: return candidate(.onApplication(reason), on: list, open: issuance.profile != nil && !isAllowedBesideCard(reason))
    case .notListed: return Candidate(way: .notListed(reason)) { $0.leaveOpen(list, .document(.eligibilityCertificate)) }
    }
  }

  /// People who need support have their certificate on application wherever holders can have one at all (F-101, F-153).
  private func isAllowedBesideCard(_ reason: TargetReason) -> Bool {
    guard reason == .needsAssistance else { return false }
    switch issuance.own(\.certificate.besideMyNumberInsuranceCard)?.value.value {
    case .withCareNeedsOnApplication, .onApplication, .allowed: return true
    case .notAllowed, nil: return false
    }
  }

  /// What a holder of a マイナ保険証 gets (F-100, F-153, F-337, F-350).
  private func besideCard() -> Candidate {
    let reason = TargetReason.holdsMyNumberInsuranceCard
    guard let own = issuance.own(\.certificate.besideMyNumberInsuranceCard), let value = own.value.value else {
      return candidate(.blocked(.holdsMyNumberInsuranceCard), on: issuance.rules.besideCard.edition(on: day))
    }
    switch value {
    case .notAllowed, .withCareNeedsOnApplication: return candidate(.blocked(.holdsMyNumberInsuranceCard), on: own)
    case .onApplication: return candidate(.onApplication(reason), on: own)
    case .allowed: return listed(reason) ?? candidate(.blocked(.holdsMyNumberInsuranceCard), on: own)
    }
  }

  /// A certificate follows a cancellation, at some insurers only when no old card is good (F-106, F-135, F-446).
  private func afterCancellation(_ reason: TargetReason) -> Candidate {
    guard let own = issuance.own(\.cancellation.certificateAfterwards), let value = own.value.value else {
      return listed(reason) ?? general(reason)
    }
    switch value {
    case .pushed: return listed(reason) ?? candidate(.withoutApplication(reason), on: own)
    case .whenNoValidLegacyCard:
      let way: CertificateWay = issuance.holdsGoodLegacyCard ? .blocked(.legacyCardValid) : .withoutApplication(reason)
      return candidate(way, on: own)
    }
  }

  private func candidate<Value>(_ way: CertificateWay, on edition: Edition<Value>, open: Bool = false) -> Candidate {
    let outcome: FindingOutcome = if case .blocked = way { .notIssued } else { .issued }
    return Candidate(way: way) { findings in
      open
        ? findings.leaveOpen(edition, .document(.eligibilityCertificate), outcome)
        : findings.rest(on: edition, .document(.eligibilityCertificate), outcome)
    }
  }

  /// "For the time being" nobody needs to apply; when that ends, everybody does, but for the practice of late-stage care (F-098, F-127).
  private func underPrinciple(_ way: CertificateWay, _ findings: inout Findings) -> CertificateWay {
    guard case .withoutApplication(let reason) = way, !reason.isOfLateStage else { return way }
    let principle = issuance.rules.forTheTimeBeing.edition(on: day)
    findings.rest(on: principle, .document(.eligibilityCertificate), .noted)
    return principle.value == .onApplication ? .onApplication(reason) : way
  }
}

extension TargetReason {
  /// Whether only members of late-stage care have this reason.
  var isOfLateStage: Bool {
    switch self {
    case .everyone, .newlyLateStage, .noValidLateStageCard, .aged85OrOver: true
    default: false
    }
  }
}
