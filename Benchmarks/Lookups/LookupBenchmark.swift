import EligibilityModel
import Foundation
import Registry
import RegistrySQL

/// Times lookups of people in random order on one core, through the register's own reader.
///
/// Usage: lookup-benchmark REGISTER KEYS SERVICE-DATE SECONDS; a line of KEYS is `insurer number, its stored form, number key, birth day number`.
@main
enum LookupBenchmark {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 5, let seconds = Double(arguments[4]) else {
      print("usage: lookup-benchmark REGISTER KEYS SERVICE-DATE SECONDS")
      exit(64)
    }
    let questions = try questions(file: arguments[2], serviceDate: try CivilDate(iso8601: arguments[3]))
    let reader = try SQLRegisterReader(.sqlite(path: arguments[1]))
    var found = 0
    for question in questions where try reader.lookUp(question) != .none { found += 1 }
    let start = clock()
    var lookups = 0
    while Double(clock() - start) < seconds * Double(CLOCKS_PER_SEC) {
      for question in questions { _ = try reader.lookUp(question) }
      lookups += questions.count
    }
    print("lookups \(Int(Double(lookups) / (Double(clock() - start) / Double(CLOCKS_PER_SEC)))) found \(found)")
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
