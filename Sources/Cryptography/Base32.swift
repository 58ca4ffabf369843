/// Bytes in the letters of RFC 4648 section 6, without filling, as apps for second factors take a secret.
public enum Base32 {
  /// Eight letters for five bytes.
  public static func text(_ bytes: [UInt8]) -> String {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".utf8)
    var text: [UInt8] = []
    var (held, count) = (UInt32(0), 0)
    for byte in bytes {
      held = held << 8 | UInt32(byte)
      count += 8
      while count >= 5 {
        count -= 5
        text.append(letters[Int(held >> UInt32(count) & 31)])
      }
      held &= (1 << UInt32(count)) - 1
    }
    if count > 0 { text.append(letters[Int(held << UInt32(5 - count) & 31)]) }
    return String(decoding: text, as: UTF8.self)
  }
}
