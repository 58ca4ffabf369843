import EligibilityModel
import Rulebook

/// Whether a person under 特別療養費 pays the whole fee first (N-12); the counter and the copayment question share it.
/// 特別療養費
enum SpecialMedicalExpense {
  enum Standing {
    /// The whole fee.
    case fullFee
    /// Young enough to pay the share.
    case spared
    /// The birth date decides, and nobody told it.
    case birthDateMissing
  }

  static func standing(birthDate: CivilDate?, on day: ModelledDay, book: Rulebook, findings: inout Findings) -> Standing {
    let rule = book.national.counter.specialMedicalExpense.edition(on: day)
    findings.rest(on: rule, .patient, .fullFee)
    guard let birthDate else { return .birthDateMissing }
    return day.date < LegalAge(of: birthDate).anniversary(rule.value.exemptUnderAge) ? .spared : .fullFee
  }
}
