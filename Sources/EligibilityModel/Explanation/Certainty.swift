/// How sure an answer is: settled by its sources, or resting on something they leave open.
/// 確度
public enum Certainty: String, CaseIterable, Sendable, Comparable {
  /// The sources decide it.
  case settled
  /// The sources are unsure, second-hand or silent; the answer says what it rests on.
  case unconfirmed

  /// `settled` is below `unconfirmed`, so the maximum of several is the certainty of the whole.
  public static func < (left: Certainty, right: Certainty) -> Bool {
    left == .settled && right == .unconfirmed
  }
}
