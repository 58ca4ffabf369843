public import EligibilityModel
import Interchange

/// The cases of each rule: those whose answer rests on it, each with its days together.
/// 規則ごとの事例
public struct RuleTrials: Sendable {
  /// One case, just run on each of its days.
  public struct Trial: Sendable, Equatable {
    /// Its sentence.
    public let name: String
    /// File and line of its first day.
    public let place: String
    /// How often it was run: once, or once a day.
    public fileprivate(set) var runs: Int
    /// The days, or the sentence, of the runs that did not hold.
    public fileprivate(set) var failing: [String]

    /// Whether every run held.
    public var passes: Bool { failing.isEmpty }
  }

  /// The cases by rule, in the order of the files.
  public let trials: [RuleID: [Trial]]

  /// Runs every case once.
  public init(of cases: [Case], runner: CaseRunner) {
    var trials: [RuleID: [Trial]] = [:]
    for item in cases {
      let answer = runner.answer(to: item)
      let holds = runner.faults(of: item, in: answer).isEmpty
      for rule in RuleTrials.rules(in: answer) { RuleTrials.add(item, holds, to: &trials[RuleID(rule), default: []]) }
    }
    self.trials = trials
  }

  /// The days of one case follow each other in its file.
  private static func add(_ item: Case, _ holds: Bool, to trials: inout [Trial]) {
    let parts = item.name.components(of: " — ")
    let failing = holds ? [] : [parts.last ?? item.name]
    if let last = trials.indices.last, trials[last].name == parts.first, trials[last].file == item.file {
      trials[last].runs += 1
      trials[last].failing += failing
    } else {
      trials.append(Trial(name: parts.first ?? item.name, place: item.place, runs: 1, failing: failing))
    }
  }

  /// The names of the rules in `because`, each once.
  private static func rules(in answer: JSONValue) -> Set<String> {
    let findings = answer["because"]?.elements ?? []
    return Set(
      findings.compactMap { finding in
        if case .string(let name)? = finding["rule"]?["id"] { name } else { nil }
      })
  }
}

extension RuleTrials.Trial {
  fileprivate var file: Substring { place.prefix { $0 != ":" } }
}

extension Case {
  fileprivate var file: Substring { place.prefix { $0 != ":" } }
}

extension String {
  /// The parts between a separator.
  fileprivate func components(of separator: String) -> [String] { split(separator: separator).map { String($0) } }
}
