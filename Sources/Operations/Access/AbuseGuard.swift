public import Registry
import Synchronization

/// Slows a caller who asks for many unknown people, and reports it: an entry of the audit trail and a line for the operator.
/// 不審な照会の抑止
public final class AbuseGuard: Sendable {
  private let watch = Mutex(AbuseWatch())
  private let doorkeeper: Doorkeeper
  private let tell: @Sendable (String) -> Void

  /// Watches at a door.
  public init(_ doorkeeper: Doorkeeper, telling tell: @escaping @Sendable (String) -> Void) {
    self.doorkeeper = doorkeeper
    self.tell = tell
  }

  /// Asks, unless the caller has to wait.
  ///
  /// - Parameters:
  ///   - caller: who asks
  ///   - outcome: what an answer is, in the words of the trail
  ///   - question: asks the register
  /// - Returns: the answer
  /// - Throws: `tooManyUnknown`, or what the question throws
  public func ask<Answer>(
    _ caller: Caller, outcome: (Answer) -> AuditOutcome, _ question: () throws(RegisterError) -> Answer
  ) throws(RegisterError) -> Answer {
    try admit(caller)
    let answer = try question()
    note(outcome(answer), to: caller)
    return answer
  }

  /// The same for a question whose answer arrives later.
  public func asking<Answer: Sendable>(
    _ caller: Caller, outcome: @escaping @Sendable (Answer) -> AuditOutcome,
    _ question: () -> Awaited<Result<Answer, RegisterError>>
  ) -> Awaited<Result<Answer, RegisterError>> {
    do throws(RegisterError) {
      try admit(caller)
    } catch {
      return Awaited(.failure(error))
    }
    return question().map { [self] told in
      if case .success(let answer) = told { note(outcome(answer), to: caller) }
      return told
    }
  }

  /// How many people of a list are asked for before it is looked who asks.
  static let part = 256

  /// Asks for the people of a list, part by part; who has to wait gets no answers to the rest.
  ///
  /// Within a part it does not matter where the unknown people stand, so that an honest list that begins with them is answered.
  /// - Parameters:
  ///   - caller: who asks
  ///   - questions: for whom
  ///   - outcome: what an answer is, in the words of the trail
  ///   - ask: asks the register, in the order of the questions
  /// - Returns: an answer for each question, in their order
  public func ask<Question, Answer>(
    _ caller: Caller, _ questions: [Question], outcome: (Answer) -> AuditOutcome,
    _ ask: ([Question]) -> [Result<Answer, RegisterError>]
  ) -> [Result<Answer, RegisterError>] {
    stride(from: 0, to: questions.count, by: Self.part).flatMap { start -> [Result<Answer, RegisterError>] in
      let part = Array(questions[start..<min(start + Self.part, questions.count)])
      do throws(RegisterError) {
        try admit(caller)
      } catch {
        return part.map { _ in .failure(error) }
      }
      let told = ask(part)
      let outcomes = told.compactMap { try? $0.get() }.map(outcome)
      for outcome in outcomes where outcome != .none { note(outcome, to: caller) }
      for outcome in outcomes where outcome == .none { note(outcome, to: caller) }
      return told
    }
  }

  /// Refuses a caller who has to wait.
  func admit(_ caller: Caller) throws(RegisterError) {
    let verdict = watch.withLock { $0.verdict(on: caller, at: doorkeeper.now()) }
    if case .wait(let seconds) = verdict { throw .tooManyUnknown(seconds: seconds) }
  }

  /// Takes in what a caller was told.
  func note(_ outcome: AuditOutcome, to caller: Caller) {
    let now = doorkeeper.now()
    if watch.withLock({ $0.note(outcome, to: caller, at: now) }) { report(caller, now) }
  }

  private func report(_ caller: Caller, _ now: KnownTime) {
    let entry = doorkeeper.occasion.asked(by: caller).suspicion(at: now)
    let isKept = (try? doorkeeper.desk.answer { try $0.append(entry) }) != nil
    tell(
      "a caller asks for many people who are not in the register and is slowed; the audit trail names them (suspect\(isKept ? "" : ", not kept")) / "
        + "登録のない人を次々に照会する利用者を抑えています。監査証跡（不審な照会）を確かめてください")
  }
}
