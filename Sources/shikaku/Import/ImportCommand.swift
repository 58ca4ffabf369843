import EligibilityModel
import Interchange
import Operations
import Registry

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
      .repeated("insurer", "number", "Lines of other insurers are refused (保険者番号).", "この保険者番号でない行は拒否します。"),
      .flag("start-over", "Load an interrupted file from its beginning.", "途中で止まったファイルを最初から取り込みます。"),
      .optional("known-at", "time", "When the register learned it (default: now).", "登録時点（省略時は現在）。"),
    ] + AuditOptions.all,
    discussion: [
      Phrase(
        "The first line names the columns: " + MemberColumn.allCases.map(\.english).joined(separator: ", ") + ".",
        "1行目に列の名前を書きます：" + MemberColumn.allCases.map(\.japanese).joined(separator: "、") + "。"),
      Phrase(
        "Needed are " + required.map(\.english).joined(separator: ", ") + ".",
        "必須の列は" + required.map(\.japanese).joined(separator: "、") + "です。"),
      Phrase(
        "An interrupted load goes on where it stopped when the same command is run again.",
        "途中で止まった取込は、同じコマンドをもう一度実行すると続きから取り込みます。"),
      Phrase("Exit code 2 means that lines were refused.", "終了コード2は、拒否した行があったことを示します。"),
    ])

  private static var required: [MemberColumn] { MemberColumn.allCases.filter(\.isRequired) }

  static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
    let run = ImportRun(
      path: try arguments.operand("file"), encoding: try arguments.encoding(), insurers: try insurers(arguments),
      refusedPath: try refusedPath(arguments), startsOver: arguments.has("start-over"),
      occasion: try AuditOptions.occasion(arguments, role: .insurerStaff, purpose: .memberRegistration),
      chain: try AuditOptions.chain(arguments), times: ImportTimes(stated: try arguments.knownAtIfPresent(), now: SystemClock.now),
      console: console)
    return try run.run(into: RegisterTarget(address: try RegisterOption.address(arguments)))
  }

  private static func insurers(_ arguments: Arguments) throws(UsageError) -> Set<InsurerNumber> {
    var insurers: Set<InsurerNumber> = []
    for text in arguments.valueList("insurer") {
      guard let insurer = try? InsurerNumber(text) else {
        throw .badValue("--insurer", Phrase("write 6 or 8 digits with a check digit", "検証番号を含む6桁または8桁の数字で書いてください"))
      }
      insurers.insert(insurer)
    }
    return insurers
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
}
