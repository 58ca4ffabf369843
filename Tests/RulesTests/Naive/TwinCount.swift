import Foundation

/// How many random people and days each of the three decisions (issuance, share, ceiling) is asked about.
enum TwinCount {
  /// A million, which takes half a minute of two cores without optimisation; `SHIKAKU_TWIN_QUESTIONS` sets another number.
  static let each = Int(ProcessInfo.processInfo.environment["SHIKAKU_TWIN_QUESTIONS"] ?? "") ?? 1_000_000
}
