public import EligibilityModel

/// A rule, or one insurer's parameter, that stands differently on two days.
/// 二つの日の規則の違い
public struct RuleDifference: Sendable {
  /// How far the rule differs.
  public enum Extent: String, CaseIterable, Sendable {
    /// Its value is another.
    case content
    /// It says the same, but is more or less sure than it was.
    case certainty
    /// It says the same, as surely as before, on another source.
    case source
  }

  /// The rule.
  public let rule: ListedRule
  /// The profiles that live by it; empty for a national rule.
  public let insurers: [InsurerProfile]
  /// What held on the first day.
  public let before: ListedEdition
  /// What holds on the second day.
  public let after: ListedEdition
  /// The first days of all editions that begin after the first day, up to the second.
  public let turns: [CivilDate]

  /// How far it differs.
  public var extent: Extent {
    if before.inForce.value != after.inForce.value { return .content }
    return before.grounds.certainty == after.grounds.certainty ? .source : .certainty
  }
}

extension Rulebook {
  /// Every rule and parameter for which another edition holds on the second day, in the order of the names, national ones first.
  ///
  /// - Parameters:
  ///   - first: the earlier day
  ///   - second: the later day
  /// - Returns: the rules that differ in content, certainty or source
  public func differences(between first: ModelledDay, and second: ModelledDay) -> [RuleDifference] {
    let national = rules.compactMap { difference(of: $0, for: [], first, second) }
    return national + parametersOfInsurers.compactMap { difference(of: $0.rule, for: $0.insurers, first, second) }
  }

  /// The parameters of insurers in the order of their names, each once with all profiles that live by it.
  public var parametersOfInsurers: [(rule: ListedRule, insurers: [InsurerProfile])] {
    var own: [String: (rule: ListedRule, insurers: [InsurerProfile])] = [:]
    for profile in insurers.all {
      for parameter in profile.parameters {
        own[parameter.rule.id.text, default: (parameter.rule, [])].insurers.append(profile)
      }
    }
    return own.keys.sorted().compactMap { own[$0] }
  }

  private func difference(
    of rule: ListedRule, for insurers: [InsurerProfile], _ first: ModelledDay, _ second: ModelledDay
  ) -> RuleDifference? {
    guard let before = rule.edition(on: first), let after = rule.edition(on: second), before.from != after.from else { return nil }
    let days = min(first.date, second.date).dayAfter...max(first.date, second.date)
    return RuleDifference(
      rule: rule, insurers: insurers, before: before, after: after, turns: rule.editions.map(\.from).filter { days.contains($0) })
  }
}
