import EligibilityModel
import Foundation
import Interchange
import Rulebook
import Web

/// Answers questions, one JSON object a line in, one a line out.
enum AskCommand: Command {
  static let name = "ask"
  static let summary = Phrase("Answer questions by the rules alone, one JSON object a line.", "決まりだけで問いに答えます（1行に1つのJSON）。")
  static let usage = Usage(
    operands: [
      .init(
        name: "question",
        help: Phrase("One of " + topics.joined(separator: ", ") + ".", "次のどれか：" + topics.joined(separator: "、") + "。"))
    ],
    options: [
      BookOption.option,
      .flag("explain", "Answer in sentences for people.", "人が読む文で答えます。"),
      .flag("receipt", "Add a receipt to every answer, for 'shikaku receipt verify'.", "回答に控えを付けます（'shikaku receipt verify' 用）。"),
      .optional("language", "ja|en|easy", "Language of the sentences (default: ja).", "文の言語（省略時は ja）。"),
    ],
    discussion: [
      Phrase(
        "Reads questions from standard input. A line that does not fit gets an error object that names the field, and the next line goes on.",
        "標準入力から問いを読みます。合わない行には項目名つきのエラーを返し、次の行に進みます。")
    ])

  static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
    guard let topic = AskTopic(rawValue: try arguments.operand("question")) else {
      throw UsageError.badValue("<question>", Phrase("one of " + topics.joined(separator: ", "), topics.joined(separator: "、") + " のどれか"))
    }
    let form = try form(arguments, topic)
    let run = AskRun(desk: AskDesk(book: try BookOption.book(arguments)), topic: topic, form: form)
    let count = try run.answer(console.input, to: console.output)
    guard count.refused > 0 else { return .success }
    console.complain("\(count.answered) answered, \(count.refused) refused (\(count.refused)件は答えられませんでした)")
    return .refused
  }

  private static let topics = AskTopic.allCases.map(\.rawValue)

  private static func form(_ arguments: Arguments, _ topic: AskTopic) throws -> AskRun.Form {
    let expected = Phrase("ja, en or easy", "ja、en、easy のどれか")
    let language = try arguments.value("language", expected) { Language(rawValue: $0) } ?? .japanese
    switch (arguments.has("explain"), arguments.has("receipt")) {
    case (false, false): return .json
    case (true, false): return .sentences(language)
    case (false, true): return .sealed(AnswerSeal(topic: topic, book: try BookFolder.fingerprint(try BookOption.folder(arguments))))
    case (true, true):
      throw UsageError.badValue("--receipt", Phrase("not together with --explain", "--explain と一緒には使えません"))
    }
  }
}
