/// A time of day in Japan, to the minute.
/// 時刻
public struct ClockTime: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Minutes since midnight, 0 to 1439.
  public let minutes: Int

  /// 0:00.
  public static let midnight = ClockTime(minutes: 0)

  private init(minutes: Int) { self.minutes = minutes }

  /// The time of an hour and a minute; `nil` when a day has no such time.
  public init?(hour: Int, minute: Int) {
    guard (0...23).contains(hour), (0...59).contains(minute) else { return nil }
    minutes = hour * 60 + minute
  }

  /// Reads exactly `HH:MM` in half-width digits; `nil` for anything else.
  public init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8.prefix(6))
    guard bytes.count == 5, bytes[2] == UInt8(ascii: ":") else { return nil }
    let digits = [0, 1, 3, 4].map { Int(bytes[$0]) - Int(UInt8(ascii: "0")) }
    guard digits.allSatisfy((0...9).contains) else { return nil }
    self.init(hour: digits[0] * 10 + digits[1], minute: digits[2] * 10 + digits[3])
  }

  /// The time as `HH:MM`.
  public var description: String { "\(Self.twoDigits(minutes / 60)):\(Self.twoDigits(minutes % 60))" }

  /// Earlier times are smaller.
  public static func < (left: ClockTime, right: ClockTime) -> Bool { left.minutes < right.minutes }

  private static func twoDigits(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
}
