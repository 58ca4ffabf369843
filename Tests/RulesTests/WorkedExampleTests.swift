import Foundation
import Interchange
import Proof
import Testing

/// An example in yen that the specification works out, as a question and what its answer must hold.
struct WorkedExample: CustomTestStringConvertible {
  /// The row or section that works it out, and its sentence.
  let testDescription: String
  let topic: AskTopic
  let question: String
  let expected: String

  init(_ sentence: String, _ topic: AskTopic, _ question: String, _ expected: String) {
    testDescription = sentence
    self.topic = topic
    self.question = question
    self.expected = expected
  }

  func asCase() throws -> Case {
    Case(
      name: testDescription, facts: [], topic: topic, question: try JSONReader().read("{\(question)}"),
      expected: try JSONReader().read("{\(expected)}"), place: "worked example")
  }
}

@Suite("Yen: every example that the specification works out (F-184 F-198 F-276 F-355 F-356 F-376 F-377 F-378 F-379 F-380 N-08 N-10 N-11)")
struct WorkedExampleTests {
  @Test("A share or subsidy as the row works it out", arguments: shares + subsidies)
  func example(_ example: WorkedExample) throws {
    let runner = CaseRunner(book: try Repository.book.get())
    #expect(runner.faults(of: try example.asCase()) == [])
  }

  private static let shares = [
    WorkedExample(
      "F-184: fee 10,000, 3割 → 3,000", .copayment, #""serviceDate": "2025-06-10", "birthDate": "1980-04-02", "totalCost": 10000"#,
      #""share": 30, "patientPays": 3000, "insurerPays": 7000"#),
    WorkedExample(
      "F-276: fee 8,000, 3割 → 2,400, claim 5,600", .copayment,
      #""serviceDate": "2025-06-10", "birthDate": "1980-04-02", "totalCost": 8000"#, #""patientPays": 2400, "insurerPays": 5600"#),
    WorkedExample(
      "F-355: limit 80,100, share 120,000, consent → 80,100", .ceiling,
      #""serviceDate": "2025-06-15", "statedCeiling": 80100, "patientShare": 120000, "online": "answered", "consent": "given""#,
      #""patientPays": 80100"#),
    WorkedExample(
      "F-355: limit 80,100, share 120,000, neither consent nor certificate → 120,000", .ceiling,
      #""serviceDate": "2025-06-15", "statedCeiling": 80100, "patientShare": 120000, "online": "answered", "consent": "refused""#,
      #""patientPays": 120000"#),
    WorkedExample(
      "F-356: two institutions 50,000 + 50,000, limit 80,100 → no limit at the counter, 19,900 back", .ceiling,
      #""serviceDate": "2025-06-15", "birthDate": "1980-04-02", "statedCeiling": 80100, "patientShare": 50000, "online": "answered", "#
        + #""consent": "given", "others": [{"paid": 50000}]"#,
      #""patientPays": 50000, "refund": 19900"#),
  ]

  private static func grant(_ sentence: String, _ facility: String, _ costs: [Int], _ grant: Int) -> WorkedExample {
    WorkedExample(
      sentence, .subsidy,
      #""serviceDate": "2025-01-15", "programme": "addedReaders", "facility": "\#(facility)", "readers": 1, "installedOn": "2025-01-10", "#
        + #""monthlyUse": [{"month": "2024-05-01", "count": 500}], "unitCosts": \#(costs)"#, #""grant": \#(grant)"#)
  }

  private static let subsidies = [
    grant("F-376: clinic, cost 400,000 → 200,000", "clinic", [400_000], 200_000),
    grant("F-376: clinic, cost 600,000 → 275,000", "clinic", [600_000], 275_000),
    grant("F-377: hospital, 1 unit, 700,000 → 275,000", "hospital", [700_000], 275_000),
    grant("F-378: hospital, 2 units, 1,400,000 → 450,000", "hospital", [700_000, 700_000], 450_000),
    grant("F-379: hospital, 3 units, 2,100,000 → 625,000", "hospital", [700_000, 700_000, 700_000], 625_000),
    grant("F-380: pharmacy, cost 540,000 → 270,000", "pharmacy", [540_000], 270_000),
    grant("F-380: pharmacy, cost 550,000 → 275,000", "pharmacy", [550_000], 275_000),
    grant("F-380: pharmacy, cost 560,000 → 275,000", "pharmacy", [560_000], 275_000),
  ]

  @Test(
    "Fee 10,000, 3割: 3,000 in each of the three fallbacks, never 10,000 (F-184)",
    arguments: [
      (#""visit": "first""#, #", {"document": "portalScreen"}"#),
      (#""visit": "return", "pastRecord": "known", "attempts": {"confirmOrally": "confirmed"}"#, ""),
      (#""visit": "first", "attempts": {"signDeclaration": "confirmed"}"#, ""),
    ])
  func fallbacks(_ visit: String, _ besideCard: String) throws {
    let question =
      #"{"serviceDate": "2025-06-10", "facility": {"kind": "clinic", "reader": "broken", "lookup": "down"}, "#
      + #""patient": {"birthDate": "1980-04-02"}, "presented": [{"document": "myNumberCard", "registration": "registered"}"#
      + besideCard + "], \(visit)}"
    #expect(try charge(question) == "share 3000")
  }

  @Test("Fee 10,000: on a first visit at a facility without the system, ①②③ in vain → 10,000 (F-198)")
  func wholeFee() throws {
    let question =
      #"{"serviceDate": "2025-08-15", "facility": {"kind": "clinic", "reader": "absent", "lookup": "impossible"}, "visit": "first", "#
      + #""patient": {"birthDate": "1980-04-02", "insurerKind": "nationalHealthInsurance"}, "#
      + #""presented": [{"document": "legacyCard", "validThrough": "2025-07-31"}], "#
      + #""attempts": {"askForCard": "failed", "askForCertificate": "failed", "telephoneInsurer": "failed"}}"#
    #expect(try charge(question) == "full 10000")
  }

  /// What the counter asks of a fee of 10,000 yen.
  private func charge(_ question: String) throws -> String {
    let runner = CaseRunner(book: try Repository.book.get())
    let asked = Case(
      name: "", facts: [], topic: .counter, question: try JSONReader().read(question), expected: .null, place: "worked example")
    let charge = runner.answer(to: asked)["charge"]
    switch (charge?["kind"], charge?["copaymentRate"]) {
    case (.string("share")?, .integer(let percent)?): return "share \(10_000 * percent / 100)"
    case (.string("full")?, _): return "full 10000"
    default: return "open"
    }
  }
}
