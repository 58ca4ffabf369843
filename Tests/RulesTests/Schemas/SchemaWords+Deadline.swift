import EligibilityModel
import Interchange

extension SchemaWords {
  /// The words of `ask deadline` alone.
  static let deadline: [String: [JSONValue]] = [
    "eventOccasion": words(EventOccasion.self), "reportTimeliness": words(ReportTimeliness.self),
    "reportTerm": texts([ReportTerm.withinDays(1, dueOn: .earliest), .promptly, .notStated].map(\.word)),
    "deadlineSubject": texts([FindingSubject.report.word]),
    "deadlineFinding": texts([FindingOutcome.notStated, .noted].map(\.word)),
  ]
}
