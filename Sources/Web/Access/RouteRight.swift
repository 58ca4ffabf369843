public import Operations

/// Who may take a route.
/// 経路の権限
public enum RouteRight: Hashable, Sendable {
  /// Everybody: it touches no register.
  case everyone
  /// Whoever signed in, in any role.
  case anyAccount
  /// Whoever has a right.
  case holder(of: AccessRight)
  /// Whoever is on this machine, without anything in between, or has a right.
  case machineOrHolder(of: AccessRight)
  /// Whoever has one of several rights; a refusal is noted under the first of them.
  case holderOfAny([AccessRight])
}

extension Route {
  /// Who may take it; whatever can reach the register names a right.
  public var right: RouteRight {
    switch self {
    case .api(let route): route.right
    case .home, .start, .form, .rules, .rule, .ruleChanges, .insurers, .insurer, .contradictions, .held, .schema,
      .health, .ready, .status, .style, .sandbox, .signIn, .secondFactor, .outsideSignIn, .outsideReturn, .outsideSignOut, .password:
      .everyone
    case .signOut: .anyAccount
    case .metrics: .machineOrHolder(of: .operate)
    case .counter: .holder(of: .verifyPerson)
    case .appointments, .appointmentList: .holder(of: .verifyMany)
    case .ownRecord: .holder(of: .ownRecord)
    case .fhir(let route): route.right
    }
  }
}

extension APIRoute {
  /// Who may take it.
  var right: RouteRight {
    switch self {
    case .ask, .problems, .description: .everyone
    case .verify: .holder(of: .verifyPerson)
    case .recordConsent: .holder(of: .recordConsent)
    case .withdrawConsent: .holderOfAny([.recordConsent, .withdrawOwnConsent])
    case .showConsents: .holderOfAny([.recordConsent, .ownRecord])
    case .audit: .holderOfAny([.readAudit, .ownRecord])
    case .bulkVerify, .bulkJob, .bulkRows, .bulkTable: .holder(of: .verifyMany)
    }
  }
}

extension RouteRight {
  /// Why a caller is refused; `nil` where it may go on.
  func refusal(of caller: Caller) -> ErrorPage? {
    switch self {
    case .everyone: return nil
    case .anyAccount:
      if case .account = caller { return nil }
      return .notSignedIn
    case .holder(let right), .machineOrHolder(let right):
      if caller.may(right) { return nil }
      return caller == .nobody ? .notSignedIn : .notAllowed
    case .holderOfAny(let rights):
      if rights.contains(where: caller.may) { return nil }
      return caller == .nobody ? .notSignedIn : .notAllowed
    }
  }
}
