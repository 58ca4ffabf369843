import CSodium

/// The secret half of an Ed25519 key, in memory that is locked, guarded and wiped when the object goes.
///
/// Safe to use from outside and from several threads: the memory is private, written once and read-only afterwards.
@safe
public final class SigningKey: @unchecked Sendable {
  /// How many bytes the seed has, from which both halves follow.
  public static let seedCount = 32

  /// The public half.
  public let verifyingKey: VerifyingKey
  // Seed and public key one after the other, as the library signs with them.
  private let secret: UnsafeMutablePointer<UInt8>

  /// Makes a new key from random numbers of the operating system.
  public convenience init() throws(CryptographyError) {
    var seed = try RandomBytes.make(Self.seedCount)
    defer { Self.wipe(&seed) }
    try self.init(seed: seed)
  }

  /// Makes the key that follows from a seed; the caller wipes its own copy of it.
  /// - Throws: `wrongLength`, `unavailable`, `outOfMemory`
  public init(seed: [UInt8]) throws(CryptographyError) {
    guard seed.count == Self.seedCount else { throw .wrongLength(found: seed.count, expected: Self.seedCount) }
    try Sodium.prepare()
    guard let memory = unsafe sodium_malloc(2 * Self.seedCount) else { throw .outOfMemory }
    unsafe secret = memory.assumingMemoryBound(to: UInt8.self)
    var open = [UInt8](repeating: 0, count: VerifyingKey.count)
    // Lengths as the library states them: 32 bytes of seed, 32 of public key, 64 of secret key.
    _ = unsafe crypto_sign_seed_keypair(&open, secret, seed)
    _ = unsafe sodium_mprotect_readonly(memory)
    verifyingKey = try VerifyingKey(open)
  }

  deinit {
    // Wipes before it frees.
    unsafe sodium_free(secret)
  }

  /// Signs a message; the same message gets the same signature.
  public func sign(_ message: [UInt8]) throws(CryptographyError) -> Signature {
    var signature = [UInt8](repeating: 0, count: Signature.count)
    // The addresses are used during the call only.
    _ = unsafe crypto_sign_detached(&signature, nil, message, UInt64(message.count), secret)
    return try Signature(signature)
  }

  /// Lends the seed to a closure and wipes the copy afterwards.
  func withSeed<Value>(_ body: ([UInt8]) throws(CryptographyError) -> Value) throws(CryptographyError) -> Value {
    var seed = unsafe Array(UnsafeBufferPointer(start: secret, count: Self.seedCount))
    defer { Self.wipe(&seed) }
    return try body(seed)
  }

  /// Overwrites bytes in a way that the compiler can't leave out.
  static func wipe<Byte: BitwiseCopyable>(_ bytes: inout [Byte]) {
    unsafe sodium_memzero(&bytes, bytes.count * MemoryLayout<Byte>.stride)
  }
}
