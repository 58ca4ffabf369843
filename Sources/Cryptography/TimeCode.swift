import COpenSSL

/// The six digits of a second factor: RFC 6238 over HMAC-SHA-1, which is what the common apps on telephones compute.
public enum TimeCode {
  /// The code of a secret for a time step; `nil` where the library refuses.
  ///
  /// - Parameters:
  ///   - secret: the shared secret
  ///   - step: the number of half minutes since 1970-01-01T00:00:00Z
  ///   - digits: how many digits, 6 to 9
  /// - Returns: the digits, with zeros in front
  public static func code(of secret: [UInt8], step: Int64, digits: Int = 6) -> String? {
    guard (6...9).contains(digits) else { return nil }
    let counter = (0..<8).map { UInt8(truncatingIfNeeded: step >> (56 - 8 * Int64($0))) }
    guard let mark = hmac(secret, counter), let last = mark.last else { return nil }
    // RFC 4226, section 5.3: four bytes from where the last one points to, without their first bit.
    let offset = Int(last & 0x0F)
    let number = mark[offset..<offset + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) } & 0x7FFF_FFFF
    let text = String(number % (0..<digits).reduce(UInt32(1)) { power, _ in power &* 10 })
    return String(repeating: "0", count: digits - text.count) + text
  }

  /// HMAC-SHA-1 (RFC 2104), 20 bytes.
  static func hmac(_ key: [UInt8], _ message: [UInt8]) -> [UInt8]? {
    var mark = [UInt8](repeating: 0, count: 20)
    var length = 0
    // All addresses are used during the call only; the function writes at most the length it is told.
    let isDone =
      unsafe EVP_Q_mac(
        nil, "HMAC", nil, "SHA1", nil, key, key.count, message, message.count, &mark, mark.count, &length) != nil
    return isDone && length == mark.count ? mark : nil
  }
}
