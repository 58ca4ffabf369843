public import EligibilityModel
public import Registry

/// Who asks; found once for each request, before anything is looked at.
/// 照会者
public enum Caller: Hashable, Sendable, MaskedInLogs {
  /// Whoever is on this machine, while the register holds no account: they could open the register's file as well.
  case machine
  /// A program of an institution, known by the certificate that the gate has checked.
  case institution(MedicalInstitutionCode)
  /// Somebody who signed in.
  case account(SignedInAccount)
  /// Anybody else.
  case nobody

  /// Who asks by a way while the register holds no account.
  public init(withoutAccounts channel: CallerChannel) {
    self =
      switch channel {
      case .machine: .machine
      case .gate(let code?): .institution(code)
      case .gate(nil): .nobody
      }
  }

  /// Whether this caller may do something.
  public func may(_ right: AccessRight) -> Bool {
    switch self {
    case .machine: true
    case .institution: AccessTable.rights(of: .institutionProgram).contains(right)
    case .account(let account): AccessTable.rights(of: account.role).contains(right)
    case .nobody: false
    }
  }

  /// The role; `nil` where there is none.
  public var role: AccessRole? {
    switch self {
    case .institution: .institutionProgram
    case .account(let account): account.role
    case .machine, .nobody: nil
    }
  }

  /// For whom this caller asks; `nil` where that is not known.
  public var affiliation: Affiliation? {
    switch self {
    case .institution(let code): .institution(code)
    case .account(let account): account.affiliation
    case .machine, .nobody: nil
    }
  }
}

/// Somebody who signed in, with what that opens.
/// 利用者
public struct SignedInAccount: Hashable, Sendable, MaskedInLogs {
  /// The name under which they sign in; it stands in the audit trail.
  public let name: AccountName
  /// 役割.
  public let role: AccessRole
  /// 所属.
  public let affiliation: Affiliation

  /// Keeps the parts.
  public init(name: AccountName, role: AccessRole, affiliation: Affiliation) {
    self.name = name
    self.role = role
    self.affiliation = affiliation
  }
}

/// By which way a request came; only whoever holds the socket knows it.
/// 接続経路
public enum CallerChannel: Hashable, Sendable {
  /// From this machine, without anything in between.
  case machine
  /// Through the gate, with the institution whose certificate it has checked; never by a header alone.
  case gate(MedicalInstitutionCode?)
}

// In the audit trail.
extension Caller {
  /// Who stands in the trail.
  ///
  /// - Parameter machine: whom the options name, for questions of this machine itself
  /// - Returns: the actor
  public func actor(onMachine machine: AuditActor) -> AuditActor {
    switch self {
    case .machine: machine
    case .institution(let code): AuditActor(name: code.canonical, role: .program) ?? .nobody
    case .account(let account): AuditActor(name: account.name.text, role: account.role.auditRole) ?? .nobody
    case .nobody: .nobody
    }
  }
}

extension AuditOccasion {
  /// The same occasion in the name of a caller.
  ///
  /// - Parameters:
  ///   - caller: who asks
  ///   - institution: for whom a question of this machine itself says it asks
  /// - Returns: the occasion
  public func asked(by caller: Caller, for institution: MedicalInstitutionCode? = nil) -> AuditOccasion {
    var actor = caller.actor(onMachine: actor)
    if caller == .machine, let institution { actor = AuditActor(name: institution.canonical, role: actor.role) ?? actor }
    return AuditOccasion(actor: actor, purpose: purpose, book: book)
  }
}
