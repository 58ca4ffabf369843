public import Interchange

/// One executable case of `Cases/`: a question in the words of `shikaku ask` and what the answer must hold.
/// 事例
public struct Case: Sendable {
  /// A sentence.
  public let name: String
  /// The rows of the fact register that it proves.
  public let facts: [String]
  /// Which question it asks.
  public let topic: AskTopic
  /// The question.
  public let question: JSONValue
  /// What the answer must hold.
  public let expected: JSONValue
  /// File and line, for the report of a failure.
  public let place: String

  /// Keeps the parts as they are.
  public init(name: String, facts: [String], topic: AskTopic, question: JSONValue, expected: JSONValue, place: String) {
    self.name = name
    self.facts = facts
    self.topic = topic
    self.question = question
    self.expected = expected
    self.place = place
  }
}

extension Case: CustomStringConvertible {
  /// The sentence with the facts, for the report of a test.
  public var description: String { "\(name) (\(facts.joined(separator: " ")))" }
}
