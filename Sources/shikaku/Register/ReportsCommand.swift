import EligibilityModel
import Interchange
import Operations
import Registry
import RegistrySQL

/// Lists the reports of an insurer that wait to be settled, overdue ones first.
enum ReportsCommand: Command {
  static let name = "register reports"
  static let summary = Phrase(
    "List the reports that wait to be settled, overdue ones first.", "処理を待つ届出を、届出期限を過ぎたものから一覧にします。")
  static let usage = Usage(
    options: [
      RegisterOption.option,
      .required("insurer", "number", "Insurer number (保険者番号).", "保険者番号。"),
      RegisterOption.day,
      .optional("known-at", "time", "Those that waited then (default: now).", "この時点で待っていた届出（省略時は現在）。"),
    ] + AuditOptions.all,
    discussion: [
      Phrase("Names are not shown; the number and the report lead to the person.", "氏名は表示しません。番号と届出番号から確かめてください。"),
      Phrase(
        "The last day of a report is counted when it comes in, by the rulebook (shikaku ask deadline).",
        "届出期限は、受け付けたときに規則集で数えます（shikaku ask deadline）。"),
    ])

  static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
    let insurer = try arguments.identifier("insurer") { (text) throws(IdentifierError) in try InsurerNumber(text) }
    let (day, time) = (try arguments.day(), try arguments.knownAt())
    try AuditOptions.append(
      arguments, .read, on: .register, fields: [.numbers], role: .insurerStaff, purpose: .memberRegistration)
    let reader = try SQLRegisterReader(RegisterOption.address(arguments))
    let reports = try ListReports(in: reader).run(of: insurer, knownAt: time, on: day)
    try console.say(ReportText.lines(reports, on: day).joined(separator: "\n"))
    return .success
  }
}

/// Reports that wait, for people.
enum ReportText {
  static func lines(_ reports: [WaitingReport], on day: CivilDate) -> [String] {
    let overdue = reports.count { if case .overdue = $0.standing { true } else { false } }
    let head = """
      処理待ち \(reports.count)件、うち期限超過 \(overdue)件（\(day.iso8601)現在） / \(reports.count) waiting, \(overdue) overdue on \(day.iso8601)
      """
    return [head] + reports.map(line)
  }

  private static func line(_ waiting: WaitingReport) -> String {
    let content = waiting.report.content
    let parts: [String?] = [
      "  \(waiting.report.id.number)", content.occasion.japanese, content.numberKey.map { "番号 \($0.text)" },
      content.employer.map { "事業所 \($0.text)" }, "異動日 \(content.eventOn.iso8601)",
      "受付日 \(content.receivedOn.iso8601)" + (content.isLate ? "（期限後）" : ""),
      content.dueOn.map { "届出期限 \($0.iso8601)" }, waiting.standing.japanese, "受付 \(content.actor.text)",
    ]
    return parts.compactMap { $0 }.joined(separator: "  ")
  }
}

extension ReportStanding {
  /// 届出期限までの日数.
  fileprivate var japanese: String {
    switch self {
    case .overdue(let days): "\(days)日超過"
    case .daysLeft(0): "本日まで"
    case .daysLeft(let days): "あと\(days)日"
    case .notCounted: "期限なし"
    }
  }
}
