import EligibilityModel
import Rulebook

/// When a certificate comes (F-115, F-130, F-149, F-151, F-152, F-450).
/// 資格確認書の交付の時期
enum CertificateTimingRule {
  static func decide(_ outcome: CertificateOutcome, _ issuance: inout IssuanceCase) -> IssueTiming {
    if let planned = planned(issuance), issuance.holdsGoodLegacyCard, outcome.isExOfficio {
      return .between(planned.first, planned.last)
    }
    if case .waiting = outcome {
      guard let last = issuance.legacyCardLastDay, last != .latest else { return notStated(&issuance) }
      return .until(last)
    }
    let speed = issuance.own(\.certificate.speed)
    let pace = issuance.applied || !outcome.isDue ? speed?.value.value?.onApplication : speed?.value.value?.withoutApplication
    guard let pace, let speed else { return notStated(&issuance) }
    issuance.findings.note(speed, .document(.eligibilityCertificate), .noted)
    return .pace(pace)
  }

  /// The day that counts as the day of issue: a batch's first day, the first day without the old card, or the day asked about.
  static func issueDay(_ outcome: CertificateOutcome, _ issuance: IssuanceCase) -> ModelledDay {
    guard case .waiting = outcome else { return issuance.day }
    if let planned = planned(issuance), planned.first > issuance.day.date, let day = try? ModelledDay(planned.first) { return day }
    guard let last = issuance.legacyCardLastDay, let day = try? ModelledDay(last.dayAfter) else { return issuance.day }
    return day
  }

  private static func planned(_ issuance: IssuanceCase) -> (first: CivilDate, last: CivilDate)? {
    guard case .planned(let first, let last, _)? = issuance.own(\.certificate.dispatch)?.value.value else { return nil }
    return (first, last)
  }

  private static func notStated(_ issuance: inout IssuanceCase) -> IssueTiming {
    issuance.ask(.timing)
    return .notStated
  }
}

extension CertificateOutcome {
  /// Whether it is issued now.
  var isDue: Bool {
    if case .due = self { true } else { false }
  }

  /// Whether the insurer issues it of its own accord, now or later.
  fileprivate var isExOfficio: Bool {
    switch self {
    case .due(.exOfficio, _), .waiting(.exOfficio, _): true
    default: false
    }
  }
}
