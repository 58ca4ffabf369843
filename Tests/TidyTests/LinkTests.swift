import Foundation
import Testing

/// A paper that points nowhere is believed by nobody.
@Suite("Papers: links lead somewhere, and no paper names one person's machine")
struct LinkTests {
  @Test("Every link to a local file in the papers resolves")
  func linksResolve() throws {
    let papers = try SourceTree.files(endings: [".md"]).filter { !$0.path.contains("/") || $0.path.hasPrefix("Docs/") }
    try #require(papers.contains { $0.path == "CONTRIBUTING.md" })
    let findings = papers.flatMap { Self.brokenLinks(in: $0, exists: SourceTree.exists) }
    #expect(findings.isEmpty, "\(findings.report)")
  }

  @Test("Nothing in the tree names a folder of the machine it was written on")
  func noMachinePaths() throws {
    let findings = try SourceTree.files().flatMap { Self.machinePaths(in: $0) }
    #expect(findings.isEmpty, "\(findings.report)")
  }

  static func brokenLinks(in file: SourceFile, exists: (String) -> Bool) -> [Finding] {
    targets(in: file).compactMap { line, target in
      let bare = target.split(separator: "#", omittingEmptySubsequences: false).first.map(String.init) ?? ""
      if bare.isEmpty || bare.contains(":") { return nil }
      let folder = file.path.split(separator: "/").dropLast().joined(separator: "/")
      let path = (folder.isEmpty ? "" : folder + "/") + (bare.removingPercentEncoding ?? bare)
      return exists(path) ? nil : Finding(path: file.path, line: line, what: "the link to \(target) leads nowhere")
    }
  }

  /// The targets of `[text](target)` and `src="target"`, outside code.
  private static func targets(in file: SourceFile) -> [(Int, String)] {
    var fenced = false
    return file.lines.enumerated().flatMap { index, line -> [(Int, String)] in
      if line.drop(while: { $0 == " " }).hasPrefix("```") { fenced.toggle() }
      if fenced { return [] }
      let prose = line.split(separator: "`", omittingEmptySubsequences: false).enumerated().filter { $0.offset % 2 == 0 }.map(\.element)
        .joined(separator: "code")
      return (between(prose, "](", ")") + between(prose, "src=\"", "\"")).map { (index + 1, $0) }
    }
  }

  private static func between(_ text: String, _ opening: String, _ closing: String) -> [String] {
    text.components(separatedBy: opening).dropFirst().compactMap { part in
      part.components(separatedBy: closing).first?.split(separator: " ").first.map(String.init)
    }
  }

  /// Written in parts, so that this file doesn't find itself.
  private static let machineFolders = ["/" + "work/", "/" + "tmp/wt", "/" + "root/"]

  static func machinePaths(in file: SourceFile) -> [Finding] {
    guard machineFolders.contains(where: { file.text.contains($0) }) else { return [] }
    return file.lines.enumerated().flatMap { index, line in
      machineFolders.filter { beginsAPath($0, in: String(line)) }
        .map { Finding(path: file.path, line: index + 1, what: "names the folder \($0)") }
    }
  }

  /// Whether the folder stands at the beginning of a path; as the middle of an address it is harmless.
  private static func beginsAPath(_ folder: String, in line: String) -> Bool {
    line.components(separatedBy: folder).dropLast().contains { before in
      guard let last = before.last else { return true }
      return !(last.isLetter || last.isNumber || "/.-_~%".contains(last))
    }
  }
}

@Suite("Papers: the checks themselves")
struct LinkCheckTests {
  private static func broken(_ text: String, path: String = "Docs/a.md") -> Int {
    LinkTests.brokenLinks(in: SourceFile(path: path, text: text), exists: { $0 == "Docs/b.md" || $0 == "Docs/../c d.md" }).count
  }

  @Test(
    "A link that leads nowhere is found",
    arguments: ["[x](missing.md)", "a [x](b.md) and [y](c.md)", "<img src=\"no.png\">", "[x](missing.md#part)", "![x](a.png \"title\")"])
  func found(text: String) {
    #expect(Self.broken("\n" + text) == 1)
  }

  @Test(
    "A link that resolves, an address, a part of the same page and code are left alone",
    arguments: [
      "[x](b.md)", "[x](b.md#part)", "[x](../c%20d.md)", "[x](https://example.jp/a.md)", "[x](#part)", "`[x](no.md)`",
      "```\n[x](no.md)\n```", "[x](mailto:a@example.jp)",
    ])
  func leftAlone(text: String) {
    #expect(Self.broken(text) == 0)
  }

  @Test("A machine's folder is found, an address with the same letters is not")
  func machinePaths() {
    func found(_ text: String) -> Int { LinkTests.machinePaths(in: SourceFile(path: "a.md", text: text)).count }
    #expect(found("see /" + "work/main") == 1)
    #expect(found("(/" + "tmp/wt-a)") == 1)
    #expect(found("/" + "root/.profile") == 1)
    #expect(found("https://example.jp/" + "work/a") == 0)
    #expect(found("../" + "work/a") == 0)
  }
}
