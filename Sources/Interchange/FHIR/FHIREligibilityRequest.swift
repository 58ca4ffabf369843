public import EligibilityModel

/// What a `CoverageEligibilityRequest` asks: whose cover, on which day.
/// FHIRによる資格確認の要求
public struct FHIREligibilityRequest: Sendable, MaskedInLogs {
  /// Whose cover, and with whom.
  public let member: FHIRMemberID
  /// 生年月日.
  public let birthDate: CivilDate
  /// 資格確認日; `nil` when the request names none, which means the day it is asked.
  public let servicedDate: CivilDate?
  /// What the answer is for, as asked; echoed.
  public let purposes: [FHIRPurpose]
  /// The institution that asks, where the request names it.
  public let provider: MedicalInstitutionCode?
  /// The reference to the patient as sent; echoed.
  public let patient: JSONValue
  /// The request's own first identifier; echoed, so that the asker finds its question again.
  public let identifier: JSONValue?
}

/// What an answer is for.
/// 要求の目的
///
/// Source: FHIR R4 value set eligibilityrequest-purpose.
public enum FHIRPurpose: String, CaseIterable, Sendable {
  /// Whether services need to be authorised.
  case authRequirements = "auth-requirements"
  /// What the cover pays.
  case benefits
  /// Which covers there are.
  case discovery
  /// Whether the cover is in force.
  case validation
}
