import Foundation
import Interchange
import Proof
import Testing

@Suite("README: its question has the answer it shows")
struct ReadmeTests {
  @Test("the question of the README is answered as the README says")
  func answerIsReal() throws {
    let text = try String(contentsOf: Repository.root.appending(path: "README.md"), encoding: .utf8)
    let blocks = text.components(separatedBy: "```json\n").dropFirst().compactMap { $0.components(separatedBy: "```").first }
    try #require(blocks.count == 2)
    let shown = Case(
      name: "README", facts: [], topic: .counter, question: try JSONReader().read(blocks[0]), expected: try JSONReader().read(blocks[1]),
      place: "README.md")
    let faults = CaseRunner(book: try Repository.book.get()).faults(of: shown)
    #expect(faults.isEmpty, "\(faults)")
  }
}
