/// A signed statement of where a chain stood at a time.
/// 監査証跡の封印
public struct AuditSeal: Hashable, Sendable {
  /// The chain, its last number and the hash of that entry.
  public let head: AuditHead
  /// When it was sealed.
  public let at: KnownTime
  /// The public key, 64 hexadecimal digits.
  public let key: String
  /// The signature, 128 hexadecimal digits.
  public let signature: String

  /// Keeps the parts.
  public init(head: AuditHead, at: KnownTime, key: String, signature: String) {
    self.head = head
    self.at = at
    self.key = key
    self.signature = signature
  }

  /// What is signed.
  public var message: [UInt8] { Self.message(head, at: at) }

  /// What is signed: five lines, each with its line end.
  public static func message(_ head: AuditHead, at: KnownTime) -> [UInt8] {
    Array("shikaku-audit-seal 1\n\(head.chain.text)\n\(head.sequence)\n\(head.hash.hex)\n\(at.precise)\n".utf8)
  }
}

// The line of a witness file.
extension AuditSeal {
  /// One line of JSON without its line end.
  public var line: String {
    var writer = AuditLineWriter()
    writer.member("at", at.precise)
    writer.member("chain", head.chain.text)
    writer.member("hash", head.hash.hex)
    writer.member("key", key)
    writer.member("sequence", head.sequence)
    writer.member("signature", signature)
    return writer.finished()
  }

  /// Reads a line as this program writes it; `nil` for anything else.
  public init?(line: String) {
    var reader = AuditLineReader(line)
    do throws(AuditLineReader.Unreadable) {
      let at = try reader.time("at")
      let chain = try reader.value("chain") { AuditChainName($0) }
      let hash = try reader.value("hash") { AuditHash(hex: $0) }
      let key = try reader.text("key")
      let sequence = try reader.number("sequence")
      let signature = try reader.text("signature")
      try reader.end()
      self.init(head: AuditHead(chain: chain, sequence: sequence, hash: hash), at: at, key: key, signature: signature)
    } catch {
      return nil
    }
  }
}
