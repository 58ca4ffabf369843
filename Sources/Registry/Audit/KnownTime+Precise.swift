import EligibilityModel

// The form of the audit trail: Japan's wall clock to the microsecond.
extension KnownTime {
  /// `YYYY-MM-DDThh:mm:ss.ffffff+09:00`.
  public var precise: String {
    var text: [UInt8] = []
    text.reserveCapacity(32)
    appendPrecise(to: &text)
    return String(decoding: text, as: UTF8.self)
  }

  /// Appends that form, 32 ASCII bytes.
  func appendPrecise(to text: inout [UInt8]) {
    let shifted = microseconds &+ Self.japanOffset
    var (days, rest) = shifted.quotientAndRemainder(dividingBy: Self.day)
    if rest < 0 { (days, rest) = (days - 1, rest + Self.day) }
    let seconds = rest / Self.second
    (CivilDate(dayNumber: Int(days)) ?? .latest).appendISO8601(to: &text)
    Self.append(UInt8(ascii: "T"), seconds / 3_600, digits: 2, to: &text)
    Self.append(UInt8(ascii: ":"), seconds % 3_600 / 60, digits: 2, to: &text)
    Self.append(UInt8(ascii: ":"), seconds % 60, digits: 2, to: &text)
    Self.append(UInt8(ascii: "."), rest % Self.second, digits: 6, to: &text)
    text += "+09:00".utf8
  }

  /// Reads that form; `nil` for anything else.
  public init?(precise text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 32, bytes[19] == UInt8(ascii: "."), bytes[20..<26].allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    let whole = String(decoding: bytes[..<19] + bytes[26...], as: UTF8.self)
    guard let time = KnownTime(text: whole), let fraction = Int64(String(decoding: bytes[20..<26], as: UTF8.self)) else { return nil }
    self.init(microseconds: time.microseconds + fraction)
  }

  /// Appends a sign and the last digits of a number, zeros before them.
  private static func append(_ sign: UInt8, _ number: Int64, digits count: Int, to text: inout [UInt8]) {
    text.append(sign)
    var divisor: Int64 = 1
    for _ in 1..<count { divisor *= 10 }
    while divisor > 0 {
      text.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number / divisor % 10))
      divisor /= 10
    }
  }
}
