import EligibilityModel
import Rulebook
import Testing

@Suite("Where the source papers differ")
struct ContradictionTests {
  @Test("The book lists every row of the differences once, in order: F-432 to F-468")
  func rows() throws {
    let rows = try Rulebook.load(directory: bookFolder).contradictions
    #expect(rows.map(\.fact.text) == (432...468).map { "F-\($0)" })
  }

  @Test("Each row is held by a rule or a parameter, or else by a sentence")
  func held() throws {
    let book = try Rulebook.load(directory: bookFolder)
    let rules = book.rules + book.insurers.all.flatMap(\.parameters).map(\.rule)
    for row in book.contradictions where row.held == nil {
      #expect(rules.contains { $0.editions.contains { $0.grounds.facts.contains(row.fact) } }, "\(row.fact)")
    }
    #expect(book.contradictions.filter { $0.held != nil }.map(\.fact.text) == ["F-457", "F-458"])
  }
}
