public import Interchange
public import Rulebook

extension Rulebook {
  /// The names of the classes of ceilings that this book lists.
  public var ceilingClassNames: CeilingClassNames {
    CeilingClassNames(from: rule(CeilingClassNames.rule)?.editions.map(\.inForce.value) ?? [])
  }
}

extension BookWording {
  /// Speaks of a rule of this book.
  public init(_ rule: ListedRule, in book: Rulebook) { self.init(rule: rule.id, classes: book.ceilingClassNames) }
}
