import Foundation
import Proof
import Testing

@Suite("Facts: every fact is proven, or says what it waits for")
struct FactCoverageTests {
  private let list: FactList
  private let inCases: Set<String>
  private let inTests: Set<String>

  private static let namedInCases = Set(CaseTests.all.flatMap(\.facts))
  private static let namedInTests = Result {
    Set(try FactsInTests.places(below: Repository.root.appending(path: "Tests").path, calling: "Tests").keys)
  }

  init() throws {
    list = try FactList()
    inCases = FactCoverageTests.namedInCases
    inTests = try FactCoverageTests.namedInTests.get()
  }

  @Test("Every id of the list is proven by a case or a named test, or has a reason")
  func proven() {
    let proven = inCases.union(inTests)
    #expect(list.ids.filter { !proven.contains($0) && list.needs[$0] == nil } == [])
  }

  @Test("No id has a reason although something proves it")
  func reasonsAreNeeded() {
    let proven = inCases.union(inTests)
    #expect(list.needs.keys.filter(proven.contains).sorted() == [])
  }

  @Test("Cases, tests and the list name only ids that the register has")
  func idsExist() {
    #expect(inCases.union(inTests).union(list.ids).subtracting(FactList.register).sorted() == [])
    #expect(Set(list.ids).count == list.ids.count)
  }

  @Test("The list holds every row of the register and every later rule")
  func complete() {
    #expect(Set(list.ids) == FactList.register.filter { !$0.hasPrefix("O") })
  }

  @Test("An id counts where a test says it, not where it is sample data or a comment")
  func sentencesOnly() {
    let source = """
        @Test("the old card ends (F-060 N-01)")
            "a long sentence on its own line (O-13)",
        ValidityFact("F-434", nippo)
        // F-002: a comment
        facts: ["F-003"].compactMap { FactID($0) },
      """
    #expect(FactsInTests.ids(in: source) == ["F-060", "N-01", "O-13", "F-434"])
  }
}
