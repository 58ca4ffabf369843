/// Writes HTML values as bytes and escapes everything that is not markup.
struct HTMLWriter {
  private(set) var bytes: [UInt8] = []

  /// A whole page with its document type.
  static func page(_ html: HTML) -> [UInt8] {
    var writer = HTMLWriter()
    writer.bytes.reserveCapacity(32_768)
    writer.raw("<!DOCTYPE html>")
    writer.write(html)
    writer.raw("\n")
    return writer.bytes
  }

  /// A piece alone.
  static func fragment(_ html: HTML) -> String {
    var writer = HTMLWriter()
    writer.write(html)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private mutating func write(_ html: HTML) {
    switch html {
    case .text(let text): escaped(text)
    case .group(let parts): for part in parts { write(part) }
    case .element(let tag, let attributes, let children): write(tag, attributes, children)
    }
  }

  private mutating func write(_ tag: Tag, _ attributes: [Attribute], _ children: [HTML]) {
    raw("<" + tag.name)
    for attribute in attributes where !attribute.name.isEmpty { write(attribute) }
    raw(">")
    guard !tag.isVoid else { return }
    // The reader drops a line feed right after the start of a textarea or pre; none of our pages has them.
    for child in children { write(child) }
    raw("</" + tag.name + ">")
  }

  private mutating func write(_ attribute: Attribute) {
    raw(" " + attribute.name)
    guard let value = attribute.value else { return }
    raw("=\"")
    escaped(value)
    raw("\"")
  }

  private mutating func raw(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// Escapes for text and for quoted attribute values alike.
  private mutating func escaped(_ text: String) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): raw("&amp;")
      case UInt8(ascii: "<"): raw("&lt;")
      case UInt8(ascii: ">"): raw("&gt;")
      case UInt8(ascii: "\""): raw("&quot;")
      case UInt8(ascii: "'"): raw("&#39;")
      default: bytes.append(byte)
      }
    }
  }
}
