import EligibilityModel
import Foundation
import Operations
import Synchronization
import Web

/// Compares each answer with what its scenario promises and notes it, unless the sandbox's own check has asked.
final class SandboxClerk: Sendable {
  /// By which requests of the check are known over HTTP.
  static let ownHeader = "Shikaku-Sandbox-Check"
  /// By which they are known in the folders: how the last part of their names begins.
  static let ownName = "check-"
  /// How many programs may have a question of theirs answered later.
  private static let mostKept = 256

  let board: SandboxBoard
  private let day: CivilDate
  private let forgetLoss: @Sendable () -> Void
  /// Questions that were created over FHIR and whose answers are read later, the latest last.
  private let kept = Mutex<[(id: String, scenario: SandboxScenario)]>([])

  /// Notes on a board.
  ///
  /// - Parameters:
  ///   - board: where the vendor looks
  ///   - day: the sandbox's own
  ///   - forgetLoss: has the loss that is reported late be unknown again
  init(_ board: SandboxBoard, on day: CivilDate, forgetLoss: @escaping @Sendable () -> Void) {
    (self.board, self.day, self.forgetLoss) = (board, day, forgetLoss)
  }

  /// Notes an answer over HTTP.
  func note(_ response: WebResponse, to request: WebRequest, of scenario: SandboxScenario, by way: SandboxBoard.Way, isOwn: Bool) {
    if way == .fhir, request.path == Route.fhir(.batch).path { return noteBatch(response, to: request) }
    // The question comes back at once where it is created, and its answer is read later.
    if response.status == 201, scenario.delivery != .torn {
      return keep(response.header("Location") ?? "", scenario)
    }
    let status = response.status == 201 ? 200 : response.status
    note(scenario.answer(in: response.body, status: status, by: way, on: day), of: scenario, by: way, isOwn: isOwn)
  }

  /// Notes an answer in the folders.
  ///
  /// - Parameters:
  ///   - body: the answer, unpacked
  ///   - name: the name of its file
  ///   - scenario: whose patient it speaks of
  func noteFile(_ body: [UInt8], named name: String, of scenario: SandboxScenario) {
    let isOwn = name.split(separator: "_", maxSplits: 1).last?.hasPrefix(Self.ownName) ?? false
    note(scenario.answer(in: body, status: nil, by: .files, on: day), of: scenario, by: .files, isOwn: isOwn)
  }

  /// Notes an answer that is read after its question was created.
  func noteRead(_ response: WebResponse) {
    let text = String(decoding: response.body, as: UTF8.self)
    guard let scenario = kept.withLock({ $0.last { text.contains("CoverageEligibilityRequest/" + $0.id) }?.scenario }),
      let answer = scenario.answer(in: response.body, status: response.status, by: .fhir, on: day)
    else { return }
    note(answer, of: scenario, by: .fhir, isOwn: false)
  }

  private func note(_ answer: Int?, of scenario: SandboxScenario, by way: SandboxBoard.Way, isOwn: Bool) {
    guard isOwn else { return board.note(scenario, by: way, answer: answer) }
    // Whoever asks next gets the first answer again, as before the check.
    if scenario == .retroactiveLoss, answer == scenario.answerCount - 1 { forgetLoss() }
  }

  /// Of many questions at once only those are noted whose answer is there; which answer belongs to which is not looked at.
  private func noteBatch(_ response: WebResponse, to request: WebRequest) {
    let asked = String(decoding: request.body, as: UTF8.self)
    for scenario in SandboxScenario.allCases where asked.contains(scenario.patient.number) {
      guard let answer = scenario.answer(in: response.body, status: response.status, by: .fhir, on: day) else { continue }
      board.note(scenario, by: .fhir, answer: answer)
    }
  }

  private func keep(_ location: String, _ scenario: SandboxScenario) {
    let parts = location.split(separator: "/")
    guard let place = parts.firstIndex(of: "CoverageEligibilityRequest"), place + 1 < parts.count else { return }
    kept.withLock { kept in
      kept.append((String(parts[place + 1]), scenario))
      if kept.count > Self.mostKept { kept.removeFirst() }
    }
  }
}
