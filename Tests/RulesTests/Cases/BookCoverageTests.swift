import Foundation
import Interchange
import Proof
import Testing

@Suite("The Book: no rule stands there that nothing walks through")
struct BookCoverageTests {
  @Test("Every rule below Book/national is named by the answer to some case")
  func everyRule() throws {
    let runner = CaseRunner(book: try Repository.book.get())
    let named = Set(
      CaseTests.all.flatMap { runner.answer(to: $0)["because"]?.elements ?? [] }.compactMap { $0["rule"]?["id"]?.text })
    #expect(try rules().filter { !named.contains($0) } == [])
  }

  /// The rules by their files, `subject/rule`.
  private func rules() throws -> [String] {
    let folder = Repository.root.appending(path: "Book/national")
    let subjects = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    return try subjects.flatMap { subject in
      try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: subject).path).sorted().map { file in
        "\(subject)/" + file.replacing(".yaml", with: "")
      }
    }
  }
}

extension JSONValue {
  /// The text of a string.
  fileprivate var text: String? {
    if case .string(let text) = self { text } else { nil }
  }
}
