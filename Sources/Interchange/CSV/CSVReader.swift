/// Reads CSV (RFC 4180) from chunks of bytes in constant memory, in any encoding in which comma, quote and line end are ASCII.
///
/// A faulty row is reported and reading goes on with the next one. Every row must have as many fields as the first. Lines without any
/// character are passed over. A UTF-8 byte order mark at the beginning is passed over.
public struct CSVReader: Sendable {
  /// What each row is handed out as.
  public typealias Line = Result<CSVRow, CSVFault>

  private enum State {
    case fieldStart
    case plain
    case quoted
    case quoteInQuoted
    case carriageReturn
  }

  private let limits: CSVLimits
  private var state = State.fieldStart
  private var row: CSVRowBuilder
  private var line = 1
  private var quoteLine = 1
  private var columns: Int?
  private var markBytes = 0
  private var bytesBefore = 0
  /// The line on which the first row begins that has not ended yet.
  public private(set) var openLine = 1
  /// The byte at which that row begins, counted from 0.
  public private(set) var openByte = 0

  /// A reader at the beginning of a file.
  public init(limits: CSVLimits = CSVLimits()) {
    self.limits = limits
    row = CSVRowBuilder(limits: limits)
  }

  /// Reads the next bytes and hands out the rows that end in them.
  public mutating func read(_ chunk: [UInt8], _ receive: (Line) -> Void) {
    read(chunk.span, receive)
  }

  /// Reads the next borrowed bytes.
  public mutating func read(_ chunk: Span<UInt8>, _ receive: (Line) -> Void) {
    var position = skipMark(chunk)
    while position < chunk.count {
      let run = isPlainRun ? plainRun(chunk, from: position) : position
      if run > position {
        row.append(chunk, position..<run)
        position = run
      } else {
        step(chunk[position], receive)
        position += 1
        if state == .fieldStart, chunk[position - 1] == 0x0A { open(at: bytesBefore + position) }
      }
    }
    bytesBefore += chunk.count
  }

  /// Ends the file: hands out a last row without line end, or says that a quote is still open.
  public mutating func finish(_ receive: (Line) -> Void) {
    giveBackMark()
    if state == .quoted {
      receive(.failure(CSVFault(line: quoteLine, reason: .unclosedQuote)))
      row.removeAll()
    } else {
      if state == .carriageReturn { row.fail(.bareCarriageReturn) }
      endRow(receive)
    }
    state = .fieldStart
    open(at: bytesBefore)
  }

  private mutating func open(at byte: Int) {
    openLine = line
    openByte = byte
  }
}

// Steps of the reader.
extension CSVReader {
  /// Whether ordinary bytes just join the field.
  private var isPlainRun: Bool {
    state == .plain || state == .quoted
  }

  /// Passes over a byte order mark, which can be spread over several chunks.
  private mutating func skipMark(_ chunk: Span<UInt8>) -> Int {
    let mark = TextEncodingGuess.mark
    var position = 0
    while markBytes < mark.count, position < chunk.count {
      guard chunk[position] == mark[markBytes] else {
        giveBackMark()
        return position
      }
      markBytes += 1
      position += 1
    }
    return position
  }

  /// What looked like the beginning of a mark belongs to the first field.
  private mutating func giveBackMark() {
    let mark = TextEncodingGuess.mark
    if markBytes < mark.count {
      for byte in mark.prefix(markBytes) { step(byte) { _ in } }
    }
    markBytes = mark.count
  }

  /// The end of the ordinary bytes that begin here.
  private func plainRun(_ chunk: Span<UInt8>, from start: Int) -> Int {
    var position = start
    while position < chunk.count {
      switch chunk[position] {
      case UInt8(ascii: "\""), UInt8(ascii: ","), 0x0A, 0x0D: return position
      default: position += 1
      }
    }
    return position
  }

  private mutating func step(_ byte: UInt8, _ receive: (Line) -> Void) {
    switch state {
    case .fieldStart: beginField(byte, receive)
    case .plain: inPlain(byte, receive)
    case .quoted: inQuoted(byte)
    case .quoteInQuoted: afterQuote(byte, receive)
    case .carriageReturn: afterCarriageReturn(byte, receive)
    }
  }

  private mutating func beginField(_ byte: UInt8, _ receive: (Line) -> Void) {
    guard byte == UInt8(ascii: "\"") else { return inPlain(byte, receive) }
    quoteLine = line
    row.hasQuotes = true
    state = .quoted
  }

  private mutating func inPlain(_ byte: UInt8, _ receive: (Line) -> Void) {
    switch byte {
    case UInt8(ascii: ","):
      row.endField()
      state = .fieldStart
    case 0x0A: endLine(receive)
    case 0x0D: state = .carriageReturn
    case UInt8(ascii: "\""):
      row.fail(.bareQuote)
      state = .plain
    default:
      row.append(byte)
      state = .plain
    }
  }

  private mutating func inQuoted(_ byte: UInt8) {
    if byte == UInt8(ascii: "\"") {
      state = .quoteInQuoted
      return
    }
    if byte == 0x0A { line += 1 }
    row.append(byte)
  }

  private mutating func afterQuote(_ byte: UInt8, _ receive: (Line) -> Void) {
    switch byte {
    case UInt8(ascii: "\""):
      row.append(byte)
      state = .quoted
    case UInt8(ascii: ","), 0x0A, 0x0D: inPlain(byte, receive)
    default:
      row.fail(.textAfterQuote)
      state = .plain
    }
  }

  private mutating func afterCarriageReturn(_ byte: UInt8, _ receive: (Line) -> Void) {
    if byte == 0x0A { return endLine(receive) }
    row.fail(.bareCarriageReturn)
    inPlain(byte, receive)
  }

  private mutating func endLine(_ receive: (Line) -> Void) {
    endRow(receive)
    line += 1
    row.line = line
    state = .fieldStart
  }

  /// Hands out what was gathered, unless the line was empty.
  private mutating func endRow(_ receive: (Line) -> Void) {
    guard let finished = row.finish() else { return }
    switch finished {
    case .failure: receive(finished)
    case .success(let found):
      let expected = columns ?? found.count
      columns = expected
      let reason = CSVFault.Reason.columns(expected: expected, found: found.count)
      receive(found.count == expected ? finished : .failure(CSVFault(line: found.line, reason: reason)))
    }
  }
}
