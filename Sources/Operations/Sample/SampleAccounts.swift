import EligibilityModel
public import Registry

/// One account for each role, for registers of invented people: the passwords and second factors are known to everybody who reads this.
/// 見本のアカウント
public enum SampleAccounts {
  /// The password of all of them.
  public static let password = "mihon-only-2026"

  /// What opens one of them.
  /// 見本のサインイン
  public struct SignIn: Hashable, Sendable {
    /// The name to sign in with.
    public let name: AccountName
    /// 役割.
    public let role: AccessRole
    /// 所属.
    public let affiliation: Affiliation
    /// The secret of the second factor, for an authenticator app.
    public let secondFactor: [UInt8]
    /// The six digits that are right at the time they were asked for.
    public let code: String
  }

  /// All of them, in the order of the roles.
  ///
  /// - Parameters:
  ///   - person: whose own record the account of the person opens
  ///   - tools: the cryptography
  ///   - now: the present, for the codes
  /// - Returns: one for each role
  public static func signIns(person: PersonLink, tools: SignInTools, now: KnownTime) -> [SignIn] {
    AccessRole.ofAccounts.compactMap { role in
      let secret = Array(tools.hash("sample second factor " + role.rawValue).hex.utf8.prefix(SecondFactor.secretBytes))
      guard let name = AccountName(name(of: role)), let place = affiliation(of: role, person),
        let code = tools.code(secret, now.microseconds / 1_000_000 / SecondFactor.stepSeconds)
      else { return nil }
      return SignIn(name: name, role: role, affiliation: place, secondFactor: secret, code: code)
    }
  }

  /// Writes those that are not there yet, each with its entry in the audit trail.
  ///
  /// - Parameters:
  ///   - signIns: the accounts
  ///   - transaction: where they are written
  ///   - tools: the cryptography
  ///   - occasion: who makes them
  ///   - now: the present
  /// - Returns: how many were written
  /// - Throws: `RegisterError`, `AccountOffice.Fault`
  @discardableResult
  public static func write(
    _ signIns: [SignIn], in transaction: any AuditedTransaction, tools: SignInTools, occasion: AuditOccasion, now: KnownTime
  ) throws -> Int {
    let missing = try signIns.filter { try transaction.accounts.account(named: $0.name) == nil }
    guard !missing.isEmpty else { return 0 }
    guard let record = tools.record(PasswordRule.normal(password)) else { throw AccountOffice.Fault.noCryptography }
    for signIn in missing {
      let account = Account(
        name: signIn.name, role: signIn.role, affiliation: signIn.affiliation, state: .active, password: record,
        secondFactor: signIn.secondFactor, recoveryCodes: [])
      guard let account else { throw AccountOffice.Fault.wrongPlace }
      try transaction.accounts.put(account, at: now)
      try transaction.append(occasion.entry(of: .manageAccount, on: .account(account.name), fields: [], at: now))
    }
    return missing.count
  }

  private static func name(of role: AccessRole) -> String {
    switch role {
    case .reception: "reception"
    case .doctorOrPharmacist: "doctor"
    case .insurerClerk: "clerk"
    case .insurerApprover: "approver"
    case .emergencyCrew: "crew"
    case .operator: "operator"
    case .auditor: "auditor"
    case .person: "person"
    case .institutionProgram: "program"
    }
  }

  private static func affiliation(of role: AccessRole, _ person: PersonLink) -> Affiliation? {
    switch role {
    case .reception, .doctorOrPharmacist, .institutionProgram: (try? MedicalInstitutionCode("1312345675")).map(Affiliation.institution)
    case .insurerClerk, .insurerApprover: (try? InsurerNumber("39139902")).map(Affiliation.insurer)
    case .emergencyCrew: RegisterText("見本消防本部").map(Affiliation.fireDepartment)
    case .operator, .auditor: .service
    case .person: .person(person)
    }
  }
}
