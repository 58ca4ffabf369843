import EligibilityModel
public import Registry
public import Rulebook
import Rules

/// Counts by when a report was due, as the rulebook says for the scheme, the kind of event and its day.
/// 届出期限の計算
public struct CountReportDeadline {
  private let book: Rulebook

  /// Counts by these rules.
  public init(by book: Rulebook) {
    self.book = book
  }

  /// The same report with its last day; without one where no rule counts days, also for a day outside the modelled period.
  public func run(_ content: ReportContent) -> ReportContent {
    let question = DeadlineQuestion(
      eventOn: content.eventOn, occasion: content.occasion, insurer: .kind(content.insurerNumber.kind), receivedOn: .on(content.receivedOn))
    let decision = try? ReportDeadlineRule.decide(question, book: book)
    return content.due(on: decision?.dueOn)
  }
}
