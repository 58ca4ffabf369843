import EligibilityModel
import Foundation
import Rulebook
import Testing

/// Loads the profiles of the book together with one more file.
private func loadBook(with file: String, from source: String) throws -> InsurerProfiles {
  try withTemporaryFolder { folder in
    for name in try FileManager.default.contentsOfDirectory(atPath: bookFolder + "/insurers") {
      try FileManager.default.copyItem(atPath: bookFolder + "/insurers/" + name, toPath: folder + "/" + name)
    }
    try write(source, to: folder + "/" + file)
    return try InsurerProfiles.load(directory: folder)
  }
}

@Suite("A profile with one fault is refused, with file and line")
struct ProfileRefusalTests {
  struct Fault: CustomTestStringConvertible, Sendable {
    let file: String
    let line: Int
    let reason: RulebookError.Reason
    var testDescription: String { file }
  }

  static let validityForms = ["comingDate", "yearsLessToEndOfPreviousMonth", "fixedDate", "upToYears"]

  static let faults: [Fault] = [
    Fault(file: "validity-too-long", line: 15, reason: .validityTooLong(latest: .fixed(2030, 12, 1))),
    Fault(file: "validity-one-day-too-long", line: 15, reason: .validityTooLong(latest: .fixed(2030, 12, 1))),
    Fault(file: "validity-ends-before-issue", line: 15, reason: .validityEndsBeforeIssue(.fixed(2027, 12, 30))),
    Fault(file: "validity-of-six-years", line: 11, reason: .outOfRange(least: 1, greatest: 5)),
    Fault(file: "day-that-some-years-lack", line: 11, reason: .outOfRange(least: 1, greatest: 28)),
    Fault(file: "two-validity-rules", line: 11, reason: .unknownKey("upToYears", allowed: Array(validityForms.prefix(2)))),
    Fault(file: "no-validity-rule", line: 11, reason: .missingKey("comingDate, yearsLessToEndOfPreviousMonth, fixedDate or upToYears")),
    Fault(file: "unknown-parent", line: 6, reason: .unknownParent("nowhere")),
    Fault(file: "inherits-from-itself", line: 6, reason: .circularInheritance),
    Fault(file: "parent-of-another-kind", line: 6, reason: .parentOfAnotherKind("municipal-nhi")),
    Fault(file: "second-default", line: 1, reason: .secondDefault(other: "health-insurance-society")),
    Fault(file: "no-parent-and-no-values", line: 1, reason: .missingKey("legacyCard")),
    Fault(
      file: "unknown-group", line: 8,
      reason: .unknownKey(
        "letters",
        allowed: [
          "legacyCard", "certificate", "notice", "cancellation", "duties", "name", "kind", "inherits", "defaultForKind", "searched",
        ])),
    Fault(file: "unknown-kind", line: 5, reason: .unknownWord("guild", allowed: InsurerKind.allCases.map(\.rawValue))),
    Fault(file: "value-without-citation", line: 10, reason: .missingCitation),
    Fault(file: "latest-before-usual", line: 11, reason: .wrongType(expected: "a latest day on or after the usual day")),
    Fault(file: "planned-backwards", line: 11, reason: .wrongType(expected: "a last day on or after the first")),
    Fault(file: "repeated-reason", line: 11, reason: .repeatedElement("noCard")),
  ]

  @Test("Each broken profile is refused for its own reason and at its own line", arguments: faults)
  func refuses(_ fault: Fault) throws {
    let source = try text(of: "profiles/" + fault.file)
    let error = #expect(throws: RulebookError.self) { try loadBook(with: fault.file + ".yaml", from: source) }
    #expect(error?.file.hasSuffix("/\(fault.file).yaml") == true)
    #expect(error?.line == fault.line)
    #expect(error?.reason == fault.reason)
  }

  @Test("A parameter that does not exist is refused, and those that do are listed")
  func unknownParameter() throws {
    let source = try text(of: "profiles/unknown-parameter")
    let error = #expect(throws: RulebookError.self) { try loadBook(with: "unknown-parameter.yaml", from: source) }
    #expect(error?.line == 9)
    guard case .unknownKey("colour", let allowed) = error?.reason else {
      Issue.record("another reason: \(String(describing: error))")
      return
    }
    #expect(allowed.contains("validity"))
  }

  @Test("Every broken profile has its test")
  func tableIsComplete() {
    let tested = Self.faults.map { $0.file + ".yaml" } + ["unknown-parameter.yaml"]
    #expect(tested.sorted() == namesOfFixtures(in: "profiles"))
  }

  @Test(
    "A file whose name is no profile id is refused",
    arguments: ["Sakura.yaml", "さくら.yaml", "sakura.yml", "sakura society.yaml", "README.md"])
  func malformedName(_ name: String) throws {
    let source = try text(of: "sound-profiles/validity-of-five-years")
    let error = #expect(throws: RulebookError.self) { try loadBook(with: name, from: source) }
    #expect(error?.reason == .malformedProfileID)
  }
}

@Suite("An insurer writes a profile without a programmer")
struct NewProfileTests {
  @Test("The example of the handbook loads as a tenth profile")
  func handbookExample() throws {
    let handbook = try String(contentsOfFile: bookFolder + "/../Docs/InsurerProfiles.md", encoding: .utf8)
    let example = try #require(handbook.split(separator: "```yaml\n").dropFirst().first?.split(separator: "```").first)
    let profiles = try loadBook(with: "sakura-health-insurance-society.yaml", from: String(example))
    #expect(profiles.all.count == 10)
    let id = try #require(InsurerProfileID("sakura-health-insurance-society"))
    let profile = try #require(profiles.profile(id))
    #expect(profile.name.japanese == "さくら健康保険組合")
    #expect(try profile.certificateValidThrough(issuedOn: .fixed(2026, 3, 31)) == .notStated)
    #expect(try profile.certificateValidThrough(issuedOn: .fixed(2026, 4, 1)) == .through(.fixed(2026, 9, 30)))
    #expect(try profile.certificateValidThrough(issuedOn: .fixed(2026, 10, 1)) == .through(.fixed(2027, 9, 30)))
    #expect(try profile.certificate.delivery.edition(on: .fixed(2026, 11, 21)).value.value?.enclosure == .household)
    #expect(try profile.legacyCard.lastDay.edition(on: .fixed(2026, 11, 21)).value == .stated(.oneDay(.fixed(2025, 12, 1))))
  }

  @Test("The handbook names every key that the loader knows")
  func handbookIsComplete() throws {
    let handbook = try String(contentsOfFile: bookFolder + "/../Docs/InsurerProfiles.md", encoding: .utf8)
    let root = try String(contentsOfFile: bookFolder + "/insurers/mutual-aid-association.yaml", encoding: .utf8)
    let keys = root.split(separator: "\n").filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") }.compactMap {
      $0.split(separator: ":").first?.dropFirst(2)
    }
    #expect(keys.count > 40)
    #expect(keys.filter { !["ja", "en", "easy"].contains($0) && !handbook.contains("`\($0)`") } == [])
  }

  @Test("Issue on 2025-12-02 may be valid to 2030-12-01, which is five years (F-011)")
  func fiveYears() throws {
    let profiles = try loadBook(with: "five.yaml", from: try text(of: "sound-profiles/validity-of-five-years"))
    let id = try #require(InsurerProfileID("five"))
    let profile = try #require(profiles.profile(id))
    #expect(try profile.certificateValidThrough(issuedOn: .fixed(2025, 12, 2)) == .through(.fixed(2030, 12, 1)))
  }

  @Test("A profile may inherit from one that inherits; the nearest value counts")
  func grandchild() throws {
    let source = try text(of: "sound-profiles/validity-of-five-years")
      .replacing("inherits: health-insurance-society", with: "inherits: nippo-health-insurance-society")
    let id = try #require(InsurerProfileID("a-branch"))
    let profile = try #require(try loadBook(with: "a-branch.yaml", from: source).profile(id))
    #expect(try profile.certificateValidThrough(issuedOn: .fixed(2025, 12, 2)) == .through(.fixed(2030, 12, 1)))
    #expect(try profile.notice.wrongNumber.edition(on: .fixed(2026, 11, 21)).value == .stated(.contactInsurer))
    #expect(try profile.notice.recipients.edition(on: .fixed(2026, 11, 21)).value == .stated(.everyMember))
  }

  @Test("Two profiles that inherit from each other are refused")
  func circle() throws {
    try withTemporaryFolder { folder in
      let source = try text(of: "profiles/inherits-from-itself")
      for (name, parent) in [("a", "b"), ("b", "a")] {
        let text = source.replacing("inherits: inherits-from-itself", with: "inherits: " + parent)
        try write(text, to: folder + "/\(name).yaml")
      }
      let error = #expect(throws: RulebookError.self) { try InsurerProfiles.load(directory: folder) }
      #expect(error == RulebookError(file: folder + "/a.yaml", line: 6, reason: .circularInheritance))
    }
  }

  @Test("What is not stated cites what was searched")
  func silenceIsCited() throws {
    let edition = try profile("mutual-aid-association").certificate.fee.edition(on: .fixed(2026, 11, 21))
    #expect(edition.value == .notStated)
    #expect(edition.grounds.certainty == .unconfirmed)
    #expect(edition.grounds.citation.section.contains("「記載なし」"))
  }
}
