public import EligibilityModel

/// A planned change of some rules, to be laid over the book in memory; the book's files stay as they are.
/// 規則の変更案
///
/// An edition of the change takes its days; what it leaves out stays as the book has it, so an edition of the book may be cut in two.
public struct RuleChange: Sendable {
  /// One changed rule that nobody has taken yet.
  private struct Entry {
    let id: String
    /// Where the name stands.
    let name: RuleNode
    let editions: RuleNode
  }

  private var waiting: [Entry] = []
  /// The changed rules in the order of the file.
  public let rules: [RuleID]

  /// A change of nothing.
  public static let none = RuleChange(entries: [])

  private init(entries: [Entry]) {
    waiting = entries
    rules = entries.map { RuleID($0.id) }
  }

  /// Reads `changes: [{rule: …, editions: […]}]`, the editions in the form of a rule file.
  ///
  /// The editions themselves are read with the book, because only the rule knows what its values are.
  ///
  /// - Parameter path: the file
  /// - Returns: the change
  /// - Throws: `RulebookError` with file and line of the first fault
  public static func load(file path: String) throws(RulebookError) -> RuleChange {
    let document = try RuleNode.document(of: path)
    let list = try document.fields { (fields) throws(RulebookError) in try fields.requiredNode("changes") }
    var entries: [Entry] = []
    for node in try list.elements() {
      let entry = try entry(of: node)
      guard !entries.contains(where: { $0.id == entry.id }) else { throw entry.name.refused(.repeatedElement(entry.id)) }
      entries.append(entry)
    }
    guard !entries.isEmpty else { throw list.refused(.noChanges) }
    return RuleChange(entries: entries)
  }

  private static func entry(of node: RuleNode) throws(RulebookError) -> Entry {
    try node.fields { (fields) throws(RulebookError) in
      let name = try fields.requiredNode("rule")
      return Entry(id: try String.read(name), name: name, editions: try fields.requiredNode("editions"))
    }
  }

  /// The changes of one part of the book: those of insurer profiles, or those of national rules.
  func part(ofInsurers: Bool) -> RuleChange {
    RuleChange(entries: waiting.filter { $0.id.hasPrefix(Self.insurers) == ofInsurers })
  }

  private static let insurers = "insurers/"

  /// Hands out the editions for a rule once; `nil` when it is not changed.
  mutating func take(_ id: String) -> RuleNode? {
    guard let index = waiting.firstIndex(where: { $0.id == id }) else { return nil }
    return waiting.remove(at: index).editions
  }

  /// Refuses the first change of a rule that nobody has asked for.
  func refuseLeftovers() throws(RulebookError) {
    guard let entry = waiting.first else { return }
    throw entry.name.refused(.unknownRule(entry.id))
  }
}
