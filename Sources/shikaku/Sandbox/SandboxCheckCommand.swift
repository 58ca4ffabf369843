import Foundation
import Interchange
import Operations

/// Tells a vendor which scenarios their program has been through, and whether the sandbox itself works.
enum SandboxCheckCommand: Command {
  static let name = "sandbox check"
  static let summary = Phrase("Tell which scenarios of the sandbox are still open.", "試験環境で、まだ試していない場面を示します。")
  static let usage = Usage(
    options: [
      .optional("folder", "folder", "The folder of the sandbox (default: sandbox).", "試験環境のフォルダー（省略時 sandbox）。"),
      .repeated(
        "by", "way", "Look at http, files or fhir alone (default: whatever was asked).", "http、files、fhir のうち調べるもの（省略時は照会のあったもの）。"),
      .flag("self-test", "Have the sandbox ask itself every scenario instead.", "記録を調べる代わりに、すべての場面を自分で照会します。"),
    ],
    discussion: [
      Phrase(
        "A scenario is done when your program has asked for its patient and the scenario's answer came; one reported late takes both of its answers.",
        "場面の患者が照会され、場面どおりの回答を返したものを済みとします。遡及喪失は2つの回答が必要です。"),
      Phrase(
        "--self-test sends sandbox/requests/* by each way, which takes half a minute and leaves the record as it is. It tells a fault of the set-up from one of your program.",
        "--self-test は sandbox/requests/* を順に送ります（約30秒、記録は変わりません）。環境の障害か、あなたのプログラムの障害かを見分けられます。"),
      Phrase("Ends with 0 when nothing is open, and 1 when something is.", "終了コード：残りがなければ0、あれば1。"),
    ])

  static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
    let folder = arguments.value("folder") ?? "sandbox"
    let ways = try arguments.valueList("by").map(way)
    let record = try Self.record(folder)
    if arguments.has("self-test") {
      guard SandboxFolder.isInUse(folder), let address = record.address else { throw notRunning }
      let test = SandboxSelfTest(folder: folder, address: address, day: record.day)
      return try SandboxCheckText(console).tell(test, by: ways.isEmpty ? SandboxBoard.Way.allCases : ways)
    }
    return try SandboxCheckText(console).tell(record, by: ways)
  }

  private static func record(_ folder: String) throws -> SandboxRecord {
    guard let bytes = FileManager.default.contents(atPath: folder + "/record.json") else { throw noRecord }
    do {
      return try SandboxRecord([UInt8](bytes))
    } catch is FieldFault, is JSONError {
      throw unreadable
    }
  }

  private static func way(_ word: String) throws(UsageError) -> SandboxBoard.Way {
    guard let way = SandboxBoard.Way(rawValue: word) else {
      throw .badValue("--by", Phrase("write http, files or fhir", "http、files、fhir のどれかを書いてください"))
    }
    return way
  }

  private static let noRecord = CommandFailure(
    "no sandbox has run in this folder; start one with shikaku sandbox", "このフォルダーで試験環境が動いたことはありません。shikaku sandbox で起動してください")
  private static let unreadable = CommandFailure(
    "record.json can't be read; start the sandbox again", "record.json を読めません。試験環境を起動し直してください")
  private static let notRunning = CommandFailure(
    "no sandbox runs in this folder; start it with shikaku sandbox", "このフォルダーの試験環境は動いていません。shikaku sandbox で起動してください")
}
