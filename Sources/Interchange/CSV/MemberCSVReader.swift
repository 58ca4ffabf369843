import Dispatch
import Synchronization

/// Reads the member file that insurers load, from chunks of bytes in constant memory.
/// 加入者ファイル
///
/// The encoding is what the sender states, else UTF-8 where the first part of the file that is not plain ASCII is valid UTF-8, else CP932.
public struct MemberCSVReader: Sendable {
  /// How many rows are read together on one processor.
  private static let share = 512
  /// How much is looked at before the encoding is decided.
  private static let sample = 65_536

  private let stated: TextEncoding?
  /// What the file turned out to be written in; `nil` while only ASCII was seen.
  public private(set) var encoding: TextEncoding?
  /// What can't be read yet, because the encoding is open.
  private var held: [UInt8] = []
  private var rows: CSVReader
  private var header: MemberHeader?
  private var refusal: MemberHeaderFault?
  private let firstLine: Int

  /// A reader at the beginning of a file.
  /// - Parameters:
  ///   - encoding: What the sender says it is; `nil` to find out.
  ///   - firstLine: The rows that begin before this line are passed over, the header apart.
  ///   - limits: How large fields and rows may be.
  public init(encoding: TextEncoding? = nil, firstLine: Int = 1, limits: CSVLimits = CSVLimits()) {
    stated = encoding
    self.firstLine = firstLine
    self.encoding = encoding
    rows = CSVReader(limits: limits)
  }

  /// The line on which the first row begins that was not handed out yet.
  public var openLine: Int { rows.openLine }
  /// The byte at which that row begins, counted from 0.
  public var openByte: Int { rows.openByte }

  /// The columns that the file has, once its first row was read.
  public var columns: Set<MemberColumn> { header?.columns ?? [] }

  /// How the file writes a column's name.
  public func name(of column: MemberColumn) -> String { header?.written(column) ?? column.japanese }

  /// Reads the next bytes and answers the lines that end in them.
  /// - Throws: when the header is refused; every later call throws the same.
  public mutating func read(_ chunk: [UInt8]) throws(MemberHeaderFault) -> [MemberLine] {
    guard encoding == nil else { return try lines(of: chunk) }
    held.append(contentsOf: chunk)
    guard held.count >= Self.sample else { return [] }
    return try release(isComplete: false)
  }

  /// Ends the file and answers the lines that were still open.
  public mutating func finish() throws(MemberHeaderFault) -> [MemberLine] {
    var result = try release(isComplete: true)
    var last: [CSVReader.Line] = []
    rows.finish { last.append($0) }
    result += try members(last)
    guard header != nil else { throw refuse(.noHeader) }
    return result
  }

  /// Reads a whole file.
  public static func read(_ bytes: [UInt8], encoding: TextEncoding? = nil) throws(MemberHeaderFault) -> [MemberLine] {
    var reader = MemberCSVReader(encoding: encoding)
    return try reader.read(bytes) + reader.finish()
  }
}

// Steps of the reader.
extension MemberCSVReader {
  /// Reads what was held back; plain ASCII says nothing of the encoding, so that stays open then.
  private mutating func release(isComplete: Bool) throws(MemberHeaderFault) -> [MemberLine] {
    if case .encoding(let found, _) = TextEncodingGuess.find(held.span, isComplete: isComplete, stated: stated) { encoding = found }
    let bytes = held
    held = []
    return try lines(of: bytes)
  }

  private mutating func lines(of bytes: [UInt8]) throws(MemberHeaderFault) -> [MemberLine] {
    if let refusal { throw refusal }
    var found: [CSVReader.Line] = []
    rows.read(bytes) { found.append($0) }
    return try members(found)
  }

  private mutating func members(_ lines: [CSVReader.Line]) throws(MemberHeaderFault) -> [MemberLine] {
    var rest = lines[...]
    if header == nil, let first = rest.popFirst() { header = try readHeader(first) }
    guard let header else { return [] }
    return Self.members(rest.drop { $0.number < firstLine }, header: header, encoding: encoding ?? .utf8)
  }

  /// Rows say nothing of each other, so those of a large piece are read on all processors at once.
  private static func members(_ lines: ArraySlice<CSVReader.Line>, header: MemberHeader, encoding: TextEncoding) -> [MemberLine] {
    guard lines.count > 2 * share else { return lines.map { member($0, header: header, encoding: encoding) } }
    let parts = Mutex<[Int: [MemberLine]]>([:])
    let count = (lines.count + share - 1) / share
    DispatchQueue.concurrentPerform(iterations: count) { part in
      let begin = lines.startIndex + part * share
      let found = lines[begin..<min(begin + share, lines.endIndex)].map { member($0, header: header, encoding: encoding) }
      parts.withLock { $0[part] = found }
    }
    return parts.withLock { parts in (0..<count).flatMap { parts[$0] ?? [] } }
  }

  private mutating func readHeader(_ line: CSVReader.Line) throws(MemberHeaderFault) -> MemberHeader {
    switch line {
    case .failure(let fault):
      throw refuse(.unreadable(fault))
    case .success(let row):
      do throws(MemberHeaderFault) {
        return try MemberHeader(row, encoding: encoding ?? .utf8)
      } catch {
        throw refuse(error)
      }
    }
  }

  private mutating func refuse(_ fault: MemberHeaderFault) -> MemberHeaderFault {
    let first = refusal ?? fault
    refusal = first
    return first
  }

  private static func member(_ line: CSVReader.Line, header: MemberHeader, encoding: TextEncoding) -> MemberLine {
    switch line {
    case .failure(let fault):
      return .refused([MemberFault(line: fault.line, field: nil, reason: .row(fault.reason))])
    case .success(let row):
      var decoder = MemberRowDecoder(row, header: header, encoding: encoding)
      return decoder.line()
    }
  }
}

extension CSVReader.Line {
  /// The line on which the row, or the fault in it, begins.
  fileprivate var number: Int {
    switch self {
    case .success(let row): row.line
    case .failure(let fault): fault.line
    }
  }
}
