/// One executable case whose answer rests on a rule, with its result.
/// 規則の事例
public struct RuleCase: Hashable, Sendable {
  /// Its sentence.
  public let name: String
  /// File and line.
  public let place: String
  /// How often it was run: once, or once a day.
  public let runs: Int
  /// Whether every answer was the expected one.
  public let passes: Bool

  /// Keeps the parts as they are.
  public init(name: String, place: String, runs: Int, passes: Bool) {
    self.name = name
    self.place = place
    self.runs = runs
    self.passes = passes
  }
}
