public import EligibilityModel

/// How the last day is set for voluntarily continued insured persons.
/// 任意継続被保険者の有効期限
public enum VoluntarilyContinuedValidity: String, CaseIterable, Sendable, RuleValue {
  /// 満了日まで.
  case throughCompletionDay
  /// As for all others.
  case asOthers
}

/// When certificates are sent without application.
/// 資格確認書の送付時期
public enum CertificateDispatch: RuleValue {
  /// Before the old card ends: `beforeLegacyCardEnds`.
  case beforeLegacyCardEnds
  /// Not until shortly before the old card ends: `shortlyBeforeLegacyCardEnds`.
  case shortlyBeforeLegacyCardEnds
  /// Between two planned days, for the members of a given day where one is named: `{planned: {first: …, last: …, statusOn: …}}`.
  case planned(first: CivilDate, last: CivilDate, statusOn: CivilDate?)

  private enum Word: String, CaseIterable, RuleValue {
    case beforeLegacyCardEnds
    case shortlyBeforeLegacyCardEnds
  }

  /// Reads a word or the planned days.
  public static func read(_ node: RuleNode) throws(RulebookError) -> CertificateDispatch {
    guard node.isMapping else {
      switch try Word.read(node) {
      case .beforeLegacyCardEnds: return .beforeLegacyCardEnds
      case .shortlyBeforeLegacyCardEnds: return .shortlyBeforeLegacyCardEnds
      }
    }
    return try node.fields { (fields) throws(RulebookError) in try planned(try fields.requiredNode("planned")) }
  }

  private static func planned(_ node: RuleNode) throws(RulebookError) -> CertificateDispatch {
    try node.fields { (fields) throws(RulebookError) in
      let first = try fields.required("first", as: CivilDate.self)
      let last = try fields.required("last", as: CivilDate.self)
      guard first <= last else { throw fields.refused(.wrongType(expected: "a last day on or after the first")) }
      return .planned(first: first, last: last, statusOn: try fields.optional("statusOn"))
    }
  }
}

/// How fast a certificate is issued.
/// 交付までの期間
public struct IssueSpeed: RuleValue {
  /// On application; `nil` when not stated.
  public let onApplication: IssuePace?
  /// Without application; `nil` when not stated.
  public let withoutApplication: IssuePace?

  /// Reads `{onApplication: …, withoutApplication: …}`, either of which may be absent.
  public static func read(_ node: RuleNode) throws(RulebookError) -> IssueSpeed {
    try node.fields { (fields) throws(RulebookError) in
      IssueSpeed(
        onApplication: try fields.optional("onApplication"), withoutApplication: try fields.optional("withoutApplication"))
    }
  }
}

/// Whether a holder of a good old card gets a certificate.
/// 健康保険証との併有
public enum BesideLegacyCard: String, CaseIterable, Sendable, RuleValue {
  /// On application.
  case onApplication
  /// None is issued.
  case notIssued
}

/// Whether a holder of a マイナ保険証 gets a certificate.
/// マイナ保険証との併有
public enum BesideMyNumberInsuranceCard: String, CaseIterable, Sendable, RuleValue {
  /// Holding both is not allowed.
  case notAllowed
  /// Only people who need support, on application.
  case withCareNeedsOnApplication
  /// Anybody, on application.
  case onApplication
  /// Everybody may hold both.
  case allowed
}

/// What follows the expiry of a certificate.
/// 資格確認書の更新
public enum CertificateRenewal: String, CaseIterable, Sendable, RuleValue {
  /// People who need support and once applied get the next one without a new application; for others nothing is said.
  case withoutApplicationForCareNeeds
}

/// How a document reaches the member.
/// 送付方法
public struct Delivery: RuleValue {
  /// For members in general.
  public let route: DeliveryRoute
  /// For voluntarily continued insured persons; `nil` when not stated.
  /// 任意継続被保険者
  public let voluntarilyContinuedRoute: DeliveryRoute?
  /// What lies in one envelope; `nil` when not stated.
  public let enclosure: Enclosure?

  /// Reads `{route: …, voluntarilyContinuedRoute: …, enclosure: …}`; the last two may be absent.
  public static func read(_ node: RuleNode) throws(RulebookError) -> Delivery {
    try node.fields { (fields) throws(RulebookError) in
      Delivery(
        route: try fields.required("route"), voluntarilyContinuedRoute: try fields.optional("voluntarilyContinuedRoute"),
        enclosure: try fields.optional("enclosure"))
    }
  }
}
