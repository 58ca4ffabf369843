import EligibilityModel
import Interchange
import Proof

extension SchemaWords {
  /// The words of `ask reader` alone.
  static let reader: [String: [JSONValue]] = [
    "readerKind": words(ReaderKind.self),
    "consentTiming": words(ConsentTiming.self),
    "cardCover": words(CardCover.self),
    "cardPlacement": words(CardPlacement.self),
    "faceCheck": words(FaceCheck.self),
    "pinEntry": words(PINEntry.self),
    "visualCircumstance": words(VisualCircumstance.self),
    "terminalPresence": words(TerminalPresence.self),
    "visualRoute": words(VisualRoute.self),
    "visualStep": words(VisualStep.self),
    "assistanceRequest": words(AssistanceRequest.self),
    "consentChoice": words(ConsentChoice.self),
    "consentItem": words(ConsentItem.self),
    "paperConsent": words(PaperConsent.self),
    "previousConsentKind": texts(["bulk", "individual"]),
    "readerStep": words(ReaderStep.self),
    "placingRuling": words(PlacingRuling.self),
    "identityMethod": words(IdentityMethod.self),
    "pinStanding": words(PINStanding.self),
    "identityResult": words(IdentityResult.self),
    "visualPermission": words(VisualPermission.self),
    "assistanceRuling": words(AssistanceRuling.self),
    "consentOffer": words(ConsentOffer.self),
    "consentGiver": texts(["person", "representative"]), "consentState": texts(["recorded", "unchanged"]),
    "consentRecord": words(ConsentRecord.self),
    "dataAccess": words(DataAccess.self),
    "issuedVariant": texts(["photo", "noPhoto"]),
    "readerSubject": texts([FindingSubject.reader, .certificate, .document(.myNumberCard)].map(\.word)),
    "readerFinding": texts([FindingOutcome.offered, .notPossible, .notCovered, .noted].map(\.word)),
  ]
}
