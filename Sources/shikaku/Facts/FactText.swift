import Proof

/// A row of the table of facts for people.
enum FactText {
  static func write(_ row: FactRow) -> String {
    var lines = ["\(row.id)  \(words[row.kind] ?? row.kind.rawValue)  \(state(row))"]
    if !row.isProven, let need = row.need { lines.append("    \(need)") }
    lines += row.held.map { "    \($0.place) (\($0.from))" }
    lines += row.cases.map { "    \($0.place) \($0.passes ? "ok" : "FAILS / 不合格") \($0.name)" }
    lines += row.tests.map { "    \($0)" }
    return lines.joined(separator: "\n")
  }

  private static func state(_ row: FactRow) -> String {
    guard row.isProven else { return "–" }
    let passed = row.cases.count(where: \.passes)
    return "cases \(passed)/\(row.cases.count), tests \(row.tests.count) / 事例\(passed)/\(row.cases.count)、試験\(row.tests.count)"
  }

  private static let words: [FactRow.Kind: String] = [
    .rule: "rule / 規則", .parameter: "parameter / 値", .insurerProfile: "insurer profile / 保険者の設定", .program: "program / プログラム",
    .heldData: "held data / 保存のみ", .needs: "needs / 理由つき", .missing: "open / 未対応",
  ]
}
