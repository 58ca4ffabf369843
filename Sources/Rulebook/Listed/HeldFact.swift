public import EligibilityModel

/// What a source paper states and no answer is computed from; kept with its source, and shown.
/// 参考データ
public struct HeldFact: Sendable, Equatable {
  /// The rows of the fact register.
  public let facts: [FactID]
  /// What it is about.
  public let title: LocalizedText
  /// What the paper states.
  public let value: WrittenValue
  /// Where it stands.
  public let citation: Citation
}

extension HeldFact: RuleValue {
  /// Reads the rows' ids, the title, any value and its citation.
  public static func read(_ node: RuleNode) throws(RulebookError) -> HeldFact {
    try node.fields { (fields) throws(RulebookError) in
      let facts = try fields.required("facts", as: [FactID].self)
      let title = try fields.required("title", as: LocalizedText.self)
      let value = try fields.requiredNode("value").written
      guard let citation = fields.optionalNode("citation") else { throw fields.refused(.missingCitation) }
      return HeldFact(facts: facts, title: title, value: value, citation: try Citation.read(citation))
    }
  }
}

extension HeldFact {
  /// Reads `held.yaml`: each row of the register once.
  ///
  /// - Parameter file: the file
  /// - Returns: what is held, in the order of the file
  /// - Throws: `RulebookError` with file and line of the first fault
  static func load(file: String) throws(RulebookError) -> [HeldFact] {
    guard FileText.exists(file) else { throw RulebookError(file: file, reason: .ruleFileMissing) }
    var held: [HeldFact] = []
    var known: Set<FactID> = []
    for node in try RuleNode.document(of: file).elements() {
      let entry = try HeldFact.read(node)
      for fact in entry.facts {
        guard known.insert(fact).inserted else { throw node.refused(.repeatedElement(fact.text)) }
      }
      held.append(entry)
    }
    return held
  }
}
