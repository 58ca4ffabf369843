import EligibilityModel
import Foundation
import Interchange
import Operations
import Registry
import RegistrySQL
import Rulebook

/// Applies a planned change of rules in memory and tells who would be answered differently.
enum RehearseCommand: Command {
  static let name = "rules rehearse"
  static let summary = Phrase("Tell how many members a planned change of rules would affect.", "規則の変更案で答えが変わる加入者を数えます。")
  static let usage = Usage(
    operands: [Usage.Operand(name: "change", help: Phrase("The change, a YAML file.", "変更案（YAMLファイル）。"))],
    options: [
      RegisterOption.option,
      .required("on", "dates", "Days of service, YYYY-MM-DD, separated by commas.", "診療日（YYYY-MM-DD、コンマ区切り）。"),
      BookOption.option,
      .optional("out", "file", "Where all differences go, as CSV.", "すべての違いを書き出すCSVファイル。"),
      .flag("show-people", "Name people in examples and file.", "例とファイルに氏名と番号を書きます。"),
      .flag("json", "The report as one line of JSON (Docs/Schemas/rehearsal.json).", "結果をJSON1行で書きます（Docs/Schemas/rehearsal.json）。"),
      .optional("threads", "count", "How many threads, 1 to 64 (default: one a core).", "スレッド数（1～64、省略時は全コア）。"),
    ] + AuditOptions.all,
    discussion: [
      Phrase(
        "Covers the counter: for each member an old card, the notice, a certificate, nothing or a My Number insurance card is shown, and the share is asked for. Not covered: which papers are issued, ceilings, claims, registering.",
        "対象は窓口です。加入者ごとに、旧保険証、お知らせ、資格確認書、持参なし、マイナ保険証の場面と、負担割合を問います。書類の交付、限度額、請求、利用登録は対象外です。"),
      Phrase(
        "A change names national rules (counter/provisional-measure) and parameters of insurers (insurers/<profile>/legacyCard.lastDay).",
        "変更案には、全国の規則（counter/provisional-measure）と保険者の項目（insurers/<保険者>/legacyCard.lastDay）を書けます。"),
      Phrase(
        "Neither the book nor a member is changed; that all members were read is an entry of the audit trail. Docs/Rehearsal.md shows the form of a change and lists what is asked for each member.",
        "規則集も加入者の記録も書き換えません。全加入者を読んだことは監査証跡に残ります。変更案の書き方と、加入者ごとに問う場面は Docs/Rehearsal.md にあります。"),
    ])

  static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
    let days = try days(arguments)
    let threads = try arguments.value("threads", Phrase("write 1 to 64", "1～64で書いてください")) { text in
      Int(text).flatMap { (1...64).contains($0) ? $0 : nil }
    }
    let (change, rehearsal) = try rehearsal(arguments)
    let register = try RegisterOption.address(arguments)
    try AuditOptions.append(arguments, .unload, on: .register, fields: AuditField.ofRecord, role: .administrator, purpose: .maintenance)
    let readers = try (0..<(threads ?? ProcessInfo.processInfo.activeProcessorCount)).map { _ in try SQLRegisterReader(register) }
    let detail = RehearsalRun.Detail(writesRows: arguments.value("out") != nil, showsPeople: arguments.has("show-people"))
    let file = try arguments.value("out").map { try DifferenceFile(path: $0, showsPeople: detail.showsPeople) }
    let run = RehearsalRun(rehearsal: rehearsal, days: days, detail: detail, readers: readers)
    let result = try showingProgress(of: run, on: console) { try file?.write($0) }
    try file?.close()
    let report = RehearsalReport(change: change, days: days, tally: result.tally, examples: result.examples.list)
    if arguments.has("json") { try console.write(RehearsalJSON(report: report).bytes) } else { try console.say(report.text) }
    return .success
  }

  private static func showingProgress(of run: RehearsalRun, on console: Console, write: ([UInt8]) throws -> Void) throws
    -> RehearsalRun.Outcome
  {
    let bar = ProgressBar(console)
    defer { bar.end() }
    return try run.run(knownAt: SystemClock.now(), write: write) { bar.show($0, of: $1) }
  }

  /// More days than this are a mistake of typing.
  private static let greatestDayCount = 100

  private static func days(_ arguments: Arguments) throws(UsageError) -> [ModelledDay] {
    let expected = Phrase(
      "write 1 to \(greatestDayCount) different days as YYYY-MM-DD, separated by commas, from \(ModelledPeriod.first) to \(ModelledPeriod.last)",
      "\(ModelledPeriod.first)から\(ModelledPeriod.last)までの日付をYYYY-MM-DDでコンマ区切りにし、同じ日を重ねずに\(greatestDayCount)日まで書いてください")
    return try arguments.required("on", expected) { text in
      let parts = text.split(separator: ",", omittingEmptySubsequences: false)
      let days = parts.compactMap { part in (try? CivilDate(iso8601: String(part))).flatMap { try? ModelledDay($0) } }
      guard days.count == parts.count, days.count <= greatestDayCount, Set(days).count == days.count else { return nil }
      return days
    }
  }

  /// The change and both books, or which file and line keep one from loading.
  private static func rehearsal(_ arguments: Arguments) throws -> (RuleChange, RehearseChange) {
    let before = try BookOption.book(arguments)
    let (file, folder) = (try arguments.operand("change"), try BookOption.folder(arguments))
    do throws(RulebookError) {
      let change = try RuleChange.load(file: file)
      return (change, RehearseChange(before: before, after: try Rulebook.load(directory: folder, changedBy: change)))
    } catch {
      throw CommandFailure("the change does not load: \(error.description)", "変更案を読み込めません：\(error.description)")
    }
  }
}
