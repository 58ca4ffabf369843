import EligibilityModel
import Operations
import Web

/// What `shikaku sandbox check` writes.
struct SandboxCheckText {
  private let console: Console

  init(_ console: Console) { self.console = console }

  /// Tells what of the record is open by the ways that are wanted; where none is, by those by which anything was asked.
  func tell(_ record: SandboxRecord, by wanted: [SandboxBoard.Way]) throws -> ExitCode {
    let board = SandboxBoard(record.marks)
    let ways = wanted.isEmpty ? board.ways : SandboxBoard.Way.allCases.filter(wanted.contains)
    guard !ways.isEmpty else {
      try console.say(
        "まだ一つも照会がありません。試験環境が動くかは --self-test で確かめられます。\nNothing has been asked yet; --self-test shows whether the sandbox works.")
      return .failure
    }
    try console.say("試験の記録（資格確認日 \(record.day.iso8601)）：\(ways.map(Self.both).joined(separator: "、")) · The record of the sandbox")
    var open = 0
    for scenario in SandboxScenario.allCases {
      let faults = ways.compactMap { way in Self.fault(of: board.mark(scenario, by: way), scenario, way) }
      open += faults.isEmpty ? 0 : 1
      try console.say("\(faults.isEmpty ? "✓" : "✗") \(Self.name(scenario))")
      for fault in faults { try console.say("    " + fault) }
    }
    let done = SandboxScenario.allCases.count - open
    try console.say("済み \(done)、残り \(open) · \(done) done, \(open) open")
    return open == 0 ? .success : .failure
  }

  /// Runs a self-test and tells what failed.
  func tell(_ test: SandboxSelfTest, by ways: [SandboxBoard.Way]) throws -> ExitCode {
    try console.say("試験環境の自己点検：\(test.address)、\(test.folder)/oqs · Self-test of the sandbox")
    var isSound = true
    for way in SandboxBoard.Way.allCases where ways.contains(way) {
      let faults = try test.run(by: way)
      isSound = isSound && faults.isEmpty
      let count = SandboxScenario.allCases.count
      try console.say("\(faults.isEmpty ? "✓" : "✗") \(Self.both(way)) \(count - faults.count)/\(count)")
      for (scenario, found) in faults {
        let wanted = scenario.promises(by: way, on: test.day).map(\.wording).joined(separator: " → ")
        try console.say("    \(Self.name(scenario))：\(wanted) のはずが、\(found.japanese) · should be \(wanted), but \(found.english)")
      }
    }
    return isSound ? .success : .failure
  }

  private static func fault(of mark: SandboxBoard.Mark, _ scenario: SandboxScenario, _ way: SandboxBoard.Way) -> String? {
    guard mark.answers.count < scenario.answerCount else { return nil }
    let name = both(way)
    if !mark.answers.isEmpty {
      let count = "\(mark.answers.count)/\(scenario.answerCount)"
      return "\(name)：回答が\(count)です。もう一度照会してください · \(count) of the answers came; ask again"
    }
    guard mark.others > 0 else { return "\(name)：まだ照会がありません · not asked yet" }
    return """
      \(name)：\(mark.others)回、場面と違う回答になりました。資格確認日、保険者番号、記号、番号、枝番、生年月日を確かめてください
              another answer came back (\(mark.others)): check the day, the numbers and the birth date that were sent
      """
  }

  private static func name(_ scenario: SandboxScenario) -> String { "\(scenario.patient.number) \(both(scenario.title))" }

  private static func both(_ way: SandboxBoard.Way) -> String { both(way.title) }

  private static func both(_ text: LocalizedText) -> String {
    text[.japanese] == text[.english] ? text[.japanese] : "\(text[.japanese]) · \(text[.english])"
  }
}
