public import EligibilityModel
public import Interchange
import Operations
public import Rulebook

/// Answers questions in their JSON form; the one door behind `shikaku ask` and the API, so both say the same.
/// 問いの窓口
public struct AskDesk: Sendable {
  /// A reply with the word that callers need to choose a status.
  public enum Reply: Sendable {
    /// The answer object.
    case answered([UInt8])
    /// The error object.
    case refused([UInt8])

    /// The object, without line end.
    public var bytes: [UInt8] {
      switch self {
      case .answered(let bytes), .refused(let bytes): bytes
      }
    }
  }

  private let book: Rulebook
  private let writer = AnswerWriter()

  /// Answers by one book.
  public init(book: Rulebook) { self.book = book }

  /// Answers one question.
  ///
  /// - Parameters:
  ///   - bytes: one JSON object in UTF-8
  ///   - topic: which question it is
  ///   - line: the line it stood in, where questions come in lines
  /// - Returns: the answer object, or an error object that names the field
  public func reply(to bytes: [UInt8], topic: AskTopic, line: Int? = nil) -> Reply {
    do throws(AskFault) {
      return .answered(try answered(bytes, topic: topic))
    } catch {
      return .refused(writer.fault(error, line: line))
    }
  }

  /// The answer object, for callers with an error object of their own.
  func answered(_ bytes: [UInt8], topic: AskTopic) throws(AskFault) -> [UInt8] {
    let (request, answer) = try answer(bytes, topic: topic)
    return writer.answer(answer, to: request)
  }

  /// Answers one question in sentences for people; the fault of a bad question is a sentence too.
  ///
  /// - Parameters:
  ///   - bytes: one JSON object in UTF-8
  ///   - topic: which question it is
  ///   - language: the language of the sentences
  ///   - line: the line it stood in
  /// - Returns: several lines of text
  public func explanation(of bytes: [UInt8], topic: AskTopic, language: Language, line: Int) -> Reply {
    do throws(AskFault) {
      let (_, answer) = try answer(bytes, topic: topic)
      return .answered([UInt8](PlainText.text(of: answer, in: language).utf8))
    } catch {
      let field = error.field.isEmpty ? "" : "\(error.field): "
      let text = language == .english ? error.english : error.japanese
      return .refused([UInt8]("line \(line): \(field)\(text)".utf8))
    }
  }

  /// The reply to a line that is too long to be a question.
  public func tooLong(line: Int) -> Reply {
    let fault = JSONError(offset: AskReader.maximumBytes, kind: .tooLarge(limit: AskReader.maximumBytes))
    return .refused(writer.fault(.json(fault), line: line))
  }

  /// The request and its answer as values, for callers that show them to people.
  public func answer(_ bytes: [UInt8], topic: AskTopic) throws(AskFault) -> (AskRequest, Answer) {
    let request = try AskReader.read(bytes, topic: topic)
    do throws(RuleRefusal) {
      return (request, try AnswerQuestion.answer(request.question, book: book))
    } catch {
      throw .refused(error, topic)
    }
  }
}
