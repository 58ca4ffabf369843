import EligibilityModel
import Interchange
import Proof

extension SchemaWords {
  /// The words of `ask checklist` alone.
  static let checklist: [String: [JSONValue]] = [
    "cardApplication": words(CardApplication.self),
    "checklistPlace": words(ChecklistPlace.self),
    "checklistTask": words(ChecklistTask.self),
    "taskStanding": texts(["next", "waits"]),
    "nextForCard": words(NextForCard.self),
    "meritGroup": words(MeritGroup.self),
    "meritCondition": words(MeritCondition.self),
    "portalView": words(PortalView.self),
    "plannedSharing": words(PlannedSharing.self),
    "checklistSubject": texts([FindingSubject.checklist, .certificate].map(\.word)),
    "checklistFinding": texts([FindingOutcome.notStated, .noted].map(\.word)),
  ]
}
