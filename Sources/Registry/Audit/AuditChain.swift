public import EligibilityModel

/// The name of a chain of entries; each server writes one of its own, so that none waits for another.
/// 監査証跡の系列名
public struct AuditChainName: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The longest name.
  public static let limit = 64

  /// Small letters, digits, full stop and hyphen.
  public let text: String

  /// Keeps a name; `nil` when it is empty, too long or holds other characters.
  public init?(_ text: String) {
    guard (1...Self.limit).contains(text.utf8.count), text.utf8.allSatisfy(Self.isAllowed) else { return nil }
    self.text = text
  }

  /// The chain of a register that one machine writes.
  public static let main = AuditChainName(unchecked: "main")

  /// By the bytes of the names.
  public static func < (left: AuditChainName, right: AuditChainName) -> Bool {
    left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
  }

  /// The name.
  public var description: String { text }

  private init(unchecked text: String) {
    self.text = text
  }

  private static func isAllowed(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"): true
    default: false
    }
  }
}

/// Where a chain ends: what the next entry is chained to.
/// 監査証跡の末尾
public struct AuditHead: Hashable, Sendable {
  /// The chain.
  public let chain: AuditChainName
  /// The number of its last entry, 0 without one.
  public let sequence: Int64
  /// The hash of its last entry, zeros without one.
  public let hash: AuditHash

  /// Keeps the parts.
  public init(chain: AuditChainName, sequence: Int64, hash: AuditHash) {
    self.chain = chain
    self.sequence = sequence
    self.hash = hash
  }

  /// The beginning of a chain.
  public init(startOf chain: AuditChainName) {
    self.init(chain: chain, sequence: 0, hash: .zero)
  }

  /// The entry as it is stored next; `nil` when it can't be hashed.
  public func appending(_ entry: AuditEntry, _ hashing: AuditHashing) -> StoredAuditEntry? {
    let sequence = sequence + 1
    let line = AuditLine(chain: chain, sequence: sequence, entry: entry).text
    guard let next = hashing(AuditHash.message(after: hash, line: line)) else { return nil }
    return StoredAuditEntry(
      position: sequence,
      content: StoredAuditEntry.Content(line: line, previous: hash, hash: next, key: AuditKey(entry.subject)))
  }

  /// The end after an entry was stored.
  public func advanced(past stored: StoredAuditEntry) -> AuditHead {
    AuditHead(chain: chain, sequence: stored.position, hash: stored.content?.hash ?? hash)
  }
}

/// An entry as it stands in a store, which may have been tampered with.
/// 保存された監査記録
public struct StoredAuditEntry: Hashable, Sendable, MaskedInLogs {
  /// The columns of a row.
  public struct Content: Hashable, Sendable, MaskedInLogs {
    /// The entry's text, byte for byte.
    public let line: String
    /// The hash of the entry before.
    public let previous: AuditHash
    /// The hash over `previous` and the line.
    public let hash: AuditHash
    /// By what it is found.
    public let key: AuditKey

    /// Keeps the parts.
    public init(line: String, previous: AuditHash, hash: AuditHash, key: AuditKey) {
      self.line = line
      self.previous = previous
      self.hash = hash
      self.key = key
    }
  }

  /// The number under which it is stored; the line says which number it was given.
  public let position: Int64
  /// What stands there; `nil` when no entry of this program could look like that.
  public let content: Content?

  /// Keeps both.
  public init(position: Int64, content: Content?) {
    self.position = position
    self.content = content
  }
}
