import EligibilityModel
import Interchange
import Registry
import RegistrySQL

/// Lists the reports of an insurer that wait to be settled.
enum ReportsCommand: Command {
  static let name = "register reports"
  static let summary = Phrase("List the reports that wait to be settled.", "処理を待つ届出を一覧にします。")
  static let usage = Usage(
    options: [
      RegisterOption.option,
      .required("insurer", "number", "Insurer number (保険者番号).", "保険者番号。"),
      .optional("known-at", "time", "Those that waited then (default: now).", "この時点で待っていた届出（省略時は現在）。"),
    ] + AuditOptions.all,
    discussion: [
      Phrase("Names are not shown; the number and the report lead to the person.", "氏名は表示しません。番号と届出番号から確かめてください。")
    ])

  static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
    let insurer = try arguments.identifier("insurer") { (text) throws(IdentifierError) in try InsurerNumber(text) }
    let time = try arguments.knownAt()
    try AuditOptions.append(
      arguments, .read, on: .register, fields: [.numbers], role: .insurerStaff, purpose: .memberRegistration)
    let reader = try SQLRegisterReader(RegisterOption.address(arguments))
    let reports = try reader.openReports(of: insurer, knownAt: time)
    try console.say((["処理待ち \(reports.count)件 / \(reports.count) waiting"] + reports.map(line)).joined(separator: "\n"))
    return .success
  }

  private static func line(_ report: MemberReport) -> String {
    let content = report.content
    let parts: [String?] = [
      "  \(report.id.number)", content.occasion.japanese, content.numberKey.map { "番号 \($0.text)" },
      "異動日 \(content.eventOn.iso8601)", "受付日 \(content.receivedOn.iso8601)",
      content.dueOn.map { "届出期限 \($0.iso8601)" + (content.isLate ? "（遅れ）" : "") }, "受付 \(content.actor.text)",
    ]
    return parts.compactMap { $0 }.joined(separator: "  ")
  }
}
