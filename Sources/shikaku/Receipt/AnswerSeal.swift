import Interchange

/// Adds the receipt to answers.
struct AnswerSeal {
  let topic: AskTopic
  /// The fingerprint of the book that answers.
  let book: String

  /// The answer with its receipt as the last member.
  func sealed(_ answer: [UInt8], to question: [UInt8]) -> [UInt8] {
    let reader = JSONReader()
    guard let asked = try? reader.read(question), let answered = try? reader.read(answer), case .object(var object) = answered,
      let receipt = Receipt(topic: topic, question: asked, answer: answered, book: book)
    else { return answer }
    _ = object.append(Receipt.member, receipt.json)
    return JSONValue.object(object).bytes
  }
}
