public import EligibilityModel
import Synchronization

/// Writes answers and faults in their JSON form; keeps the bytes of each rule's grounds, which never change.
/// 回答の書き出し
public final class AnswerWriter: Sendable {
  private struct GroundsKey: Hashable {
    let grounds: ObjectIdentifier
    let language: Language
  }

  /// The grounds stay referenced, so that their identity can't be taken over by another object.
  private struct KnownGrounds {
    var fragments: [GroundsKey: [UInt8]] = [:]
    var kept: [RuleGrounds] = []
  }

  private let known = Mutex(KnownGrounds())

  /// Starts with nothing kept.
  public init() {}

  /// The answer to a request as one JSON object without line end.
  public func answer(_ answer: Answer, to request: AskRequest) -> [UInt8] {
    self.answer(answer, in: request.language, mark: request.mark)
  }

  /// An answer that stands in another one.
  public func answer(_ answer: Answer, in language: Language, mark: String? = nil) -> [UInt8] {
    JSONWriter.object(capacity: 4_096) { object in
      object.stringIfPresent("id", mark)
      self.write(answer, in: language, to: &object)
      object.word("certainty", answer.certainty)
      object.array("because") { array in self.write(answer.because, in: language, to: &array) }
    }
  }

  /// A fault as one JSON object without line end; `line` counts from 1 where questions come in lines.
  public func fault(_ fault: AskFault, line: Int? = nil) -> [UInt8] {
    JSONWriter.object { object in
      object.integerIfPresent("line", line)
      object.object("error") { error in
        error.string("code", fault.code)
        error.string("field", fault.field)
        error.string("message", fault.english)
        error.string("messageJa", fault.japanese)
      }
    }
  }

  private func write(_ answer: Answer, in language: Language, to object: inout JSONObjectWriter) {
    switch answer {
    case .counter(let decision): object.write(decision)
    case .claim(let decision): object.write(decision)
    case .copayment(let decision): object.write(decision)
    case .certificate(let decision): object.write(decision)
    case .bring(let decision): object.write(decision)
    case .enrolment(let decision): object.write(decision)
    case .emergency(let decision): object.write(decision)
    case .offCounter(let decision): object.write(decision)
    case .reader(let decision): object.write(decision)
    case .checklist(let decision): object.write(decision, in: language)
    case .ceiling(let decision): object.write(decision)
    case .documents(let decision): object.write(decision)
    case .subsidy(let decision): object.write(decision)
    case .contact(let decision): object.write(decision)
    case .deadline(let decision): object.write(decision)
    case .consent(let decision): object.write(decision)
    }
  }

  private func write(_ findings: [Finding], in language: Language, to array: inout JSONArrayWriter) {
    for finding in findings {
      let grounds = bytes(of: finding.grounds, in: language)
      array.object { object in
        object.string("subject", finding.subject.word)
        object.write(finding.outcome)
        object.appendRaw("rule", grounds)
      }
    }
  }

  private func bytes(of grounds: RuleGrounds, in language: Language) -> [UInt8] {
    let key = GroundsKey(grounds: ObjectIdentifier(grounds), language: language)
    return known.withLock { known in
      if let bytes = known.fragments[key] { return bytes }
      let bytes = GroundsWriter.bytes(of: grounds, in: language)
      known.fragments[key] = bytes
      known.kept.append(grounds)
      return bytes
    }
  }
}

/// Writes what a finding rests on.
enum GroundsWriter {
  static func bytes(of grounds: RuleGrounds, in language: Language) -> [UInt8] {
    JSONWriter.object { object in
      object.string("id", grounds.rule.text)
      object.string("text", grounds.title[language])
      object.strings("facts", grounds.facts.map(\.text))
      object.date("effectiveFrom", grounds.effectiveFrom)
      object.dateIfPresent("effectiveThrough", grounds.effectiveThrough)
      object.object("citation") { write(grounds.citation, to: &$0) }
      guard !grounds.against.isEmpty else { return }
      object.array("against", of: grounds.against) { write($1, to: &$0) }
    }
  }

  private static func write(_ citation: Citation, to object: inout JSONObjectWriter) {
    object.string("document", citation.document)
    object.string("section", citation.section)
    object.dateIfPresent("issuedOn", citation.issuedOn)
    object.date("readOn", citation.readOn)
    object.word("certainty", citation.certainty)
  }
}
