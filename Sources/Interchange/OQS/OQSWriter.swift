/// Writes elements in the characters of one encoding, and loses none.
///
/// A character that CP932 lacks is written as a character reference (`&#x20BB7;`), which every XML reader turns back into the character. A name is
/// written twice instead: `Name` with ● for what is missing, for programs that print what they read, and `NameOfOther` exactly.
struct OQSWriter {
  /// What stands for a character that CP932 lacks, as in the lists that the centre gives out.
  static let substitute = "●"

  private(set) var bytes: [UInt8] = []
  private let encoding: OQSEncoding
  private var depth = 0

  init(_ encoding: OQSEncoding) {
    self.encoding = encoding
    append("<?xml version=\"1.0\" encoding=\"\(encoding.declaredName)\" standalone=\"no\"?>")
  }

  /// An element around others.
  mutating func element(_ name: String, _ content: (inout OQSWriter) -> Void) {
    append("<\(name)>")
    depth += 1
    content(&self)
    depth -= 1
    append("</\(name)>")
  }

  /// A simple element; an absent or empty one is left out.
  mutating func element(_ name: String, _ text: String?) {
    guard let text, !text.isEmpty else { return }
    indent()
    bytes.append(contentsOf: "<\(name)>".utf8)
    bytes.append(contentsOf: encoded(text))
    bytes.append(contentsOf: "</\(name)>\r\n".utf8)
  }

  /// A simple element with a code of its list; an absent one is left out.
  mutating func code(_ name: String, _ choice: (some OQSCoded)?) {
    element(name, choice?.oqsCode)
  }

  /// `Name`, and `NameOfOther` where the first can't hold every character.
  mutating func name(_ text: String) {
    guard encoding == .shiftJIS, !CP932.holds(text) else { return element("Name", text) }
    element("Name", CP932.substituted(text, by: Self.substitute))
    element("NameOfOther", text)
  }

  private mutating func append(_ line: String) {
    indent()
    bytes.append(contentsOf: line.utf8)
    bytes.append(contentsOf: [0x0D, 0x0A])
  }

  private mutating func indent() {
    for _ in 0..<depth { bytes.append(UInt8(ascii: "\t")) }
  }

  /// Nearly every text can be written as it is, so that is tried first.
  private func encoded(_ text: String) -> [UInt8] {
    if text.utf8.contains(where: Self.needsCare) { return text.unicodeScalars.flatMap(escaped) }
    switch encoding {
    case .utf8: return Array(text.utf8)
    case .shiftJIS: return (try? CP932.encode(text)) ?? text.unicodeScalars.flatMap(escaped)
    }
  }

  /// Marks of XML and control characters; the noncharacters U+FFFE and U+FFFF begin with 0xEF 0xBF in UTF-8.
  private static func needsCare(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "&") || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">") || byte == 0xEF
  }

  private func escaped(_ scalar: Unicode.Scalar) -> [UInt8] {
    switch scalar {
    case "&": Array("&amp;".utf8)
    case "<": Array("&lt;".utf8)
    case ">": Array("&gt;".utf8)
    case "\t", "\n", "\r": [UInt8(ascii: " ")]
    default: encoded(scalar)
    }
  }

  private func encoded(_ scalar: Unicode.Scalar) -> [UInt8] {
    // XML 1.0 has no way to write these, not even as a reference.
    if scalar.value < 0x20 || (scalar.value & 0xFFFE) == 0xFFFE { return Array("?".utf8) }
    switch encoding {
    case .utf8: return Array(String(scalar).utf8)
    case .shiftJIS: return (try? CP932.encode(String(scalar))) ?? Array("&#x\(String(scalar.value, radix: 16, uppercase: true));".utf8)
    }
  }
}

extension CP932 {
  /// Whether a text can be written without losing anything.
  static func holds(_ text: String) -> Bool {
    (try? encode(text)) != nil
  }

  /// The text with a substitute for each character that can't be written; a variation selector, which only tells the shape, is left out.
  static func substituted(_ text: String, by substitute: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars where !scalar.properties.isVariationSelector {
      result += holds(String(scalar)) ? String(scalar) : substitute
    }
    return result
  }
}
