/// The random name of a list that is worked off: 32 small hexadecimal digits, which nobody can guess.
/// 一括照会の受付番号
public struct BulkJobID: Hashable, Sendable {
  /// The digits.
  public let text: String

  /// Keeps 32 small hexadecimal digits; `nil` for anything else.
  init?(_ text: String) {
    guard text.utf8.count == 32, text.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }) else { return nil }
    self.text = text
  }

  /// A new one, from the system's source of randomness.
  static func random() -> BulkJobID {
    BulkJobID(high: .random(in: .min ... .max), low: .random(in: .min ... .max))
  }

  private init(high: UInt64, low: UInt64) {
    text = [high, low].map { half in
      let digits = String(half, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }

  /// One that no job has.
  static let example = BulkJobID(high: 0, low: 0)
}
