import EligibilityModel
import Interchange
import Proof
import Rulebook

/// Pairs of cases that ask the same but for one date, which is a day later in the second, with the rules that their answers name.
struct BoundaryPairs {
  /// The two sides of a day.
  private struct Pair {
    /// The rules that one of the two answers names.
    let rules: Set<String>
    /// The insurer as the question words it.
    let insurers: Set<String>
  }

  private var pairs: [CivilDate: [Pair]] = [:]

  /// Looks through cases, asking each once.
  init(of cases: [Case], runner: CaseRunner) {
    let asked = cases.map { item in
      (topic: item.topic.rawValue, lines: Self.lines(of: item.question), rules: Self.rules(in: runner.answer(to: item)))
    }
    let byText = Dictionary(asked.map { (Self.text($0.topic, $0.lines), $0.rules) }) { $0.union($1) }
    for item in asked {
      for (index, line) in item.lines.enumerated() {
        guard let day = line.day else { continue }
        var later = item.lines
        later[index] = Line(path: line.path, value: "\(day.dayAfter)")
        guard let rules = byText[Self.text(item.topic, later)] else { continue }
        let insurers = item.lines.filter { $0.path.hasSuffix(".insurerProfile") || $0.path.hasSuffix(".insurerKind") }.map(\.value)
        pairs[day.dayAfter, default: []].append(Pair(rules: item.rules.union(rules), insurers: Set(insurers)))
      }
    }
  }

  /// Whether some pair steps over the night before a day, with one of its answers naming the rule.
  func stepOver(nightBefore day: CivilDate, naming rule: RuleID) -> Bool { pairs[day]?.contains { $0.rules.contains(rule.text) } ?? false }

  /// Whether some pair steps over that night for a member of one of these insurers, as the question words them.
  func stepOver(nightBefore day: CivilDate, insurers: Set<String>) -> Bool {
    pairs[day]?.contains { !$0.insurers.isDisjoint(with: insurers) } ?? false
  }

  /// One value of a question with the path to it.
  private struct Line: Comparable {
    let path: String
    let value: String

    var day: CivilDate? { value.count == 10 ? try? CivilDate(iso8601: value) : nil }

    static func < (left: Line, right: Line) -> Bool { (left.path, left.value) < (right.path, right.value) }
  }

  private static func text(_ topic: String, _ lines: [Line]) -> String {
    topic + "\n" + lines.sorted().map { "\($0.path)=\($0.value)" }.joined(separator: "\n")
  }

  private static func lines(of value: JSONValue, at path: String = "") -> [Line] {
    switch value {
    case .object(let object): object.members.flatMap { lines(of: $0.value, at: "\(path).\($0.name)") } + [Line(path: path, value: "{}")]
    case .array(let values): values.enumerated().flatMap { lines(of: $1, at: "\(path).\($0)") } + [Line(path: path, value: "[]")]
    case .string(let text): [Line(path: path, value: text)]
    default: [Line(path: path, value: value.shown)]
    }
  }

  private static func rules(in answer: JSONValue) -> Set<String> {
    Set(
      (answer["because"]?.elements ?? []).compactMap { finding in
        if case .string(let id)? = finding["rule"]?["id"] { id } else { nil }
      })
  }
}
