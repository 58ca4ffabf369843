import Testing

/// What fits on a screen can be checked by eye; what doesn't hides mistakes.
@Suite("Sizes: functions and files stay small enough to read")
struct SizeTests {
  static let longestFunction = 70
  static let longestFile = 600

  @Test("No function of Sources or Tests is longer than 70 lines", arguments: ["Sources", "Tests"])
  func functionsAreShort(folder: String) throws {
    let files = try SourceTree.files(under: folder, endings: [".swift"])
    try #require(!files.isEmpty)
    let findings = files.flatMap { Self.longFunctions(in: $0) }
    #expect(findings.isEmpty, "\(findings.report)")
  }

  @Test("No file of code is longer than 600 lines", arguments: ["Sources", "Tests", "Scripts"])
  func filesAreShort(folder: String) throws {
    let files = try SourceTree.files(under: folder, endings: [".swift", ".h", ".sh", ".py", ".js", ".css"])
    try #require(!files.isEmpty)
    let findings = files.filter { Self.isTooLong($0.text) }.map { Finding(path: $0.path, line: Self.longestFile, what: "the file goes on") }
    #expect(findings.isEmpty, "\(findings.report)")
  }

  static func longFunctions(in file: SourceFile) -> [Finding] {
    FunctionMeasurer(file.text).functions().filter { $0.length > longestFunction }.map {
      Finding(path: file.path, line: $0.line, what: "a function of \($0.length) lines")
    }
  }

  static func isTooLong(_ text: String) -> Bool {
    text.split(separator: "\n", omittingEmptySubsequences: false).count - (text.hasSuffix("\n") ? 1 : 0) > longestFile
  }
}

@Suite("Sizes: the measurer itself")
struct SizeCheckTests {
  private static func function(lines: Int, heading: String = "func long() {") -> SourceFile {
    let body = (0..<(lines - 2)).map { "    print(\($0))" }
    return SourceFile(path: "Fixture.swift", text: (["struct S {", "  " + heading] + body + ["  }", "}", ""]).joined(separator: "\n"))
  }

  @Test("A function of 71 lines is found, one of 70 is not", arguments: [(69, 0), (70, 0), (71, 1), (72, 1)])
  func boundary(lines: Int, found: Int) {
    #expect(SizeTests.longFunctions(in: Self.function(lines: lines)).count == found)
  }

  @Test(
    "Every kind of body is measured",
    arguments: [
      "init(a: Int = [1].count) {", "init?() {", "deinit {", "subscript(index: Int) -> Int {", "var computed: Int {",
      "public static func generic<T>(_ value: T) throws(Failure) -> [T] where T: Sendable {",
      "func closure(_ action: () -> Void = { }) {",
    ])
  func kinds(heading: String) {
    #expect(SizeTests.longFunctions(in: Self.function(lines: 71, heading: heading)).map(\.line) == [2])
  }

  @Test("Braces in strings and comments don't end or lengthen a body")
  func bracesInText() {
    let text = #"""
      func first() -> String {
        // }
        let brace = "{ \(name("}")) {"
        return #"{"# + """
          { {
          """
      }
      """#
    #expect(FunctionMeasurer(text).functions() == [MeasuredFunction(line: 1, length: 7)])
  }

  @Test("A requirement and a stored property have no body")
  func withoutBody() {
    let text = "protocol P {\n  func a() -> Int\n  var b: Int { get }\n  init()\n}\nvar stored = { 1 }()\n"
    #expect(FunctionMeasurer(text).functions() == [MeasuredFunction(line: 3, length: 1)])
  }

  @Test("A file of 601 lines is too long, one of 600 is not", arguments: [(599, false), (600, false), (601, true)])
  func fileBoundary(lines: Int, tooLong: Bool) {
    #expect(SizeTests.isTooLong(String(repeating: "\n", count: lines)) == tooLong)
  }
}
