public import EligibilityModel

/// Reads a whole register row by row in constant memory, in parts that can be read side by side.
/// 登録簿の通読
public protocol RegisterScanner {
  /// Cuts what the register held to be true at a time into parts.
  ///
  /// - Parameters:
  ///   - size: the rows of a part; the last one may have fewer
  ///   - knownAt: the time; changes written later do not show
  /// - Returns: the parts in the order of their keys; every row is in exactly one
  /// - Throws: faults of the store
  func parts(of size: Int, knownAt: KnownTime) throws(RegisterError) -> [RegisterPart]

  /// Hands out the rows of a part in the order of their keys; a fault that the body throws ends the reading.
  func scan(_ part: RegisterPart, _ body: (RecordedCoverage) throws -> Void) throws
}

/// A stretch of a register as it was known at a time.
/// 登録簿の一区間
public struct RegisterPart: Hashable, Sendable, MaskedInLogs {
  /// A place among the rows, in the order in which a store keeps them.
  public struct Position: Hashable, Sendable, MaskedInLogs {
    /// The insurer's number as a number.
    public let insurer: Int64
    /// 番号, as it is searched.
    public let numberKey: String
    /// Day number of the birth date.
    public let birthDay: Int64
    /// The row.
    public let record: RecordID

    /// Keeps the parts of a key.
    public init(insurer: Int64, numberKey: String, birthDay: Int64, record: RecordID) {
      self.insurer = insurer
      self.numberKey = numberKey
      self.birthDay = birthDay
      self.record = record
    }

    /// Before every row.
    public static let start = Position(insurer: .min, numberKey: "", birthDay: .min, record: RecordID(.min))
    /// After every row.
    public static let end = Position(insurer: .max, numberKey: "", birthDay: .min, record: RecordID(.min))
  }

  /// The first place inside.
  public let from: Position
  /// The first place outside.
  public let until: Position
  /// How many rows it holds.
  public let count: Int
  /// When the register held them to be true.
  public let knownAt: KnownTime

  /// Keeps the bounds.
  public init(from: Position, until: Position, count: Int, knownAt: KnownTime) {
    self.from = from
    self.until = until
    self.count = count
    self.knownAt = knownAt
  }
}

extension RegisterPart {
  /// Cuts positions that come one by one into parts, keeping the first of each alone.
  public struct Cutter {
    private let size: Int
    private let knownAt: KnownTime
    private var parts: [RegisterPart] = []
    private var from = Position.start
    private var count = 0

    /// Cuts after every so many rows, at least one.
    public init(size: Int, knownAt: KnownTime) {
      self.size = max(1, size)
      self.knownAt = knownAt
    }

    /// Counts one row; its position is asked for only where a part begins.
    public mutating func next<Fault: Error>(_ position: () throws(Fault) -> Position) throws(Fault) {
      if count == size {
        let next = try position()
        parts.append(RegisterPart(from: from, until: next, count: count, knownAt: knownAt))
        (from, count) = (next, 0)
      }
      count += 1
    }

    /// All parts; none for an empty register.
    public func finished() -> [RegisterPart] {
      count == 0 ? parts : parts + [RegisterPart(from: from, until: .end, count: count, knownAt: knownAt)]
    }
  }
}
