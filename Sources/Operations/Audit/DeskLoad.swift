import Synchronization

/// What a desk has done since it was opened, and what waits; numbers only.
/// 窓口の負荷
public struct DeskLoad: Sendable, Equatable {
  /// Questions and changes that wait for their turn.
  public let waiting: Int
  /// How many may wait before the next is refused.
  public let room: Int
  /// Transactions in which groups of questions were answered and entered.
  public let groups: Int
  /// Questions in them.
  public let questions: Int
  /// Changes and other work with a transaction of their own.
  public let jobs: Int
  /// Groups whose entries could not be kept, so that nobody in them was answered.
  public let failedGroups: Int
  /// Questions refused because too many waited.
  public let refused: Int
}

/// Counts for a desk; its writer alone counts most of them, so that they cost hardly anything.
final class DeskCounts: Sendable {
  let groups = Atomic(0)
  let questions = Atomic(0)
  let jobs = Atomic(0)
  let failedGroups = Atomic(0)
  let refused = Atomic(0)

  func answered(_ count: Int, isKept: Bool) {
    groups.add(1, ordering: .relaxed)
    questions.add(count, ordering: .relaxed)
    if !isKept { failedGroups.add(1, ordering: .relaxed) }
  }

  func load(waiting: Int, room: Int) -> DeskLoad {
    DeskLoad(
      waiting: waiting, room: room, groups: groups.load(ordering: .relaxed), questions: questions.load(ordering: .relaxed),
      jobs: jobs.load(ordering: .relaxed), failedGroups: failedGroups.load(ordering: .relaxed), refused: refused.load(ordering: .relaxed))
  }
}
