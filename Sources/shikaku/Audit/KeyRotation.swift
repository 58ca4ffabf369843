import Cryptography
import Foundation
import Registry
import RegistrySQL

/// Puts a new key in the place of the one that seals. Each step leaves either the old key or the new one in its place, and the ring names both before
/// the new one signs anything; whoever was interrupted does it again.
struct KeyRotation {
  /// The file of the secret key.
  let path: String
  /// For how many hours seals of the old key still count, for servers that have not yet taken the new one.
  let overlapHours: Int64
  private var next: String { path + ".next" }

  /// The ring beside the key.
  static func ring(of path: String) -> String { path + ".ring" }

  /// Changes the keys; `seal` seals everything by the key that it is given.
  /// - Returns: the new public key
  func run(seal: (SigningKey) throws -> Void) throws -> VerifyingKey {
    let old = try SealOptions.signingKey(path)
    let new = try newKey()
    guard old.verifyingKey.hex != new.verifyingKey.hex else {
      throw CommandFailure("\(next) holds the key that is in use; take it away", "\(next) は使用中の鍵です。取り除いてください")
    }
    try seal(old)
    var ring = try KeyRing(path: Self.ring(of: path))
    // Counted from behind the last seal that the old key has made here.
    let until = KnownTime(microseconds: SystemClock.now().microseconds + overlapHours * 3_600_000_000)
    ring.rotate(from: old.verifyingKey, to: new.verifyingKey, until: until)
    try ring.write(to: Self.ring(of: path))
    let retired = "\(path).retired-\(old.verifyingKey.hex.prefix(8))"
    // Copied and not moved away, so that there is a key at every moment.
    try keep(path, as: retired)
    if FileManager.default.fileExists(atPath: path + ".pub") { try keep(path + ".pub", as: retired + ".pub") }
    try DurableMove.move(next + ".pub", over: path + ".pub")
    try DurableMove.move(next, over: path)
    try seal(new)
    return new.verifyingKey
  }

  /// The key that an interrupted run made, or a new one.
  private func newKey() throws -> SigningKey {
    if !FileManager.default.fileExists(atPath: next) {
      do throws(CryptographyError) {
        try KeyFile.write(try SigningKey(), to: next)
      } catch {
        throw CommandFailure(error.description, error.japanese)
      }
    }
    let key = try SealOptions.signingKey(next)
    if !FileManager.default.fileExists(atPath: next + ".pub") {
      do throws(CryptographyError) {
        try KeyFile.write(key.verifyingKey, to: next + ".pub")
      } catch {
        throw CommandFailure(error.description, error.japanese)
      }
    }
    return key
  }

  private func keep(_ path: String, as other: String) throws {
    if !FileManager.default.fileExists(atPath: other) { try FileManager.default.linkItem(atPath: path, toPath: other) }
  }
}
