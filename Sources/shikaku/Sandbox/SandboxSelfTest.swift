import EligibilityModel
import Foundation
import HTTPClient
import Operations
import Web

/// Sends what stands ready for each scenario, and looks whether what comes back is what the page promises.
struct SandboxSelfTest {
  /// The slow centre takes eight seconds, and a loaded machine some more.
  private static let patience = 60
  /// One question for each answer, and more where a vendor has asked one of them before.
  private static let mostQuestions = 4

  let folder: String
  let address: String
  let day: CivilDate
  /// Tells the files of this run from those of others.
  private let run = String(UInt32.random(in: 0...UInt32.max), radix: 16)

  init(folder: String, address: String, day: CivilDate) {
    (self.folder, self.address, self.day) = (folder, address, day)
  }

  /// Asks every scenario by a way.
  /// - Returns: what was wrong
  func run(by way: SandboxBoard.Way) throws -> [(scenario: SandboxScenario, found: Phrase)] {
    if way == .files { return try files() }
    return try SandboxScenario.allCases.compactMap { scenario in
      try fault(of: scenario, by: way) { _ in try ask(scenario, by: way) }.map { (scenario, $0) }
    }
  }

  /// An answer, or why there is none.
  private enum Found {
    case answer(Int)
    case other(Phrase)
  }

  /// Asks until every answer of a scenario has come.
  private func fault(of scenario: SandboxScenario, by way: SandboxBoard.Way, _ ask: (_ turn: Int) throws -> Found) rethrows -> Phrase? {
    var answers: Set<Int> = []
    for turn in 0..<(scenario.answerCount == 1 ? 1 : Self.mostQuestions) {
      switch try ask(turn) {
      case .answer(let answer): answers.insert(answer)
      case .other(let phrase): return phrase
      }
      if answers.count == scenario.answerCount { return nil }
    }
    return Phrase("only \(answers.count) of \(scenario.answerCount) answers came", "回答が\(answers.count)/\(scenario.answerCount)でした")
  }

  private func ask(_ scenario: SandboxScenario, by way: SandboxBoard.Way) throws -> Found {
    let isFHIR = way == .fhir
    let path = isFHIR ? "/fhir/CoverageEligibilityRequest/$submit" : "/api/v1/verify"
    let body = try OpenFile.read("\(folder)/requests/\(scenario.rawValue)\(isFHIR ? ".fhir.json" : ".json")")
    let client = HTTPClient(limits: .init(bytes: 1 << 20, wholeSeconds: Self.patience), isPlainAllowed: true)
    do throws(HTTPClientError) {
      let answer = try client.post(
        address + path, body: String(decoding: body, as: UTF8.self), type: isFHIR ? "application/fhir+json" : "application/json",
        headers: [SandboxClerk.ownHeader + ": 1"])
      let found = scenario.answer(in: answer.body, status: answer.status, by: way, on: day)
      return found.map(Found.answer) ?? .other(Phrase("another answer came (\(answer.status))", "違う回答でした（\(answer.status)）"))
    } catch {
      return .other(Phrase("\(error)", "応答がありません"))
    }
  }
}

// In the folders.
extension SandboxSelfTest {
  /// Puts all requests there, so that the slow ones are waited for at the same time.
  private func files() throws -> [(scenario: SandboxScenario, found: Phrase)] {
    let single = SandboxScenario.allCases.filter { $0.answerCount == 1 }
    for scenario in single { try put(scenario, turn: 0) }
    let several = try SandboxScenario.allCases.filter { $0.answerCount > 1 }.compactMap { scenario in
      try fault(of: scenario, by: .files) { turn in
        try put(scenario, turn: turn)
        return answer(to: scenario, turn: turn)
      }.map { (scenario, $0) }
    }
    return several
      + single.compactMap { scenario in
        guard case .other(let found) = answer(to: scenario, turn: 0) else { return nil }
        return (scenario, found)
      }
  }

  private func name(_ scenario: SandboxScenario, _ turn: Int, _ direction: String) -> String {
    "\(folder)/oqs/\(direction)/OQSsiquc01\(direction)_\(SandboxClerk.ownName)\(run)-\(scenario.rawValue)\(turn).xml"
  }

  /// A request gets its name when it is complete.
  private func put(_ scenario: SandboxScenario, turn: Int) throws {
    let draft = "\(folder)/check-\(run).xml"
    try Data(try OpenFile.read("\(folder)/requests/\(scenario.rawValue).xml")).write(to: URL(filePath: draft))
    try FileManager.default.moveItem(atPath: draft, toPath: name(scenario, turn, "req"))
  }

  /// Waits for the scenario's answer and takes it away; half of it may be there first.
  private func answer(to scenario: SandboxScenario, turn: Int) -> Found {
    let path = name(scenario, turn, "res")
    let end = ContinuousClock.now + .seconds(Self.patience)
    while ContinuousClock.now < end {
      let bytes = FileManager.default.contents(atPath: path).map { [UInt8]($0) } ?? []
      if let answer = scenario.answer(in: bytes, status: nil, by: .files, on: day) {
        try? FileManager.default.removeItem(atPath: path)
        return .answer(answer)
      }
      Thread.sleep(forTimeInterval: 0.02)
    }
    return FileManager.default.fileExists(atPath: path)
      ? .other(Phrase("another answer came", "違う回答でした")) : .other(Phrase("no answer came", "回答がありません"))
  }
}
