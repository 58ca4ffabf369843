import EligibilityModel
import Interchange
import Registry

/// A member's history in lines for people: rows that hold first, then those that were corrected, then what was recorded.
enum HistoryText {
  static func write(rows: [RecordedCoverage], events: [CoverageEvent]) -> String {
    let holding = rows.filter { $0.knownUntil == nil }.sorted { $0.record.stated.from < $1.record.stated.from }
    let former = rows.filter { $0.knownUntil != nil }
    return [
      section("現在の登録 / What holds now", holding.map(row)), section("訂正前の登録 / What was held before", former.map(row)),
      section("異動 / Events", events.map(event)),
    ].compactMap { $0 }.joined(separator: "\n\n")
  }

  private static func section(_ title: String, _ lines: [String]) -> String? {
    lines.isEmpty ? nil : ([title] + lines.map { "  " + $0 }).joined(separator: "\n")
  }

  private static func row(_ row: RecordedCoverage) -> String {
    let record = row.record
    let parts: [String?] = [
      record.stated.written, record.person.name.text, record.branchNumber.map { "枝番 \($0.canonical)" },
      record.details.copaymentRate.map { "負担割合 \($0.japanese)" }, record.details.address.map { "住所 \($0.text)" },
      record.details.employer.map { "事業所 \($0.text)" }, record.details.household.map { "世帯 \($0.text)" },
      record.details.certificateValidThrough.map { "資格確認書 \($0.iso8601)まで" }, record.lostOn.map { "喪失日 \($0.iso8601)" },
      record.details.lossReason.map { "（\($0.japanese)）" }, known(row),
    ]
    return parts.compactMap { $0 }.joined(separator: "  ")
  }

  private static func known(_ row: RecordedCoverage) -> String {
    let from = row.knownFrom.minute
    return "登録 \(from)" + (row.knownUntil.map { "～\($0.minute)" } ?? "")
  }

  private static func event(_ event: CoverageEvent) -> String {
    let parts: [String?] = [
      "\(event.id.number)", event.change.japanese, event.days.written, event.occasion.japanese, event.record.ground.japanese,
      event.record.actor.text, event.record.corrects.map { "異動\($0.number)を訂正" }, event.record.report.map { "届出\($0.number)" },
      "登録 \(event.knownFrom.minute)",
    ]
    return parts.compactMap { $0 }.joined(separator: "  ")
  }
}

extension CoverageChange {
  /// 異動の内容.
  fileprivate var japanese: String {
    switch self {
    case .enrolled: "資格取得"
    case .name: "氏名変更"
    case .address: "住所変更"
    case .employer: "事業所変更"
    case .household: "世帯変更"
    case .share: "負担割合変更"
    case .certificateValidThrough: "資格確認書の有効期限"
    case .lost: "資格喪失"
    case .lossWithdrawn: "資格喪失の取消"
    case .startMoved: "資格取得日の訂正"
    case .annulled: "資格取得の取消"
    }
  }
}
