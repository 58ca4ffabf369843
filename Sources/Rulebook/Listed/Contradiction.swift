public import EligibilityModel

/// A difference between the source papers, by its row of the fact register.
/// 資料の食い違い
public struct Contradiction: Sendable {
  /// The row.
  public let fact: FactID
  /// What the sources differ about.
  public let title: LocalizedText
  /// How it is held where no rule or parameter names the row; `nil` where one does.
  public let held: LocalizedText?
}

extension Contradiction: RuleValue {
  /// Reads the row's id, its title and, where no rule holds it, its sentence.
  public static func read(_ node: RuleNode) throws(RulebookError) -> Contradiction {
    try node.fields { (fields) throws(RulebookError) in
      Contradiction(fact: try fields.required("fact"), title: try fields.required("title"), held: try fields.optional("held"))
    }
  }
}

extension Contradiction {
  /// Reads `contradictions.yaml`: each row once.
  ///
  /// - Parameter file: the file
  /// - Returns: the rows in the order of the file
  /// - Throws: `RulebookError` with file and line of the first fault
  static func load(file: String) throws(RulebookError) -> [Contradiction] {
    guard FileText.exists(file) else { throw RulebookError(file: file, reason: .ruleFileMissing) }
    var rows: [Contradiction] = []
    for node in try RuleNode.document(of: file).elements() {
      let row = try Contradiction.read(node)
      guard !rows.contains(where: { $0.fact == row.fact }) else { throw node.refused(.repeatedElement(row.fact.text)) }
      rows.append(row)
    }
    return rows
  }
}
