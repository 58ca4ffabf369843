import Foundation
import Interchange
import Operations
import Registry
import RegistrySQL

/// Brings a member file into the register.
enum ImportCommand: Command {
  static let name = "import"
  static let summary = Phrase("Bring a member file (CSV) into the register.", "加入者ファイル（CSV）を登録簿に取り込みます。")
  static let usage = Usage(
    operands: [Usage.Operand(name: "file", help: Phrase("The member file.", "加入者ファイル。"))],
    options: [
      RegisterOption.option,
      .optional("encoding", "name", "utf-8 or cp932 (default: found out).", "文字コード。utf-8またはcp932（省略時は自動判別）。"),
      .flag("all-or-nothing", "One faulty line, and nothing is written (default).", "一行でも誤りがあれば何も書き込みません（既定）。"),
      .flag("skip-bad", "Write the good lines; needs --refused.", "正しい行だけを書き込みます。--refused が必要です。"),
      .optional("refused", "file", "Where the refused lines go, with the reasons.", "拒否した行と理由を書き出すファイル。"),
      .optional("known-at", "time", "When the register learned it (default: now).", "登録時点（省略時は現在）。"),
    ] + AuditOptions.all,
    discussion: [
      Phrase(
        "The first line names the columns: " + MemberColumn.allCases.map(\.english).joined(separator: ", ") + ".",
        "1行目に列の名前を書きます：" + MemberColumn.allCases.map(\.japanese).joined(separator: "、") + "。"),
      Phrase(
        "Needed are " + required.map(\.english).joined(separator: ", ") + ".",
        "必須の列は" + required.map(\.japanese).joined(separator: "、") + "です。"),
      Phrase("Exit code 2 means that lines were refused.", "終了コード2は、拒否した行があったことを示します。"),
    ])

  private static var required: [MemberColumn] { MemberColumn.allCases.filter(\.isRequired) }

  static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
    let refused = try refusedPath(arguments)
    let occasion = try AuditOptions.occasion(arguments, role: .insurerStaff, purpose: .memberRegistration)
    let chain = try AuditOptions.chain(arguments)
    let knownFrom = try arguments.knownAt()
    let file = try MemberFile(path: try arguments.operand("file"), encoding: try arguments.encoding())
    let refusedRows = try refused.map { try RefusedRowsFile(path: $0) }
    let register = RegisterTarget(address: try RegisterOption.address(arguments))
    var refusals: [ImportRefusal] = []
    let report = try register.keepingOnlySuccess { address in
      let writer = try SQLRegisterWriter(address, mode: .createIfMissing, chain: chain)
      let members = ImportMembers(into: writer, handling: refused == nil ? .allOrNothing : .skipBad)
      let report = try members.run(
        knownFrom: knownFrom, on: occasion, at: SystemClock.now(), report: { refusals.append($0) }, lines: file.next)
      try writer.close()
      return (report, report.isWritten)
    }
    for refusal in refusals { console.complain(text(refusal)) }
    try refusedRows?.write(refusals, of: file)
    try console.say(text(report))
    return report.refused == 0 ? .success : .refused
  }

  private static func refusedPath(_ arguments: Arguments) throws(UsageError) -> String? {
    let path = arguments.value("refused")
    if arguments.has("skip-bad"), arguments.has("all-or-nothing") {
      throw .badValue("--skip-bad", Phrase("it can't stand beside --all-or-nothing", "--all-or-nothing と同時に指定できません"))
    }
    if arguments.has("skip-bad"), path == nil { throw .missingOption("--refused <file>") }
    if !arguments.has("skip-bad"), path != nil { throw .missingOption("--skip-bad") }
    return path
  }

  private static func text(_ refusal: ImportRefusal) -> String {
    let place = "line \(refusal.line)" + (refusal.field.map { ", \($0)" } ?? "")
    return "\(place): \(refusal.english) / \(refusal.japanese)"
  }

  private static func text(_ report: ImportReport) -> String {
    guard report.isWritten else {
      return "Nothing was written: \(report.refused) lines refused. / 何も書き込んでいません。拒否した行：\(report.refused)行"
    }
    return """
      \(report.added) added, \(report.corrected) corrected, \(report.unchanged) unchanged, \(report.refused) lines refused.
      追加\(report.added)件、訂正\(report.corrected)件、変更なし\(report.unchanged)件、拒否した行\(report.refused)行
      """
  }
}
