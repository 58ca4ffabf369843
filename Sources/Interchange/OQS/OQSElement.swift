import EligibilityModel
import XML

/// Reads the simple elements of one element, each at most once.
struct OQSElement {
  private let node: XMLNode

  init(_ node: XMLNode) {
    self.node = node
  }

  var line: Int { node.line }

  /// The text of a child; `nil` when it is missing or empty, which means the same in these files.
  func optional(_ name: String, atMost limit: Int = 200) throws(OQSFault) -> String? {
    let found = node.children(name)
    if found.count > 1 { throw OQSFault(.repeated, element: name, line: found[1].line) }
    guard let child = found.first else { return nil }
    let text = child.text.trimmedOfXMLSpace
    if text.unicodeScalars.count > limit {
      throw OQSFault(.value, element: name, line: child.line, detail: "at most \(limit) characters are allowed")
    }
    return text.isEmpty ? nil : text
  }

  /// The text of a child that must be there.
  func required(_ name: String, atMost limit: Int = 200) throws(OQSFault) -> String {
    guard let text = try optional(name, atMost: limit) else { throw OQSFault(.missing, element: name, line: node.line) }
    return text
  }

  /// A child that must be there, read by a type of its own.
  func required<Value>(_ name: String, _ read: (String) throws -> Value) throws(OQSFault) -> Value {
    try value(try required(name), name, read)
  }

  /// A child that may be there, read by a type of its own.
  func optional<Value>(_ name: String, _ read: (String) throws -> Value) throws(OQSFault) -> Value? {
    guard let text = try optional(name) else { return nil }
    return try value(text, name, read)
  }

  /// A child that holds a word of a code list.
  func code<Code: OQSCoded>(_ name: String, _ type: Code.Type) throws(OQSFault) -> Code {
    let text = try required(name)
    if let code = Code(oqsCode: text) { return code }
    let codes = Code.allCases.map(\.oqsCode).joined(separator: ", ")
    throw OQSFault(.value, element: name, line: line(of: name), detail: "one of \(codes) of \(Code.codeList.id) is needed")
  }

  private func value<Value>(_ text: String, _ name: String, _ read: (String) throws -> Value) throws(OQSFault) -> Value {
    do {
      return try read(text)
    } catch {
      throw OQSFault(.value, element: name, line: line(of: name), detail: Self.reason(error))
    }
  }

  /// The errors of the identifiers and dates never hold what was written.
  private static func reason(_ error: any Error) -> String? {
    switch error {
    case let error as IdentifierError: error.description
    case let error as CivilDateError: error.description
    default: nil
    }
  }

  /// The line of a child; the element's own where there is none.
  func line(of name: String) -> Int {
    node.child(name)?.line ?? node.line
  }
}

extension String {
  /// Without the blanks, tabs and line ends of XML at both ends; an ideographic blank is a character like others.
  fileprivate var trimmedOfXMLSpace: String {
    func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
    guard let first = utf8.firstIndex(where: { !isSpace($0) }), let last = utf8.lastIndex(where: { !isSpace($0) }) else { return "" }
    return String(self[first..<utf8.index(after: last)])
  }
}
