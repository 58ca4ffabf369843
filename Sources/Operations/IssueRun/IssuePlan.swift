public import EligibilityModel
import Rulebook
import Rules

/// Who gets which paper on a day.
/// 交付計画
public struct IssuePlan: Sendable {
  /// The day.
  public let day: CivilDate
  /// All outcomes that occur, in the order of the first member with each.
  public let outcomes: [IssueOutcome]
  /// How many members each outcome has.
  public let counts: [Int]
  /// How many situations occur, for each of which the rules were asked once.
  public let situations: Int

  private let parts: [IssuePart]
  /// Where the outcome of a part's place stands.
  private let ranks: [Int]

  /// Joins the parts of a run in their order; all but the last have the same number of members.
  init(day: CivilDate, parts: [IssuePart], shared: SharedOutcomes) {
    let found = shared.found
    let order = found.indices.sorted { found[$0].member < found[$1].member }
    var ranks = [Int](repeating: 0, count: order.count)
    for (rank, place) in order.enumerated() { ranks[place] = rank }
    self.day = day
    self.ranks = ranks
    self.parts = parts
    outcomes = order.map { found[$0].outcome }
    counts = order.map { place in parts.reduce(0) { $0 + ($1.counts.indices.contains(place) ? $1.counts[place] : 0) } }
    situations = shared.situations
  }

  /// How many members.
  public var count: Int { parts.reduce(0) { $0 + $1.placeOfMember.count } }

  /// The place of a member's outcome; `nil` outside the plan.
  public func place(of member: Int) -> Int? {
    guard let size = parts.first?.placeOfMember.count, member >= 0 else { return nil }
    let (part, index) = member.quotientAndRemainder(dividingBy: size)
    guard parts.indices.contains(part), parts[part].placeOfMember.indices.contains(index) else { return nil }
    return ranks[Int(parts[part].placeOfMember[index])]
  }

  /// A member's outcome; `nil` outside the plan.
  public func outcome(of member: Int) -> IssueOutcome? { place(of: member).map { outcomes[$0] } }
}

/// What the rules say of one member in a run.
/// 交付計画の判断
public enum IssueOutcome: Hashable, Sendable {
  /// Which papers are due, and how sure that is.
  case decided(DuePapers, Certainty)
  /// The rules do not answer such a question.
  case refused(RuleRefusal)

  init(_ question: DocumentsQuestion, book: Rulebook) {
    do throws(RuleRefusal) {
      let ruling = try DuePapersRule.decide(question, book: book)
      self = .decided(ruling.value, ruling.certainty)
    } catch {
      self = .refused(error)
    }
  }
}
