import EligibilityModel
import Interchange
import Operations
import Registry

/// Insurers, employers and households in lines for people.
enum OfficeText {
  static func lines(_ shown: ShownOffice, on day: CivilDate) -> [String] {
    [standing(shown.standing, day)] + (shown.standing.row.map { details($0.record) } ?? []).map { "  " + $0 } + hanging(shown, on: day)
  }

  static func history(_ rows: [RecordedOffice]) -> String {
    let holding = rows.filter { $0.knownUntil == nil }.sorted { $0.days.from < $1.days.from }
    let former = rows.filter { $0.knownUntil != nil }
    let sections = [("現在の登録 / What holds now", holding), ("訂正前の登録 / What was held before", former)]
    return sections.filter { !$1.isEmpty }.map { title, rows in ([title] + rows.map { "  " + row($0) }).joined(separator: "\n") }
      .joined(separator: "\n\n")
  }

  private static func standing(_ standing: ShownOffice.Standing, _ day: CivilDate) -> String {
    let period = standing.row?.days.written ?? ""
    return switch standing {
    case .holds: "\(day.iso8601)現在有効（\(period)） / holds"
    case .ended: "\(day.iso8601)現在終了（\(period)） / ended"
    case .notYet: "\(day.iso8601)現在未開始（\(period)） / not yet"
    case .unrecorded: "台帳の登録なし。資格または届出に記載があります / no record, but named by covers or reports"
    }
  }

  private static func row(_ row: RecordedOffice) -> String {
    let known = "登録 \(row.knownFrom.minute)" + (row.knownUntil.map { "～\($0.minute)" } ?? "")
    let origin = [row.draft.ground.japanese, row.draft.actor.text, known]
    return ([row.days.written] + details(row.record) + origin).joined(separator: "  ")
  }

  private static func details(_ record: OfficeRecord) -> [String] {
    switch record {
    case .insurer(let insurer):
      [
        "保険者番号 \(insurer.number.canonical)", "名称 \(insurer.name.text)", "種別 \(insurer.number.kind.japanese)",
        insurer.telephone.map { "電話 \($0.text)" }, insurer.successor.map { "承継 \($0.canonical)" },
      ].compactMap { $0 }
    case .employer(let employer):
      [
        "事業所 \(employer.symbol.text)", "名称 \(employer.name.text)", "保険者番号 \(employer.insurerNumber.canonical)",
        employer.address.map { "所在地 \($0.text)" }, employer.telephone.map { "電話 \($0.text)" },
      ].compactMap { $0 }
    case .household(let household):
      [
        "世帯番号 \(household.symbol.text)", "保険者番号 \(household.insurerNumber.canonical)", "世帯主 \(head(household.head))",
        household.address.map { "住所 \($0.text)" },
      ].compactMap { $0 }
    }
  }

  private static func head(_ head: HouseholdHead) -> String {
    switch head {
    case .insured(let subject):
      let numbers = [subject.key.symbolKey?.text, subject.key.numberKey.text, subject.branchNumber.map { "(\($0.canonical))" }]
      return numbers.compactMap { $0 }.joined(separator: " ") + "（\(subject.birthDate.iso8601)生）"
    case .notInsured(let name): return "\(name.text)（擬制世帯主）"
    }
  }
}

// What hangs on a record.
extension OfficeText {
  private static func hanging(_ shown: ShownOffice, on day: CivilDate) -> [String] {
    switch shown.standing.key {
    case .insurer: []
    case .employer: ReportText.lines(shown.reports, on: day)
    case .household: ["世帯員 \(shown.members.count)人 / \(shown.members.count) members"] + shown.members.map { "  " + member($0.record) }
    }
  }

  private static func member(_ record: CoverageRecord) -> String {
    let numbers = [record.symbol?.original, record.number.original, record.branchNumber.map { "(\($0.canonical))" }].compactMap { $0 }
    let parts: [String?] = [
      numbers.joined(separator: " "), record.person.name.text, "\(record.person.birthDate.iso8601)生", record.role.japanese,
      "資格 " + record.period.written, record.details.copaymentRate.map { "負担割合 \($0.japanese)" },
    ]
    return parts.compactMap { $0 }.joined(separator: "  ")
  }
}
