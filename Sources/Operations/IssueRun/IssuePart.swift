import EligibilityModel
import Rulebook
import Rules

/// What one thread of a run decides: a share of an insurer's members.
struct IssuePart: Sendable {
  /// How many members each outcome has, by its place.
  private(set) var counts: [Int] = []
  /// The place of each member's outcome.
  private(set) var placeOfMember: [UInt32]

  private let columns: MemberColumns
  private let run: IssueRun
  private let outcomes: SharedOutcomes
  private var table = SituationTable()

  /// So many members are looked at together that what is known of them stays near the processor.
  private static let stretch = 1_024

  /// Decides a share of the members.
  init(_ share: Range<Int>, of columns: MemberColumns, _ situations: Situations, _ run: IssueRun, _ outcomes: SharedOutcomes) {
    self.columns = columns
    self.run = run
    self.outcomes = outcomes
    placeOfMember = []
    var places = [UInt32](repeating: 0, count: share.count)
    var found = [UInt64](repeating: 0, count: min(share.count, Self.stretch))
    for start in stride(from: share.lowerBound, to: share.upperBound, by: Self.stretch) {
      let members = start..<min(start + Self.stretch, share.upperBound)
      if members.count < found.count { found.removeLast(found.count - members.count) }
      situations.find(members, of: columns, into: &found)
      decide(members, found.span, from: share.lowerBound, &places)
    }
    placeOfMember = places
  }

  private mutating func decide(_ members: Range<Int>, _ situations: Span<UInt64>, from first: Int, _ places: inout [UInt32]) {
    var found = places.mutableSpan
    for index in 0..<members.count {
      let place = table.place(of: situations[index]) ?? decide(situations[index], members.lowerBound + index)
      found[members.lowerBound - first + index] = place
    }
    var counted = counts.mutableSpan
    for member in members { counted[Int(found[member - first])] &+= 1 }
  }

  @inline(never)
  private mutating func decide(_ situation: UInt64, _ member: Int) -> UInt32 {
    let place = outcomes.place(of: situation, of: member) {
      guard let question = columns.question(at: member, on: run.day) else {
        preconditionFailure("columns hold nothing but packed questions")
      }
      return IssueOutcome(question, book: run.book)
    }
    if counts.count <= place { counts += repeatElement(0, count: Int(place) + 1 - counts.count) }
    table.enter(situation, place: place)
    return place
  }
}
