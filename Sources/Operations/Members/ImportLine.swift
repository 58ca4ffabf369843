public import Registry

/// One line of a member file as the import gets it.
/// 取込行
public enum ImportLine: Sendable {
  /// A record, and the line it stands on.
  case member(CoverageRecord, line: Int)
  /// Everything that is wrong with a line.
  case refused([ImportRefusal])
}

extension ImportLine {
  /// The record; `nil` for a faulty line.
  var record: CoverageRecord? {
    switch self {
    case .member(let record, _): record
    case .refused: nil
    }
  }

  /// Where it stands.
  var number: Int {
    switch self {
    case .member(_, let line): line
    case .refused(let refusals): refusals.first?.line ?? 0
    }
  }
}

/// Some rows of a file that follow each other; they are written in one change.
/// 取込の単位
public struct ImportBatch: Sendable {
  /// What stands in them; none where all of them are blank.
  public let lines: [ImportLine]
  /// Where they begin.
  public let start: LoadPosition
  /// Where the rows behind them begin.
  public let end: LoadPosition
  /// The rows as they stand in the file, so that refused ones can be handed back.
  public let bytes: [UInt8]
  /// Whether the file ends with them.
  public let isLast: Bool

  /// Keeps the parts.
  public init(lines: [ImportLine], start: LoadPosition, end: LoadPosition, bytes: [UInt8] = [], isLast: Bool) {
    self.isLast = isLast
    self.lines = lines
    self.start = start
    self.end = end
    self.bytes = bytes
  }
}

/// Why a line is not imported; names line and column and never holds the value that stands there.
/// 取込エラー
public struct ImportRefusal: Hashable, Sendable {
  /// The line, counted from 1 with the header.
  public let line: Int
  /// The column as the file names it; `nil` when the line as a whole is wrong.
  public let field: String?
  /// What is wrong and how to mend it, in English.
  public let english: String
  /// The same in Japanese.
  public let japanese: String

  /// Keeps the parts.
  public init(line: Int, field: String?, english: String, japanese: String) {
    self.line = line
    self.field = field
    self.english = english
    self.japanese = japanese
  }

  static func contradiction(line: Int) -> ImportRefusal {
    ImportRefusal(
      line: line, field: nil, english: "an earlier line says something else about the same cover of the same person",
      japanese: "同じ人の同じ資格について、前の行と内容が違います")
  }
}

extension LoadProgress {
  /// Counts what became of one record.
  mutating func count(_ outcome: MergeOutcome) {
    switch outcome {
    case .added: added += 1
    case .corrected: corrected += 1
    case .unchanged, .repeated: unchanged += 1
    case .contradicts: refused += 1
    }
  }
}
