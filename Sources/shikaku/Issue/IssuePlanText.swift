import EligibilityModel
import Interchange
import Operations

/// A plan as text and as JSON: the numbers first.
struct IssuePlanText {
  let plan: IssuePlan
  let insurer: String
  let refused: Int
  private let tally: IssueTally

  init(_ plan: IssuePlan, insurer: String, refused: Int) {
    self.plan = plan
    self.insurer = insurer
    self.refused = refused
    tally = IssueTally(plan)
  }

  /// The text.
  var text: String {
    var lines = ["\(plan.day.iso8601) \(insurer): \(plan.count)人の交付書類 / papers of \(plan.count) members"]
    lines += section(.eligibilityCertificate, tally.certificate)
    lines += section(.eligibilityNotice, tally.notice)
    lines += section(.elderlyRecipientCertificate, tally.elderlyCertificate)
    if !tally.legacyCard.isEmpty { lines += section(.legacyCard, tally.legacyCard) }
    if tally.unconfirmed > 0 { lines.append("資料が不確かなもの: \(tally.unconfirmed)人 / resting on unconfirmed sources: \(tally.unconfirmed)") }
    if refused > 0 { lines.append("読めなかった行: \(refused)行 / lines refused: \(refused)") }
    return lines.joined(separator: "\n")
  }

  private func section(_ paper: DocumentKind, _ rows: [IssueTally.Row]) -> [String] {
    let widest = String(rows.map(\.count).max() ?? 0).count
    return ["\(paper.wording.japanese) / \(paper.wording.english)"]
      + rows.map { row in
        let count = String(row.count)
        let words = row.outcome + (row.ground.map { " \($0)" } ?? "")
        return
          "  \(String(repeating: " ", count: widest - count.count))\(count)  \(words)  \(row.wording.japanese) / \(row.wording.english)"
      }
  }

  /// One line of JSON.
  var json: [UInt8] {
    var writer = JSONWriter()
    writer.object { object in
      object.date("day", plan.day)
      object.string("insurer", insurer)
      object.integer("members", plan.count)
      object.integer("refused", refused)
      object.integer("unconfirmed", tally.unconfirmed)
      Self.write("certificate", tally.certificate, to: &object)
      Self.write("notice", tally.notice, to: &object)
      Self.write("elderlyCertificate", tally.elderlyCertificate, to: &object)
      Self.write("legacyCard", tally.legacyCard, to: &object)
    }
    writer.endLine()
    return writer.bytes
  }

  private static func write(_ name: String, _ rows: [IssueTally.Row], to object: inout JSONObjectWriter) {
    object.array(name, of: rows) { object, row in
      object.string("outcome", row.outcome)
      object.stringIfPresent("ground", row.ground)
      object.integer("count", row.count)
    }
  }
}
