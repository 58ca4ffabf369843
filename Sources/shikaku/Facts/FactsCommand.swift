import Foundation
import Proof
import Web

/// Shows how every fact of the source papers is held and whether its cases hold now.
enum FactsCommand: Command {
  static let name = "facts"
  static let summary = Phrase("Show how every fact of the sources is held and proven.", "資料の事実ごとに、持ち方と証拠を表示します。")
  static let usage = Usage(
    options: [
      .flag("missing", "Only the facts that nothing proves, with the reason.", "証拠のない事実だけを理由つきで示します。"),
      .flag("covered", "Only the list for Docs/FactCoverage.txt.", "Docs/FactCoverage.txt 用の一覧だけを書きます。"),
      .flag("json", "One JSON object a fact.", "事実ごとにJSONを1行書きます。"),
      BookOption.option,
      .optional("cases", "folder", "The cases (default: Cases beside the book).", "事例のフォルダー（省略時は規則集の隣の Cases）。"),
      .optional("tests", "folder", "The tests (default: Tests beside the book).", "試験のフォルダー（省略時は規則集の隣の Tests）。"),
    ],
    discussion: [
      Phrase(
        "Made from the Book, the cases and the tests. Every case is run; a case that does not hold ends the command with 2. A named test is only found here; ./test runs it.",
        "規則集、事例、試験から作ります。事例はすべて実行し、合わないものがあれば終了コード2です。試験は探すだけで、実行は ./test で行います。")
    ])

  static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
    let forms = ["missing", "covered", "json"].filter(arguments.has)
    if forms.contains("covered"), forms.count > 1 {
      throw UsageError.badValue("--covered", Phrase("stands alone", "ほかの指定と一緒には使えません"))
    }
    let table = try table(arguments)
    let rows = table.rows.filter { !arguments.has("missing") || !$0.isProven }
    for row in rows {
      if arguments.has("json") {
        try console.write(FactJSON.write(row))
      } else if !arguments.has("covered") {
        try console.say(FactText.write(row))
      } else if row.isProven {
        try console.say("\(row.id) \(row.proof)")
      }
    }
    return report(table, console)
  }

  /// The table of the repository around the book.
  static func table(_ arguments: Arguments) throws -> FactTable {
    let folder = try BookOption.folder(arguments)
    let beside = URL(fileURLWithPath: folder).deletingLastPathComponent()
    let book = try BookOption.book(in: folder)
    let desk = AskDesk(book: book)
    let sources = FactTable.Sources(
      book: book, cases: arguments.value("cases") ?? beside.appending(path: "Cases").path,
      tests: arguments.value("tests") ?? beside.appending(path: "Tests").path)
    do {
      return try FactTable(sources, runner: CaseRunner { desk.reply(to: $0, topic: $1).bytes })
    } catch let error as CaseFile.Broken {
      throw CommandFailure("the cases can't be read: \(error)", "事例を読めません：\(error)")
    } catch let error as FactList.Broken {
      throw CommandFailure("the list of facts can't be read: \(error)", "事実の一覧を読めません：\(error)")
    } catch {
      throw CommandFailure("the cases or tests can't be read; name their folders", "事例か試験を読めません。フォルダーを指定してください")
    }
  }

  private static func report(_ table: FactTable, _ console: Console) -> ExitCode {
    let proven = table.rows.count(where: \.isProven)
    let failing = table.rows.filter(\.fails).map(\.id)
    let waiting = table.rows.count { !$0.isProven && $0.need != nil }
    console.complain(
      "\(table.rows.count) facts: \(proven) proven, \(waiting) with a reason, \(table.rows.count - proven - waiting) open, \(failing.count) failing\n"
        + "事実\(table.rows.count)件：証拠あり\(proven)、理由つき\(waiting)、未対応\(table.rows.count - proven - waiting)、不合格\(failing.count)")
    if !failing.isEmpty { console.complain("failing / 不合格: " + failing.joined(separator: " ")) }
    return failing.isEmpty ? .success : .refused
  }
}
