public import EligibilityModel

extension InsurerKind: RuleValue {}

extension InsurerProfileID: RuleValue {
  /// Reads a profile name.
  public static func read(_ node: RuleNode) throws(RulebookError) -> InsurerProfileID {
    guard let id = InsurerProfileID(try String.read(node)) else { throw node.refused(.malformedProfileID) }
    return id
  }
}
