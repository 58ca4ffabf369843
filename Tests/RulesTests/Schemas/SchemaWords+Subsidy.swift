import EligibilityModel
import Interchange

extension SchemaWords {
  /// The words of `ask subsidy` alone.
  static let subsidy: [String: [JSONValue]] = [
    "subsidyProgramme": words(SubsidyProgramme.self), "subsidyOutcome": words(SubsidyOutcome.self),
    "subsidyRefusal": words(SubsidyRefusal.self), "missingForSubsidy": words(MissingForSubsidy.self),
    "subsidySubject": texts([FindingSubject.subsidy.word]),
    "subsidyFinding": texts([FindingOutcome.amount(.zero), .notCovered, .notStated, .noted].map(\.word)),
  ]
}
