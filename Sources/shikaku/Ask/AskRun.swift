import EligibilityModel
import Foundation
import Interchange
import Rulebook
import Web

/// Answers a stream of questions, one JSON object a line, in order.
struct AskRun {
  /// How answers are written.
  enum Form {
    /// One JSON object a line.
    case json
    /// The same with a receipt in every answer.
    case sealed(AnswerSeal)
    /// Sentences for people, in one language.
    case sentences(Language)
  }

  /// How many lines were answered and refused.
  struct Count: Equatable {
    var answered = 0
    var refused = 0
  }

  let desk: AskDesk
  let topic: AskTopic
  let form: Form

  /// Answers every line; blank lines are passed over, and a bad one never stops the rest.
  func answer(_ input: FileHandle, to output: FileHandle) throws -> Count {
    var reader = LineReader(input)
    var count = Count()
    var number = 0
    var buffer: [UInt8] = []
    while let line = try reader.next() {
      number += 1
      guard let reply = reply(to: line, number: number) else { continue }
      if case .answered = reply { count.answered += 1 } else { count.refused += 1 }
      buffer += reply.bytes
      buffer.append(UInt8(ascii: "\n"))
      if buffer.count > 1 << 16 || !reader.hasLine { try AskRun.flush(&buffer, to: output) }
    }
    try AskRun.flush(&buffer, to: output)
    return count
  }

  private func reply(to line: LineReader.Line, number: Int) -> AskDesk.Reply? {
    switch line {
    case .tooLong: desk.tooLong(line: number)
    case .bytes(let bytes) where LineReader.isBlank(bytes): nil
    case .bytes(let bytes): reply(to: bytes, number: number)
    }
  }

  private func reply(to bytes: [UInt8], number: Int) -> AskDesk.Reply {
    switch form {
    case .json: desk.reply(to: bytes, topic: topic, line: number)
    case .sealed(let seal): sealed(desk.reply(to: bytes, topic: topic, line: number), seal, bytes)
    case .sentences(let language): desk.explanation(of: bytes, topic: topic, language: language, line: number)
    }
  }

  /// A refusal is no answer, so it gets no receipt.
  private func sealed(_ reply: AskDesk.Reply, _ seal: AnswerSeal, _ question: [UInt8]) -> AskDesk.Reply {
    guard case .answered(let answer) = reply else { return reply }
    return .answered(seal.sealed(answer, to: question))
  }

  private static func flush(_ buffer: inout [UInt8], to output: FileHandle) throws {
    try output.write(contentsOf: Data(buffer))
    buffer.removeAll(keepingCapacity: true)
  }
}
