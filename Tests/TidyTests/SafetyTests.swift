import Testing

/// Input from outside must never be able to stop the program.
@Suite("Safety: no shortcut that ends the program")
struct SafetyTests {
  @Test("Sources hold no force unwrap, no forced try or cast, no fatal error")
  func noShortcuts() throws {
    let files = try SourceTree.files(under: "Sources", endings: [".swift"])
    try #require(!files.isEmpty)
    let findings = files.flatMap { Self.shortcuts(in: $0) }
    #expect(findings.isEmpty, "\(findings.report)")
  }

  static func shortcuts(in file: SourceFile) -> [Finding] {
    let code = CodeOnly(file.text)
    let forced = code.bytes.indices.filter { isForced(code.bytes, at: $0) }.map { ($0, "a forced unwrap, try or cast") }
    let fatal = code.places(of: "fatalError(").map { ($0, "a fatal error") }
    return (forced + fatal).map { Finding(path: file.path, line: code.line(of: $0.0), what: $0.1) }
  }

  /// Whether a `!` follows a value without a space, which only force does; `!=` and a leading `!` don't.
  private static func isForced(_ bytes: [UInt8], at place: Int) -> Bool {
    guard bytes[place] == UInt8(ascii: "!"), place > 0 else { return false }
    if place + 1 < bytes.count, bytes[place + 1] == UInt8(ascii: "=") { return false }
    let before = bytes[place - 1]
    return before.isIdentifierByte || [UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: "\"")].contains(before)
  }
}

@Suite("Safety: the check itself")
struct SafetyCheckTests {
  @Test(
    "A shortcut is found",
    arguments: [
      "let a = b!", "a!.b()", "list[0]!", "call()!", "{ 1 }()!", "try! load()", "a as! B", "var a: String!", "fatalError(\"no\")",
      "\"in \\(a!) text\"",
    ])
  func found(code: String) {
    #expect(SafetyTests.shortcuts(in: SourceFile(path: "a.swift", text: "\n" + code)).map(\.line) == [2])
  }

  @Test(
    "What only looks like one is left alone",
    arguments: [
      "a != b", "a!=b", "if !a { }", "(!a)", "#if !os(Linux)", "// stop!", "\"stop!\"", "/* a! */", "#\"a! \"b!\"#", "notfatalError()",
    ])
  func leftAlone(code: String) {
    #expect(SafetyTests.shortcuts(in: SourceFile(path: "a.swift", text: code)).isEmpty)
  }
}
