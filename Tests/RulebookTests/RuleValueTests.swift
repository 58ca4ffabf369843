import EligibilityModel
import Rulebook
import Testing

@Suite("Values are read strictly")
struct RuleValueTests {
  /// Reads one value written in a rule file.
  private func read<Value: RuleValue>(_ yaml: String, as type: Value.Type) throws -> Value {
    try withTemporaryFolder { folder in
      let sound = try text(of: "sound/two-editions")
      try write(
        sound.replacing("value: accepted", with: "value: " + yaml).replacing("value: refused", with: "value: " + yaml),
        to: folder + "/s/v.yaml")
      var rules = try RuleFolder(directory: folder)
      return try rules.load("s/v", as: type).edition(on: .fixed(2025, 1, 1)).value
    }
  }

  @Test("A truth value is true or false", arguments: [("true", true), ("false", false)])
  func truth(_ yaml: String, _ expected: Bool) throws {
    #expect(try read(yaml, as: Bool.self) == expected)
  }

  @Test("Other spellings of a truth value are refused", arguments: ["yes", "True", "1", "\"true\"", "[true]", "~"])
  func noTruth(_ yaml: String) {
    #expect(throws: RulebookError.self) { try read(yaml, as: Bool.self) }
  }

  @Test("A whole number is read as written", arguments: [("0", 0), ("-5", -5), ("80100", 80_100)])
  func number(_ yaml: String, _ expected: Int) throws {
    #expect(try read(yaml, as: Int.self) == expected)
  }

  @Test(
    "Anything else than a whole number is refused",
    arguments: ["007", "+5", "1.0", "1e3", "80_100", "８", "\"5\"", "-0", "99999999999999999999", "five"])
  func noNumber(_ yaml: String) {
    #expect(throws: RulebookError.self) { try read(yaml, as: Int.self) }
  }

  @Test("A day is read as written, and needs no quotes")
  func day() throws {
    #expect(try read("2024-02-29", as: CivilDate.self) == .fixed(2024, 2, 29))
    #expect(throws: RulebookError.self) { try read("\"2024-02-29\"", as: CivilDate.self) }
    #expect(throws: RulebookError.self) { try read("2025-02-29", as: CivilDate.self) }
  }

  @Test("A text keeps its characters; an empty one is refused", arguments: ["\"\"", "\"　 \"", "~", "null", "[a]"])
  func textValue(_ empty: String) throws {
    #expect(try read("髙﨑様の資格確認書", as: String.self) == "髙﨑様の資格確認書")
    #expect(throws: RulebookError.self) { try read(empty, as: String.self) }
  }

  @Test("A list keeps its order; a set refuses a repeat")
  func lists() throws {
    #expect(try read("[refused, accepted, refused]", as: [Reception].self) == [.refused, .accepted, .refused])
    #expect(try read("[refused, accepted]", as: Set<Reception>.self) == [.refused, .accepted])
    let error = #expect(throws: RulebookError.self) { try read("[refused, refused]", as: Set<Reception>.self) }
    #expect(error?.reason == .repeatedElement("refused"))
  }

  @Test("A struct of fields is read key by key; a number outside its range is refused")
  func structure() throws {
    #expect(try read("{days: 5}", as: Deadline.self) == Deadline(days: 5, note: nil))
    #expect(try read("{note: 目安, days: 31}", as: Deadline.self) == Deadline(days: 31, note: "目安"))
    let error = #expect(throws: RulebookError.self) { try read("{days: 32}", as: Deadline.self) }
    #expect(error?.reason == .outOfRange(least: 1, greatest: 31))
    #expect(throws: RulebookError.self) { try read("{days: 5, weeks: 1}", as: Deadline.self) }
    #expect(throws: RulebookError.self) { try read("5", as: Deadline.self) }
  }

  /// A value with one required and one optional field.
  struct Deadline: RuleValue {
    let days: Int
    let note: String?

    static func read(_ node: RuleNode) throws(RulebookError) -> Deadline {
      try node.fields { (fields) throws(RulebookError) in
        Deadline(days: try Int.read(try fields.requiredNode("days"), in: 1...31), note: try fields.optional("note"))
      }
    }
  }
}
