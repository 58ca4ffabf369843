import EligibilityModel
import Interchange
import Operations

/// The list of all members with what each gets and why; only the user who asked for it may read it.
struct IssueListFile {
  private let file: DraftFile

  private static let columns = [
    "id", "certificate", "ground", "reason", "notice", "notice_ground", "elderly_certificate", "legacy_card", "certainty",
  ]
  private static let piece = 1 << 20

  /// Makes the file before anything is read, so that no work is lost for want of a place.
  init(path: String) throws {
    file = try DraftFile(path: path, existing: .replaced)
  }

  /// Writes the members in their order.
  func write(_ plan: IssuePlan, ids: [String]) throws {
    var writer = CSVWriter()
    try writer.row(Self.columns)
    let cells = plan.outcomes.map(cells)
    for (member, id) in ids.enumerated() {
      guard let place = plan.place(of: member) else { continue }
      try writer.row([id] + cells[place])
      guard writer.bytes.count >= Self.piece else { continue }
      try file.write(writer.bytes)
      writer.removeAll()
    }
    try file.write(writer.bytes)
    try file.complete()
  }

  private func cells(_ outcome: IssueOutcome) -> [String] {
    guard case .decided(let papers, let certainty) = outcome else { return Array(repeating: "", count: Self.columns.count - 1) }
    return [
      papers.certificate.word, papers.certificate.ground ?? "", papers.certificate.reason ?? "", papers.notice.word,
      papers.notice.ground ?? "", papers.elderlyCertificate.rawValue, papers.legacyCard.issue.rawValue, certainty.rawValue,
    ]
  }
}
