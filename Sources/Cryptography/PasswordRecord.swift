import CSodium

/// The hash of a password after argon2id (RFC 9106), with its salt and its parameters in one text.
public struct PasswordRecord: Hashable, Sendable {
  /// How much work a hash is.
  public struct Cost: Hashable, Sendable {
    /// How often the memory is gone through.
    public let passes: UInt64
    /// How much memory it takes, in bytes.
    public let memory: Int

    /// Keeps both; the library refuses less than one pass and 8 KiB.
    public init(passes: UInt64, memory: Int) {
      self.passes = passes
      self.memory = memory
    }

    /// Three passes over 64 MiB: the second recommendation of RFC 9106 section 4, in one lane as the library has it.
    public static let standard = Cost(passes: 3, memory: 64 << 20)
  }

  /// `$argon2id$v=19$m=…,t=…,p=1$salt$hash`.
  public let text: String

  /// Keeps a record that was stored.
  public init(text: String) {
    self.text = text
  }

  /// Hashes a password with a new salt.
  /// - Throws: `outOfMemory` where there is not enough of it.
  public init(of password: String, cost: Cost = .standard) throws(CryptographyError) {
    try Sodium.prepare()
    var record = [CChar](repeating: 0, count: crypto_pwhash_strbytes())
    let bytes = password.utf8.map { CChar(bitPattern: $0) }
    // Both addresses are used during the call only, and the record has the length that the function writes.
    let result = unsafe crypto_pwhash_str_alg(
      &record, bytes, UInt64(bytes.count), cost.passes, cost.memory, crypto_pwhash_alg_argon2id13())
    guard result == 0 else { throw .outOfMemory }
    text = String(decoding: record.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Whether a password is the one of this record; the same work whether or not it is.
  public func matches(_ password: String) -> Bool {
    guard (try? Sodium.prepare()) != nil, let record = terminated else { return false }
    let bytes = password.utf8.map { CChar(bitPattern: $0) }
    // Both addresses are used during the call only; the record ends with a zero.
    return unsafe crypto_pwhash_str_verify(record, bytes, UInt64(bytes.count)) == 0
  }

  /// Whether the record was made with another cost, or is no record.
  public func differs(from cost: Cost) -> Bool {
    guard let record = terminated else { return true }
    // The address is used during the call only; the record ends with a zero.
    return unsafe crypto_pwhash_str_needs_rehash(record, cost.passes, cost.memory) != 0
  }

  /// As the library reads it; `nil` where it is too long to be one.
  private var terminated: [CChar]? {
    let bytes = text.utf8.map { CChar(bitPattern: $0) }
    return bytes.count < crypto_pwhash_strbytes() && !bytes.contains(0) ? bytes + [0] : nil
  }
}
