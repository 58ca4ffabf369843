import CSodium
import Glibc

/// Keys in files of the usual form (PEM after RFC 8410), which other programs read too.
public enum KeyFile {
  /// Writes a secret key to a new file that only its owner can read.
  /// - Throws: `fileExists`, `fileDenied`, `file`
  public static func write(_ key: SigningKey, to path: String) throws(CryptographyError) {
    try key.withSeed { (seed) throws(CryptographyError) in
      var text = PEM.secret.text(seed)
      defer { SigningKey.wipe(&text) }
      try OwnFile.create(path, holding: text, mode: 0o600)
    }
  }

  /// Writes a public key to a new file that everybody may read.
  /// - Throws: `fileExists`, `fileDenied`, `file`
  public static func write(_ key: VerifyingKey, to path: String) throws(CryptographyError) {
    try OwnFile.create(path, holding: PEM.open.text(key.bytes), mode: 0o644)
  }

  /// Reads a secret key, and refuses a file that others than its owner may open.
  /// - Throws: `fileMissing`, `fileDenied`, `fileOpenToOthers`, `notAKey`, `file`
  public static func signingKey(_ path: String) throws(CryptographyError) -> SigningKey {
    var text = try OwnFile.read(path, isSecret: true)
    defer { SigningKey.wipe(&text) }
    guard var seed = PEM.secret.bytes(text) else { throw .notAKey }
    defer { SigningKey.wipe(&seed) }
    return try SigningKey(seed: seed)
  }

  /// Reads a public key.
  /// - Throws: `fileMissing`, `fileDenied`, `notAKey`, `file`
  public static func verifyingKey(_ path: String) throws(CryptographyError) -> VerifyingKey {
    guard let bytes = PEM.open.bytes(try OwnFile.read(path, isSecret: false)) else { throw .notAKey }
    return try VerifyingKey(bytes)
  }
}

/// The text of a key file: a heading, the fixed bytes that say "Ed25519" with the key's 32 bytes in base64, a closing line.
struct PEM {
  let label: String
  /// The DER of everything before the 32 bytes, which never varies for these keys.
  let prefix: [UInt8]

  static let secret = PEM(
    label: "PRIVATE KEY", prefix: [0x30, 0x2E, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2B, 0x65, 0x70, 0x04, 0x22, 0x04, 0x20])
  static let open = PEM(label: "PUBLIC KEY", prefix: [0x30, 0x2A, 0x30, 0x05, 0x06, 0x03, 0x2B, 0x65, 0x70, 0x03, 0x21, 0x00])

  /// The file's text.
  func text(_ key: [UInt8]) -> [UInt8] {
    var der = prefix + key
    defer { SigningKey.wipe(&der) }
    return Array("-----BEGIN \(label)-----\n".utf8) + Self.base64(der) + Array("\n-----END \(label)-----\n".utf8)
  }

  /// The key's 32 bytes; `nil` when the text is no key of this kind.
  func bytes(_ text: [UInt8]) -> [UInt8]? {
    let lines = text.split(separator: UInt8(ascii: "\n")).map { $0.last == UInt8(ascii: "\r") ? $0.dropLast() : $0 }
    guard lines.count == 3, lines[0].elementsEqual("-----BEGIN \(label)-----".utf8), lines[2].elementsEqual("-----END \(label)-----".utf8)
    else { return nil }
    guard var der = Self.bytes(base64: Array(lines[1])), der.count == prefix.count + SigningKey.seedCount, der.starts(with: prefix) else {
      return nil
    }
    defer { SigningKey.wipe(&der) }
    return Array(der.dropFirst(prefix.count))
  }

  /// The library's own encoding takes the same time for every input.
  private static func base64(_ bytes: [UInt8]) -> [UInt8] {
    let variant = Int32(sodium_base64_VARIANT_ORIGINAL)
    var text = [CChar](repeating: 0, count: sodium_base64_encoded_len(bytes.count, variant))
    _ = unsafe sodium_bin2base64(&text, text.count, bytes, bytes.count, variant)
    defer { SigningKey.wipe(&text) }
    // The last character is the NUL that ends a text in C.
    return text.dropLast().map { UInt8(bitPattern: $0) }
  }

  private static func bytes(base64: [UInt8]) -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: base64.count)
    var count = 0
    defer { SigningKey.wipe(&bytes) }
    var text = base64.map { CChar(bitPattern: $0) }
    defer { SigningKey.wipe(&text) }
    let code = unsafe sodium_base642bin(
      &bytes, bytes.count, text, text.count, nil, &count, nil, Int32(sodium_base64_VARIANT_ORIGINAL))
    return code == 0 ? Array(bytes.prefix(count)) : nil
  }
}
