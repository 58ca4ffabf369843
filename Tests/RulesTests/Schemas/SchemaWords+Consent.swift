import EligibilityModel
import Interchange

extension SchemaWords {
  /// The words of `ask consent` alone.
  static let consent: [String: [JSONValue]] = [
    "viewingPlace": words(ViewingPlace.self),
    "viewingProfession": words(ViewingProfession.self),
    "viewingPurpose": words(ViewingPurpose.self),
    "emergencyAuthority": words(EmergencyAuthority.self),
    "personIdentified": words(PersonIdentified.self),
    "consentWay": words(ConsentWay.self),
    "consentScene": words(ConsentScene.self),
    "consentAccess": texts([DataAccess.granted, .deniedAndLogged].map(\.rawValue)),
    "openTerm": texts(["moment", OpenUntil.careEnds.word, OpenUntil.notLimited.word]),
    "viewingBasis": words(ViewingBasis.self),
    "closedReason": words(ClosedReason.self),
    "leftOutNotice": words(LeftOutNotice.self),
    "viewingTrace": words(ViewingTrace.self),
    "consentSubject": texts([FindingSubject.consent, .emergency].map(\.word)),
    "consentFinding": texts([FindingOutcome.offered, .notPossible, .notCovered, .notStated, .noted].map(\.word)),
  ]
}
