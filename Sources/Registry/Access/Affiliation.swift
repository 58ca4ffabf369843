public import EligibilityModel

/// Where somebody works, or who they are; it limits whose data a role opens.
/// 所属
public enum Affiliation: Hashable, Sendable, MaskedInLogs {
  /// 医療機関・薬局.
  case institution(MedicalInstitutionCode)
  /// 保険者.
  case insurer(InsurerNumber)
  /// 消防本部, by its name.
  case fireDepartment(RegisterText)
  /// The person whose own record it is.
  case person(PersonLink)
  /// Whoever runs this service.
  case service
}

extension Affiliation {
  /// Whether a role belongs to such a place.
  public func fits(_ role: AccessRole) -> Bool {
    switch (self, role) {
    case (.institution, .reception), (.institution, .doctorOrPharmacist), (.institution, .institutionProgram): true
    case (.insurer, .insurerClerk), (.insurer, .insurerApprover): true
    case (.fireDepartment, .emergencyCrew), (.person, .person): true
    case (.service, .operator), (.service, .auditor): true
    default: false
    }
  }
}
