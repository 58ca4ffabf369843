import Foundation
import Testing

@testable import shikaku

@Suite("facts: how every fact is held and proven")
struct FactsCommandTests {
  private static let book = root.appending(path: "Book").path
  private static let caseText = """
    ask: copayment
    defaults: {serviceDate: 2025-06-10, birthDate: 1980-04-02, insurerKind: japanHealthInsuranceAssociation}
    cases:
      - name: 3割
        facts: [F-184]
        question: {totalCost: 10000}
        expect: {share: SHARE}

    """

  /// A place with one case and a list of two facts.
  private func place(share: String) throws -> (Workplace, [String]) {
    let place = try Workplace()
    try FileManager.default.createDirectory(atPath: place.path("Cases"), withIntermediateDirectories: true)
    try FileManager.default.createDirectory(atPath: place.path("Tests"), withIntermediateDirectories: true)
    try place.write([UInt8](Self.caseText.replacing("SHARE", with: share).utf8), to: "Cases/general.yaml")
    let list = "facts:\n  F-184: proven\n  F-005: {needs: \"A page of facilities that is not built.\"}\n"
    try place.write([UInt8](list.utf8), to: "Cases/facts.yaml")
    return (place, ["facts", "--book", Self.book, "--cases", place.path("Cases"), "--tests", place.path("Tests")])
  }

  @Test("A fact has its editions, its cases with their result, and the summary goes to standard error")
  func whole() throws {
    let (place, words) = try place(share: "30")
    let outcome = try place.run(words)
    #expect(outcome.code == .success)
    #expect(outcome.output.contains("Cases/general.yaml:4 ok 3割"))
    #expect(outcome.output.contains("Book/national/"))
    #expect(outcome.errors.contains("483 facts: 1 proven, 1 with a reason, 481 open, 0 failing"), "\(outcome.errors)")
  }

  @Test("A case that does not hold ends the command with exit code 2 and is named")
  func failing() throws {
    let (place, words) = try place(share: "20")
    let outcome = try place.run(words)
    #expect(outcome.code == .refused && outcome.output.contains("FAILS") && outcome.errors.contains("F-184"))
  }

  @Test("The missing ones are those that nothing proves, with the reason; the covered one is the other")
  func missing() throws {
    let (place, words) = try place(share: "30")
    let missing = try place.run(words + ["--missing"]).output
    #expect(!missing.contains("F-184  ") && missing.contains("A page of facilities that is not built."))
    #expect(try place.run(words + ["--covered"]).output == "F-184 case\n")
  }

  @Test("With --json a fact is a line")
  func json() throws {
    let (place, words) = try place(share: "30")
    let lines = try place.run(words + ["--json"]).output.split(separator: "\n")
    #expect(lines.count == 483)
    #expect(lines.contains { $0.hasPrefix(#"{"id":"F-184","held":"#) && $0.contains(#""passes":true"#) })
    #expect(lines.contains { $0.hasPrefix(#"{"id":"F-005","#) && $0.contains(#""needs":"A page"#) })
  }

  @Test("Cases that can't be read are a failure with file and line")
  func broken() throws {
    let (place, words) = try place(share: "30")
    try place.write([UInt8]("ask: sing\ncases: []\n".utf8), to: "Cases/general.yaml")
    let outcome = try place.run(words)
    #expect(outcome.code == .failure && outcome.errors.contains("Cases/general.yaml") && outcome.errors.contains("事例を読めません"))
  }
}
