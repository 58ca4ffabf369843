import EligibilityModel
import Foundation
import Interchange
import Operations
import Rulebook

/// Times counter decisions with their explanation on one core: values alone, and from JSON to JSON.
///
/// Usage: decision-benchmark BOOK SECONDS < questions.jsonl
@main
enum DecisionBenchmark {
  static func main() throws {
    guard CommandLine.arguments.count == 3, let seconds = Double(CommandLine.arguments[2]) else {
      print("usage: decision-benchmark BOOK SECONDS < questions.jsonl")
      exit(64)
    }
    let book = try Rulebook.load(directory: CommandLine.arguments[1])
    let lines = FileHandle.standardInput.readDataToEndOfFile().split(separator: UInt8(ascii: "\n")).map([UInt8].init)
    let requests = try lines.map { try AskReader.read($0, topic: .counter) }
    try measure("decisions", requests, seconds) { _ = try AnswerQuestion.answer($0.question, book: book) }
    let writer = AnswerWriter()
    try measure("jsonToJSON", lines, seconds) { line in
      let request = try AskReader.read(line, topic: .counter)
      checksum &+= writer.answer(try AnswerQuestion.answer(request.question, book: book), to: request).count
    }
    print("bytesOut \(checksum)")
  }

  nonisolated(unsafe) private static var checksum = 0

  /// Prints the name and how many of them a second were done, counted over whole rounds.
  private static func measure<Item>(_ name: String, _ items: [Item], _ seconds: Double, _ work: (Item) throws -> Void) rethrows {
    for item in items { try work(item) }
    let start = clock()
    var rounds = 0
    while Double(clock() - start) < seconds * Double(CLOCKS_PER_SEC) {
      for item in items { try work(item) }
      rounds += 1
    }
    let spent = Double(clock() - start) / Double(CLOCKS_PER_SEC)
    print("\(name) \(Int(Double(rounds * items.count) / spent))")
  }
}
