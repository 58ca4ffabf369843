import EligibilityModel
import Foundation
import Operations
import Registry
import RegistrySQL
import Synchronization

/// Times questions whose audit entry is durable before the answer leaves, through the desk that a server uses.
///
/// Usage: audit-benchmark REGISTER KEYS SERVICE-DATE RATE SECONDS THREADS; a line of KEYS is as for lookup-benchmark. RATE is questions a second, asked
/// whether or not earlier ones were answered, each timed from when it was due; 0 asks as fast as answers come.
@main
enum AuditBenchmark {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 7, let rate = Double(arguments[4]), let seconds = Double(arguments[5]), let threads = Int(arguments[6]) else {
      print("usage: audit-benchmark REGISTER KEYS SERVICE-DATE RATE SECONDS THREADS")
      exit(64)
    }
    let address = try RegisterAddress(arguments[1])
    let questions = try questions(file: arguments[2], serviceDate: try CivilDate(iso8601: arguments[3]))
    guard let actor = AuditActor(name: "benchmark", role: .program) else { return }
    let occasion = AuditOccasion(actor: actor, purpose: .training)
    let desk = try AuditedDesk(now: now) { () throws(RegisterError) in try SQLAuditedRegister(address) }
    let plan = Plan(questions: questions, rate: rate, seconds: seconds, threads: max(1, threads))
    let result = run(plan) { question in (try? desk.lookUp(question, on: occasion)) != nil }
    desk.close()
    report(result, seconds: seconds)
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

  private static func questions(file: String, serviceDate: CivilDate) throws -> [LookupQuestion] {
    try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n").map { line in
      let fields = line.split(separator: ",").map(String.init)
      guard fields.count == 4, let day = Int(fields[3]), let birthDate = CivilDate(dayNumber: day) else { throw Malformed() }
      return LookupQuestion(
        insurerNumber: try InsurerNumber(fields[0]), number: try InsuredNumber(fields[2]), birthDate: birthDate,
        serviceDate: serviceDate, knownAt: KnownTime(startOf: serviceDate))
    }
  }

  struct Malformed: Error {}
}
