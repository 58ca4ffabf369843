public import EligibilityModel

/// Whether a paper is attached to an application for a change or loss.
/// 返却の要否
public enum ReturnDuty: String, CaseIterable, Sendable, RuleValue {
  /// Attach it while it is valid.
  case attachWhileValid
  /// Keep or destroy it; no return is asked.
  case notNeeded
}

/// What a member does on losing eligibility.
/// 資格喪失時の届出
public struct LossDuty: RuleValue {
  /// The certificate is due within so many days.
  public let withinDays: Int
  /// Through whom.
  public let route: DutyRoute
  /// Through whom for voluntarily continued insured persons.
  /// 任意継続被保険者
  public let voluntarilyContinuedRoute: DutyRoute

  /// Whether a certificate came back in time.
  ///
  /// The sources leave open whether the day of the event counts; the one day on which that matters is answered as undecided.
  public func timeliness(lostOn: CivilDate, handedInOn: CivilDate) -> Timeliness {
    let days = lostOn.days(until: handedInOn)
    if days < withinDays { return .inTime }
    return days == withinDays ? .undecided : .late
  }

  /// Whether something came in time.
  public enum Timeliness: Hashable, Sendable {
    /// In time on either way of counting.
    case inTime
    /// In time only when the day of the event does not count.
    case undecided
    /// Late on either way of counting.
    case late
  }

  /// Reads `{withinDays: …, route: …, voluntarilyContinuedRoute: …}`.
  public static func read(_ node: RuleNode) throws(RulebookError) -> LossDuty {
    try node.fields { (fields) throws(RulebookError) in
      LossDuty(
        withinDays: try Int.read(try fields.requiredNode("withinDays"), in: 1...366), route: try fields.required("route"),
        voluntarilyContinuedRoute: try fields.required("voluntarilyContinuedRoute"))
    }
  }
}

/// What a member does at once on a change of name and the like.
/// 氏名等の変更の届出
public struct ChangeDuty: RuleValue {
  /// Whether the certificate must be attached.
  public let certificateAttached: Bool
  /// Through whom.
  public let route: DutyRoute
  /// Through whom for voluntarily continued insured persons; `nil` where the insurer has none.
  /// 任意継続被保険者
  public let voluntarilyContinuedRoute: DutyRoute?

  /// Reads `{certificateAttached: …, route: …, voluntarilyContinuedRoute: …}`; the last may be absent.
  public static func read(_ node: RuleNode) throws(RulebookError) -> ChangeDuty {
    try node.fields { (fields) throws(RulebookError) in
      ChangeDuty(
        certificateAttached: try fields.required("certificateAttached"), route: try fields.required("route"),
        voluntarilyContinuedRoute: try fields.optional("voluntarilyContinuedRoute"))
    }
  }
}

/// What a member does when a paper is lost or damaged.
/// 紛失・き損時の再交付申請
public struct ReissueDuty: RuleValue {
  /// The title of the application form.
  public let form: String
  /// Through whom.
  public let route: DutyRoute
  /// The papers whose loss the form is for.
  public let covers: Set<LostPaper>

  /// Reads `{form: …, route: …, covers: […]}`.
  public static func read(_ node: RuleNode) throws(RulebookError) -> ReissueDuty {
    try node.fields { (fields) throws(RulebookError) in
      ReissueDuty(form: try fields.required("form"), route: try fields.required("route"), covers: try fields.required("covers"))
    }
  }
}

/// Who is asked to switch from a certificate to the card.
/// 切替えのお願いの相手
public enum SwitchRequest: String, CaseIterable, Sendable, RuleValue {
  /// Everybody but people without any plan to use the card, who returned it for instance.
  case allButReturned
}
