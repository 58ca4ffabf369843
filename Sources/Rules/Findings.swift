import EligibilityModel
import Rulebook

/// Collects the findings of one decision and how sure the whole is.
struct Findings {
  private(set) var list: [Finding] = []
  private(set) var certainty: Certainty = .settled

  init(expecting count: Int) { list.reserveCapacity(count) }

  /// Records what the answer rests on: an unconfirmed source makes the answer unconfirmed.
  mutating func rest<Value>(on edition: Edition<Value>, _ subject: FindingSubject, _ outcome: FindingOutcome) {
    list.append(Finding(edition.grounds, subject, outcome))
    certainty = max(certainty, edition.grounds.certainty)
  }

  /// Records what the answer rests on, by grounds of a part of an edition.
  mutating func rest(on grounds: RuleGrounds, _ subject: FindingSubject, _ outcome: FindingOutcome) {
    list.append(Finding(grounds, subject, outcome))
    certainty = max(certainty, grounds.certainty)
  }

  /// Records what was looked at, by grounds of a part of an edition.
  mutating func note(_ grounds: RuleGrounds, _ subject: FindingSubject, _ outcome: FindingOutcome) {
    list.append(Finding(grounds, subject, outcome))
  }

  /// Records what was looked at without the answer depending on it.
  mutating func note<Value>(_ edition: Edition<Value>, _ subject: FindingSubject, _ outcome: FindingOutcome) {
    list.append(Finding(edition.grounds, subject, outcome))
  }

  /// Records that the sources leave this open, so the answer is unconfirmed whatever else it rests on.
  mutating func leaveOpen<Value>(_ edition: Edition<Value>, _ subject: FindingSubject, _ outcome: FindingOutcome = .notStated) {
    list.append(Finding(edition.grounds, subject, outcome))
    certainty = .unconfirmed
  }

  /// Records what a side question rests on; it keeps its own certainty.
  mutating func note<Value>(_ ruling: Ruling<Value>) { list += ruling.because }

  /// A decision of one small rule that rests on these findings.
  func ruling<Value: Hashable & Sendable>(_ value: Value) -> Ruling<Value> { Ruling(value, because: list, certainty: certainty) }
}
