/// A decision of one small rule with its findings, to be used alone or inside a larger decision.
/// 判断
public struct Ruling<Value: Hashable & Sendable>: Hashable, Sendable {
  /// What was decided.
  public let value: Value
  /// The findings in the order they were made.
  public let because: [Finding]
  /// How sure the decision is.
  public let certainty: Certainty

  /// Keeps the parts as they are.
  public init(_ value: Value, because: [Finding], certainty: Certainty) {
    self.value = value
    self.because = because
    self.certainty = certainty
  }
}
