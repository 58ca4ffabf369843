import Synchronization

/// What the threads of a run found out for an insurer, so that none asks the rules what another has asked already.
final class SharedOutcomes: Sendable {
  /// An outcome, and the first member who has it.
  struct Found: Sendable {
    let outcome: IssueOutcome
    fileprivate(set) var member: Int
  }

  private struct State {
    var table = SituationTable()
    var found: [Found] = []
    var places: [IssueOutcome: UInt32] = [:]

    mutating func see(_ member: Int, at place: UInt32) { found[Int(place)].member = min(found[Int(place)].member, member) }
  }

  private let state = Mutex(State())

  /// All outcomes, by their places.
  var found: [Found] { state.withLock { $0.found } }

  /// How many situations occur.
  var situations: Int { state.withLock { $0.table.count } }

  /// The place of a situation's outcome; where two threads ask at the same time, both get the same.
  ///
  /// - Parameters:
  ///   - situation: the situation
  ///   - member: the first member whom the thread met in it
  ///   - ask: asks the rules
  /// - Returns: the place
  func place(of situation: UInt64, of member: Int, _ ask: () -> IssueOutcome) -> UInt32 {
    let known = state.withLock { state in
      let place = state.table.place(of: situation)
      if let place { state.see(member, at: place) }
      return place
    }
    if let known { return known }
    let outcome = ask()
    return state.withLock { state in
      let place = state.places[outcome] ?? UInt32(truncatingIfNeeded: state.found.count)
      if place == state.found.count {
        state.found.append(Found(outcome: outcome, member: member))
        state.places[outcome] = place
      }
      state.see(member, at: place)
      if state.table.place(of: situation) == nil { state.table.enter(situation, place: place) }
      return place
    }
  }
}
