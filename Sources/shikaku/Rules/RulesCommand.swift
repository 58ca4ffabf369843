import EligibilityModel
import Rulebook

/// Shows the rulebook to people: what holds, since when, on which source, and what changes between two days.
enum RulesCommand: Command {
  /// What can be done with the rules.
  private enum Action: String, CaseIterable {
    case list, show, history, diff, check
  }

  static let name = "rules"
  static let summary = Phrase(
    "Show the rules: what holds, since when and by which source.", "決まりを表示します（内容、時期、根拠）。")
  static let usage = Usage(
    operands: [
      .init(name: "action", help: Phrase("list, show, history, diff or check.", "list、show、history、diff、check のどれか。")),
      .init(
        name: "first", isOptional: true,
        help: Phrase("The rule for show and history; the first day for diff.", "show と history では規則の名前、diff では前の日付。")),
      .init(name: "second", isOptional: true, help: Phrase("The second day for diff.", "diff では後の日付。")),
    ],
    options: [
      .optional("on", "date", "List the values of this day, YYYY-MM-DD.", "この日の値を一覧にします（YYYY-MM-DD）。"),
      BookOption.option,
      .optional("language", "ja|en|easy", "Language of the titles (default: ja).", "題名の言語（省略時は ja）。"),
    ],
    discussion: [
      Phrase("list            every rule by its name; with --on also the value of that day", "list            すべての規則。--on があればその日の値も"),
      Phrase("show RULE       editions, values, sources, and what other sources say", "show 規則       版、値、根拠、ほかの資料の記載"),
      Phrase("history [RULE]  each day on which an edition begins, with its value", "history [規則]  版が始まる日と値"),
      Phrase("diff DAY DAY    what differs between two days, and for whom", "diff 日 日      二つの日で違うことと対象"),
      Phrase("check           reads the book and walks every day; one line for each fault", "check           規則集を読み、毎日を確かめます（誤り1件に1行）"),
      Phrase(
        "rehearse CHANGE whom a planned change would affect; see 'shikaku help rules rehearse'",
        "rehearse 変更案 変更案で答えが変わる人。'shikaku help rules rehearse' を見てください"),
      Phrase(
        "A rule is named as its file is: counter/provisional-measure, insurers/<profile>/<parameter>.",
        "規則はファイルの名前で呼びます：counter/provisional-measure、insurers/<保険者>/<項目>。"),
    ])

  static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
    guard let action = Action(rawValue: try arguments.operand("action")) else {
      throw UsageError.badValue(
        "<action>", Phrase("one of list, show, history, diff, check, rehearse", "list、show、history、diff、check、rehearse のどれか"))
    }
    try refuseTooMany(arguments, action)
    if action == .check { return try RuleCheck.run(folder: try BookOption.folder(arguments), console) }
    let list = RuleText(book: try BookOption.book(arguments), language: try language(arguments))
    try console.write([UInt8](try text(action, list, arguments).utf8))
    return .success
  }

  private static func text(_ action: Action, _ list: RuleText, _ arguments: Arguments) throws -> String {
    switch action {
    case .list: return list.list(on: try arguments.value("on", Expected.modelledDay, day))
    case .show: return list.show(try rule(arguments.operand("first"), list))
    case .history: return list.history(try arguments.operandIfPresent("first").map { try rule($0, list) })
    case .diff: return list.difference(try dayOperand("first", arguments), try dayOperand("second", arguments))
    case .check: return ""
    }
  }

  /// An operand that an action has no use for is a mistake, not something to pass over.
  private static func refuseTooMany(_ arguments: Arguments, _ action: Action) throws(UsageError) {
    let taken =
      switch action {
      case .list, .check: 0
      case .show, .history: 1
      case .diff: 2
      }
    let given = ["first", "second"].count { arguments.operandIfPresent($0) != nil }
    guard given <= taken else { throw .unexpectedOperand }
    if action != .list, arguments.value("on") != nil { throw .badValue("--on", Phrase("only list takes it", "list だけで使えます")) }
  }

  private static func rule(_ name: String, _ list: RuleText) throws -> ListedRule {
    guard let rule = list.rule(named: name) else {
      throw CommandFailure("no rule has this name; 'shikaku rules list' shows the names", "その名前の規則はありません。'shikaku rules list' で名前を確かめてください")
    }
    return rule
  }

  private static func dayOperand(_ name: String, _ arguments: Arguments) throws -> ModelledDay {
    guard let day = day(try arguments.operand(name)) else { throw UsageError.badValue("<\(name)>", Expected.modelledDay) }
    return day
  }

  private static func day(_ text: String) -> ModelledDay? {
    guard let date = try? CivilDate(iso8601: text) else { return nil }
    return try? ModelledDay(date)
  }

  private static func language(_ arguments: Arguments) throws -> Language {
    try arguments.value("language", Phrase("ja, en or easy", "ja、en、easy のどれか")) { Language(rawValue: $0) } ?? .japanese
  }
}

extension Expected {
  static let modelledDay = Phrase(
    "write a day from \(ModelledPeriod.first) to \(ModelledPeriod.last)", "\(ModelledPeriod.first)から\(ModelledPeriod.last)までの日付を書いてください")
}
