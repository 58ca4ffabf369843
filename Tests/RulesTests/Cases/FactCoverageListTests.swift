import Foundation
import Proof
import Testing

@Suite("Fact coverage: what was proven once stays proven")
struct FactCoverageListTests {
  private static let table = Result {
    let folder = { (name: String) in Repository.root.appending(path: name).path }
    let book = try Repository.book.get()
    return try FactTable(
      FactTable.Sources(book: book, cases: folder("Cases"), tests: folder("Tests")), runner: CaseRunner(book: book))
  }

  /// Ids with the words `case` and `test`, as `shikaku facts --covered` writes them.
  private static func listed() throws -> [(id: String, proofs: Set<String>)] {
    let text = try String(contentsOf: Repository.root.appending(path: "Docs/FactCoverage.txt"), encoding: .utf8)
    return text.split(separator: "\n").map { line in
      let words = line.split(separator: " ").map(String.init)
      return (words[0], Set(words.dropFirst()))
    }
  }

  @Test("No fact of Docs/FactCoverage.txt has lost its case or its test; write the list anew with 'shikaku facts --covered'")
  func nothingLost() throws {
    let rows = Dictionary(uniqueKeysWithValues: try Self.table.get().rows.map { ($0.id, $0) })
    let listed = try Self.listed()
    try #require(listed.count > 250)
    for entry in listed {
      let now = Set(rows[entry.id]?.proof.split(separator: " ").map(String.init) ?? [])
      #expect(entry.proofs.subtracting(now).isEmpty, "\(entry.id) had \(entry.proofs.sorted()), has \(now.sorted())")
    }
  }

  @Test("The table has every F and N of the register once, and none of its cases fails")
  func whole() throws {
    let rows = try Self.table.get().rows
    #expect(rows.map(\.id) == FactList.register.filter { !$0.hasPrefix("O") }.sorted())
    #expect(rows.filter(\.fails).map(\.id) == [])
  }

  @Test(
    "A row is held the most binding way that proves it",
    arguments: [
      (FactRow(id: "F-001", held: [], cases: [], tests: [], need: nil), FactRow.Kind.missing),
      (FactRow(id: "F-001", held: [], cases: [], tests: [], need: "Because."), .needs),
      (FactRow(id: "F-001", held: [], cases: [], tests: ["a:1"], need: nil), .program),
    ])
  func kinds(row: FactRow, kind: FactRow.Kind) {
    #expect(row.kind == kind)
  }

  @Test("A fact with one failing case fails, however many hold")
  func fails() {
    func trial(_ passes: Bool) -> FactRow.Trial { FactRow.Trial(name: "n", place: "p", passes: passes) }
    #expect(FactRow(id: "F-001", held: [], cases: [trial(true), trial(false)], tests: [], need: nil).fails)
    #expect(!FactRow(id: "F-001", held: [], cases: [trial(true)], tests: [], need: nil).fails)
  }
}
