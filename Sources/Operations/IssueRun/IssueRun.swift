import Dispatch
public import EligibilityModel
public import Rulebook
import Rules
import Synchronization

/// Decides for whole memberships which papers are due on a day.
/// 一括交付の判断
///
/// The rules are asked once for each situation that occurs: two members of an insurer are in the same situation when the rules take the
/// same signs from every part of their data (`IssuanceSigns`). Whoever comes later in a situation that is known costs a look-up.
public struct IssueRun: Sendable {
  /// The day for which papers are planned.
  public let day: CivilDate
  /// The rules.
  public let book: Rulebook

  /// A run for a day.
  public init(on day: CivilDate, book: Rulebook) {
    self.day = day
    self.book = book
  }

  /// Decides; the plans do not depend on how many threads do it.
  ///
  /// - Parameters:
  ///   - memberships: the members of each insurer
  ///   - threads: how many threads share the work, at least 1
  /// - Returns: the plan of each insurer, in their order
  /// - Throws: `IssueRunError` for a day or an insurer that the book does not hold
  public func plan(_ memberships: [MemberColumns], threads: Int) throws(IssueRunError) -> [IssuePlan] {
    let situations = try situations(memberships.map(\.insurer))
    let shared = memberships.map { _ in SharedOutcomes() }
    let threads = max(1, threads)
    let parts = Self.together(threads) { thread in
      memberships.indices.map { place in
        let share = Self.share(of: memberships[place].count, thread, of: threads)
        return IssuePart(share, of: memberships[place], situations[place], self, shared[place])
      }
    }
    return memberships.indices.map { place in IssuePlan(day: day, parts: parts.map { $0[place] }, shared: shared[place]) }
  }

  private func situations(_ insurers: [KnownInsurer]) throws(IssueRunError) -> [Situations] {
    let results = Self.together(insurers.count) { place -> Result<Situations, IssueRunError> in
      do throws(IssueRunError) {
        return .success(try Situations(SignProbe(insurer: insurers[place], day: day, book: book)))
      } catch {
        return .failure(error)
      }
    }
    var situations: [Situations] = []
    for result in results { situations.append(try result.get()) }
    return situations
  }

  /// All but the last share have the same size.
  private static func share(of count: Int, _ thread: Int, of threads: Int) -> Range<Int> {
    let size = (count + threads - 1) / threads
    return min(count, thread * size)..<min(count, (thread + 1) * size)
  }

  /// Does so many things at the same time and gathers what comes of each, in their order.
  private static func together<Value: Sendable>(_ count: Int, _ work: @Sendable (Int) -> Value) -> [Value] {
    let results = Mutex<[Int: Value]>([:])
    DispatchQueue.concurrentPerform(iterations: count) { place in
      let result = work(place)
      results.withLock { $0[place] = result }
    }
    return results.withLock { found in (0..<count).compactMap { found[$0] } }
  }
}

/// Why a batch run can't be done at all.
public enum IssueRunError: Error, Hashable, Sendable {
  /// The rules refuse the day or an insurer.
  case refused(RuleRefusal)
  /// The rules look at one part of a member in more ways than a situation can hold.
  case tooManyTurns(limit: Int)
}
