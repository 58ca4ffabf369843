import EligibilityModel
import Interchange
import Registry
import RegistrySQL

/// Writes every cover of a register as a member file.
enum ExportCommand: Command {
  static let name = "export"
  static let summary = Phrase("Write the members of a register as a file (CSV).", "登録簿の加入者をファイル（CSV）に書き出します。")
  static let usage = Usage(
    operands: [Usage.Operand(name: "file", help: Phrase("The member file; must not exist yet.", "加入者ファイル。既にあるファイルには書きません。"))],
    options: [
      RegisterOption.option,
      .optional("insurer", "number", "Only this insurer (保険者番号).", "この保険者番号だけ。"),
      .optional("encoding", "name", "utf-8 or cp932 (default: utf-8).", "文字コード。utf-8またはcp932（省略時はutf-8）。"),
      .optional("known-at", "time", "As the register knew it then (default: now).", "この時点の登録内容（省略時は現在）。"),
    ] + AuditOptions.all,
    discussion: [
      Phrase(
        "The file can be imported again as it is. Of a cover whose statement changed, the last one is written; the register keeps the others.",
        "書き出したファイルはそのまま取り込めます。途中で記載の変わった資格は、最後の記載を書きます（前の記載は登録簿に残ります）。"),
      Phrase(
        "Members with a character that cp932 does not have are not written and counted; exit code 2 says so.",
        "cp932にない文字のある人は書き出さず、人数を知らせます（終了コード2）。"),
    ])

  static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
    let time = try arguments.knownAt()
    let insurer = try arguments.identifierIfPresent("insurer") { (text) throws(IdentifierError) in try InsurerNumber(text) }
    try AuditOptions.append(
      arguments, .unload, on: .register, fields: AuditField.ofRecord, role: .insurerStaff, purpose: .maintenance)
    let reader = try SQLRegisterReader(RegisterOption.address(arguments))
    let file = try DraftFile(path: try arguments.operand("file"))
    let bar = ProgressBar(console)
    let run = MemberExport(reader: reader, insurer: insurer, encoding: try arguments.encoding() ?? .utf8)
    let count = try run.run(knownAt: time, write: file.write, progress: bar.show)
    bar.end()
    try file.complete()
    try console.say("\(count.written) written, \(count.refused) not. / 書き出し\(count.written)件、できなかったもの\(count.refused)件")
    return count.refused == 0 ? .success : .refused
  }
}
