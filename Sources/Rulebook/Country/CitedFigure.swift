public import EligibilityModel

/// A figure with the place it was taken from.
/// 出典のある数値
public struct CitedFigure<Value: RuleValue>: Sendable, Equatable {
  /// What the source states, or what was assumed.
  public let value: Value
  /// The source, and how certain it is.
  public let citation: Citation
}

extension CitedFigure: RuleValue {
  /// Reads `value` and `citation`.
  public static func read(_ node: RuleNode) throws(RulebookError) -> CitedFigure<Value> {
    try node.fields { (fields) throws(RulebookError) in
      let value = try fields.required("value", as: Value.self)
      guard let citation = fields.optionalNode("citation") else { throw fields.refused(.missingCitation) }
      return CitedFigure(value: value, citation: try Citation.read(citation))
    }
  }
}

/// A part of a thousand.
/// 千分率
public struct PerThousand: RuleValue {
  /// 0 to 1000.
  public let count: Int

  /// Reads a whole number from 0 to 1000.
  public static func read(_ node: RuleNode) throws(RulebookError) -> PerThousand {
    PerThousand(count: try Int.read(node, in: 0...1_000))
  }
}

/// A number for each age, written as steps.
/// 年齢別の数値
public struct ByAge: RuleValue {
  /// Nobody here is older.
  public static let oldest = 109

  private let values: [Int]

  /// The number for an age; ages outside count as the nearest.
  public subscript(age: Int) -> Int { values[min(max(age, 0), Self.oldest)] }

  /// Reads a list of `from` and `value`, beginning at 0 and rising.
  public static func read(_ node: RuleNode) throws(RulebookError) -> ByAge {
    var values: [Int] = []
    var last = 0
    for step in try node.elements() {
      let (from, value) = try step.fields { (fields) throws(RulebookError) in
        let start = values.isEmpty ? 0...0 : min(oldest, values.count)...oldest
        return (try Int.read(try fields.requiredNode("from"), in: start), try Int.read(try fields.requiredNode("value"), in: 0...100_000))
      }
      while values.count < from { values.append(last) }
      values.append(value)
      last = value
    }
    guard !values.isEmpty else { throw node.refused(.wrongType(expected: "at least one step")) }
    return ByAge(values: values + Array(repeating: last, count: oldest + 1 - values.count))
  }
}

/// Shares of a whole in a fixed order, not all of them nothing.
/// 構成比
public struct Shares: RuleValue {
  /// At least one.
  public let parts: [Int]

  /// Reads a list of whole numbers from 0.
  public static func read(_ node: RuleNode) throws(RulebookError) -> Shares {
    var parts: [Int] = []
    for element in try node.elements() { parts.append(try Int.read(element, in: 0...1_000_000_000)) }
    guard parts.contains(where: { $0 > 0 }) else { throw node.refused(.wrongType(expected: "at least one share above 0")) }
    return Shares(parts: parts)
  }
}
