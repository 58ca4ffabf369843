import EligibilityModel
import Rulebook
import Testing

@Suite("A rule file with one fault is refused, with file and line")
struct LoaderRefusalTests {
  struct Fault: CustomTestStringConvertible, Sendable {
    let file: String
    let line: Int
    let reason: RulebookError.Reason
    var testDescription: String { file }
  }

  static let editionKeys = ["from", "through", "facts", "statements", "value", "citation"]

  static let faults: [Fault] = [
    Fault(file: "unknown-key", line: 14, reason: .unknownKey("valve", allowed: editionKeys)),
    Fault(file: "missing-key", line: 11, reason: .missingKey("facts")),
    Fault(file: "wrong-type", line: 13, reason: .wrongType(expected: "a word")),
    Fault(file: "unknown-word", line: 13, reason: .unknownWord("perhaps", allowed: ["accepted", "refused"])),
    Fault(file: "malformed-date", line: 11, reason: .malformedDate("2025-12-32")),
    Fault(file: "edition-without-citation", line: 6, reason: .missingCitation),
    Fault(file: "citation-without-document", line: 10, reason: .incompleteCitation(missing: "document")),
    Fault(file: "citation-without-section", line: 10, reason: .incompleteCitation(missing: "section")),
    Fault(file: "citation-without-read", line: 10, reason: .incompleteCitation(missing: "read")),
    Fault(file: "citation-without-certainty", line: 10, reason: .incompleteCitation(missing: "certainty")),
    Fault(file: "unknown-certainty", line: 10, reason: .unknownCertainty("probable")),
    Fault(file: "malformed-fact-id", line: 8, reason: .malformedFactID("F186")),
    Fault(file: "one-statement", line: 10, reason: .tooFewStatements),
    Fault(file: "undecidable-precedence", line: 10, reason: .undecidablePrecedence),
    Fault(file: "no-editions", line: 5, reason: .noEditions),
    Fault(file: "duplicate-from", line: 11, reason: .duplicateFrom(.fixed(2024, 10, 1))),
    Fault(file: "editions-out-of-order", line: 11, reason: .editionsOutOfOrder(.fixed(2024, 9, 1))),
    Fault(file: "through-before-from", line: 6, reason: .endsBeforeItStarts(.fixed(2024, 9, 30))),
    Fault(file: "missing-through", line: 6, reason: .missingThrough),
    Fault(file: "gap", line: 11, reason: .gap(first: .fixed(2025, 12, 2), last: .fixed(2025, 12, 2))),
    Fault(file: "overlap", line: 11, reason: .overlap(first: .fixed(2025, 12, 1), last: .fixed(2025, 12, 1))),
    Fault(file: "starts-late", line: 6, reason: .startsLate(mustCover: .fixed(2024, 10, 1))),
    Fault(file: "ends-early", line: 11, reason: .endsEarly(mustCover: .fixed(2027, 12, 31))),
    Fault(file: "title-without-a-language", line: 2, reason: .missingLanguage(.easyJapanese)),
    Fault(file: "empty-title", line: 3, reason: .emptyText(.english)),
    Fault(file: "duplicate-key", line: 13, reason: .duplicateKey("facts")),
    Fault(file: "anchor", line: 13, reason: .anchorOrAlias),
    Fault(file: "merge-key", line: 13, reason: .notStrictYAML("line 13, column 5: merge keys are not allowed; write the entries out")),
    Fault(file: "not-utf8", line: 2, reason: .notUTF8),
  ]

  @Test("Each broken file is refused for its own reason and at its own line", arguments: faults)
  func refuses(_ fault: Fault) {
    let error = #expect(throws: RulebookError.self) { try load("broken/" + fault.file, as: Reception.self) }
    #expect(error?.file == fixtures + "/broken/\(fault.file).yaml")
    #expect(error?.line == fault.line)
    #expect(error?.reason == fault.reason)
  }

  @Test("Every broken file has its row in the table")
  func tableIsComplete() {
    #expect(Self.faults.map { $0.file + ".yaml" }.sorted() == namesOfFixtures(in: "broken"))
  }

  @Test("A message starts with file and line and says what to mend")
  func message() {
    let error = RulebookError(file: "Book/national/a/b.yaml", line: 7, reason: .missingCitation)
    #expect(error.description == "Book/national/a/b.yaml:7: a value needs a citation")
    #expect(RulebookError(file: "a.yaml", reason: .ruleFileMissing).description == "a.yaml: this rule has no file; the program needs it")
  }

  @Test("A rule of the typed list without a file is refused")
  func missingFile() {
    let error = #expect(throws: RulebookError.self) { try load("sound/nowhere", as: Reception.self) }
    #expect(error?.file == fixtures + "/sound/nowhere.yaml")
    #expect(error?.reason == .ruleFileMissing)
  }

  @Test("A file that no rule of the typed list takes is refused")
  func unknownRuleFile() throws {
    try withTemporaryFolder { folder in
      for name in ["taken", "forgotten"] { try write(try text(of: "sound/two-editions"), to: folder + "/s/\(name).yaml") }
      var rules = try RuleFolder(directory: folder)
      _ = try rules.load("s/taken", as: Reception.self)
      let error = #expect(throws: RulebookError.self) { try rules.refuseLeftovers() }
      #expect(error == RulebookError(file: folder + "/s/forgotten.yaml", reason: .unknownRuleFile))
      _ = try rules.load("s/forgotten", as: Reception.self)
      #expect(throws: Never.self) { try rules.refuseLeftovers() }
    }
  }

  @Test(
    "A file outside a subject folder, a folder inside one or another kind of file is refused",
    arguments: ["a.yaml", "s/t/a.yaml", "s/a.yml"])
  func strayFile(_ place: String) throws {
    try withTemporaryFolder { folder in
      try write("title: x", to: folder + "/" + place)
      let error = #expect(throws: RulebookError.self) { try RuleFolder(directory: folder) }
      #expect(error?.reason == .unknownRuleFile)
    }
  }

  @Test("A folder that is not there is refused")
  func missingFolder() {
    #expect(throws: RulebookError.self) { try RuleFolder(directory: fixtures + "/nowhere") }
  }

  @Test("A file of 256 KiB is read, one byte more is refused")
  func fileTooLarge() throws {
    try withTemporaryFolder { folder in
      let limit = 256 * 1024
      let sound = try text(of: "sound/two-editions") + "#"
      try write(sound + String(repeating: "x", count: limit - sound.utf8.count), to: folder + "/s/limit.yaml")
      try write(sound + String(repeating: "x", count: limit - sound.utf8.count + 1), to: folder + "/s/over.yaml")
      var rules = try RuleFolder(directory: folder)
      #expect(try rules.load("s/limit", as: Reception.self).editions.count == 2)
      let error = #expect(throws: RulebookError.self) { try rules.load("s/over", as: Reception.self) }
      #expect(error?.reason == .fileTooLarge(limit: limit))
    }
  }

  @Test("An empty file is refused")
  func emptyFile() throws {
    try withTemporaryFolder { folder in
      try write("", to: folder + "/s/empty.yaml")
      var rules = try RuleFolder(directory: folder)
      #expect(throws: RulebookError.self) { try rules.load("s/empty", as: Reception.self) }
    }
  }
}
