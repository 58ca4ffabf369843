import CSodium

/// A checksum after SHA-256 of bytes that come part by part; it can be asked between any two of them.
public struct SHA256Stream: Sendable {
  private var state = crypto_hash_sha256_state()

  /// No bytes yet.
  public init() {
    // The state belongs to this value, and the library keeps no address of it.
    _ = unsafe crypto_hash_sha256_init(&state)
  }

  /// Takes further bytes.
  public mutating func update(_ bytes: [UInt8]) {
    _ = unsafe crypto_hash_sha256_update(&state, bytes, UInt64(bytes.count))
  }

  /// The checksum of all bytes so far.
  public var digest: SHA256Digest {
    // Ending a checksum changes the state, so a copy is ended.
    var copy = state
    var bytes = [UInt8](repeating: 0, count: SHA256Digest.count)
    _ = unsafe crypto_hash_sha256_final(&copy, &bytes)
    return SHA256Digest(bytes)
  }
}
