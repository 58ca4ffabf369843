import EligibilityModel
import Foundation
import Operations

/// The columns and outcomes as plain files of little-endian numbers, for the peer and for the comparison.
struct ColumnFiles {
  let folder: URL

  func write(_ memberships: [MemberColumns]) throws {
    let members = memberships.lazy.flatMap { columns in (0..<columns.count).lazy.compactMap { columns.packed(at: $0) } }
    try write("insurer", memberships.enumerated().flatMap { place, columns in repeatElement(UInt8(place), count: columns.count) })
    try write("states", members.map(\.states))
    try write("birthDate", members.map(\.birthDate))
    try write("joinedOn", members.map(\.joinedOn))
    try write("cardCertificateEnd", members.map(\.cardCertificateEnd))
    try write("legacyCardEnd", members.map(\.legacyCardEnd))
    try write("certificateEnd", members.map(\.certificateEnd))
    try write("eventDay", members.map(\.eventDay))
    try write("insurers", memberships.map { Self.name($0.insurer) })
  }

  /// The outcomes of all plans one behind the other, and each member's place among them.
  func write(_ plans: [IssuePlan]) throws {
    var places: [UInt32] = []
    var outcomes: [String] = []
    for plan in plans {
      places += (0..<plan.count).map { UInt32(outcomes.count + (plan.place(of: $0) ?? 0)) }
      outcomes += plan.outcomes.map(words)
    }
    try write("outcome", places)
    try write("outcomes", outcomes)
  }

  private func write(_ name: String, _ numbers: some Sequence<some FixedWidthInteger>) throws {
    let numbers = Array(numbers)
    try numbers.withUnsafeBytes { try Data($0).write(to: folder.appending(path: name)) }
  }

  private func write(_ name: String, _ lines: [String]) throws {
    try Data(lines.map { $0 + "\n" }.joined().utf8).write(to: folder.appending(path: name))
  }

  static func name(_ insurer: KnownInsurer) -> String {
    switch insurer {
    case .kind(let kind): kind.rawValue
    case .profile(let id): id.text
    case .unknown: "unknown"
    }
  }

  /// What the peer decides too: outcome and ground of the certificate, the notice, the elderly recipient certificate, the old card.
  private func words(_ outcome: IssueOutcome) -> String {
    guard case .decided(let papers, _) = outcome else { return "refused" }
    return [
      words(papers.certificate), words(papers.notice), papers.elderlyCertificate.rawValue, papers.legacyCard.issue.rawValue,
    ].joined(separator: " ")
  }

  private func words(_ outcome: CertificateOutcome) -> String {
    switch outcome {
    case .due(let ground, _), .waiting(let ground, _): "\(outcome.word).\(ground.rawValue)"
    case .notDue(let reason), .refused(let reason): "\(outcome.word).\(reason.rawValue)"
    case .incomplete(let missing): "incomplete.\(missing.rawValue)"
    case .needsApplication, .askInsurer, .unknown: outcome.word
    }
  }

  private func words(_ outcome: NoticeOutcome) -> String {
    if case .notDue(let reason) = outcome { "notDue.\(reason.rawValue)" } else { outcome.word }
  }
}
