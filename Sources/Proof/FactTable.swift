import EligibilityModel
import Foundation
public import Rulebook

/// Every row of the fact register with how this version holds it; made from the Book, the cases and the tests, never by hand.
/// 事実の一覧
public struct FactTable: Sendable {
  /// The rows in the order of the register: F, then N.
  public let rows: [FactRow]

  /// Where the files stand that the table is made from.
  public struct Sources: Sendable {
    /// The book.
    public let book: Rulebook
    /// The folder `Cases`.
    public let cases: String
    /// The folder `Tests`.
    public let tests: String

    /// Keeps the parts as they are.
    public init(book: Rulebook, cases: String, tests: String) {
      self.book = book
      self.cases = cases
      self.tests = tests
    }
  }

  /// Runs every case and joins all that names a fact.
  ///
  /// - Throws: what keeps a case file, the list of facts or a test from being read
  public init(_ sources: Sources, runner: CaseRunner) throws {
    let needs = try FactList(path: sources.cases + "/facts.yaml").needs
    let held = FactTable.held(by: sources.book)
    let cases = try FactTable.results(of: FactTable.cases(below: sources.cases), runner)
    let tests = try FactsInTests.places(below: sources.tests, calling: "Tests")
    rows = FactTable.register.map { id in
      FactRow(id: id, held: held[id] ?? [], cases: cases[id] ?? [], tests: tests[id] ?? [], need: needs[id])
    }
  }

  /// The cases of every file below a folder, in the order of the paths.
  public static func cases(below folder: String) throws -> [Case] {
    let paths = (FileManager.default.subpaths(atPath: folder) ?? []).filter { $0.hasSuffix(".yaml") && $0 != "facts.yaml" }.sorted()
    return try paths.flatMap { try CaseFile(path: folder + "/" + $0, calling: "Cases/" + $0).cases }
  }

  private static let register = FactList.register.filter { !$0.hasPrefix("O") }.sorted()

  private static func results(of cases: [Case], _ runner: CaseRunner) throws -> [String: [FactRow.Trial]] {
    var results: [String: [FactRow.Trial]] = [:]
    for item in cases {
      let trial = FactRow.Trial(name: item.name, place: item.place, passes: runner.faults(of: item).isEmpty)
      for fact in Set(item.facts) { results[fact, default: []].append(trial) }
    }
    return results
  }

  private static func held(by book: Rulebook) -> [String: [FactRow.Holding]] {
    var held: [String: [FactRow.Holding]] = [:]
    for rule in book.rules { add(rule, below: "Book/national/\(rule.id).yaml", isNational: true, to: &held) }
    for profile in book.insurers.all {
      // What a profile inherits is held where it is written.
      let own = profile.parameters.filter { $0.rule.id.text.hasPrefix("insurers/\(profile.id)/") }
      for parameter in own {
        add(parameter.rule, below: "Book/insurers/\(profile.id).yaml \(parameter.name)", isNational: false, to: &held)
      }
    }
    for entry in book.held {
      for fact in entry.facts {
        let holding = FactRow.Holding(kind: .heldData, place: "Book/held.yaml", from: entry.citation.readOn.description)
        held[fact.text, default: []].append(holding)
      }
    }
    return held
  }

  private static func add(_ rule: ListedRule, below place: String, isNational: Bool, to held: inout [String: [FactRow.Holding]]) {
    for edition in rule.editions {
      let kind: FactRow.Kind = !isNational ? .insurerProfile : lawfulness.contains(edition.inForce.value.description) ? .rule : .parameter
      for fact in edition.grounds.facts {
        held[fact.text, default: []].append(FactRow.Holding(kind: kind, place: place, from: edition.from.description))
      }
    }
  }

  /// A rule that says yes or no has one of these words; every other value is a parameter.
  private static let lawfulness = Set(Lawfulness.allCases.map(\.rawValue))
}
