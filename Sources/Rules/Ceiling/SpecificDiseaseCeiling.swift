import EligibilityModel
import Rulebook

// Specific diseases (F-362, F-365, F-368).
extension CeilingCase {
  /// Whether the disease is recognised by something that counts at the counter.
  var isDiseaseProven: Bool {
    question.disease != .none && (isDiseaseShownOnline || isDiseasePaperGood || isDiseasePrinted)
  }

  /// Its information is an item of consent of its own.
  var isDiseaseShownOnline: Bool {
    let isOwnItem = rules.diseaseConsent.edition(on: day).value == .allowed
    return question.proof.online == .answered && (isOwnItem ? question.proof.diseaseConsent : question.proof.consent) == .given
  }

  private var isDiseasePaperGood: Bool { isGood(question.proof.diseaseCertificate) }

  private var isDiseasePrinted: Bool {
    guard case .printed(_, _, let from) = question.proof.eligibilityCertificate.disease else { return false }
    return isInForce(from)
  }

  /// The ceiling of the disease; with dialysis under 70 it depends on the class.
  mutating func diseaseCeiling() -> CeilingAmount {
    if case .yen(let stated) = question.statedCeiling { return .yen(stated, .stated) }
    let rule = rules.specificDisease.edition(on: day)
    guard dependsOnCategory else { return diseaseCeiling(rule.value.yen, rule) }
    guard let code = diseaseCategory else { return .open(.category) }
    return diseaseCeiling(rule.value.dialysisCategories.contains(code) ? rule.value.dialysisYen : rule.value.yen, rule)
  }

  private mutating func diseaseCeiling(_ amount: Int, _ rule: Edition<SpecificDiseaseRule>) -> CeilingAmount {
    let yen = ofThisMonth(.fixed(Int64(amount)))
    findings.rest(on: rule, .ceiling, .amount(yen))
    return .yen(yen, .specificDisease)
  }

  private var dependsOnCategory: Bool {
    guard question.disease == .chronicRenalFailure else { return false }
    return band != .elderlyRecipient && band != .lateStage && row?.ages ?? .under70 == .under70
  }

  /// The class that was named, or that is printed beside the disease's symbol.
  private var diseaseCategory: String? {
    if let row { return row.name.code }
    guard isDiseasePrinted, case .printed(_, .named(let printed), _) = question.proof.eligibilityCertificate.disease else { return nil }
    return rules.categories.edition(on: day).value.row(named: printed)?.name.code
  }

  /// What would prove a disease that is not proven yet.
  func diseaseSteps() -> [CeilingStep] {
    guard question.disease != .none, !isDiseaseProven else { return [] }
    guard question.proof.online == .answered, question.proof.diseaseConsent == .notAsked else { return [.askForDiseaseCertificate] }
    return [.askForDiseaseConsent]
  }
}
