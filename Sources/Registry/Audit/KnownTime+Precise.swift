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
    var text: [UInt8] = []
    text.reserveCapacity(32)
    text += day.iso8601.utf8
    let clock: [(sign: UInt8, number: Int64, digits: Int)] = [
      (UInt8(ascii: "T"), seconds / 3_600, 2), (UInt8(ascii: ":"), seconds % 3_600 / 60, 2), (UInt8(ascii: ":"), seconds % 60, 2),
      (UInt8(ascii: "."), rest % Self.second, 6),
    ]
    for part in clock {
      text.append(part.sign)
      Self.append(part.number, digits: part.digits, to: &text)
    }
    text += "+09:00".utf8
    return String(decoding: text, as: UTF8.self)
  }

  /// Reads that form; `nil` for anything else.
  public init?(precise text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 32, bytes[19] == UInt8(ascii: "."), bytes[20..<26].allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    let whole = String(decoding: bytes[..<19] + bytes[26...], as: UTF8.self)
    guard let time = KnownTime(text: whole), let fraction = Int64(String(decoding: bytes[20..<26], as: UTF8.self)) else { return nil }
    self.init(microseconds: time.microseconds + fraction)
  }

  /// Appends the last digits of a number, zeros before them.
  private static func append(_ number: Int64, digits count: Int, to text: inout [UInt8]) {
    var rest = number
    let start = text.count
    for _ in 0..<count { text.append(UInt8(ascii: "0")) }
    for place in stride(from: start + count - 1, through: start, by: -1) {
      text[place] += UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
  }
}
