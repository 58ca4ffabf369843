import Testing

/// Two names for one thing are how a declaration once became a "qualification confirmation".
@Suite("Glossary: one Japanese term, one identifier")
struct GlossaryTests {
  private static func glossary() throws -> Glossary {
    let file = try #require(try SourceTree.files(endings: ["GLOSSARY.md"]).first { $0.path == "GLOSSARY.md" })
    return Glossary(file.text)
  }

  @Test("No term has two identifiers and no identifier two terms")
  func oneToOne() throws {
    let glossary = try Self.glossary()
    #expect(glossary.entries.count >= 60, "The table was not read as it should be.")
    let findings = glossary.ambiguities()
    #expect(findings.isEmpty, "\(findings.report)")
  }

  @Test("A declaration of the model that bears a glossary identifier names its Japanese term in its comment")
  func commentsNameTheTerm() throws {
    let glossary = try Self.glossary()
    let files = try SourceTree.files(under: "Sources/EligibilityModel", endings: [".swift"])
    try #require(!files.isEmpty)
    let findings = files.flatMap { glossary.undocumented(in: $0) }
    #expect(findings.isEmpty, "\(findings.report)")
  }
}

@Suite("Glossary: every term of the core is in it")
struct GlossaryRowTests {
  @Test("A type of the model whose comment has a Japanese term stands in the glossary")
  func typesHaveRows() throws {
    let file = try #require(try SourceTree.files(endings: ["GLOSSARY.md"]).first { $0.path == "GLOSSARY.md" })
    let glossary = Glossary(file.text)
    let findings = try SourceTree.files(under: "Sources/EligibilityModel", endings: [".swift"]).flatMap { glossary.absent(in: $0) }
    #expect(findings.isEmpty, "\(findings.report)")
  }

  @Test("A type without a row is found; one without a Japanese term, or with a row, is left alone")
  func absentIsFound() {
    let glossary = Glossary("| 保険者 | `Insurer` | insurer | |")
    let found = { (text: String) in glossary.absent(in: SourceFile(path: "a.swift", text: text)).count }
    #expect(found("/// A payer.\n/// 支払者\npublic struct Payer {") == 1)
    #expect(found("/// A payer.\npublic struct Payer {") == 0)
    #expect(found("/// An insurer.\n/// 保険者\npublic struct Insurer {") == 0)
  }
}

@Suite("Glossary: the check itself")
struct GlossaryCheckTests {
  private static let rows = """
    | 日本語 | Swift identifier | English label | Note |
    |---|---|---|---|
    | 保険者 | `Insurer` | insurer | |
    | 個人番号 | (none) | Individual Number | not held |
    | 交付日 (発行日) | `issuedOn` | date of issue | |
    """

  private static func undocumented(_ text: String) -> Int {
    Glossary(rows).undocumented(in: SourceFile(path: "a.swift", text: text)).count
  }

  @Test("Rows are read, the heading and terms without a type are not")
  func rows() {
    #expect(
      Glossary(Self.rows).entries == [
        Glossary.Entry(term: "保険者", identifier: "Insurer", line: 3), Glossary.Entry(term: "交付日", identifier: "issuedOn", line: 5),
      ])
  }

  @Test(
    "A second identifier for a term, in its row or in another, and a second term for an identifier are found",
    arguments: ["| 保険者 | `Payer` | payer | |", "| 審査者 | `A` / `B` | x | |", "| 保険団体 | `Insurer` | x | |"])
  func ambiguous(row: String) {
    #expect(Glossary(Self.rows).ambiguities().isEmpty)
    #expect(Glossary(Self.rows + "\n" + row).ambiguities().count == 1)
  }

  @Test(
    "A comment without the term is found",
    arguments: [
      "/// An insurer.\npublic struct Insurer {", "public enum Insurer: String {", "/// 保険者\n\npublic let issuedOn: Date",
      "/// The day.\n  public var issuedOn: Date { day }", "/// 保険者\nlet a = 1\n/// An insurer.\npublic final class Insurer {",
    ])
  func withoutTerm(text: String) {
    #expect(Self.undocumented(text) == 1)
  }

  @Test(
    "A comment with the term, a local value and another name are left alone",
    arguments: [
      "/// An insurer.\n/// 保険者\npublic struct Insurer {", "/// 保険者\n@frozen\npublic struct Insurer {", "let issuedOn = day",
      "public struct InsurerKind {", "/// The day (交付日).\npublic let issuedOn: Date",
    ])
  func withTerm(text: String) {
    #expect(Self.undocumented(text) == 0)
  }
}
