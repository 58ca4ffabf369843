/// What is wrong with a chain, and where.
/// 監査証跡の異常
public struct AuditFault: Hashable, Sendable {
  /// What happened to the entries.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// 改変: what stands there isn't what was written.
    case changed
    /// 欠落: entries are missing between others.
    case removed
    /// 挿入: an entry stands there that was never written at this place.
    case inserted
    /// 順序変更: an entry stands at another place than its own.
    case reordered
    /// 切断: entries are missing at the end.
    case cut
    /// 索引漏れ: the directory does not name entries, so that a person's own list misses them.
    case unlisted
    /// 索引不正: the directory names entries that are not there, or under other numbers than theirs.
    case mislisted
    /// 封印不正: the signature doesn't hold, or is of another key.
    case sealInvalid
    /// 証人ファイルの欠落: a seal of the register doesn't stand in the witness file.
    case sealUnwitnessed

    /// The word for people.
    public var japanese: String {
      switch self {
      case .changed: "改変"
      case .removed: "欠落"
      case .inserted: "挿入"
      case .reordered: "順序変更"
      case .cut: "切断"
      case .unlisted: "索引漏れ"
      case .mislisted: "索引不正"
      case .sealInvalid: "封印不正"
      case .sealUnwitnessed: "証人ファイルの欠落"
      }
    }
  }

  /// What happened.
  public let kind: Kind
  /// The chain.
  public let chain: AuditChainName
  /// The numbers of the entries, or of the entry that a seal names.
  public let sequences: ClosedRange<Int64>
  /// The number under which the entry is stored, where that is another one.
  public let position: Int64?

  /// Keeps the parts.
  public init(_ kind: Kind, _ chain: AuditChainName, _ sequences: ClosedRange<Int64>, position: Int64? = nil) {
    self.kind = kind
    self.chain = chain
    self.sequences = sequences
    self.position = position
  }
}

/// What a check of one chain found.
/// 監査証跡の検査結果
public struct AuditReport: Hashable, Sendable {
  /// The chain.
  public let chain: AuditChainName
  /// How many entries stand there.
  public internal(set) var entries: Int64 = 0
  /// How many seals hold.
  public internal(set) var seals = 0
  /// The last number that a seal vouches for, 0 without one; a cut behind it can't be found.
  public internal(set) var sealedUntil: Int64 = 0
  /// The faults in the order in which they stand, at most `AuditCheck.limit`.
  public internal(set) var faults: [AuditFault] = []

  init(chain: AuditChainName) {
    self.chain = chain
  }
}
