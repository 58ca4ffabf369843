import EligibilityModel
import Foundation
import Interchange
import Rulebook
import Proof
import Testing
import Web

@Suite("Schemas: the published form of questions and answers is the form that the program reads and writes")
struct SchemaTests {
  static let names = AskTopic.allCases.flatMap { ["\($0.rawValue).question", "\($0.rawValue).answer"] } + ["error"]

  /// What commands write besides answers; `Tests/Schemas/run` holds them against real output.
  static let ofCommands = ["receipt", "rules.list", "rules.show", "rules.history", "rules.diff", "facts", "rehearsal"]

  /// What the API asks and answers besides; `Tests/API/run` holds them against real answers.
  static let ofAPI = APISchema.allCases.map(\.rawValue)

  /// Each schema once, for all tests.
  private static let schemas = Result { try Dictionary(uniqueKeysWithValues: (names + ofCommands + ofAPI).map { ($0, try Schema($0)) }) }

  private func schema(_ name: String) throws -> Schema { try #require(try SchemaTests.schemas.get()[name]) }

  @Test("Each closed list holds exactly the words of the model", arguments: names + ofCommands + ofAPI)
  func words(_ name: String) throws {
    let schema = try schema(name)
    for definition in schema.definitions {
      guard let words = definition.value["enum"]?.elements else { continue }
      #expect(words == SchemaWords.model[definition.name], "\(definition.name)")
    }
    #expect(schema.loose() == 0, "a closed list stands outside the definitions, where nothing compares it")
  }

  @Test("Every schema of the folder is known to these tests, and the other way round")
  func allKnown() throws {
    let folder = Repository.root.appending(path: "Docs/Schemas").path
    let files = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".json") }.map { String($0.dropLast(5)) }
    #expect(Set(files).symmetricDifference(SchemaTests.names + SchemaTests.ofCommands + SchemaTests.ofAPI).sorted() == [])
  }

  @Test("A receipt has the members of its schema and no other")
  func receipt() throws {
    let item = try #require(CaseTests.all.first { $0.topic == .certificate })
    let answer = CaseRunner(book: try Repository.book.get()).answer(to: item)
    let receipt = try #require(
      Receipt(topic: .certificate, question: item.question, answer: answer, book: String(repeating: "0", count: 64)))
    guard case .object(let members) = receipt.json else {
      Issue.record("a receipt is an object")
      return
    }
    #expect(members.members.map(\.name) == (try schema("receipt").properties(of: schema("receipt").root).map(\.name)))
  }

  @Test("The reader takes every member, and every value of it, that a question's schema has", arguments: AskTopic.allCases)
  func accepted(_ topic: AskTopic) throws {
    let samples = SchemaSamples(schema: try schema("\(topic.rawValue).question")).valid()
    try #require(samples.count > 20)
    #expect(samples.compactMap { formFault(of: $0, topic) } == [])
  }

  @Test("The reader refuses a member that the schema has not, wherever it stands", arguments: AskTopic.allCases)
  func refused(_ topic: AskTopic) throws {
    let samples = SchemaSamples(schema: try schema("\(topic.rawValue).question")).withUnknownMember()
    try #require(!samples.isEmpty)
    for sample in samples {
      let fault = fault(of: sample, topic)
      #expect(fault?.code == "unknownField", "\(sample.shown)")
      #expect(fault?.field.hasSuffix(SchemaSamples.unknownMember) == true, "\(sample.shown)")
    }
  }

  @Test("A question that the program answers in a case holds no member beyond its schema", arguments: AskTopic.allCases)
  func questionsOfCases(_ topic: AskTopic) throws {
    let asked = CaseTests.all.filter { $0.topic == topic && fault(of: $0.question, topic) == nil }
    try #require(!asked.isEmpty)
    #expect(Set(asked.flatMap { $0.question.paths() }).subtracting(try schema("\(topic.rawValue).question").paths()) == [])
  }

  @Test("The answers of all cases together hold every member of their schema and no other", arguments: AskTopic.allCases)
  func answersOfCases(_ topic: AskTopic) throws {
    let runner = CaseRunner(book: try Repository.book.get())
    let answers = CaseTests.all.filter { $0.topic == topic }.map(runner.answer).filter { $0["error"] == nil }
    let written = Set(answers.flatMap { $0.paths() }).union(["id"])
    // Members of a finding that only another question's findings have stay in the shared definition.
    let shared = SchemaTests.findingMembers.map { "because[].\($0)" }
    #expect(written.subtracting(try schema("\(topic.rawValue).answer").paths()).sorted() == [])
    #expect(try schema("\(topic.rawValue).answer").paths().subtracting(written).subtracting(shared).sorted() == [])
  }

  @Test("The mark comes back, and an error has the members of its schema")
  func markAndError() throws {
    let runner = CaseRunner(book: try Repository.book.get())
    let case1 = try #require(CaseTests.all.first { $0.topic == .certificate })
    let marked = Case(
      name: case1.name, facts: case1.facts, topic: .certificate, question: case1.question.with("id", .string("m1")),
      expected: case1.expected, place: case1.place)
    #expect(runner.answer(to: marked)["id"] == .string("m1"))
    let bytes = AnswerWriter().fault(.refused(.bornAfterService, .counter), line: 3)
    #expect(Set(try JSONReader().read(bytes).paths()) == (try schema("error").paths()))
  }

  private static let findingMembers = [
    "endedOn", "answer", "state", "usableThrough", "copaymentRate", "claim", "rule.effectiveThrough", "rule.against",
    "rule.against[].document", "rule.against[].section", "rule.against[].issuedOn", "rule.against[].readOn", "rule.against[].certainty",
  ]

  /// The fault of a sample's form; contradictions between members, which the sample maker does not mind, are none.
  private func formFault(of sample: JSONValue, _ topic: AskTopic) -> String? {
    guard let fault = fault(of: sample, topic), fault.code != "malformed" || !fault.field.hasSuffix("cardCheck") else { return nil }
    return "\(fault.code) \(fault.field): \(sample.shown)"
  }

  private func fault(of question: JSONValue, _ topic: AskTopic) -> AskFault? {
    var json = JSONWriter()
    json.value(question)
    do throws(AskFault) {
      _ = try AskReader.read(json.bytes, topic: topic)
      return nil
    } catch {
      return error
    }
  }
}
