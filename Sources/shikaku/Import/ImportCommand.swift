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
      .flag("compare", "Show what differs from the register; the file holds all members.", "登録簿との違いを示します（全件のファイル用）。"),
      .flag("apply", "With --compare: record the differences as events.", "--compare の違いを異動として登録します。"),
      .optional("as-of", "date", "With --compare: from when on the file is true (default: today).", "--compare のファイルの基準日（省略時は今日）。"),
      .optional(
        "at-most-changed", "share", "With --apply: refuse when more would change (default: 5%).", "これより多く変わるときは登録しません（省略時5%）。"),
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
    let comparison = try comparison(arguments)
    let run = ImportRun(
      path: try arguments.operand("file"), encoding: try arguments.encoding(), insurers: try insurers(arguments),
      refusedPath: try refusedPath(arguments), startsOver: arguments.has("start-over"),
      occasion: try AuditOptions.occasion(arguments, role: .insurerStaff, purpose: .memberRegistration),
      chain: try AuditOptions.chain(arguments), times: ImportTimes(stated: try arguments.knownAtIfPresent(), now: SystemClock.now),
      console: console)
    let register = RegisterTarget(address: try RegisterOption.address(arguments))
    guard let comparison else { return try run.run(into: register) }
    return try CompareRun(file: run, day: comparison.day, limit: comparison.limit, applies: arguments.has("apply")).run(with: register)
  }

  /// What `--compare` takes; `nil` where nothing is compared.
  private static func comparison(_ arguments: Arguments) throws(UsageError) -> (day: CivilDate?, limit: Double)? {
    let day = try arguments.value("as-of", Expected.date) { try? CivilDate(iso8601: $0) }
    let limit = try arguments.value("at-most-changed", Phrase("write a share such as 5%", "5%のように書いてください"), share)
    guard arguments.has("compare") else {
      guard day == nil, limit == nil, !arguments.has("apply") else { throw .missingOption("--compare") }
      return nil
    }
    if arguments.has("skip-bad") {
      throw .badValue("--compare", Phrase("it can't stand beside --skip-bad", "--skip-bad と同時に指定できません"))
    }
    return (day, limit ?? usualLimit)
  }

  private static let usualLimit = 0.05

  private static func share(_ text: String) -> Double? {
    let digits = text.hasSuffix("%") ? text.dropLast() : text[...]
    guard let percent = Double(digits), (0...1_000_000_000).contains(percent) else { return nil }
    return percent / 100
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
