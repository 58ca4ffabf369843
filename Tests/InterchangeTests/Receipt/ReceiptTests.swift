import Interchange
import Testing

@Suite("Receipts: what was answered, and by which book")
struct ReceiptTests {
  private func json(_ text: String) throws -> JSONValue { try JSONReader().read(text) }

  private func receipt(_ answer: String = #"{"id":"x","b":{"c":1},"because":[{"rule":{"id":"r/1"}},{"rule":{"id":"r/1"}}]}"#) throws
    -> Receipt
  {
    try #require(Receipt(topic: .claim, question: try json(#"{"id":"x","z":[2,1],"a":true}"#), answer: try json(answer), book: "00"))
  }

  @Test("The question stands in the order of its names, without the caller's mark; a rule stands once")
  func canonical() throws {
    let receipt = try receipt()
    #expect(String(decoding: receipt.question.bytes, as: UTF8.self) == #"{"a":true,"z":[2,1]}"#)
    #expect(receipt.rules == ["r/1"])
    #expect(String(decoding: receipt.outcome.bytes, as: UTF8.self) == #"{"b":{"c":1}}"#)
  }

  @Test("A receipt that was written can be read")
  func roundTrip() throws {
    #expect(try Receipt(json: try receipt().json) == receipt())
  }

  @Test(
    "A receipt with any changed member is altered",
    arguments: [
      (#""c":1"#, #""c":2"#), (#""a":true"#, #""a":false"#), ("r/1", "r/2"), (#""book":"00""#, #""book":"01""#), ("claim", "bring"),
    ])
  func altered(part: String, other: String) throws {
    let text = String(decoding: try receipt().json.bytes, as: UTF8.self)
    #expect(text.contains(part))
    let changed = try json(text.replacing(part, with: other))
    #expect(throws: Receipt.Fault.altered) { try Receipt(json: changed) }
  }

  @Test("What lacks a member, or is none, can't be read", arguments: ["{}", "1", #"{"ask":"claim"}"#])
  func unreadable(text: String) throws {
    let value = try json(text)
    #expect(throws: Receipt.Fault.unreadable) { try Receipt(json: value) }
  }

  @Test(
    "A difference is named by its place",
    arguments: [
      (#"{"b":{"c":1},"because":[{"rule":{"id":"r/1"}}]}"#, []), (#"{"b":{"c":2},"because":[{"rule":{"id":"r/1"}}]}"#, ["b.c"]),
      (#"{"b":{},"d":1,"because":[{"rule":{"id":"r/1"}}]}"#, ["b.c", "d"]), (#"{"b":{"c":1},"because":[]}"#, ["because"]),
    ])
  func differences(answer: String, expected: [String]) throws {
    #expect(try receipt().differences(fromAnswer: try json(answer)) == expected)
  }
}
