import EligibilityModel

/// How closely a source speaks of exactly the case at hand; the narrower one wins.
/// 根拠の範囲
public enum StatementScope: String, CaseIterable, Sendable, RuleValue {
  /// One insurer's own paper about itself, or a notice about exactly this rule.
  case named
  /// A paper about this kind of insurer.
  case kind
  /// A paper about everybody.
  case general

  /// 0 for the narrowest.
  var width: Int {
    switch self {
    case .named: 0
    case .kind: 1
    case .general: 2
    }
  }
}

/// What several sources together decide: the value in force, who agrees, and who says otherwise.
struct Ruling<Value: RuleValue>: Sendable {
  let winner: Statement<Value>
  let agreeing: [Citation]
  let against: [Statement<Value>]
}

extension Ruling {
  /// Ranks statements by the precedence of sources; `nil` when the best rank holds different values.
  ///
  /// 1. The narrower scope wins: a paper that names this insurer or this very rule knows better than one about everybody.
  /// 2. Within one scope the later day of issue wins; a source without a known day of issue comes after all that have one.
  /// 3. Equal in both with equal values: the settled source speaks for all of them.
  /// 4. Equal in both with different values: undecidable. The loader refuses that; a person has to say which source is narrower or later.
  ///
  /// `Docs/Decisions/0006-precedence-of-sources.md` gives the reasons.
  init?(ranking statements: [Statement<Value>]) {
    guard let best = statements.min(by: { Self.isStronger($0, $1) }) else { return nil }
    let peers = statements.filter { !Self.isStronger(best, $0) }
    guard peers.allSatisfy({ $0.value == best.value }) else { return nil }
    let winner = peers.first { $0.citation.certainty == .settled } ?? best
    self.winner = winner
    agreeing = statements.filter { $0.value == winner.value && $0 != winner }.map(\.citation)
    against = statements.filter { $0.value != winner.value }
  }

  private static func isStronger(_ left: Statement<Value>, _ right: Statement<Value>) -> Bool {
    guard left.scope == right.scope else { return left.scope.width < right.scope.width }
    switch (left.citation.issuedOn, right.citation.issuedOn) {
    case (let left?, let right?): return left > right
    case (_?, nil): return true
    case (nil, _): return false
    }
  }
}
