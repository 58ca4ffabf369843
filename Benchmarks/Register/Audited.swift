import EligibilityModel
import Foundation
import Operations
import Registry
import RegistrySQL
import Synchronization

/// Questions whose audit entry is durable before the answer leaves, through the desk that a server uses.
///
/// RATE is questions a second, asked whether or not earlier ones were answered, each timed from when it was due; 0 asks as fast as answers come.
struct Audited {
  private let address: RegisterAddress
  private let plan: Plan

  init(_ words: [String]) throws {
    address = try RegisterAddress(words[0])
    plan = Plan(
      questions: try Keys.questions(file: words[1], serviceDate: try CivilDate(iso8601: words[2])),
      rate: try RegisterBenchmark.number(words[3]), seconds: try RegisterBenchmark.number(words[4]),
      threads: max(1, try RegisterBenchmark.number(words[5])))
  }

  func run() throws {
    guard let actor = AuditActor(name: "benchmark", role: .program) else { throw Malformed(what: "no actor") }
    let occasion = AuditOccasion(actor: actor, purpose: .training)
    let address = address
    let desk = try AuditedDesk(now: Self.now) { () throws(RegisterError) in try SQLAuditedRegister(address) }
    let result = Self.run(plan) { question in (try? desk.lookUp(question, on: occasion)).map(Keys.isRight) ?? false }
    desk.close()
    Self.report(result, seconds: plan.seconds)
  }

  struct Plan: Sendable {
    let questions: [LookupQuestion]
    let rate: Double
    let seconds: Double
    let threads: Int
  }

  struct Outcome: Sendable {
    var milliseconds: [Double] = []
    var failed = 0
  }

  private static func run(_ plan: Plan, _ ask: @escaping @Sendable (LookupQuestion) -> Bool) -> Outcome {
    let total = Mutex(Outcome())
    let group = DispatchGroup()
    let start = ContinuousClock.now
    for thread in 0..<plan.threads {
      group.enter()
      Thread {
        let own = work(thread, plan, start, ask)
        total.withLock { total in
          total.milliseconds += own.milliseconds
          total.failed += own.failed
        }
        group.leave()
      }.start()
    }
    group.wait()
    return total.withLock { $0 }
  }

  private static func work(
    _ thread: Int, _ plan: Plan, _ start: ContinuousClock.Instant, _ ask: (LookupQuestion) -> Bool
  ) -> Outcome {
    var outcome = Outcome()
    var number = thread
    while true {
      var due = ContinuousClock.now
      if plan.rate > 0 {
        due = start + .seconds(Double(number) / plan.rate)
        let wait = (due - ContinuousClock.now) / .seconds(1)
        if wait > 0 { Thread.sleep(forTimeInterval: wait) }
      }
      if (due - start) / .seconds(1) >= plan.seconds { return outcome }
      let isAnswered = ask(plan.questions[number % plan.questions.count])
      outcome.milliseconds.append((ContinuousClock.now - due) / .milliseconds(1))
      if !isAnswered { outcome.failed += 1 }
      number += plan.threads
    }
  }

  private static func report(_ outcome: Outcome, seconds: Double) {
    let sorted = outcome.milliseconds.sorted()
    func at(_ share: Double) -> String {
      guard let last = sorted.indices.last else { return "-" }
      return String(format: "%.3f", sorted[min(last, Int(Double(sorted.count) * share))])
    }
    let rate = Int(Double(sorted.count) / seconds)
    print("rate \(rate) median \(at(0.5)) p99 \(at(0.99)) p99.9 \(at(0.999)) max \(at(1)) ms failed \(outcome.failed)")
  }

  private static func now() -> KnownTime {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return KnownTime(microseconds: Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1_000)
  }
}
