import EligibilityModel
import Rulebook
import Testing

@Suite("変更案: editions laid over the book in memory")
struct RuleChangeTests {
  private static let citation = "{document: d, section: s, read: 2026-11-21, certainty: settled}"

  /// A change of the provisional measure with one edition for each pair of days.
  private static func change(_ spans: (from: String, through: String?)...) -> String {
    let editions = spans.map { span in
      "      - from: \(span.from)\n" + (span.through.map { "        through: \($0)\n" } ?? "")
        + "        facts: [N-02]\n        value: {expiredCard: none, noticeAlone: unclear}\n        citation: \(citation)\n"
    }
    return "changes:\n  - rule: counter/provisional-measure\n    editions:\n" + editions.joined()
  }

  private func measure(_ change: String) throws -> DatedRule<MeasureCoverage> {
    try withTemporaryFolder { folder in
      try write(change, to: folder + "/change.yaml")
      let change = try RuleChange.load(file: folder + "/change.yaml")
      return try Rulebook.load(directory: bookFolder, changedBy: change).national.counter.provisionalMeasure
    }
  }

  private func spans(_ rule: DatedRule<MeasureCoverage>) -> [String] {
    rule.editions.map { "\($0.from)/\($0.through.map(\.iso8601) ?? "")" }
  }

  @Test("A change takes the end of an edition; the days before and after stay as the book has them")
  func end() throws {
    let rule = try measure(Self.change(("2026-06-01", "2026-07-31")))
    #expect(
      spans(rule) == [
        "2024-10-01/2025-06-26", "2025-06-27/2025-12-01", "2025-12-02/2026-03-31", "2026-04-01/2026-05-31", "2026-06-01/2026-07-31",
        "2026-08-01/",
      ])
    let days: [(CivilDate, MeasureKinds)] = [
      (.fixed(2026, 5, 31), .every), (.fixed(2026, 6, 1), .none), (.fixed(2026, 7, 31), .none), (.fixed(2026, 8, 1), .none),
    ]
    for (day, kinds) in days { #expect(try rule.edition(on: day).value.expiredCard == kinds) }
    #expect(try rule.edition(on: .fixed(2026, 7, 31)).value.noticeAlone == .unclear)
    #expect(try rule.edition(on: .fixed(2026, 8, 1)).value.noticeAlone == MeasureKinds.none)
  }

  @Test("A change in the middle of an edition cuts it in two")
  func middle() throws {
    let rule = try measure(Self.change(("2026-05-01", "2026-05-10"), ("2026-06-01", "2026-06-01")))
    #expect(
      spans(rule).suffix(6) == [
        "2026-04-01/2026-04-30", "2026-05-01/2026-05-10", "2026-05-11/2026-05-31", "2026-06-01/2026-06-01", "2026-06-02/2026-07-31",
        "2026-08-01/",
      ])
  }

  @Test("A change without a last day takes everything from its first day on")
  func open() throws {
    #expect(spans(try measure(Self.change(("2026-04-01", nil)))).suffix(2) == ["2025-12-02/2026-03-31", "2026-04-01/"])
    #expect(spans(try measure(Self.change(("2024-10-01", nil)))) == ["2024-10-01/"])
  }

  @Test("Rules that the change does not name stay as they are")
  func others() throws {
    try withTemporaryFolder { folder in
      try write(Self.change(("2026-06-01", nil)), to: folder + "/change.yaml")
      let change = try RuleChange.load(file: folder + "/change.yaml")
      #expect(change.rules == [RuleID("counter/provisional-measure")])
      let (before, after) = (try Rulebook.load(directory: bookFolder), try Rulebook.load(directory: bookFolder, changedBy: change))
      #expect(before.national.counter.legacyCard.editions.map(\.value) == after.national.counter.legacyCard.editions.map(\.value))
    }
  }

  /// The last days of the old card by profile, with one parameter changed.
  private func lastDays(_ rule: String, _ value: String) throws -> [String: [String]] {
    try withTemporaryFolder { folder in
      let text =
        "changes:\n  - rule: \(rule)\n    editions:\n      - {from: 2025-04-01, facts: [F-063], value: \(value), citation: \(Self.citation)}\n"
      try write(text, to: folder + "/change.yaml")
      let book = try Rulebook.load(directory: bookFolder, changedBy: try RuleChange.load(file: folder + "/change.yaml"))
      return Dictionary(
        uniqueKeysWithValues: book.insurers.all.map { profile in
          (profile.id.text, profile.legacyCard.lastDay.listed.editions.map { "\($0.from) \($0.inForce.value)" })
        })
    }
  }

  @Test("A parameter of a profile is changed for the profile and for those that inherit it; other profiles stay")
  func parameter() throws {
    let days = try lastDays("insurers/tax-accountants-nhi-society/legacyCard.lastDay", "2025-12-01")
    #expect(days["tax-accountants-nhi-society"] == ["2024-10-01 2025-09-30", "2025-04-01 2025-12-01"])
    #expect(days["municipal-nhi"]?.count == 1)
    let heir = try lastDays("insurers/health-insurance-society/legacyCard.lastDay", "2025-09-30")
    #expect(heir["health-insurance-society"]?.count == 2)
  }

  @Test("A parameter that no source states can be changed, and one with editions too")
  func statedByChange() throws {
    #expect(try lastDays("insurers/late-stage-elderly-care/certificate.form", "{choices: [card]}")["municipal-nhi"]?.count == 1)
    #expect(try lastDays("insurers/late-stage-elderly-care/certificate.fee", "300")["municipal-nhi"]?.count == 1)
  }

  @Test(
    "A parameter that no profile writes is refused by its name, and a value of the wrong kind by its line",
    arguments: ["insurers/none/legacyCard.lastDay", "insurers/municipal-nhi/legacyCard.none", "insurers/municipal-nhi/legacyCard.lastDay"])
  func unknownParameter(rule: String) throws {
    let value = rule.hasSuffix("municipal-nhi/legacyCard.lastDay") ? "often" : "2025-12-01"
    #expect(throws: RulebookError.self) { try lastDays(rule, value) }
  }

  struct Fault: CustomTestStringConvertible, Sendable {
    let name: String
    let text: String
    let line: Int
    let reason: RulebookError.Reason
    var testDescription: String { name }
  }

  static let faults: [Fault] = [
    Fault(name: "no list", text: "rules: []\n", line: 1, reason: .missingKey("changes")),
    Fault(name: "another key", text: "changes: []\nnote: x\n", line: 2, reason: .unknownKey("note", allowed: ["changes"])),
    Fault(name: "a mapping for a list", text: "changes:\n  rule: x\n", line: 2, reason: .wrongType(expected: "a list")),
    Fault(name: "nothing changed", text: "changes: []\n", line: 1, reason: .noChanges),
    Fault(
      name: "unknown rule", text: "changes:\n  - rule: counter/no-such-rule\n    editions: []\n", line: 2,
      reason: .unknownRule("counter/no-such-rule")),
    Fault(
      name: "a rule twice", text: change(("2026-06-01", nil)) + "  - rule: counter/provisional-measure\n    editions: []\n", line: 8,
      reason: .repeatedElement("counter/provisional-measure")),
    Fault(
      name: "no editions", text: "changes:\n  - rule: counter/provisional-measure\n", line: 2, reason: .missingKey("editions")),
    Fault(
      name: "empty editions", text: "changes:\n  - rule: counter/provisional-measure\n    editions: []\n", line: 3, reason: .noEditions),
    Fault(
      name: "overlap", text: change(("2026-05-01", "2026-05-31"), ("2026-05-31", nil)), line: 9,
      reason: .overlap(first: .fixed(2026, 5, 31), last: .fixed(2026, 5, 31))),
    Fault(
      name: "out of order", text: change(("2026-05-01", "2026-05-31"), ("2026-04-01", "2026-04-02")), line: 9,
      reason: .editionsOutOfOrder(.fixed(2026, 4, 1))),
    Fault(
      name: "twice the same first day", text: change(("2026-05-01", "2026-05-31"), ("2026-05-01", nil)), line: 9,
      reason: .duplicateFrom(.fixed(2026, 5, 1))),
    Fault(name: "missing last day", text: change(("2026-05-01", nil), ("2026-06-01", nil)), line: 4, reason: .missingThrough),
    Fault(
      name: "ends before it starts", text: change(("2026-05-01", "2026-04-30")), line: 4, reason: .endsBeforeItStarts(.fixed(2026, 4, 30))),
    Fault(
      name: "value of another rule",
      text: change(("2026-05-01", nil)).replacing("{expiredCard: none, noticeAlone: unclear}", with: "allowed"),
      line: 6, reason: .wrongType(expected: "a mapping")),
    Fault(
      name: "no citation", text: change(("2026-05-01", nil)).replacing("        citation: \(citation)\n", with: ""), line: 4,
      reason: .missingCitation),
  ]

  @Test("Each broken change is refused for its own reason, with file and line", arguments: faults)
  func refused(_ fault: Fault) throws {
    try withTemporaryFolder { folder in
      let file = folder + "/change.yaml"
      try write(fault.text, to: file)
      let error = #expect(throws: RulebookError.self) {
        try Rulebook.load(directory: bookFolder, changedBy: try RuleChange.load(file: file))
      }
      #expect(error == RulebookError(file: file, line: fault.line, reason: fault.reason))
    }
  }

  @Test("A change that is not there is refused by its name")
  func missing() {
    let error = #expect(throws: RulebookError.self) { try RuleChange.load(file: fixtures + "/no-such-change.yaml") }
    #expect(error?.file == fixtures + "/no-such-change.yaml")
  }
}
