public import EligibilityModel

/// The part of a change that notes how far the load of a file has come, in the transaction of the rows that it wrote.
/// 取込の経過の記録
public protocol LoadLog {
  /// Writes that a load begins; it gets the next number.
  func begin(_ source: LoadSource) throws(RegisterError) -> LoadID

  /// Writes how far a load has come.
  ///
  /// - Parameters:
  ///   - progress: What is loaded with the end of this change.
  ///   - load: The load as it stood before this change.
  /// - Throws: `store` when somebody else went on with the load meanwhile.
  func note(_ progress: LoadProgress, of load: KnownLoad) throws(RegisterError)
}

/// Tells of loads that have begun.
/// 取込の経過の参照
public protocol LoadReader {
  /// The load of a file that began last; `nil` when the file was never loaded.
  func lastLoad(of file: RegisterText) throws(RegisterError) -> KnownLoad?
}

/// The number the register gives to each load; never given twice.
/// 取込番号
public struct LoadID: Hashable, Sendable {
  /// Counted from 1.
  public let number: Int64

  /// Keeps a number.
  public init(_ number: Int64) {
    self.number = number
  }
}

/// What is loaded, and in which way.
/// 取込元ファイル
public struct LoadSource: Hashable, Sendable {
  /// Where the file stands.
  public let file: RegisterText
  /// SHA-256 of its bytes, in hexadecimal digits; a load goes on only with the same bytes.
  public let fingerprint: String
  /// How many bytes it has.
  public let byteCount: Int64
  /// What becomes of its lines.
  public let way: LoadWay
  /// From which day on a compared file is true; `nil` for a file that is only merged.
  public let asOf: CivilDate?

  /// Keeps the parts.
  public init(file: RegisterText, fingerprint: String, byteCount: Int64, way: LoadWay, asOf: CivilDate? = nil) {
    self.asOf = asOf
    self.file = file
    self.fingerprint = fingerprint
    self.byteCount = byteCount
    self.way = way
  }
}

/// What becomes of the lines of a file.
/// 取込方法
public enum LoadWay: String, CaseIterable, Sendable {
  /// The file was checked as a whole before its first line was written.
  case allOrNothing
  /// The good lines are written, the others handed back.
  case skipBad
  /// What differs from the register is recorded as events; whoever is missing in the file has lost cover.
  case compared
}

/// A load that the register knows of.
/// 取込の経過
public struct KnownLoad: Hashable, Sendable {
  /// The load.
  public let id: LoadID
  /// What is loaded.
  public let source: LoadSource
  /// How far it has come.
  public let progress: LoadProgress
  /// When the register learned each part of it; a row that it learned then comes from this file.
  public let times: [KnownTime]

  /// Keeps the parts.
  public init(id: LoadID, source: LoadSource, progress: LoadProgress, times: [KnownTime]) {
    self.id = id
    self.source = source
    self.progress = progress
    self.times = times
  }

  /// The load one step further.
  public func advanced(to progress: LoadProgress, at time: KnownTime) -> KnownLoad {
    KnownLoad(id: id, source: source, progress: progress, times: times + [time])
  }
}

/// How far a load has come, and what has become of the lines so far.
/// 取込の進み
public struct LoadProgress: Hashable, Sendable {
  /// Whether more is to come.
  public enum State: String, CaseIterable, Sendable {
    /// It goes on, or it was interrupted.
    case underWay
    /// Everything is loaded.
    case finished
    /// Somebody began anew instead.
    case abandoned
  }

  /// The first line that is not loaded yet, and the byte at which it begins.
  public var position = LoadPosition.start
  /// New records.
  public var added: Int64 = 0
  /// Records that correct an earlier one.
  public var corrected: Int64 = 0
  /// Lines that say what the register says already, or what an earlier line said.
  public var unchanged: Int64 = 0
  /// Covers that ended because the file does not know them any more.
  public var ended: Int64 = 0
  /// Faulty lines.
  public var refused: Int64 = 0
  /// How long the file of refused rows is.
  public var refusedBytes: Int64 = 0
  /// Whether more is to come.
  public var state = State.underWay

  /// A load at its beginning.
  public init() {}

  /// How many lines were judged.
  public var lines: Int64 { added + corrected + unchanged + refused }
}

/// A place in a file, always where a row begins.
/// 取込位置
public struct LoadPosition: Hashable, Sendable {
  /// The line, counted from 1.
  public let line: Int
  /// The byte, counted from 0.
  public let byte: Int64

  /// Keeps both.
  public init(line: Int, byte: Int64) {
    self.line = line
    self.byte = byte
  }

  /// Before the first byte.
  public static let start = LoadPosition(line: 1, byte: 0)
}
