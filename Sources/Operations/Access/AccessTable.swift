public import Registry

/// Which role may do what, and why it can't do its work without; what has no row is refused.
/// 権限表
public enum AccessTable {
  /// One row.
  public struct Row: Hashable, Sendable {
    /// Who.
    public let role: AccessRole
    /// What.
    public let right: AccessRight
    /// Why the work can't be done without it.
    public let reason: String
  }

  /// All rows, role by role.
  public static let rows: [Row] = [
    row(.reception, .verifyPerson, "asks for whoever stands at the counter"),
    row(.reception, .verifyMany, "asks the day before for all who have an appointment"),
    row(.reception, .recordConsent, "asks the patient and ticks what was agreed to"),
    row(.doctorOrPharmacist, .verifyPerson, "asks where no reception is open: at night and on home visits"),
    row(.doctorOrPharmacist, .recordConsent, "asks the patient at the bedside and in online care"),
    row(.doctorOrPharmacist, .readClinicalData, "treats by what was dispensed and found elsewhere"),
    row(.doctorOrPharmacist, .emergencyAccess, "treats those who can't be asked; the person sees it later"),
    row(.insurerClerk, .recordMembers, "keeps the register of the own insurer"),
    row(.insurerApprover, .approve, "lets a second pair of eyes decide; recording stays with the clerk"),
    row(.emergencyCrew, .emergencyAccess, "chooses a hospital by what is known of a person who can't speak"),
    row(.operator, .operate, "keeps the service running, and sees no person for it"),
    row(.operator, .manageAccounts, "lets people in and out, and sees no person for it"),
    row(.auditor, .readAudit, "checks who looked at what, and looks at nobody else's record"),
    row(.person, .ownRecord, "sees what is held about oneself and who looked at it"),
    row(.person, .withdrawOwnConsent, "may change their mind at any time, without going to the counter for it"),
    row(.institutionProgram, .verifyPerson, "is the receipt computer of the counter"),
    row(.institutionProgram, .verifyMany, "is the receipt computer that sends tomorrow's appointments"),
    row(.institutionProgram, .recordConsent, "hands on what the patient ticked on the card reader"),
  ]

  /// What a role may do.
  public static func rights(of role: AccessRole) -> Set<AccessRight> { table[role] ?? [] }

  private static let table: [AccessRole: Set<AccessRight>] = rows.reduce(into: [:]) { table, row in
    table[row.role, default: []].insert(row.right)
  }

  private static func row(_ role: AccessRole, _ right: AccessRight, _ reason: String) -> Row {
    Row(role: role, right: right, reason: reason)
  }
}
