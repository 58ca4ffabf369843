import EligibilityModel
import Foundation
import Registry
import RegistrySQL
import Synchronization

/// Lookups of people in no order, each client with a reader of its own.
///
/// A file is timed by the processor's clock, a server by the wall clock: there most of the time is spent over there. Connecting, preparing and
/// asking each question once stand before the clock starts.
struct Lookups: Sendable {
  private let address: RegisterAddress
  private let isFile: Bool
  private let questions: [LookupQuestion]
  private let seconds: Double
  private let clients: Int
  private let batch: Int
  private let lag: Int64?

  init(_ words: [String]) throws {
    address = try RegisterAddress(words[0])
    isFile = !words[0].hasPrefix("postgresql:")
    questions = try Keys.questions(file: words[1], serviceDate: try CivilDate(iso8601: words[2]))
    seconds = try RegisterBenchmark.number(words[3])
    clients = try RegisterBenchmark.number(words[4])
    batch = try RegisterBenchmark.number(words[5])
    lag = words.count > 6 ? try RegisterBenchmark.number(words[6]) : nil
    guard clients > 0, batch > 0 else { throw Malformed(what: "at least one client and a batch of one") }
  }

  func run() throws {
    let ready = DispatchGroup()
    let go = DispatchSemaphore(value: 0)
    let done = DispatchGroup()
    let results = Mutex<[Result<Int, any Error>]>([])
    for client in 0..<clients {
      ready.enter()
      done.enter()
      Thread {
        let result = Result {
          let reader = try prepare(ready)
          go.wait()
          return try ask(reader, client)
        }
        results.withLock { $0.append(result) }
        done.leave()
      }.start()
    }
    ready.wait()
    let (wall, processor) = (Date(), clock())
    for _ in 0..<clients { go.signal() }
    done.wait()
    let time = isFile && clients == 1 ? Double(clock() - processor) / Double(CLOCKS_PER_SEC) : -wall.timeIntervalSinceNow
    let count = try results.withLock { try $0.reduce(0) { try $0 + $1.get() } }
    print("lookups \(Int(Double(count) / time))")
  }

  /// Every question once, as a program that has answered for a while: a new one meets each page of the memory for the first time.
  private func prepare(_ ready: DispatchGroup) throws -> SQLRegisterReader {
    defer { ready.leave() }
    let reader = try SQLRegisterReader(address, mayBeOlderBy: lag)
    for start in stride(from: 0, to: questions.count, by: 256) {
      let answers = try reader.lookUp(Array(questions[start..<min(questions.count, start + 256)]))
      guard answers.allSatisfy(Keys.isRight) else { throw Malformed(what: "a question finds no cover") }
    }
    return reader
  }

  private func ask(_ reader: SQLRegisterReader, _ client: Int) throws -> Int {
    let end = Date() + seconds
    var (count, place) = (0, client * questions.count / clients)
    while Date() < end {
      if batch == 1 {
        for _ in 0..<100 {
          _ = try reader.lookUp(questions[place])
          place = (place + 1) % questions.count
        }
        count += 100
      } else {
        if place + batch > questions.count { place = 0 }
        count += try reader.lookUp(Array(questions[place..<min(questions.count, place + batch)])).count
        place += batch
      }
    }
    return count
  }
}
