public import EligibilityModel

/// When the register learned something, in microseconds since 1970-01-01T00:00:00Z; always passed in, never read from a clock here.
/// 登録時点
public struct KnownTime: Hashable, Comparable, Sendable {
  /// Microseconds since 1970-01-01T00:00:00Z; negative before it.
  public let microseconds: Int64

  /// Keeps a count.
  public init(microseconds: Int64) {
    self.microseconds = microseconds
  }

  /// Midnight in Japan at the beginning of a day.
  public init(startOf day: CivilDate) {
    microseconds = Int64(day.dayNumber) * Self.day - Self.japanOffset
  }

  /// Earlier times are smaller.
  public static func < (left: KnownTime, right: KnownTime) -> Bool {
    left.microseconds < right.microseconds
  }

  /// Whether it is within a known period, which is open at its end and has none while it holds.
  func lies(from: KnownTime, until: KnownTime?) -> Bool {
    guard from <= self else { return false }
    guard let until else { return true }
    return self < until
  }

  static let second: Int64 = 1_000_000
  static let day: Int64 = 86_400 * second
  /// Japan is nine hours ahead and has no summer time.
  static let japanOffset: Int64 = 9 * 3_600 * second
}

// The written form: Japan's wall clock with its offset, for instance 2026-10-01T09:30:00+09:00.
extension KnownTime {
  /// Reads `YYYY-MM-DD` (midnight in Japan) or `YYYY-MM-DDThh:mm:ss` with `+09:00` or `Z`; `nil` for anything else.
  public init?(text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count >= 10, let day = try? CivilDate(iso8601: bytes[..<10]) else { return nil }
    let midnight = KnownTime(startOf: day)
    if bytes.count == 10 {
      self = midnight
      return
    }
    guard bytes.count >= 19, let time = Self.timeOfDay(bytes[10..<19]) else { return nil }
    switch String(decoding: bytes[19...], as: UTF8.self) {
    case "+09:00": self.init(microseconds: midnight.microseconds + time)
    case "Z": self.init(microseconds: midnight.microseconds + time + Self.japanOffset)
    default: return nil
    }
  }

  /// Reads `Thh:mm:ss`.
  private static func timeOfDay(_ bytes: ArraySlice<UInt8>) -> Int64? {
    let parts = bytes.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].first == UInt8(ascii: "T") else { return nil }
    let numbers = [parts[0].dropFirst(), parts[1], parts[2]].map(number)
    guard let hour = numbers[0], let minute = numbers[1], let second = numbers[2] else { return nil }
    guard hour < 24, minute < 60, second < 60 else { return nil }
    return (hour * 3_600 + minute * 60 + second) * Self.second
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int64? {
    guard digits.count == 2, digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return digits.reduce(0) { $0 * 10 + Int64($1 - 0x30) }
  }
}
