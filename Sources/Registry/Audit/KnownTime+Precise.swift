import EligibilityModel

// The form of the audit trail: Japan's wall clock to the microsecond.
extension KnownTime {
  /// `YYYY-MM-DDThh:mm:ss.ffffff+09:00`.
  public var precise: String {
    let shifted = microseconds &+ Self.japanOffset
    var (days, rest) = shifted.quotientAndRemainder(dividingBy: Self.day)
    if rest < 0 { (days, rest) = (days - 1, rest + Self.day) }
    let day = CivilDate(dayNumber: Int(days)) ?? .latest
    let seconds = rest / Self.second
    let clock = [seconds / 3_600, seconds % 3_600 / 60, seconds % 60].map { Self.padded($0, 2) }.joined(separator: ":")
    return "\(day.iso8601)T\(clock).\(Self.padded(rest % Self.second, 6))+09:00"
  }

  /// Reads that form; `nil` for anything else.
  public init?(precise text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 32, bytes[19] == UInt8(ascii: "."), bytes[20..<26].allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    let whole = String(decoding: bytes[..<19] + bytes[26...], as: UTF8.self)
    guard let time = KnownTime(text: whole), let fraction = Int64(String(decoding: bytes[20..<26], as: UTF8.self)) else { return nil }
    self.init(microseconds: time.microseconds + fraction)
  }

  private static func padded(_ number: Int64, _ count: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, count - digits.count)) + digits
  }
}
