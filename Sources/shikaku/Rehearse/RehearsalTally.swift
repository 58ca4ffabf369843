import EligibilityModel
import Operations
import Registry

/// How many would be answered differently; tallies of parts add up to that of the whole.
struct RehearsalTally: Equatable {
  /// The counts of one day.
  struct Day: Equatable {
    /// Records that cover the day.
    var members = 0
    /// Those of them that would be answered differently in at least one situation.
    var different = 0
    /// The same, situation by situation.
    var situations: [Situation: Int] = [:]
  }

  /// Rows read.
  var records = 0
  /// Rows with a difference on at least one day.
  var different = 0
  var days: [CivilDate: Day] = [:]

  /// Counts one member on one day.
  mutating func count(_ changes: [RehearseChange.Change], on day: CivilDate) {
    days[day, default: Day()].members += 1
    guard !changes.isEmpty else { return }
    days[day, default: Day()].different += 1
    for change in changes { days[day, default: Day()].situations[change.situation, default: 0] += 1 }
  }

  /// Adds the tally of another part.
  mutating func add(_ other: RehearsalTally) {
    records += other.records
    different += other.different
    days.merge(other.days) { left, right in
      Day(
        members: left.members + right.members, different: left.different + right.different,
        situations: left.situations.merging(right.situations, uniquingKeysWith: +))
    }
  }
}

/// One member that would be answered differently, as the report shows it.
struct RehearsalExample: Equatable {
  let record: RecordID
  let day: CivilDate
  let situation: Situation
  let text: DifferenceText
  /// Name and numbers, where they were asked for.
  let person: String?
}

/// The first example of each kind of difference, then the first of all; the same whatever the parts were.
struct RehearsalExamples: Equatable {
  static let limit = 10

  /// What makes two examples the same kind.
  private struct Kind: Hashable {
    let situation: Situation
    let text: DifferenceText
  }

  private var kinds: Set<Kind> = []
  private var firstOfKind: [RehearsalExample] = []
  private var first: [RehearsalExample] = []

  /// At most ten.
  var list: [RehearsalExample] { Array((firstOfKind + first.filter { !firstOfKind.contains($0) }).prefix(Self.limit)) }

  /// Whether nothing more can be kept.
  var isFull: Bool { firstOfKind.count == Self.limit }

  /// Keeps an example if there is room; examples come in the order of the register.
  mutating func take(_ example: RehearsalExample) {
    if first.count < Self.limit { first.append(example) }
    takeKind(example)
  }

  /// Adds what the next part has kept.
  mutating func add(_ next: RehearsalExamples) {
    first += next.first.prefix(Self.limit - first.count)
    for example in next.firstOfKind { takeKind(example) }
  }

  private mutating func takeKind(_ example: RehearsalExample) {
    guard !isFull, kinds.insert(Kind(situation: example.situation, text: example.text)).inserted else { return }
    firstOfKind.append(example)
  }
}
