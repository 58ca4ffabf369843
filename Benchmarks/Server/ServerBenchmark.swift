import EligibilityModel
import Foundation
import Operations
import Registry
import RegistrySQL
import Synchronization

/// Times lookups and loads of a register on a server, by the wall clock: most of the time is spent over there.
///
/// Usage: server-benchmark lookups ADDRESS KEYS SERVICE-DATE SECONDS CONNECTIONS BATCH; a batch of 1 asks one question at a time.
/// Or: server-benchmark load ADDRESS PEOPLE.
@main
enum ServerBenchmark {
  static func main() throws {
    let words = CommandLine.arguments.dropFirst()
    switch (words.first, words.count) {
    case ("lookups", 7): try lookups(Array(words.dropFirst()))
    case ("load", 3): try load(Array(words.dropFirst()))
    default:
      print("usage: server-benchmark lookups ADDRESS KEYS SERVICE-DATE SECONDS CONNECTIONS BATCH | load ADDRESS PEOPLE")
      exit(64)
    }
  }

  private static func lookups(_ words: [String]) throws {
    guard let seconds = Double(words[3]), let connections = Int(words[4]), let batch = Int(words[5]), batch > 0 else { throw Malformed() }
    let address = try RegisterAddress(words[0])
    let questions = try questions(file: words[1], serviceDate: try CivilDate(iso8601: words[2]))
    let asked = Mutex(0)
    let start = Date()
    DispatchQueue.concurrentPerform(iterations: connections) { index in
      let first = index * questions.count / connections
      let count = (try? ask(SQLRegisterReader(address), questions, from: first, batch, until: start + seconds)) ?? 0
      asked.withLock { $0 += count }
    }
    print("lookups \(Int(Double(asked.withLock { $0 }) / -start.timeIntervalSinceNow))")
  }

  private static func ask(
    _ reader: SQLRegisterReader, _ questions: [LookupQuestion], from first: Int, _ batch: Int, until end: Date
  ) throws -> Int {
    var (count, place) = (0, first)
    while Date() < end {
      if batch == 1 {
        for _ in 0..<100 {
          _ = try reader.lookUp(questions[place % questions.count])
          place += 1
        }
        count += 100
      } else {
        let group = (0..<batch).map { questions[(place + $0) % questions.count] }
        count += try reader.lookUp(group).count
        place += batch
      }
    }
    return count
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

  /// The people are invented before the watch starts.
  private static func load(_ words: [String]) throws {
    guard let people = Int(words[1]) else { throw Malformed() }
    var records: [CoverageRecord] = []
    SampleRegister(people: people, seed: 7).generate { record, _ in records.append(record) }
    let writer = try SQLRegisterWriter(try RegisterAddress(words[0]), mode: .createIfMissing)
    let start = Date()
    try writer.write(knownFrom: SampleRegister.knownFrom) { change in
      for record in records { try change.add(record) }
    }
    print("rows \(Int(Double(records.count) / -start.timeIntervalSinceNow)) of \(records.count)")
  }

  struct Malformed: Error {}
}
