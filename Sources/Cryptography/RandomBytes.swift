import CSodium

/// Random numbers of the operating system, fit for keys.
public enum RandomBytes {
  /// As many random bytes as asked for.
  public static func make(_ count: Int) throws(CryptographyError) -> [UInt8] {
    try Sodium.prepare()
    var bytes = [UInt8](repeating: 0, count: max(0, count))
    // The address is used during the call only.
    unsafe randombytes_buf(&bytes, bytes.count)
    return bytes
  }
}
