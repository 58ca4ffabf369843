import Testing
import Web

@Suite("API: a question in JSON, an answer in JSON")
struct AskTests {
  private static let question = """
    {"id":"a1","serviceDate":"2026-08-05","facility":{"kind":"clinic","reader":"working","lookup":"possible"},"visit":"first",\
    "presented":[{"document":"eligibilityCertificate","validThrough":"2026-08-05"}]}
    """

  @Test("A whole question is answered with its reasons")
  func answered() throws {
    let response = try Site().post("/api/v1/ask/counter", Self.question, type: "application/json; charset=utf-8")
    #expect(response.status == 200)
    #expect(response.header("Content-Type") == "application/json; charset=utf-8")
    #expect(response.header("Cache-Control") == "no-store")
    #expect(response.text.hasPrefix("{\"id\":\"a1\","))
    #expect(response.text.contains("\"accepted\""))
    #expect(response.text.contains("\"because\":["))
  }

  @Test(
    "What does not fit is refused with the field",
    arguments: [("{}", "\"field\":\"serviceDate\""), ("[]", "\"wrongType\""), ("{", "\"notJSON\""), ("", "\"notJSON\"")])
  func refused(body: String, part: String) throws {
    let response = try Site().post("/api/v1/ask/counter", body, type: "application/json")
    #expect(response.status == 400)
    #expect(response.text.contains(part))
  }

  @Test("Another type of content is refused", arguments: [nil, "text/plain", "application/jsonp", ""])
  func wrongType(type: String?) throws {
    let response = try Site().post("/api/v1/ask/counter", Self.question, type: type)
    #expect(response.status == 415)
    #expect(response.text.contains("\"code\":\"unsupportedMediaType\""))
  }

  @Test("A body of 64 KiB is read, one byte more is refused", arguments: [(65_536, 400), (65_537, 413)])
  func size(count: Int, status: Int) throws {
    let response = try Site().post("/api/v1/ask/counter", String(repeating: " ", count: count), type: "application/json")
    #expect(response.status == status)
  }

  @Test("A question that does not exist is told so in JSON")
  func unknown() throws {
    let response = try Site().post("/api/v1/ask/nothing", "{}", type: "application/json")
    #expect(response.status == 404)
    #expect(response.text.contains("\"code\":\"notFound\""))
  }

  @Test("A schema is served where there is one")
  func schemas() throws {
    #expect(try Site().get("/schemas/counter.question.json").text == "{}")
    #expect(try Site().get("/schemas/claim.question.json").status == 404)
  }
}
