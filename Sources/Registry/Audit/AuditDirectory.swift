public import EligibilityModel

/// By what a store that writes in order finds the entries about a member: a list for each 2,048 entries of a chain, in the order of keys.
/// 監査証跡の索引
///
/// A section is written with its last entry and never again; the entries behind the last full section are found by looking at each of them.
public enum AuditDirectory {
  /// How many consecutive entries of a chain a section lists; fixed for life.
  public static let sectionSize: Int64 = 2_048

  /// The section that lists an entry, counted from 0.
  public static func section(of sequence: Int64) -> Int64 { (max(1, sequence) - 1) / sectionSize }

  /// Whether an entry is the last one of its section.
  public static func isLast(_ sequence: Int64) -> Bool { sequence > 0 && sequence.isMultiple(of: sectionSize) }

  /// Whether a section lists an entry of this number.
  static func lists(_ sequence: Int64, in section: Int64) -> Bool { sequence > 0 && self.section(of: sequence) == section }
}

/// A row of the directory, which may have been tampered with: under which key it names which entry.
/// 索引の行
public struct AuditListing: Hashable, Sendable, MaskedInLogs {
  /// The section it stands in.
  public let section: Int64
  /// The number of the entry that it names.
  public let sequence: Int64
  /// The key; `nil` when no entry of this program could have it.
  public let key: AuditKey?

  /// Keeps the parts.
  public init(section: Int64, sequence: Int64, key: AuditKey?) {
    self.section = section
    self.sequence = sequence
    self.key = key
  }
}

/// What a walk through a chain and its directory meets.
public enum AuditTrailRow: Hashable, Sendable, MaskedInLogs {
  /// The next entry.
  case entry(StoredAuditEntry)
  /// The section of the last entry is full: the directory must name all its entries in the rows that follow.
  case fullSection
  /// A row of the directory.
  case listing(AuditListing)
}
