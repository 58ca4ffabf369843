/// Swift text in which comments and the insides of string literals are blanked, so that a search finds code and nothing else.
///
/// Every byte keeps its place and every line its number. Code inside an interpolation stays visible.
struct CodeOnly {
  /// The blanked text, as long as the original.
  let bytes: [UInt8]

  /// Blanks the text of one file.
  init(_ text: String) {
    var blanker = Blanker(input: Array(text.utf8))
    bytes = blanker.blanked()
  }

  /// The lines of the blanked text; line 1 is the first element.
  var lines: [String] {
    bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The line, counted from 1, in which a byte stands.
  func line(of position: Int) -> Int {
    1 + bytes[..<position].count { $0 == UInt8(ascii: "\n") }
  }

  /// The places of a fragment that doesn't continue an identifier on its left.
  func places(of fragment: String) -> [Int] {
    let wanted = Array(fragment.utf8)
    guard let first = wanted.first, wanted.count <= bytes.count else { return [] }
    return (0...(bytes.count - wanted.count)).filter { place in
      bytes[place] == first && bytes[place..<(place + wanted.count)].elementsEqual(wanted)
        && (place == 0 || !bytes[place - 1].isIdentifierByte)
    }
  }
}

extension UInt8 {
  /// Whether the byte can stand inside an identifier; bytes of Japanese letters can.
  var isIdentifierByte: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
    case UInt8(ascii: "_"), 0x80...: true
    default: false
    }
  }
}

/// Walks through Swift text once and remembers which string literals are open.
private struct Blanker {
  /// An open string literal.
  struct Literal {
    let hashes: Int
    let quotes: Int
    /// Open parentheses of the interpolation we stand in; zero inside the literal's own text.
    var depth = 0
  }

  let input: [UInt8]
  var output: [UInt8]
  var position = 0
  var literals: [Literal] = []

  init(input: [UInt8]) {
    self.input = input
    output = input
  }

  mutating func blanked() -> [UInt8] {
    while position < input.count {
      if let literal = literals.last, literal.depth == 0 { passText(of: literal) } else { passCode() }
    }
    return output
  }

  private func starts(with fragment: String, at place: Int) -> Bool {
    let wanted = fragment.utf8
    return place + wanted.count <= input.count && input[place..<(place + wanted.count)].elementsEqual(wanted)
  }

  private mutating func blank(_ count: Int = 1) {
    for place in position..<min(position + count, input.count) where input[place] != UInt8(ascii: "\n") {
      output[place] = UInt8(ascii: " ")
    }
    position += count
  }

  private mutating func passCode() {
    if starts(with: "//", at: position) { return passLineComment() }
    if starts(with: "/*", at: position) { return passBlockComment() }
    if openLiteral() { return }
    if !literals.isEmpty {
      if input[position] == UInt8(ascii: "(") { literals[literals.count - 1].depth += 1 }
      if input[position] == UInt8(ascii: ")") { literals[literals.count - 1].depth -= 1 }
    }
    position += 1
  }

  private mutating func passLineComment() {
    while position < input.count, input[position] != UInt8(ascii: "\n") { blank() }
  }

  private mutating func passBlockComment() {
    var depth = 0
    repeat {
      if starts(with: "/*", at: position) {
        depth += 1
        blank(2)
      } else if starts(with: "*/", at: position) {
        depth -= 1
        blank(2)
      } else {
        blank()
      }
    } while depth > 0 && position < input.count
  }

  private mutating func openLiteral() -> Bool {
    var quote = position
    while quote < input.count, input[quote] == UInt8(ascii: "#") { quote += 1 }
    guard quote < input.count, input[quote] == UInt8(ascii: "\"") else { return false }
    let quotes = starts(with: "\"\"\"", at: quote) ? 3 : 1
    literals.append(Literal(hashes: quote - position, quotes: quotes))
    position = quote + quotes
    return true
  }

  private mutating func passText(of literal: Literal) {
    let hashes = String(repeating: "#", count: literal.hashes)
    let end = String(repeating: "\"", count: literal.quotes) + hashes
    if starts(with: end, at: position) {
      literals.removeLast()
      position += end.utf8.count
    } else if starts(with: "\\" + hashes + "(", at: position) {
      literals[literals.count - 1].depth = 1
      position += hashes.utf8.count + 2
    } else if starts(with: "\\" + hashes, at: position) {
      blank(hashes.utf8.count + 2)
    } else {
      // A one-line literal can't go on; what looked like one was something else, such as a regex.
      if input[position] == UInt8(ascii: "\n"), literal.quotes == 1 { literals.removeLast() }
      blank()
    }
  }
}
