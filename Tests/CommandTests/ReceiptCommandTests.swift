import Foundation
import Testing

@testable import shikaku

@Suite("receipt: an answer can be asked again by the book of then")
struct ReceiptCommandTests {
  private static let book = root.appending(path: "Book").path
  private static let questions = #"""
    {"id":"a","serviceDate":"2026-05-01","birthDate":"1990-01-01","insurerKind":"healthInsuranceSociety"}
    {"id":"b","serviceDate":"2026-05-01","birthDate":"2023-01-01","insurerKind":"healthInsuranceSociety"}

    """#

  private func answers(_ place: Workplace) throws -> String {
    let outcome = try place.run(["ask", "copayment", "--receipt", "--book", Self.book], input: Self.questions)
    try #require(outcome.code == .success, "\(outcome.output)")
    return outcome.output
  }

  /// A book that differs in one rule's value or only in its bytes.
  private func changedBook(_ place: Workplace, _ file: String, _ change: (String) -> String) throws -> String {
    try FileManager.default.copyItem(atPath: Self.book, toPath: place.path("Other"))
    let text = String(decoding: try place.bytes("Other/national/\(file)"), as: UTF8.self)
    try #require(change(text) != text)
    try place.write([UInt8](change(text).utf8), to: "Other/national/\(file)")
    return place.path("Other")
  }

  @Test("The same book gives the same answers")
  func same() throws {
    let place = try Workplace()
    let outcome = try place.run(["receipt", "verify", "--book", Self.book], input: try answers(place))
    #expect(outcome.code == .success)
    #expect(outcome.output == #"{"line":1,"id":"a","result":"same"}"# + "\n" + #"{"line":2,"id":"b","result":"same"}"# + "\n")
  }

  @Test("Another book is unknown; beside it the book of then is found")
  func unknownBook() throws {
    let place = try Workplace()
    let answers = try answers(place)
    let other = try changedBook(place, "copayment/general.yaml") { $0 + "# changed\n" }
    let unknown = try place.run(["receipt", "verify", "--book", other], input: answers)
    #expect(unknown.code == .unknown && unknown.output.contains(#""result":"bookUnknown""#))
    #expect(try place.run(["receipt", "verify", "--book", other, "--book", Self.book], input: answers).code == .success)
  }

  @Test("An answer that was changed beside its receipt differs, and one whose receipt was changed is altered")
  func changed() throws {
    let place = try Workplace()
    let answers = try answers(place)
    let first = String(try #require(answers.split(separator: "\n").first))
    let certainty = first.replacing(#""certainty":"settled","because""#, with: #""certainty":"unconfirmed","because""#)
    try #require(certainty != first)
    let different = try place.run(["receipt", "verify", "--book", Self.book], input: certainty)
    #expect(
      different.code == .refused && different.output.contains(#""result":"different","members":["certainty"]"#), "\(different.output)")
    let altered = first.replacing(#""birthDate":"1990-01-01""#, with: #""birthDate":"1990-01-02""#)
    try #require(altered != first)
    #expect(try place.run(["receipt", "verify", "--book", Self.book], input: altered).output.contains(#""result":"altered""#))
  }

  @Test("A line without a receipt is unreadable, an input without lines a failure, and nothing of a line is repeated in a message")
  func unreadable() throws {
    let place = try Workplace()
    let outcome = try place.run(["receipt", "verify", "--book", Self.book], input: #"{"name":"secret"}"# + "\nnot json\n")
    #expect(outcome.code == .refused)
    #expect(outcome.output == #"{"line":1,"result":"unreadable"}"# + "\n" + #"{"line":2,"result":"unreadable"}"# + "\n")
    #expect(!outcome.errors.contains("secret"))
    #expect(try place.run(["receipt", "verify", "--book", Self.book]).code == .failure)
  }

  @Test("A refusal gets no receipt")
  func refusal() throws {
    let outcome = try Workplace().run(["ask", "copayment", "--receipt", "--book", Self.book], input: "{}\n")
    #expect(outcome.code == .refused && !outcome.output.contains("receipt"))
  }

  @Test("Sentences can't hold a receipt")
  func sentences() throws {
    #expect(try Workplace().run(["ask", "copayment", "--receipt", "--explain", "--book", Self.book]).code == .usage)
  }
}
