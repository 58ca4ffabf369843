public import EligibilityModel
public import Rulebook
import Rules

/// Answers a question by the rules alone: no register, no clock.
/// 問いへの回答
public enum AnswerQuestion {
  /// Answers.
  ///
  /// - Parameters:
  ///   - question: the question
  ///   - book: the rules
  /// - Returns: the answer with its findings
  /// - Throws: `RuleRefusal` when the rules do not answer such a question
  public static func answer(_ question: Question, book: Rulebook) throws(RuleRefusal) -> Answer {
    switch question {
    case .counter(let question): .counter(try CounterRule.decide(question, book: book))
    case .claim(let question): .claim(try ClaimRule.decide(question, book: book))
    case .copayment(let question): .copayment(try CopaymentRule.decide(question, book: book))
    case .certificate(let question): .certificate(try CertificateRule.decide(question, book: book))
    case .bring(let question): .bring(try BringRule.decide(question, book: book))
    case .checklist(let question): .checklist(try ChecklistRule.decide(question, book: book))
    case .reader(let question): .reader(try ReaderRule.decide(question, book: book))
    case .offCounter(let question): .offCounter(try OffCounterRule.decide(question, book: book))
    case .emergency(let question): .emergency(try EmergencyRule.decide(question, book: book))
    case .enrolment(let question): .enrolment(try EnrolmentRule.decide(question, book: book))
    case .ceiling(let question): .ceiling(try CeilingRule.decide(question, book: book))
    case .documents(let question): .documents(try DocumentsRule.decide(question, book: book))
    case .subsidy(let question): .subsidy(try SubsidyRule.decide(question, book: book))
    case .contact(let question): .contact(try ContactRule.decide(question, book: book))
    case .deadline(let question): .deadline(try ReportDeadlineRule.decide(question, book: book))
    case .consent(let question): .consent(try ConsentRule.decide(question, book: book))
    }
  }
}
