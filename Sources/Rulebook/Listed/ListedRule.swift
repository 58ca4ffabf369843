public import EligibilityModel

/// A rule or a profile's parameter without its type of value: what a list of all of them holds.
/// 規則の一覧項目
public struct ListedRule: Sendable {
  /// The rule's name.
  public let id: RuleID
  /// The rule in one sentence.
  public let title: LocalizedText
  /// The editions in order of time.
  public let editions: [ListedEdition]

  /// The edition in force on a day.
  public func edition(on day: ModelledDay) -> ListedEdition? { editions.last { $0.from <= day.date } }
}

/// An edition without its type of value.
/// 規則の版の一覧項目
public struct ListedEdition: Sendable {
  /// First day of the edition.
  /// 施行日
  public let from: CivilDate
  /// Last day of the edition; `nil` while none is known.
  public let through: CivilDate?
  /// Rule, facts and the citation in force.
  public let grounds: RuleGrounds
  /// What the source in force says, and how closely it speaks of this case.
  public let inForce: ListedStatement
  /// Further sources that say the same.
  public let agreeing: [Citation]
  /// What other sources say instead; kept readable, never applied.
  public let against: [ListedStatement]
}

/// What one source says, as the file writes it.
/// 資料の記載
public struct ListedStatement: Hashable, Sendable {
  /// The value.
  public let value: WrittenValue
  /// Where it stands.
  public let citation: Citation
  /// How closely the source speaks of exactly this case.
  public let scope: StatementScope
}

/// One parameter of an insurer profile in a list of all of them.
/// 保険者ごとの設定項目の一覧項目
public struct ListedParameter: Sendable {
  /// The group it stands in, for instance `certificate`.
  public let section: String
  /// Its key in the group.
  public let key: String
  /// Its editions; the name inside is that of the profile whose file writes the value, which may be a parent.
  public let rule: ListedRule

  /// The parameter as it is named across profiles, for instance `certificate.validity`.
  public var name: String { section + "." + key }
}

extension DatedRule {
  /// The rule without its type of value.
  public var listed: ListedRule { ListedRule(id: id, title: title, editions: editions.map(\.listed)) }
}

extension Edition {
  /// The edition without its type of value.
  var listed: ListedEdition {
    ListedEdition(
      from: from, through: through, grounds: grounds, inForce: inForce.listed, agreeing: agreeing, against: against.map(\.listed))
  }
}

extension Statement {
  /// The statement without its type of value.
  var listed: ListedStatement { ListedStatement(value: written, citation: citation, scope: scope) }
}
