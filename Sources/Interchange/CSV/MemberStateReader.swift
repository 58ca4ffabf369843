public import EligibilityModel

/// One line of the file from which the papers due are planned.
public enum MemberStateLine: Sendable {
  /// A member with the insurer's own mark.
  case member(DocumentsQuestion, id: String)
  /// Why a line can't be taken.
  case refused(MemberStateFault)
}

/// What is wrong with a line, and where; never holds the value that stands there.
public struct MemberStateFault: Error, Hashable, Sendable {
  /// The line, counted from 1 with the header.
  public let line: Int
  /// The column as the file writes it; `nil` when the line as a whole is wrong.
  public let column: String?
  /// What is wrong and how to mend it, in English.
  public let english: String
  /// The same in Japanese.
  public let japanese: String

  init(_ line: Int, _ column: String?, _ english: String, _ japanese: String) {
    self.line = line
    self.column = column
    self.english = english
    self.japanese = japanese
  }
}

/// Reads the file from which the papers due are planned, from chunks of bytes; strict like `shikaku ask documents`.
/// 加入者の状態のファイル
///
/// Each line becomes the same question that `ask documents` reads, so that both refuse the same.
public struct MemberStateReader: Sendable {
  private let insurer: KnownInsurer
  private let day: CivilDate
  private let stated: TextEncoding?
  private var rows = CSVReader()
  private var encoding: TextEncoding?
  private var header: MemberStateHeader?

  /// A reader at the beginning of a file.
  ///
  /// - Parameters:
  ///   - insurer: whose members they are
  ///   - day: the day for which papers are planned
  ///   - encoding: what the sender says it is; `nil` to judge by the first bytes
  public init(insurer: KnownInsurer, day: CivilDate, encoding: TextEncoding?) {
    self.insurer = insurer
    self.day = day
    stated = encoding
  }

  /// Reads the next bytes and answers the lines that end in them.
  ///
  /// - Throws: what is wrong with the header
  public mutating func read(_ chunk: [UInt8]) throws(MemberStateFault) -> [MemberStateLine] {
    if encoding == nil, case .encoding(let found, _) = TextEncodingGuess.find(chunk.span, isComplete: false, stated: stated) {
      encoding = found
    }
    var found: [CSVReader.Line] = []
    rows.read(chunk) { found.append($0) }
    return try lines(found)
  }

  /// Ends the file and answers the lines that were still open.
  ///
  /// - Throws: what is wrong with the header, or that there is none
  public mutating func finish() throws(MemberStateFault) -> [MemberStateLine] {
    var found: [CSVReader.Line] = []
    rows.finish { found.append($0) }
    let lines = try lines(found)
    guard header != nil else { throw MemberStateHeader.missing }
    return lines
  }

  private mutating func lines(_ rows: [CSVReader.Line]) throws(MemberStateFault) -> [MemberStateLine] {
    var lines: [MemberStateLine] = []
    lines.reserveCapacity(rows.count)
    for row in rows {
      if let header { lines.append(line(row, header)) } else { header = try MemberStateHeader(row, encoding: encoding ?? .utf8) }
    }
    return lines
  }

  private func line(_ row: CSVReader.Line, _ header: MemberStateHeader) -> MemberStateLine {
    do throws(MemberStateFault) {
      let row = try header.row(row, encoding: encoding ?? .utf8)
      return .member(try row.question(of: insurer, on: day), id: row.id)
    } catch {
      return .refused(error)
    }
  }
}
