public import EligibilityModel
public import Interchange
public import Rulebook

/// Everything that a book says differently on two days, told for people: what held, what holds, for whom, and how sure it is.
/// 規則の変更点
public struct RuleChanges: Sendable {
  /// The changes of one subject.
  public struct Section: Sendable {
    /// The subject's name.
    public let title: LocalizedText
    /// Its changes, in the order of the rules' names.
    public let items: [Item]
  }

  /// One rule that changes.
  public struct Item: Sendable {
    /// The rule with both editions.
    public let difference: RuleDifference
    /// The rule in one sentence, or the parameter's name.
    public let title: LocalizedText
    /// Whom it concerns.
    public let whom: LocalizedText
    /// What it says differently; empty when only its certainty or source changes.
    public let changes: [BookChange]
    /// What it goes on saying, for a rule of which only the certainty changes.
    public let unchanged: [BookLine]
    /// The sources of what holds, each once.
    public let sources: [BookLine.Source]
  }

  /// What changes in content or certainty, by subject.
  public let sections: [Section]
  /// Rules that say the same as surely as before, on another source.
  public let newlySourced: [ListedRule]

  /// Compares two days of a book.
  public init(in book: Rulebook, between first: ModelledDay, and second: ModelledDay) {
    let differences = book.differences(between: first, and: second)
    newlySourced = differences.filter { $0.extent == .source }.map(\.rule)
    let told = differences.filter { $0.extent != .source }
    let names = book.ceilingClassNames
    let (national, own) = (told.filter(\.insurers.isEmpty), told.filter { !$0.insurers.isEmpty })
    let subjects = GroupText.inOrder(Set(national.map(\.rule.id.subject)))
    sections =
      subjects.map { subject in
        Section(of: national.filter { $0.rule.id.subject == subject }, title: GroupText.subject(subject), names)
      } + (own.isEmpty ? [] : [Section(of: own, title: RulesText.insurers, names)])
  }

  /// Every change, in the order told.
  public var items: [Item] { sections.flatMap(\.items) }

  /// How many of them are not yet sure.
  public var unconfirmedCount: Int { items.count { $0.difference.after.grounds.certainty == .unconfirmed } }
}

extension RuleChanges.Section {
  fileprivate init(of differences: [RuleDifference], title: LocalizedText, _ names: CeilingClassNames) {
    self.title = title
    // What changes in content comes before what only becomes more or less sure.
    let inOrder = differences.filter { $0.extent == .content } + differences.filter { $0.extent != .content }
    items = inOrder.map { RuleChanges.Item($0, names) }
  }
}

extension RuleChanges.Item {
  fileprivate init(_ difference: RuleDifference, _ names: CeilingClassNames) {
    self.difference = difference
    let insurers = difference.insurers.map(\.name)
    title = difference.rule.title
    whom = insurers.isEmpty ? BookConcern.of(difference.rule.id) ?? BookConcern.everybody : BookConcern.members(of: insurers)
    let wording = BookWording(rule: difference.rule.id, classes: names)
    let after = wording.lines(of: difference.after.inForce.value)
    let changes = BookChange.between(wording.lines(of: difference.before.inForce.value), after)
    self.changes = changes
    unchanged = changes.isEmpty ? after : []
    let citation = difference.after.inForce.citation
    var sources = [BookLine.Source(wording: citation.wording, certainty: difference.after.grounds.certainty)]
    for source in changes.flatMap(\.after).compactMap(\.source) where !sources.contains(source) { sources.append(source) }
    self.sources = sources
  }
}
