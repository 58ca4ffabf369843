public import EligibilityModel

/// Reads a question from its JSON form, strictly.
/// 問いの読み取り
public enum AskReader {
  /// Reads one question.
  ///
  /// - Parameters:
  ///   - bytes: one JSON object in UTF-8
  ///   - topic: which question it is
  /// - Returns: the question with the caller's own mark and language
  /// - Throws: `AskFault` that names the field, or the byte where the JSON breaks
  public static func read(_ bytes: [UInt8], topic: AskTopic) throws(AskFault) -> AskRequest {
    let value: JSONValue
    do throws(JSONError) {
      value = try reader.read(bytes)
    } catch {
      throw .json(error)
    }
    do throws(FieldFault) {
      return try request(value, topic)
    } catch {
      throw .field(error)
    }
  }

  /// A question is small; what is larger is no question.
  public static let maximumBytes = 64 << 10

  static let reader = JSONReader(maximumBytes: maximumBytes, maximumDepth: 8)

  private static func request(_ value: JSONValue, _ topic: AskTopic) throws(FieldFault) -> AskRequest {
    var fields = try JSONFieldReader(value)
    let mark = try mark(&fields)
    let language = try fields.wordIfPresent("language", Language.self) ?? .japanese
    let question = try question(&fields, topic)
    try fields.finish()
    return AskRequest(question: question, mark: mark, language: language)
  }

  /// The caller's own mark.
  static func mark(_ fields: inout JSONFieldReader) throws(FieldFault) -> String? {
    guard let field = fields.fieldIfPresent("id") else { return nil }
    let mark = try field.string()
    guard mark.utf8.count <= 100 else {
      throw field.fault(.malformed(english: "must be at most 100 bytes long", japanese: "100バイト以内で書いてください"))
    }
    return mark
  }

  private static func question(_ fields: inout JSONFieldReader, _ topic: AskTopic) throws(FieldFault) -> Question {
    switch topic {
    case .counter: .counter(try CounterQuestionReader.read(&fields))
    case .claim: .claim(try ClaimQuestionReader.read(&fields))
    case .copayment: .copayment(try CopaymentQuestionReader.read(&fields))
    case .certificate: .certificate(try CertificateQuestionReader.read(&fields))
    case .bring: .bring(try BringQuestionReader.read(&fields))
    case .checklist: .checklist(try ChecklistQuestionReader.read(&fields))
    case .reader: .reader(try ReaderQuestionReader.read(&fields))
    case .offCounter: .offCounter(try OffCounterQuestionReader.read(&fields))
    case .emergency: .emergency(try EmergencyQuestionReader.read(&fields))
    case .enrolment: .enrolment(try EnrolmentQuestionReader.read(&fields))
    case .ceiling: .ceiling(try CeilingQuestionReader.read(&fields))
    case .documents: .documents(try DocumentsQuestionReader.read(&fields))
    case .subsidy: .subsidy(try SubsidyQuestionReader.read(&fields))
    case .contact: .contact(try ContactQuestionReader.read(&fields))
    case .deadline: .deadline(try DeadlineQuestionReader.read(&fields))
    case .consent: .consent(try ConsentQuestionReader.read(&fields))
    }
  }
}

/// A question as it came in.
public struct AskRequest: Sendable {
  /// The question.
  public let question: Question
  /// The caller's own mark (`id`), given back unchanged.
  public let mark: String?
  /// The language of the texts in the answer.
  public let language: Language

  /// Keeps the parts as they are.
  public init(question: Question, mark: String?, language: Language) {
    self.question = question
    self.mark = mark
    self.language = language
  }
}

/// Why a question could not be answered; never holds a value that was given.
public enum AskFault: Error, Hashable, Sendable {
  /// The bytes are no JSON object.
  case json(JSONError)
  /// A field is wrong.
  case field(FieldFault)
  /// The rules do not answer such a question; the topic tells where its fields stand.
  case refused(RuleRefusal, AskTopic)
}
