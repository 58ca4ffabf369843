import Foundation
import FoundationXML

/// Reads a whole document with the toolchain's own parser, within limits.
///
/// Entities can't be declared, because a document type is refused before the parser sees the text; so nothing grows and nothing is fetched. So is a
/// processing instruction: the toolchain's parser ends the whole program at one without content (`<?a?>`).
public struct XMLDocumentReader: Sendable {
  /// How much of a document is read.
  public struct Limits: Sendable {
    /// How deep elements may stand in each other.
    public var depth: Int
    /// How many elements there may be.
    public var elements: Int
    /// How long the text of one element may be, in bytes.
    public var textBytes: Int
    /// How long a tag may be, in bytes: the parser compares each attribute with all before it, so that a tag of megabytes takes it hours.
    public var tagBytes = 4_096

    /// Limits that fit a message between offices.
    public init(depth: Int = 16, elements: Int = 4_000_000, textBytes: Int = 65_536) {
      (self.depth, self.elements, self.textBytes) = (depth, elements, textBytes)
    }
  }

  private let limits: Limits

  /// Reads within these limits.
  public init(limits: Limits = Limits()) {
    self.limits = limits
  }

  /// The root of the document in a text that is already decoded; whatever encoding its declaration names is not looked at.
  public func root(of text: String) throws(XMLFault) -> XMLNode {
    let body = Array(XMLDeclaration.removed(from: text).utf8)
    if let fault = Self.foreignMarkup(body) ?? Self.longTag(body, atMost: limits.tagBytes) { throw fault }
    let builder = NodeBuilder(limits: limits)
    let parser = XMLParser(data: Data(body))
    parser.shouldResolveExternalEntities = false
    parser.delegate = builder
    let isRead = parser.parse()
    if let fault = builder.fault { throw fault }
    // What stands behind the root is told as an error only, and an unfinished root not even so.
    guard isRead, parser.parserError == nil, let root = builder.root else {
      throw XMLFault(.notWellFormed, line: max(1, parser.lineNumber))
    }
    return root
  }

  /// The first `<!` that opens neither a comment nor a character section, or `<?`; nothing else may stand there in these dialects.
  private static func foreignMarkup(_ text: [UInt8]) -> XMLFault? {
    var line = 1
    for (position, byte) in text.enumerated() {
      if byte == UInt8(ascii: "\n") { line += 1 }
      guard byte == UInt8(ascii: "<") else { continue }
      switch text.dropFirst(position + 1).first {
      case UInt8(ascii: "!"): if !isHarmless(text.dropFirst(position + 2)) { return XMLFault(.documentType, line: line) }
      case UInt8(ascii: "?"): return XMLFault(.processingInstruction, line: line)
      default: break
      }
    }
    return nil
  }

  /// The first tag that is too long; comments and character sections are no tags, whatever stands in them.
  private static func longTag(_ text: [UInt8], atMost limit: Int) -> XMLFault? {
    var (line, length, position) = (1, 0, 0)
    var quote: UInt8?
    while position < text.count {
      let byte = text[position]
      if byte == UInt8(ascii: "\n") { line += 1 }
      if length > 0 {
        length += 1
        if length > limit { return XMLFault(.textTooLong(limit: limit), line: line) }
        if byte == quote {
          quote = nil
        } else if quote == nil {
          if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") { quote = byte }
          if byte == UInt8(ascii: ">") { length = 0 }
        }
      } else if byte == UInt8(ascii: "<") {
        if let end = sectionEnd(text[position...]) {
          line += text[position..<end].count { $0 == UInt8(ascii: "\n") }
          position = end
          continue
        }
        length = 1
      }
      position += 1
    }
    return nil
  }

  /// Behind the comment or character section that begins here; `nil` where none does.
  private static func sectionEnd(_ rest: ArraySlice<UInt8>) -> Int? {
    guard rest.dropFirst().first == UInt8(ascii: "!") else { return nil }
    for (start, end) in [("<!--", "-->"), ("<![CDATA[", "]]>")] where rest.starts(with: start.utf8) {
      return rest.dropFirst(start.utf8.count).firstRange(of: Array(end.utf8))?.upperBound ?? rest.endIndex
    }
    return nil
  }

  private static func isHarmless(_ rest: ArraySlice<UInt8>) -> Bool {
    rest.starts(with: "--".utf8) || rest.starts(with: "[CDATA[".utf8)
  }
}

/// Builds the tree from the parser's events, and stops the parser at the first limit.
private final class NodeBuilder: NSObject, XMLParserDelegate {
  private struct Open {
    let name: String
    let line: Int
    var text = ""
    var children: [XMLNode] = []
  }

  private let limits: XMLDocumentReader.Limits
  private var open: [Open] = []
  private var count = 0
  private(set) var root: XMLNode?
  private(set) var fault: XMLFault?

  init(limits: XMLDocumentReader.Limits) {
    self.limits = limits
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    count += 1
    let line = parser.lineNumber
    if open.count >= limits.depth { return stop(parser, XMLFault(.tooDeep(limit: limits.depth), line: line)) }
    if count > limits.elements { return stop(parser, XMLFault(.tooMany(limit: limits.elements), line: line)) }
    open.append(Open(name: name, line: line))
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    guard let last = open.indices.last else { return }
    guard open[last].text.utf8.count + text.utf8.count <= limits.textBytes else {
      return stop(parser, XMLFault(.textTooLong(limit: limits.textBytes), line: parser.lineNumber))
    }
    open[last].text += text
  }

  func parser(_ parser: XMLParser, foundCDATA block: Data) {
    self.parser(parser, foundCharacters: String(decoding: block, as: UTF8.self))
  }

  func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
    guard let closed = open.popLast() else { return }
    let node = XMLNode(name: closed.name, text: closed.children.isEmpty ? closed.text : "", children: closed.children, line: closed.line)
    guard let last = open.indices.last else {
      root = node
      return
    }
    open[last].children.append(node)
  }

  private func stop(_ parser: XMLParser, _ fault: XMLFault) {
    if self.fault == nil { self.fault = fault }
    parser.abortParsing()
  }
}
