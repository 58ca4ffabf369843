import EligibilityModel
import Interchange

extension SchemaWords {
  /// The words of `ask ceiling` alone.
  static let ceiling: [String: [JSONValue]] = [
    "lateStageEntry": words(LateStageEntry.self), "careSetting": words(CareSetting.self), "specificDisease": words(SpecificDisease.self),
    "costAge": words(CostAge.self), "onlineCeiling": words(OnlineCeiling.self), "itemConsent": words(ItemConsent.self),
    "reductionKind": words(ReductionKind.self), "printingRequest": words(PrintingRequest.self),
    "printingPractice": words(PrintingPractice.self), "ceilingBasis": texts(bases.map(\.word)),
    "missingForCeiling": words(MissingForCeiling.self), "birthdayMonth": words(BirthdayMonth.self),
    "counterCeiling": words(CounterCeiling.self), "paperNeed": words(PaperNeed.self), "ceilingStep": words(CeilingStep.self),
    "printedItem": words(PrintedItem.self), "printingOutcome": words(PrintingOutcome.self),
    "ceilingSubject": texts([FindingSubject.ceiling, .patient, .document(.eligibilityCertificate)].map(\.word)),
    "ceilingFinding": texts(ceilingFindings.map(\.word)),
  ]

  private static let bases: [CeilingBasis] = [
    .monthly, .onePercent(base: .zero, above: .zero), .repeated, .outpatient, .outpatientRelief, .specificDisease, .stated,
  ]

  private static let ceilingFindings: [FindingOutcome] = [
    .confirms, .doesNotConfirm, .ended(.earliest), .offered, .didNotHelp, .notCovered, .notStated, .share(.tenPercent), .shareNotShown,
    .amount(.zero), .noted,
  ]
}
