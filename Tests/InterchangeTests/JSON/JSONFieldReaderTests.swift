import EligibilityModel
import Interchange
import Testing

@Suite("Reading the fields of a question")
struct JSONFieldReaderTests {
  enum ReaderState: String, CaseIterable {
    case working
    case broken
  }

  struct Question: Equatable {
    var serviceDate: CivilDate
    var reader: ReaderState
    var age: Int?
    var documents: [String]
  }

  static func question(_ fields: inout JSONFieldReader) throws(FieldFault) -> Question {
    Question(
      serviceDate: try fields.date("serviceDate"),
      reader: try fields.object("facility") { (facility) throws(FieldFault) in try facility.word("reader") },
      age: try fields.integerIfPresent("age", in: 0...130),
      documents: try fields.arrayIfPresent("documents", atMost: 2) { (element) throws(FieldFault) in
        try element.object { (document) throws(FieldFault) in try document.string("name") }
      })
  }

  private func read(_ text: String) throws -> Question {
    try JSONField(root: JSONReader().read(text)).object(Self.question)
  }

  private func fault(_ text: String) -> FieldFault? {
    #expect(throws: FieldFault.self) { try read(text) }
  }

  @Test("a complete question is read, an absent or null optional field is nil")
  func complete() throws {
    let expected = Question(serviceDate: .fixed(2026, 4, 1), reader: .broken, age: nil, documents: ["a", "b"])
    let text = #"{"facility":{"reader":"broken"},"documents":[{"name":"a"},{"name":"b"}],"serviceDate":"2026-04-01""#
    #expect(try read(text + "}") == expected)
    #expect(try read(text + #","age":null}"#) == expected)
    #expect(try read(text + #","age":75}"#).age == 75)
  }

  @Test(
    "each fault names its field and what to write",
    arguments: [
      (#"{"facility":{"reader":"working"}}"#, "serviceDate: is missing"),
      (#"{"serviceDate":null,"facility":{"reader":"working"}}"#, "serviceDate: is missing"),
      (#"{"serviceDate":"2026-04-01","facility":{}}"#, "facility.reader: is missing"),
      (#"{"serviceDate":20260401}"#, "serviceDate: must be a string"),
      (#"{"serviceDate":"2026-04-31"}"#, "serviceDate: the day must be 01 to 30 in that month"),
      (#"{"serviceDate":"2026-04-01","facility":[]}"#, "facility: must be an object"),
      (#"{"serviceDate":"2026-04-01","facility":{"reader":"away"}}"#, "facility.reader: must be one of working, broken"),
      (
        #"{"serviceDate":"2026-04-01","facility":{"reader":"working","raeder":1}}"#,
        "facility.raeder: is not a field here; did you mean reader?"
      ),
      (#"{"serviceDate":"2026-04-01","facility":{"reader":"working"},"age":"7"}"#, "age: must be an integer"),
      (#"{"serviceDate":"2026-04-01","facility":{"reader":"working"},"age":7.0}"#, "age: must be an integer"),
      (#"{"serviceDate":"2026-04-01","facility":{"reader":"working"},"age":131}"#, "age: must be from 0 to 130"),
      (#"{"serviceDate":"2026-04-01","facility":{"reader":"working"},"documents":{}}"#, "documents: must be an array"),
      (
        #"{"serviceDate":"2026-04-01","facility":{"reader":"working"},"documents":[{"name":"a"},{}]}"#,
        "documents[1].name: is missing"
      ),
      (#"{"serviceDate":"2026-04-01","facility":{"reader":"working"},"documents":[1,2,3]}"#, "documents: has more than 2 elements"),
      (
        #"{"serviceDate":"2026-04-01","facility":{"reader":"working"},"xyz":1,"Age":2}"#,
        "xyz: is not a field here; nor are Age"
      ),
      ("[]", "the question: must be an object"),
    ])
  func faults(_ text: String, _ expected: String) {
    #expect(fault(text)?.description == expected)
  }

  @Test("a fault speaks Japanese too and has a word for programs")
  func japanese() {
    let unknown = fault(#"{"serviceDate":"2026-04-01","facility":{"reader":"working"},"agee":1}"#)
    #expect(unknown?.japanese == "agee：この項目はありません（age ではありませんか）")
    #expect(unknown?.reason.code == "unknownField")
    #expect(fault(#"{"serviceDate":"x"}"#)?.japanese == "serviceDate：実在する日付をYYYY-MM-DDの形で書いてください")
    #expect(fault("7")?.japanese == "質問全体：オブジェクトで書いてください")
  }

  @Test("a fault never repeats the value that was given")
  func noValues() {
    for text in [#"{"serviceDate":"山田太郎"}"#, #"{"serviceDate":"2026-04-01","facility":{"reader":"山田太郎"}}"#] {
      let found = fault(text)
      #expect(found.map { "\($0.description) \($0.japanese)".contains("山田") } == false)
    }
  }

  @Test("an unknown name is shown cut short and without control characters")
  func hostileName() {
    let name = "\\u001b[31m" + String(repeating: "x", count: 200)
    let path = fault(#"{"serviceDate":"2026-04-01","facility":{"reader":"working"},"\#(name)":1}"#)?.path
    #expect(path == "\u{FFFD}[31m" + String(repeating: "x", count: 59) + "…")
  }

  @Test("more than 64 members don't hide an unknown one")
  func manyMembers() {
    let members = (0..<80).map { "\"m\($0)\":0" }.joined(separator: ",")
    let fault = #expect(throws: FieldFault.self) {
      try JSONField(root: JSONReader().read("{\(members)}")).object { (fields) throws(FieldFault) in
        for number in 0..<79 { _ = try fields.integer("m\(number)") }
      }
    }
    #expect(fault?.path == "m79")
  }

  @Test("a text with a form of its own is read by its reader")
  func ownForm() throws {
    let value = try JSONReader().read(#"{"code":"x7"}"#)
    var fields = try JSONFieldReader(value)
    #expect(try fields.text("code", expected: "must begin with x", "xで始めてください") { $0.hasPrefix("x") ? $0.count : nil } == 2)
    let fault = #expect(throws: FieldFault.self) {
      try fields.text("code", expected: "must begin with y", "yで始めてください") { $0.hasPrefix("y") ? $0.count : nil }
    }
    #expect(fault?.description == "code: must begin with y")
  }
}
