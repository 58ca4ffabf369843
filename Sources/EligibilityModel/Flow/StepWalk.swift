/// A procedure whose steps come one after another, as a pure value: the step whose turn it is moves it, any other is refused.
/// 手順の進み
public struct StepWalk<Step: Hashable & Sendable>: Hashable, Sendable {
  /// The steps in their order.
  public let steps: [Step]
  /// How many are done.
  public let done: Int

  /// The procedure before its first step.
  public init(_ steps: [Step]) {
    self.init(steps, done: 0)
  }

  private init(_ steps: [Step], done: Int) {
    self.steps = steps
    self.done = done
  }

  /// Where the procedure stands.
  public var position: WalkPosition<Step> {
    guard done < steps.count else { return .complete }
    return .next(steps[done], done: done)
  }

  /// What an attempted step leads to; a refused one changes nothing.
  public func after(_ step: Step) -> WalkMove<Step> {
    switch position {
    case .next(step, _): .moved(StepWalk(steps, done: done + 1))
    case .next(let expected, _): .refused(expected: expected)
    case .complete, .outOfOrder: .nothingLeft
    }
  }

  /// Where the attempted steps lead, the first refused one ending the walk.
  public func position(after attempted: [Step]) -> WalkPosition<Step> {
    var walk = self
    for step in attempted {
      switch walk.after(step) {
      case .moved(let next): walk = next
      case .refused(let expected): return .outOfOrder(tried: step, expected: expected, done: walk.done)
      case .nothingLeft: return .complete
      }
    }
    return walk.position
  }
}

/// What one attempted step of a procedure leads to.
/// 手順の進み方
public enum WalkMove<Step: Hashable & Sendable>: Hashable, Sendable {
  /// It was its turn.
  case moved(StepWalk<Step>)
  /// Another step comes first.
  case refused(expected: Step)
  /// All steps were done before.
  case nothingLeft
}

/// Where a procedure stands.
/// 手順の位置
public enum WalkPosition<Step: Hashable & Sendable>: Hashable, Sendable {
  /// So many steps are done and this one comes next.
  case next(Step, done: Int)
  /// A step was tried before its turn.
  case outOfOrder(tried: Step, expected: Step, done: Int)
  /// All steps are done.
  case complete
}
