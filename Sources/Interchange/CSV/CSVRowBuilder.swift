/// Gathers the fields of one row within the limits and remembers its first fault.
struct CSVRowBuilder: Sendable {
  var line = 1
  var hasQuotes = false
  private let limits: CSVLimits
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  private var fault: CSVFault.Reason?

  init(limits: CSVLimits) {
    self.limits = limits
  }

  /// The first fault of a row is the one that names its cause.
  mutating func fail(_ reason: CSVFault.Reason) {
    if fault == nil { fault = reason }
  }

  mutating func append(_ byte: UInt8) {
    guard hasRoom(for: 1) else { return }
    bytes.append(byte)
  }

  mutating func append(_ chunk: Span<UInt8>, _ range: Range<Int>) {
    guard hasRoom(for: range.count) else { return }
    let run = chunk.extracting(range)
    bytes.append(addingCapacity: run.count) { output in
      for index in run.indices { output.append(run[index]) }
    }
  }

  mutating func endField() {
    guard fault == nil else { return }
    guard ends.count < limits.columns else { return fail(.tooManyColumns(limit: limits.columns)) }
    ends.append(bytes.count)
  }

  /// The row or its fault, and an empty builder; `nil` when the line had no character at all.
  mutating func finish() -> CSVReader.Line? {
    let isBlank = ends.isEmpty && bytes.isEmpty && !hasQuotes && fault == nil
    if isBlank { return nil }
    endField()
    let result: CSVReader.Line =
      fault.map { .failure(CSVFault(line: line, reason: $0)) }
      ?? .success(CSVRow(line: line, bytes: bytes, ends: ends))
    removeAll()
    return result
  }

  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    fault = nil
    hasQuotes = false
  }

  /// Whether more bytes may join the field; a row with a fault takes no more memory.
  private mutating func hasRoom(for count: Int) -> Bool {
    guard fault == nil else { return false }
    let fieldRoom = limits.fieldBytes - (bytes.count - (ends.last ?? 0))
    let rowRoom = limits.rowBytes - bytes.count
    if count <= min(fieldRoom, rowRoom) { return true }
    // The limit that is met first is named, so that a file's faults don't depend on how it is cut into chunks.
    fail(fieldRoom <= rowRoom ? .fieldTooLong(limit: limits.fieldBytes) : .rowTooLong(limit: limits.rowBytes))
    return false
  }
}
