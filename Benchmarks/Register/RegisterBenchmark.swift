import EligibilityModel
import Foundation

/// Times a register on either engine: loads, lookups, and questions that leave an audit entry.
///
/// The people are invented by `Crowd`, the same in every run, so that a register, its keys and a member file can be made apart from each other.
@main
enum RegisterBenchmark {
  private static let usage = """
    usage: register-benchmark fill ADDRESS PEOPLE
           register-benchmark keys PEOPLE COUNT FILE
           register-benchmark csv PEOPLE FILE
           register-benchmark lookups ADDRESS KEYS SERVICE-DATE SECONDS CONNECTIONS BATCH [LAG]
           register-benchmark audited ADDRESS KEYS SERVICE-DATE RATE SECONDS THREADS
    """

  static func main() {
    let words = Array(CommandLine.arguments.dropFirst())
    do {
      try run(words.first ?? "", Array(words.dropFirst()))
    } catch {
      FileHandle.standardError.write(Data("register-benchmark: \(error)\n".utf8))
      exit(1)
    }
  }

  private static func run(_ task: String, _ words: [String]) throws {
    switch (task, words.count) {
    case ("fill", 2): try Loads.fill(words[0], people: try number(words[1]))
    case ("keys", 3): try Keys.write(people: try number(words[0]), count: try number(words[1]), to: words[2])
    case ("csv", 2): try Loads.writeMemberFile(people: try number(words[0]), to: words[1])
    case ("lookups", 6), ("lookups", 7): try Lookups(words).run()
    case ("audited", 6): try Audited(words).run()
    default: throw Malformed(what: usage)
    }
  }

  static func number<Number: LosslessStringConvertible>(_ word: String) throws -> Number {
    guard let number = Number(word) else { throw Malformed(what: "\(word) is no number") }
    return number
  }
}

/// Words or a file that say nothing, or a register that doesn't say what it should.
struct Malformed: Error, CustomStringConvertible {
  let what: String
  var description: String { what }
}
