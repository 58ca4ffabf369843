/// A value of a profile, or the fact that no source states it.
/// 記載の有無
///
/// "Not stated" is an answer of its own: whoever meets it asks the insurer or the operator and never fills in a likely value.
public enum Stated<Value: RuleValue>: RuleValue {
  /// A source says it.
  case stated(Value)
  /// No source says it; written `notStated`.
  case notStated

  /// The value where one is stated.
  public var value: Value? {
    switch self {
    case .stated(let value): value
    case .notStated: nil
    }
  }

  /// Reads the value, or the word `notStated`.
  public static func read(_ node: RuleNode) throws(RulebookError) -> Stated<Value> {
    guard node.plainText != notStatedWord else { return .notStated }
    return .stated(try Value.read(node))
  }
}

/// One parameter of a profile: for each modelled day a stated value or `notStated`, with its source.
/// 保険者ごとの設定項目
public typealias ProfileParameter<Value: RuleValue> = DatedRule<Stated<Value>>
