import EligibilityModel
import Interchange

extension SchemaWords {
  /// The words of `ask contact` alone.
  static let contact: [String: [JSONValue]] = [
    "contactSubject": words(ContactSubject.self), "contactLine": words(ContactLine.self), "contactStatus": words(ContactStatus.self),
    "contactDay": words(ContactDay.self), "offence": words(Offence.self), "penalty": words(Penalty.self),
    "contactFindingSubject": texts([FindingSubject.contact.word]),
    "contactFinding": texts([FindingOutcome.notStated, .noted].map(\.word)),
  ]
}
