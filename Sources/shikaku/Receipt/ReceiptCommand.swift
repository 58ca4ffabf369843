import Foundation
import Interchange
import Rulebook
import Web

/// Checks the receipts of earlier answers.
enum ReceiptCommand: Command {
  static let name = "receipt"
  static let summary = Phrase("Ask again by the book of then whether earlier answers still hold.", "控え付きの回答を、当時の規則集で確かめます。")
  static let usage = Usage(
    operands: [.init(name: "action", help: Phrase("verify.", "verify。"))],
    options: [
      .repeated(
        "book", "folder", "A rulebook to look in; name as many as there are (default: that of ask).", "規則集のフォルダー（複数可、省略時は ask と同じもの）。")
    ],
    discussion: [
      Phrase(
        "Reads answers of 'shikaku ask --receipt' from standard input, one a line, and writes a line for each: same, different (with the members), bookUnknown, altered or unreadable.",
        "標準入力から 'shikaku ask --receipt' の回答を読み、1行ごとに結果を書きます：same（同じ）、different（違う項目つき）、bookUnknown（規則集なし）、altered（控えの変更）、unreadable（控えなし）。"
      ),
      Phrase(
        "Ends with 0 when all are the same, 2 when one is different, altered or unreadable, 3 when only books were missing.",
        "終了コード：すべて同じなら0、違う・変更・控えなしがあれば2、規則集がないだけなら3。"),
    ])

  static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
    guard try arguments.operand("action") == "verify" else {
      throw UsageError.badValue("<action>", Phrase("must be verify", "verify と書いてください"))
    }
    let verifier = ReceiptVerifier(desks: try desks(arguments))
    var words: [String: Int] = [:]
    var reader = LineReader(console.input, limit: ReceiptCommand.longestLine)
    var number = 0
    while let line = try reader.next() {
      number += 1
      guard let (verdict, mark) = judge(line, verifier) else { continue }
      words[verdict.word, default: 0] += 1
      try console.write(report(verdict, mark: mark, line: number))
    }
    return try end(words, console)
  }

  /// An answer with the longest question inside is far smaller.
  private static let longestLine = 1 << 20

  private static func judge(_ line: LineReader.Line, _ verifier: ReceiptVerifier) -> (ReceiptVerifier.Verdict, mark: String?)? {
    guard case .bytes(let bytes) = line else { return (.unreadable, nil) }
    guard bytes.contains(where: { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }) else { return nil }
    guard let value = try? JSONReader().read(bytes), case .object(let object) = value else { return (.unreadable, nil) }
    if case .string(let mark)? = object["id"] { return (verifier.verdict(on: value), mark) }
    return (verifier.verdict(on: value), nil)
  }

  private static func report(_ verdict: ReceiptVerifier.Verdict, mark: String?, line: Int) -> [UInt8] {
    var writer = JSONWriter(capacity: 128)
    writer.object { object in
      object.integer("line", line)
      object.stringIfPresent("id", mark)
      object.string("result", verdict.word)
      if case .different(let members) = verdict { object.strings("members", members) }
    }
    writer.endLine()
    return writer.bytes
  }

  private static func end(_ words: [String: Int], _ console: Console) throws -> ExitCode {
    let total = words.values.reduce(0, +)
    guard total > 0 else { throw CommandFailure("there is no answer in the input", "入力に回答がありません") }
    let (same, unknown) = (words["same"] ?? 0, words["bookUnknown"] ?? 0)
    console.complain("\(same) of \(total) the same / \(total)件のうち\(same)件が同じです")
    if same == total { return .success }
    return same + unknown == total ? .unknown : .refused
  }

  private static func desks(_ arguments: Arguments) throws -> [String: AskDesk] {
    let named = arguments.valueList("book")
    var desks: [String: AskDesk] = [:]
    for folder in named.isEmpty ? [try BookOption.defaultFolder()] : named {
      desks[try BookFolder.fingerprint(folder)] = AskDesk(book: try BookOption.book(in: folder))
    }
    return desks
  }
}
