import Testing

/// Work that is left over belongs into a tracker or into a test marked as a known issue, not into a comment.
@Suite("Markers: nothing in the tree says that it isn't finished")
struct MarkerTests {
  /// Written in two parts, so that this file doesn't find itself.
  static let markers = ["TO" + "DO", "FIX" + "ME", "X" + "XX", "HA" + "CK"]

  @Test("No marker stands in code, tests, book or papers", arguments: ["Sources", "Tests", "Book", "Docs"])
  func noMarkers(folder: String) throws {
    let findings = try SourceTree.files(under: folder).flatMap { Self.markers(in: $0) }
    #expect(findings.isEmpty, "\(findings.report)")
  }

  static func markers(in file: SourceFile) -> [Finding] {
    file.lines.enumerated().flatMap { index, line in
      line.split { !($0.isLetter || $0.isNumber || $0 == "_") }.filter { markers.contains(String($0)) }
        .map { Finding(path: file.path, line: index + 1, what: "the marker \($0)") }
    }
  }
}

@Suite("Markers: the check itself")
struct MarkerCheckTests {
  @Test("Each marker is found as a word of its own", arguments: MarkerTests.markers)
  func found(marker: String) {
    let file = SourceFile(path: "a.swift", text: "let a = 1\n// \(marker): later\n")
    #expect(MarkerTests.markers(in: file).map(\.line) == [2])
  }

  @Test("A longer word is not a marker", arguments: MarkerTests.markers)
  func partOfAWord(marker: String) {
    #expect(MarkerTests.markers(in: SourceFile(path: "a.swift", text: "\(marker)S MY\(marker)")).isEmpty)
  }
}
