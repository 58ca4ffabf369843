import EligibilityModel
import Interchange
import Operations

/// How many members of a plan get each paper on each ground.
struct IssueTally {
  /// One outcome of one paper.
  struct Row {
    /// The outcome's word.
    let outcome: String
    /// The ground, the reason for none, or the paper that is missing.
    let ground: String?
    let wording: LocalizedText
    var count: Int
  }

  private(set) var certificate: [Row] = []
  private(set) var notice: [Row] = []
  private(set) var elderlyCertificate: [Row] = []
  private(set) var legacyCard: [Row] = []
  /// Members whose answer rests on a source that is not confirmed.
  private(set) var unconfirmed = 0

  init(_ plan: IssuePlan) {
    for (outcome, count) in zip(plan.outcomes, plan.counts) {
      guard case .decided(let papers, let certainty) = outcome else { continue }
      if certainty == .unconfirmed { unconfirmed += count }
      Self.add(papers.certificate.word, papers.certificate.ground, papers.certificate.wording, count, to: &certificate)
      Self.add(papers.notice.word, papers.notice.ground, papers.notice.wording, count, to: &notice)
      Self.add(papers.elderlyCertificate.rawValue, nil, papers.elderlyCertificate.wording, count, to: &elderlyCertificate)
      if papers.legacyCard.issue == .issued {
        Self.add(OldCardIssue.issued.rawValue, nil, DocumentKind.legacyCard.wording, count, to: &legacyCard)
      }
    }
    certificate = Self.ordered(certificate)
    notice = Self.ordered(notice)
    elderlyCertificate = Self.ordered(elderlyCertificate)
  }

  private static func add(_ outcome: String, _ ground: String?, _ wording: LocalizedText, _ count: Int, to rows: inout [Row]) {
    if let place = rows.firstIndex(where: { $0.outcome == outcome && $0.ground == ground }) {
      rows[place].count += count
    } else {
      rows.append(Row(outcome: outcome, ground: ground, wording: wording, count: count))
    }
  }

  /// What is due comes first, then the greater numbers.
  private static func ordered(_ rows: [Row]) -> [Row] {
    rows.sorted { left, right in
      let (leftDue, rightDue) = (left.outcome == "due", right.outcome == "due")
      return leftDue == rightDue ? left.count > right.count : leftDue
    }
  }
}

extension CertificateOutcome {
  /// The ground, the reason for none, or the paper that is missing.
  var ground: String? {
    switch self {
    case .due(let ground, _), .waiting(let ground, _): ground.rawValue
    case .notDue(let reason), .refused(let reason): reason.rawValue
    case .incomplete(let missing): missing.rawValue
    case .needsApplication, .askInsurer, .unknown: nil
    }
  }

  /// The member's own reason.
  var reason: String? {
    switch self {
    case .due(_, .reason(let reason)), .waiting(_, .reason(let reason)), .needsApplication(.reason(let reason)),
      .askInsurer(.reason(let reason)):
      reason.rawValue
    case .due(_, .foundOnStatusDay), .waiting(_, .foundOnStatusDay), .needsApplication(.foundOnStatusDay), .askInsurer(.foundOnStatusDay):
      "foundOnStatusDay"
    case .incomplete, .notDue, .refused, .unknown: nil
    }
  }
}

extension NoticeOutcome {
  /// Why there is none.
  var ground: String? {
    if case .notDue(let reason) = self { reason.rawValue } else { nil }
  }
}
