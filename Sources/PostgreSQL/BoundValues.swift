/// The values of one run of a statement, as they travel: one block of bytes, and where in it each value stands.
struct BoundValues {
  /// Where a value stands; NULL has no place.
  private struct Place {
    var start: Int
    var count: Int
  }

  private let types: [WireFormat.ValueType?]
  private var places: [Place?]
  private var lengths: [Int32]
  private let formats: [Int32]
  // Never empty, so that an empty text has an address too: without one it would be NULL.
  private var block: [UInt8] = [0]
  private var isSent = false

  init(_ types: [WireFormat.ValueType?]) {
    self.types = types
    places = Array(repeating: nil, count: types.count)
    lengths = Array(repeating: 0, count: types.count)
    formats = Array(repeating: 1, count: types.count)
  }

  var count: Int { types.count }

  /// The values have been sent; the next one to be set begins a new run.
  mutating func startOver() {
    isSent = true
  }

  mutating func set(_ value: Int64?, at parameter: Int) throws(PostgreSQLError) {
    let type = try beginSetting(parameter)
    guard let value else { return close(parameter, at: nil) }
    let start = block.count
    try WireFormat.append(value, as: type, to: &block)
    close(parameter, at: start)
  }

  mutating func set(_ text: String?, at parameter: Int) throws(PostgreSQLError) {
    let type = try beginSetting(parameter)
    guard let text else { return close(parameter, at: nil) }
    guard type == .text else { throw PostgreSQLError(.wrongType, "parameter \(parameter) wants another type than a text") }
    let start = block.count
    try checkSize(text.utf8.count)
    block.append(contentsOf: text.utf8)
    close(parameter, at: start)
  }

  mutating func set(bytes: [UInt8]?, at parameter: Int) throws(PostgreSQLError) {
    let type = try beginSetting(parameter)
    guard let bytes else { return close(parameter, at: nil) }
    guard type == .bytes else { throw PostgreSQLError(.wrongType, "parameter \(parameter) wants another type than bytes") }
    let start = block.count
    try checkSize(bytes.count)
    block.append(contentsOf: bytes)
    close(parameter, at: start)
  }

  /// Lends pointers to the values, as libpq wants them; they are good during the body only.
  func withPointers<Value>(
    _ body: (UnsafePointer<UnsafePointer<CChar>?>?, UnsafePointer<Int32>?, UnsafePointer<Int32>?) -> Value
  ) -> Value {
    unsafe block.withUnsafeBufferPointer { block in
      unsafe block.withMemoryRebound(to: CChar.self) { block in
        unsafe withUnsafeTemporaryAllocation(of: UnsafePointer<CChar>?.self, capacity: max(1, places.count)) { pointers in
          for (index, place) in places.enumerated() {
            let pointer = unsafe place.flatMap { place in unsafe block.baseAddress.map { unsafe $0 + place.start } }
            unsafe pointers.initializeElement(at: index, to: pointer)
          }
          return unsafe body(UnsafePointer(pointers.baseAddress), lengths, formats)
        }
      }
    }
  }

  /// Appends the values as one row of a binary COPY.
  func appendRow(to bytes: inout [UInt8]) throws(PostgreSQLError) {
    guard let count = Int16(exactly: places.count) else { throw PostgreSQLError(.misuse, "a row has too many columns") }
    WireFormat.append(count, to: &bytes)
    for place in places {
      guard let place else {
        WireFormat.append(Int32(-1), to: &bytes)
        continue
      }
      WireFormat.append(Int32(truncatingIfNeeded: place.count), to: &bytes)
      bytes.append(contentsOf: block[place.start..<place.start + place.count])
    }
  }

  private mutating func beginSetting(_ parameter: Int) throws(PostgreSQLError) -> WireFormat.ValueType {
    guard 1 <= parameter, parameter <= types.count else {
      throw PostgreSQLError(.outOfRange, "the statement has no parameter \(parameter)")
    }
    if isSent {
      block.removeSubrange(1...)
      for index in places.indices { places[index] = nil }
      isSent = false
    }
    guard let type = types[parameter - 1] else {
      throw PostgreSQLError(.wrongType, "parameter \(parameter) has a type that is not spoken here")
    }
    return type
  }

  private mutating func close(_ parameter: Int, at start: Int?) {
    places[parameter - 1] = start.map { Place(start: $0, count: block.count - $0) }
    lengths[parameter - 1] = start.map { Int32(truncatingIfNeeded: block.count - $0) } ?? 0
  }

  private func checkSize(_ count: Int) throws(PostgreSQLError) {
    guard count <= WireFormat.limit else {
      throw PostgreSQLError(.badValue, "a value is longer than \(WireFormat.limit) bytes")
    }
  }
}
