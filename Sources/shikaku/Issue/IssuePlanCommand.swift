import EligibilityModel
import Foundation
import Interchange
import Operations
import Rulebook

/// Plans which member of an insurer gets which paper on a day.
enum IssuePlanCommand: Command {
  static let name = "issue plan"
  static let summary = Phrase("Plan who gets which paper on a day, and why.", "その日にだれにどの書類を交付するかを一覧にします。")
  static let usage = Usage(
    operands: [Usage.Operand(name: "file", help: Phrase("The members and their states, CSV.", "加入者の状態のファイル（CSV）。"))],
    options: [
      .required("insurer", "name", "Profile or kind of the insurer.", "保険者（プロファイル名または種類）。"),
      .required("on", "date", "The day, YYYY-MM-DD.", "交付の日（YYYY-MM-DD）。"),
      BookOption.option,
      .optional("out", "file", "Where the list of all members goes, as CSV.", "全員の一覧を書き出すCSVファイル。"),
      .flag("json", "The numbers as one line of JSON.", "件数をJSONで書きます。"),
      .flag("skip-bad", "Plan for the good lines although others are refused.", "誤りのある行を除いて計画します。"),
      .optional("encoding", "name", "utf-8 or cp932 (default: found out).", "文字コード。utf-8またはcp932（省略時は自動判別）。"),
      .optional("threads", "count", "How many threads, 1 to 64 (default: one a core).", "スレッド数（1～64、省略時は全コア）。"),
    ],
    discussion: [
      Phrase(
        "The first line names the columns: " + MemberStateColumn.allCases.map(\.rawValue).joined(separator: ", ")
          + ". Needed are id and holding; Docs/IssuePlan.md explains the others.",
        "1行目に列の名前を書きます：" + MemberStateColumn.allCases.map(\.japanese).joined(separator: "、") + "。整理番号とカードの所持は必須です。"),
      Phrase(
        "One faulty line, and nothing is planned, unless --skip-bad is set. Exit code 2 means that lines were refused.",
        "誤りのある行が一つでもあれば計画しません（--skip-bad を除く）。終了コード2は、拒否した行があったことを示します。"),
    ])

  static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
    let insurer = try arguments.required("insurer", insurerExpected, Self.insurer)
    let day = try arguments.required("on", Expected.date) { try? CivilDate(iso8601: $0) }
    let threads = try arguments.value("threads", Phrase("write 1 to 64", "1～64で書いてください")) { text in
      Int(text).flatMap { (1...64).contains($0) ? $0 : nil }
    }
    let run = IssueRun(on: day, book: try BookOption.book(arguments))
    // The rules are asked once before the file is read, so that a wrong day or insurer costs no time.
    _ = try plan(run, MemberColumns(of: insurer), threads: 1)
    var file = try MemberStateFile(
      path: try arguments.operand("file"), insurer: insurer, day: day, encoding: try arguments.encoding())
    try file.read { console.complain(text($0)) }
    guard file.refused == 0 || arguments.has("skip-bad") else {
      try console.say("Nothing was planned: \(file.refused) lines refused. / 計画していません。拒否した行：\(file.refused)行")
      return .refused
    }
    let list = try arguments.value("out").map { try IssueListFile(path: $0) }
    let plan = try plan(run, file.columns, threads: threads ?? ProcessInfo.processInfo.activeProcessorCount)
    try list?.write(plan, ids: file.ids)
    let summary = IssuePlanText(plan, insurer: try arguments.required("insurer"), refused: file.refused)
    if arguments.has("json") { try console.write(summary.json) } else { try console.say(summary.text) }
    return file.refused == 0 ? .success : .refused
  }

  private static func plan(_ run: IssueRun, _ columns: MemberColumns, threads: Int) throws -> IssuePlan {
    do throws(IssueRunError) {
      guard let plan = try run.plan([columns], threads: threads).first else { throw .tooManyTurns(limit: 0) }
      return plan
    } catch {
      switch error {
      case .refused(let refusal): throw CommandFailure(refusal.wording.english, refusal.wording.japanese)
      case .tooManyTurns(let limit):
        throw CommandFailure("the rulebook has more than \(limit) turns for one date", "規則集の境目が一つの日付に\(limit)を超えています")
      }
    }
  }

  private static let insurerExpected = Phrase(
    "write the name of a profile below Book/insurers, or one of " + InsurerKind.allCases.map(\.rawValue).joined(separator: ", "),
    "Book/insurersにあるプロファイル名か、次の種類のどれかを書いてください：" + InsurerKind.allCases.map(\.rawValue).joined(separator: "、"))

  private static func insurer(_ text: String) -> KnownInsurer? {
    if let kind = InsurerKind(rawValue: text) { return .kind(kind) }
    return InsurerProfileID(text).map(KnownInsurer.profile)
  }

  private static func text(_ fault: MemberStateFault) -> String {
    let place = "line \(fault.line)" + (fault.column.map { ", \($0)" } ?? "")
    return "\(place): \(fault.english) / \(fault.japanese)"
  }
}
