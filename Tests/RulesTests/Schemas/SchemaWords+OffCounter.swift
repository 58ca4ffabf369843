import EligibilityModel
import Interchange

extension SchemaWords {
  /// The words of `ask off-counter` alone.
  static let offCounter: [String: [JSONValue]] = [
    "offCounterScene": words(OffCounterScene.self),
    "offCounterOccasion": words(OffCounterOccasion.self),
    "offCounterPlace": words(OffCounterPlace.self),
    "systemUpdate": words(SystemUpdate.self),
    "mobileDevicePresence": words(MobileDevicePresence.self),
    "chosenApp": words(ChosenApp.self),
    "offCounterDevice": words(OffCounterDevice.self),
    "offCounterStanding": words(OffCounterStanding.self),
    "offCounterApp": words(OffCounterApp.self),
    "preparationNeed": words(PreparationNeed.self),
    "methodRuling": words(MethodRuling.self),
    "offCounterScope": words(OffCounterScope.self),
    "offCounterObligation": words(OffCounterObligation.self),
    "placeRuling": words(PlaceRuling.self),
    "offCounterTiming": words(OffCounterTiming.self),
    "documentSite": words(DocumentSite.self),
    "offCounterSubject": texts([FindingSubject.offCounter].map(\.word)),
    "offCounterFinding": texts([FindingOutcome.offered, .notPossible, .notStated, .noted].map(\.word)),
  ]
}
