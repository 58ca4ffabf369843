/// A function, initialiser, subscript or computed property with its length in lines, first and last included.
struct MeasuredFunction: Equatable {
  let line: Int
  let length: Int
}

/// Finds the bodies of functions and counts their lines.
struct FunctionMeasurer {
  private let code: CodeOnly
  private static let openers: Set<String> = ["func", "init", "deinit", "subscript", "var"]
  private static let firstBytes = Set(openers.compactMap(\.utf8.first))
  private static let nextDeclaration: Set<String> = [
    "func", "init", "deinit", "subscript", "var", "let", "case", "associatedtype", "static",
  ]

  /// Reads the text of one file.
  init(_ text: String) { code = CodeOnly(text) }

  /// Every function that has a body, in order.
  func functions() -> [MeasuredFunction] {
    code.bytes.indices.compactMap { start in
      guard Self.firstBytes.contains(code.bytes[start]) else { return nil }
      let keyword = word(at: start)
      return Self.openers.contains(keyword) ? measure(keyword, at: start) : nil
    }
  }

  private func measure(_ keyword: String, at start: Int) -> MeasuredFunction? {
    if start > 0, code.bytes[start - 1] == UInt8(ascii: ".") { return nil }
    guard let open = openingBrace(after: start + keyword.utf8.count, ofProperty: keyword == "var"), let close = closingBrace(from: open)
    else { return nil }
    let first = code.line(of: start)
    return MeasuredFunction(line: first, length: code.line(of: close) - first + 1)
  }

  /// The brace that opens the body; `nil` for a requirement without one and for a stored property.
  private func openingBrace(after start: Int, ofProperty: Bool) -> Int? {
    var depth = 0
    var place = start
    while place < code.bytes.count {
      switch code.bytes[place] {
      case UInt8(ascii: "("), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"): depth -= 1
      case UInt8(ascii: "{") where depth == 0: return place
      case UInt8(ascii: "}") where depth <= 0: return nil
      case UInt8(ascii: "\n") where ofProperty && depth == 0: return nil
      case UInt8(ascii: "=") where ofProperty && depth == 0: return nil
      default: if depth <= 0, Self.nextDeclaration.contains(word(at: place)) { return nil }
      }
      place += 1
    }
    return nil
  }

  private func closingBrace(from open: Int) -> Int? {
    var depth = 0
    for place in open..<code.bytes.count {
      if code.bytes[place] == UInt8(ascii: "{") { depth += 1 }
      if code.bytes[place] == UInt8(ascii: "}") { depth -= 1 }
      if depth == 0 { return place }
    }
    return nil
  }

  /// The word that begins at a place; empty inside a word.
  private func word(at place: Int) -> String {
    guard code.bytes[place].isIdentifierByte, place == 0 || !code.bytes[place - 1].isIdentifierByte else { return "" }
    return String(decoding: code.bytes[place...].prefix { $0.isIdentifierByte }, as: UTF8.self)
  }
}
