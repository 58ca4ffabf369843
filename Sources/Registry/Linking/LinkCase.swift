public import EligibilityModel

/// Two persons of the register who may be one, and what people decided about them.
/// 名寄せの案件
public struct LinkCase: Hashable, Sendable, MaskedInLogs {
  /// The case.
  public let id: LinkCaseID
  /// The two persons; the smaller id first.
  public let pair: LinkPair
  /// How well they fit, when it was proposed.
  public let grade: LinkGrade
  /// When the register learned of it.
  public let knownFrom: KnownTime
  /// Who said what, in order.
  public let votes: [LinkVote]

  /// Keeps the parts.
  public init(id: LinkCaseID, pair: LinkPair, grade: LinkGrade, knownFrom: KnownTime, votes: [LinkVote]) {
    self.id = id
    self.pair = pair
    self.grade = grade
    self.knownFrom = knownFrom
    self.votes = votes
  }

  /// What holds of the two.
  ///
  /// The last word of each person counts. Two people must say the same and nobody anything else; the program alone decides certain matches.
  public var state: LinkState {
    let last = Dictionary(votes.map { ($0.actor, $0.verdict) }) { _, newer in newer }
    let people = last.filter { $0.key != LinkVote.program }
    let verdicts = Set(people.values)
    if verdicts.count > 1 { return .disputed }
    let isProgramSure = last[LinkVote.program] == .same && verdicts != [.different]
    if isProgramSure || people.count >= 2 { return verdicts == [.different] ? .different : .same }
    return .waiting
  }
}

/// The number the register gives to each case; never given twice.
/// 名寄せ番号
public struct LinkCaseID: Hashable, Sendable {
  /// Counted from 1.
  public let number: Int64

  /// Keeps a number.
  public init(_ number: Int64) {
    self.number = number
  }
}

/// Two different persons, whichever was named first.
/// 名寄せの組
public struct LinkPair: Hashable, Sendable, MaskedInLogs {
  /// The one with the smaller id.
  public let left: PersonLink
  /// The other one.
  public let right: PersonLink

  /// Keeps both in order; `nil` for one and the same.
  public init?(_ one: PersonLink, _ other: PersonLink) {
    guard one != other else { return nil }
    let isOrdered = (one.reference.text, one.birthDate) < (other.reference.text, other.birthDate)
    (left, right) = isOrdered ? (one, other) : (other, one)
  }
}

/// What one person said of a case.
/// 名寄せの判断
public struct LinkVote: Hashable, Sendable {
  /// Who.
  public let actor: String
  /// What.
  public let verdict: LinkVerdict
  /// When.
  public let at: KnownTime

  /// Keeps the parts.
  public init(actor: String, verdict: LinkVerdict, at: KnownTime) {
    self.actor = actor
    self.verdict = verdict
    self.at = at
  }

  /// The name under which the program itself links certain matches; nobody else can use it.
  public static let program = "(program)"
}

/// What can be said of a case.
/// 同一人の判断
public enum LinkVerdict: String, CaseIterable, Sendable {
  /// 同一人.
  case same
  /// 別人.
  case different
}

/// What holds of a case.
/// 名寄せの状態
public enum LinkState: String, CaseIterable, Sendable {
  /// Fewer than two people looked at it.
  case waiting
  /// People disagree.
  case disputed
  /// One person.
  case same
  /// Two persons.
  case different
}
