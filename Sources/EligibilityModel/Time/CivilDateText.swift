// Reading and writing dates as text. All readers end in one function over ten bytes, so that text, byte buffers and spans agree.
extension CivilDate: CustomStringConvertible {
  /// Reads exactly `YYYY-MM-DD` in half-width digits.
  public init(iso8601 text: some StringProtocol) throws(CivilDateError) {
    let text = String(text)
    try self.init(Self.hyphenated, text.utf8.span)
  }

  /// Reads exactly `YYYY-MM-DD` from UTF-8 or ASCII bytes.
  public init(iso8601 bytes: some Collection<UInt8>) throws(CivilDateError) {
    try self.init(Self.hyphenated, bytes)
  }

  /// Reads exactly `YYYY-MM-DD` from borrowed bytes, without copying them to the heap.
  public init(iso8601 bytes: Span<UInt8>) throws(CivilDateError) {
    try self.init(Self.hyphenated, bytes)
  }

  /// Reads exactly `YYYYMMDD` in half-width digits, as the claim and online interfaces write dates.
  public init(compact text: some StringProtocol) throws(CivilDateError) {
    let text = String(text)
    try self.init(Self.plain, text.utf8.span)
  }

  /// Reads exactly `YYYYMMDD` from UTF-8 or ASCII bytes.
  public init(compact bytes: some Collection<UInt8>) throws(CivilDateError) {
    try self.init(Self.plain, bytes)
  }

  /// Reads exactly `YYYYMMDD` from borrowed bytes, without copying them to the heap.
  public init(compact bytes: Span<UInt8>) throws(CivilDateError) {
    try self.init(Self.plain, bytes)
  }

  /// The date as `YYYY-MM-DD`.
  public var iso8601: String {
    var bytes: [UInt8] = []
    appendISO8601(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The date as `YYYYMMDD`.
  public var compact: String {
    var bytes: [UInt8] = []
    appendCompact(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The date as `YYYY-MM-DD`.
  public var description: String { iso8601 }

  /// Appends `YYYY-MM-DD`, ten ASCII bytes.
  public func appendISO8601(to bytes: inout [UInt8]) {
    let (year, month, day) = parts
    bytes.append(contentsOf: [
      Self.digit(year / 1000), Self.digit(year / 100), Self.digit(year / 10), Self.digit(year), Self.hyphen,
      Self.digit(month / 10), Self.digit(month), Self.hyphen, Self.digit(day / 10), Self.digit(day),
    ])
  }

  /// Appends `YYYYMMDD`, eight ASCII bytes.
  public func appendCompact(to bytes: inout [UInt8]) {
    let (year, month, day) = parts
    bytes.append(contentsOf: [
      Self.digit(year / 1000), Self.digit(year / 100), Self.digit(year / 10), Self.digit(year),
      Self.digit(month / 10), Self.digit(month), Self.digit(day / 10), Self.digit(day),
    ])
  }

  private static let hyphen = UInt8(ascii: "-")

  /// The last decimal digit of a number, as ASCII.
  private static func digit(_ number: Int) -> UInt8 {
    UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10)
  }
}

// The one reader behind all of the above.
extension CivilDate {
  /// Where the parts of a format stand.
  private struct Format {
    let shown: String
    let length: Int
    let month: Int
    let day: Int
  }

  private static let hyphenated = Format(shown: "YYYY-MM-DD", length: 10, month: 5, day: 8)
  private static let plain = Format(shown: "YYYYMMDD", length: 8, month: 4, day: 6)

  private init(_ format: Format, _ bytes: some Collection<UInt8>) throws(CivilDateError) {
    var copy = InlineArray<10, UInt8>(repeating: 0)
    var count = 0
    for byte in bytes {
      guard count < format.length else { throw .shape(expected: format.shown) }
      copy[count] = byte
      count += 1
    }
    guard count == format.length else { throw .shape(expected: format.shown) }
    try self.init(format, copy)
  }

  private init(_ format: Format, _ bytes: Span<UInt8>) throws(CivilDateError) {
    guard bytes.count == format.length else { throw .shape(expected: format.shown) }
    var copy = InlineArray<10, UInt8>(repeating: 0)
    for index in 0..<format.length { copy[index] = bytes[index] }
    try self.init(format, copy)
  }

  private init(_ format: Format, _ bytes: InlineArray<10, UInt8>) throws(CivilDateError) {
    if format.length == 10, bytes[4] != Self.hyphen || bytes[7] != Self.hyphen { throw .shape(expected: format.shown) }
    guard let yearHigh = Self.pair(bytes, 0), let yearLow = Self.pair(bytes, 2), let month = Self.pair(bytes, format.month),
      let day = Self.pair(bytes, format.day)
    else { throw .shape(expected: format.shown) }
    let year = yearHigh * 100 + yearLow
    guard Self.years.contains(year) else { throw .year }
    guard (1...12).contains(month) else { throw .month }
    let last = Self.lastDay(ofMonth: month, year: year)
    guard (1...last).contains(day) else { throw .day(lastOfMonth: last) }
    self.init(uncheckedYear: year, month: month, day: day)
  }

  /// The number that two ASCII digits write; `nil` for anything else.
  private static func pair(_ bytes: InlineArray<10, UInt8>, _ start: Int) -> Int? {
    let tens = bytes[start] &- UInt8(ascii: "0")
    let ones = bytes[start + 1] &- UInt8(ascii: "0")
    return tens <= 9 && ones <= 9 ? Int(tens) * 10 + Int(ones) : nil
  }
}
