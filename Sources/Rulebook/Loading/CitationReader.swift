import EligibilityModel

extension Citation {
  /// Reads a citation; each missing part is named, because a half citation cannot be checked by anybody.
  static func read(_ node: RuleNode) throws(RulebookError) -> Citation {
    try node.fields { (fields) throws(RulebookError) in
      Citation(
        document: try String.read(try part("document", &fields)), section: try String.read(try part("section", &fields)),
        issuedOn: try fields.optional("issued"), readOn: try CivilDate.read(try part("read", &fields)),
        certainty: try certainty(try part("certainty", &fields)))
    }
  }

  private static func part(_ key: String, _ fields: inout FieldReader) throws(RulebookError) -> RuleNode {
    guard let node = fields.optionalNode(key) else { throw fields.refused(.incompleteCitation(missing: key)) }
    return node
  }

  private static func certainty(_ node: RuleNode) throws(RulebookError) -> Certainty {
    guard let word = node.text else { throw node.refused(.wrongType(expected: "a word")) }
    guard let certainty = Certainty(rawValue: word) else { throw node.refused(.unknownCertainty(word)) }
    return certainty
  }
}
