import Testing

/// Who could rewrite the trail by a statement of ours would not even need to break in.
@Suite("Audit: the program can add to the trail and read it, nothing else")
struct AuditTidyTests {
  static let words = ["UPDATE", "DELETE", "REPLACE", "DROP", "ALTER", "TRUNCATE"]

  @Test("No statement of Sources changes or removes an entry or a seal")
  func appendOnly() throws {
    let files = try SourceTree.files(under: "Sources", endings: [".swift"])
    try #require(files.contains { $0.text.contains("CREATE TABLE audit_entry") })
    let findings = files.flatMap { Self.statements(in: $0) }
    #expect(findings.isEmpty, "\(findings.report)")
  }

  @Test("A statement that would is found", arguments: words)
  func found(word: String) {
    #expect(Self.statements(in: SourceFile(path: "a.swift", text: "let a = 1\nlet b = \"\(word) FROM audit_entry\"")).map(\.line) == [2])
    #expect(Self.statements(in: SourceFile(path: "a.swift", text: "\"\(word) coverage\"")).isEmpty)
  }

  /// These take a table or an index as it stands, with all that is in it, or leave off an index and nothing else.
  static let keepingAll = [("ALTER", "RENAME TO"), ("ALTER", "ATTACH PARTITION"), ("DROP", "DROP INDEX")]

  @Test("A statement that takes a table as it stands is no such one")
  func keeping() {
    for (word, words) in Self.keepingAll {
      let statement = word == "DROP" ? "DROP INDEX audit_entry_member" : "ALTER TABLE audit_entry \(words) audit_part"
      #expect(Self.statements(in: SourceFile(path: "a.swift", text: statement)).isEmpty)
      #expect(Self.statements(in: SourceFile(path: "a.swift", text: "DELETE FROM audit_entry; \(words)")).count == 1)
      #expect(Self.statements(in: SourceFile(path: "a.swift", text: "\(statement); DROP TABLE audit_entry")).count == 1)
    }
  }

  static func statements(in file: SourceFile) -> [Finding] {
    file.lines.enumerated().filter { _, line in line.contains("audit_") && words.contains { line.contains($0) && !isKeeping($0, line) } }
      .map { Finding(path: file.path, line: $0.offset + 1, what: "a statement that changes the audit trail") }
  }

  private static func isKeeping(_ word: String, _ line: some StringProtocol) -> Bool {
    keepingAll.contains { $0 == word && line.contains($1) && line.ranges(of: word).count == 1 }
  }
}
