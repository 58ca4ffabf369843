import EligibilityModel
import Proof
import Rulebook
import Web

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
        help: Phrase("The rule for show and history; the earlier day for diff.", "show と history では規則の名前、diff では前の日付。")),
      .init(name: "second", isOptional: true, help: Phrase("The later day for diff.", "diff では後の日付。")),
    ],
    options: [
      .optional("on", "date", "List the values of this day, YYYY-MM-DD.", "この日の値を一覧にします（YYYY-MM-DD）。"),
      BookOption.option,
      .optional("language", "ja|en|easy", "Language of all sentences (default: ja).", "文の言語（省略時は ja）。"),
      .optional("cases", "folder", "The cases that show runs (default: Cases beside the book).", "show で実行する事例のフォルダー（省略時は規則集の隣の Cases）。"),
      .flag("json", "One JSON object a line (Docs/Schemas/rules.*.json).", "1行に1つのJSONで書きます（Docs/Schemas/rules.*.json）。"),
    ],
    discussion: [
      Phrase("list            every rule by its name; with --on also the value of that day", "list            すべての規則。--on があればその日の値も"),
      Phrase(
        "show RULE       what it says and said, sources, what other sources say, and the cases that rest on it",
        "show 規則       日付ごとの内容、根拠、ほかの資料の記載、この規則を使う事例"),
      Phrase("history [RULE]  each day on which something begins to hold, and what", "history [規則]  内容が変わる日とその内容"),
      Phrase(
        "diff DAY DAY    what changes from one day to a later one: for whom, what held, what holds, how sure",
        "diff 日 日      前の日から後の日までに変わること：だれの、何が、どう変わるか、確かか"),
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
    let request = Request(
      list: RuleList(of: try BookOption.book(arguments)), text: RuleText(language: try language(arguments)), arguments: arguments)
    switch action {
    case .list: try request.list(console)
    case .show: return try request.show(console)
    case .history: try request.history(console)
    case .diff: try request.diff(console)
    case .check: break
    }
    return .success
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
    if action != .show, arguments.value("cases") != nil { throw .badValue("--cases", Phrase("only show takes it", "show だけで使えます")) }
    if action == .check, arguments.has("json") { throw .badValue("--json", Phrase("check has none", "check では使えません")) }
  }

  fileprivate static func dayOperand(_ name: String, _ arguments: Arguments) throws -> ModelledDay {
    guard let day = day(try arguments.operand(name)) else { throw UsageError.badValue("<\(name)>", Expected.modelledDay) }
    return day
  }

  fileprivate static func day(_ text: String) -> ModelledDay? {
    guard let date = try? CivilDate(iso8601: text) else { return nil }
    return try? ModelledDay(date)
  }

  private static func language(_ arguments: Arguments) throws -> Language {
    try arguments.value("language", Phrase("ja, en or easy", "ja、en、easy のどれか")) { Language(rawValue: $0) } ?? .japanese
  }
}

/// What was asked of the rules, and how it is to be written.
private struct Request {
  let list: RuleList
  let text: RuleText
  let arguments: Arguments

  private var json: RuleJSON? { arguments.has("json") ? RuleJSON(language: text.language) : nil }

  func list(_ console: Console) throws {
    let day = try arguments.value("on", Expected.modelledDay, RulesCommand.day)
    for entry in list.entries { try write(json?.listed(entry, on: day), else: text.listed(entry, on: day), console) }
  }

  /// The exit code tells whether a case that rests on the rule fails.
  func show(_ console: Console) throws -> ExitCode {
    let entry = try entry(try arguments.operand("first"))
    let folder = try BookOption.folder(arguments)
    let shelf = arguments.value("cases") ?? CaseShelf.folder(besideBook: folder)
    let cases = try CaseShelf.trials(of: try BookOption.book(in: folder), in: shelf)[entry.rule.id] ?? []
    try write(json?.shown(entry, cases: cases), else: text.shown(entry, cases: cases), console)
    return cases.allSatisfy(\.passes) ? .success : .refused
  }

  func history(_ console: Console) throws {
    let chosen = try arguments.operandIfPresent("first").map(entry)
    for turn in list.turns(of: chosen) { try write(json?.turn(turn), else: text.turn(turn), console) }
  }

  func diff(_ console: Console) throws {
    let (first, second) = (try RulesCommand.dayOperand("first", arguments), try RulesCommand.dayOperand("second", arguments))
    guard first.date <= second.date else { throw UsageError.badValue("<second>", Expected.laterDay) }
    let changes = RuleChanges(in: list.book, between: first, and: second)
    if let json {
      for item in changes.items { try console.write(json.change(item, in: list)) }
    } else {
      try write(nil, else: RuleChangesText(language: text.language).text(changes, first.date, second.date), console)
    }
  }

  private func write(_ bytes: [UInt8]?, else text: String, _ console: Console) throws {
    try console.write(bytes ?? [UInt8](text.utf8))
  }

  private func entry(_ name: String) throws -> RuleList.Entry {
    guard let entry = list.entry(named: name) else {
      throw CommandFailure("no rule has this name; 'shikaku rules list' shows the names", "その名前の規則はありません。'shikaku rules list' で名前を確かめてください")
    }
    return entry
  }
}

extension Expected {
  static let laterDay = Phrase("the second day must not be before the first", "後の日付には、前の日付と同じかそれより後の日を書いてください")
  static let modelledDay = Phrase(
    "write a day from \(ModelledPeriod.first) to \(ModelledPeriod.last)", "\(ModelledPeriod.first)から\(ModelledPeriod.last)までの日付を書いてください")
}
