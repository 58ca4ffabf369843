/// One row of a file as its bytes stand there, without the line end.
struct RawRow: Equatable {
  /// The lines it takes, counted from 1.
  let lines: ClosedRange<Int>
  let bytes: [UInt8]
}

/// Splits a CSV file into rows without looking into them; a quoted field can hold line ends.
struct RawRowSplitter {
  private enum State {
    case fieldStart, plain, quoted, quoteInQuoted
  }

  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  private var state = State.fieldStart
  private var line: Int
  private var begins: Int
  private var bytes: [UInt8] = []

  /// A splitter of bytes that begin with a row on this line.
  init(startingAt line: Int = 1) {
    self.line = line
    begins = line
  }

  /// The rows that end in these bytes.
  mutating func split(_ chunk: [UInt8]) -> [RawRow] {
    var rows: [RawRow] = []
    for byte in chunk {
      if byte == 0x0A, state != .quoted {
        rows.append(row())
      } else {
        bytes.append(byte)
        step(byte)
        if byte == 0x0A { line += 1 }
      }
    }
    return rows
  }

  /// A last row without a line end.
  mutating func finish() -> RawRow? {
    bytes.isEmpty ? nil : row()
  }

  private mutating func row() -> RawRow {
    if bytes.last == 0x0D { bytes.removeLast() }
    defer {
      bytes = []
      line += 1
      begins = line
      state = .fieldStart
    }
    return RawRow(lines: begins...line, bytes: bytes)
  }

  private mutating func step(_ byte: UInt8) {
    // A byte order mark does not begin the first field.
    if begins == 1, bytes == Self.mark {
      state = .fieldStart
      return
    }
    switch (state, byte) {
    case (.fieldStart, UInt8(ascii: "\"")): state = .quoted
    case (.quoted, UInt8(ascii: "\"")): state = .quoteInQuoted
    case (.quoted, _): state = .quoted
    case (.quoteInQuoted, UInt8(ascii: "\"")): state = .quoted
    case (_, UInt8(ascii: ",")): state = .fieldStart
    default: state = .plain
    }
  }
}
