// Reading and writing dates as text. All readers end in one function over ten bytes, so that text, byte buffers and spans agree.
extension CivilDate: CustomStringConvertible {
  /// Reads exactly `YYYY-MM-DD` in half-width digits.
  public init(iso8601 text: some StringProtocol) throws(CivilDateError) {
    let text = String(text)
    try self.init(iso8601: text.utf8.span)
  }

  /// Reads exactly `YYYY-MM-DD` from UTF-8 or ASCII bytes.
  @inlinable
  public init(iso8601 bytes: some Collection<UInt8>) throws(CivilDateError) {
    let (start, count) = Self.start(of: bytes)
    try self.init(start, count: count, format: .hyphenated)
  }

  /// Reads exactly `YYYY-MM-DD` from borrowed bytes.
  public init(iso8601 bytes: Span<UInt8>) throws(CivilDateError) {
    try self.init(Self.start(of: bytes), count: bytes.count, format: .hyphenated)
  }

  /// Reads exactly `YYYYMMDD` in half-width digits, as the claim and online interfaces write dates.
  public init(compact text: some StringProtocol) throws(CivilDateError) {
    let text = String(text)
    try self.init(compact: text.utf8.span)
  }

  /// Reads exactly `YYYYMMDD` from UTF-8 or ASCII bytes.
  @inlinable
  public init(compact bytes: some Collection<UInt8>) throws(CivilDateError) {
    let (start, count) = Self.start(of: bytes)
    try self.init(start, count: count, format: .compact)
  }

  /// Reads exactly `YYYYMMDD` from borrowed bytes.
  public init(compact bytes: Span<UInt8>) throws(CivilDateError) {
    try self.init(Self.start(of: bytes), count: bytes.count, format: .compact)
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
    bytes.reserve(10)
    bytes.appendTwoDigits(year / 100)
    bytes.appendTwoDigits(year % 100)
    bytes.append(Self.hyphen)
    bytes.appendTwoDigits(month)
    bytes.append(Self.hyphen)
    bytes.appendTwoDigits(day)
  }

  /// Appends `YYYYMMDD`, eight ASCII bytes.
  public func appendCompact(to bytes: inout [UInt8]) {
    let (year, month, day) = parts
    bytes.reserve(8)
    bytes.appendTwoDigits(year / 100)
    bytes.appendTwoDigits(year % 100)
    bytes.appendTwoDigits(month)
    bytes.appendTwoDigits(day)
  }

  private static var hyphen: UInt8 { UInt8(ascii: "-") }
}

extension [UInt8] {
  /// Makes room without giving up the doubling growth of an array that is appended to again and again.
  fileprivate mutating func reserve(_ more: Int) {
    if capacity - count < more { reserveCapacity(Swift.max(count + more, 2 * capacity)) }
  }

  /// Appends a number of 0 to 99 as two ASCII digits.
  fileprivate mutating func appendTwoDigits(_ number: Int) {
    append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number / 10))
    append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10))
  }
}

// The one reader behind all of the above.
extension CivilDate {
  /// How a date is written.
  @usableFromInline
  enum Format {
    case hyphenated
    case compact

    fileprivate var length: Int { self == .hyphenated ? 10 : 8 }
    fileprivate var shown: String { self == .hyphenated ? "YYYY-MM-DD" : "YYYYMMDD" }
  }

  /// The first ten bytes, and how many there are (eleven for any number above ten).
  @inlinable
  static func start(of bytes: some Collection<UInt8>) -> (InlineArray<10, UInt8>, count: Int) {
    var copy = InlineArray<10, UInt8>(repeating: 0)
    var count = 0
    for byte in bytes {
      guard count < 10 else { return (copy, 11) }
      copy[count] = byte
      count += 1
    }
    return (copy, count)
  }

  private static func start(of bytes: Span<UInt8>) -> InlineArray<10, UInt8> {
    var copy = InlineArray<10, UInt8>(repeating: 0)
    for index in 0..<min(bytes.count, 10) { copy[index] = bytes[index] }
    return copy
  }

  @usableFromInline
  init(_ bytes: InlineArray<10, UInt8>, count: Int, format: Format) throws(CivilDateError) {
    let gap = format == .hyphenated ? 1 : 0
    guard count == format.length, gap == 0 || (bytes[4] == Self.hyphen && bytes[7] == Self.hyphen),
      let yearHigh = Self.pair(bytes, 0), let yearLow = Self.pair(bytes, 2), let month = Self.pair(bytes, 4 + gap),
      let day = Self.pair(bytes, 6 + 2 * gap)
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
