public import Registry

/// One line of a member file as the import gets it.
/// 取込行
public enum ImportLine: Sendable {
  /// A record, and the line it stands on.
  case member(CoverageRecord, line: Int)
  /// Everything that is wrong with a line.
  case refused([ImportRefusal])
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

/// What became of the lines of a member file.
/// 取込結果
public struct ImportReport: Hashable, Sendable {
  /// Whether the register was changed at all.
  public internal(set) var isWritten: Bool
  /// New records.
  public internal(set) var added = 0
  /// Records that correct an earlier one.
  public internal(set) var corrected = 0
  /// Lines that say what the register says already, or what an earlier line said.
  public internal(set) var unchanged = 0
  /// Faulty lines.
  public internal(set) var refused = 0

  init(isWritten: Bool) {
    self.isWritten = isWritten
  }

  mutating func count(_ outcome: MergeOutcome) {
    switch outcome {
    case .added: added += 1
    case .corrected: corrected += 1
    case .unchanged, .repeated: unchanged += 1
    case .contradicts: refused += 1
    }
  }

  var withoutWriting: ImportReport {
    var report = self
    report.isWritten = false
    return report
  }
}
