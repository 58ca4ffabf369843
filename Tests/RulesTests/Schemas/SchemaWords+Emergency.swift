import EligibilityModel
import Interchange

extension SchemaWords {
  /// The words of `ask emergency` alone.
  static let emergency: [String: [JSONValue]] = [
    "emergencyReader": words(EmergencyReader.self),
    "consciousness": words(Consciousness.self),
    "emergencyReading": words(EmergencyReading.self),
    "emergencyItem": words(EmergencyItem.self),
    "emergencyUse": words(EmergencyUse.self),
    "emergencyConsent": words(EmergencyConsent.self),
    "emergencyCourse": words(EmergencyCourse.self),
    "emergencySubject": texts([FindingSubject.emergency].map(\.word)),
    "emergencyFinding": texts([FindingOutcome.offered, .notPossible, .notStated, .noted].map(\.word)),
  ]
}
