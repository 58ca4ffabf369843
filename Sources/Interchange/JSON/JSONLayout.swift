/// Lays out JSON for people: one member or element a line.
public enum JSONLayout {
  /// The same JSON on many lines, two blanks deeper with each bracket.
  ///
  /// - Parameter bytes: JSON without blanks outside its texts
  /// - Returns: the lines, the last one ended
  public static func indented(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count * 2)
    var depth = 0
    var isInText = false
    var isEscaped = false
    var isOpen = false
    for byte in bytes where byte != 0x0A {
      if isInText {
        result.append(byte)
        isInText = isEscaped || byte != UInt8(ascii: "\"")
        isEscaped = !isEscaped && byte == UInt8(ascii: "\\")
        continue
      }
      let closes = byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]")
      if closes { depth -= 1 }
      // Empty brackets stay together; after any other opening one, and before any other closing one, a line ends.
      if isOpen != closes { newLine(depth, &result) }
      isOpen = byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[")
      if isOpen { depth += 1 }
      result.append(byte)
      if byte == UInt8(ascii: ",") { newLine(depth, &result) }
      if byte == UInt8(ascii: ":") { result.append(UInt8(ascii: " ")) }
      isInText = byte == UInt8(ascii: "\"")
    }
    return result + [0x0A]
  }

  private static func newLine(_ depth: Int, _ result: inout [UInt8]) {
    result.append(0x0A)
    result.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * max(0, depth)))
  }
}
