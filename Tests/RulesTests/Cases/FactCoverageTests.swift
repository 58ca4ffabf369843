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

  @Test("The list holds topics 1 to 4, 7 and 9 to 13 whole, topic 17 on issue, and the later rules of this version")
  func complete() {
    let topics: [ClosedRange<Int>] = [
      1...159, 160...205, 267...276, 315...329, 330...348, 349...354, 355...381, 434...441, 446...452, 464...465, 468...468,
    ]
    let facts = topics.joined().map { "F-" + String(repeating: "0", count: 3 - String($0).count) + String($0) }
    let later = (1...15).map { "N-" + ($0 < 10 ? "0" : "") + String($0) }
    #expect(Set(list.ids) == Set(facts + later))
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
