import XML

/// The characters of the exchange files: CP932 or UTF-8 in, either of them out.
enum OQSText {
  /// Reads a file by the encoding it declares; without a declaration UTF-8 where the bytes are that, else CP932.
  static func decode(_ bytes: [UInt8]) throws(OQSFault) -> String {
    let body = bytes.starts(with: byteOrderMark) ? Array(bytes.dropFirst(byteOrderMark.count)) : bytes
    switch XMLDeclaration.encoding(of: body) {
    case "utf-8", "utf8": return try utf8(body)
    case "shift_jis", "sjis", "shift-jis", "windows-31j", "cp932", "ms932", "x-sjis": return try cp932(body)
    case nil:
      if let text = String(validating: body, as: UTF8.self) { return text }
      return try cp932(body)
    case .some: throw OQSFault(.encoding, line: 1, detail: "Shift_JIS and UTF-8 are read, no other encoding")
    }
  }

  /// Whether a name can be written back: ASCII letters and digits only.
  static func isName(_ name: String) -> Bool {
    (1...80).contains(name.utf8.count)
      && name.utf8.allSatisfy { (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }
      && name.utf8.first.map { $0 > 0x39 } == true
  }

  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  private static func utf8(_ bytes: [UInt8]) throws(OQSFault) -> String {
    guard let text = String(validating: bytes, as: UTF8.self) else { throw OQSFault(.encoding, detail: "the bytes are not UTF-8") }
    return text
  }

  private static func cp932(_ bytes: [UInt8]) throws(OQSFault) -> String {
    do throws(CP932Error) {
      return try CP932.decode(bytes)
    } catch {
      let line = bytes.prefix(error.position).count { $0 == UInt8(ascii: "\n") } + 1
      throw OQSFault(.encoding, line: line, detail: "byte \(error.position + 1) is no character of CP932")
    }
  }
}
