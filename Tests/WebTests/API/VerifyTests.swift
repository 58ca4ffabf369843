import EligibilityModel
import Interchange
import Operations
import Registry
import Synchronization
import Testing
import Web

@Suite("API: one person, by numbers or by card")
struct VerifyTests {
  static let path = "/api/v1/verify"

  static func numbers(_ number: String, birthDate: String = "1980-04-01") -> String {
    #""numbers":{"insurerNumber":"06130488","symbol":"１","number":"\#(number)","birthDate":"\#(birthDate)"}"#
  }

  private static let counter =
    #""counter":{"facility":{"kind":"clinic","reader":"working","lookup":"possible"},"visit":"first","presented":[{"document":"myNumberCard"}]}"#

  private static let card = #""card":{"certificateSerialNumber":"00Af","certificateValidThrough":"2027-04-01"}"#

  private func ask(_ members: String..., on day: String = "2026-08-05") throws -> WebResponse {
    try APISite.make().post(Self.path, "{\"serviceDate\":\"\(day)\"," + members.joined(separator: ",") + "}", type: "application/json")
  }

  @Test(
    "Each answer of the register has its word, its day and its reason",
    arguments: [
      ("10", "2026-08-05", "valid", "", ""), ("11", "2026-07-31", "valid", "", ""),
      ("11", "2026-08-01", "invalidWithNewer", "lostOn", "2026-08-01"), ("99", "2026-08-05", "none", "", ""),
      ("13", "2026-08-31", "none", "eligibleFrom", "2026-09-01"), ("13", "2026-09-01", "valid", "", ""),
      ("14", "2026-08-05", "unknown", "reportReceivedOn", "2026-08-03"),
    ])
  func answers(number: String, day: String, word: String, member: String, value: String) throws {
    let response = try ask(Self.numbers(number), on: day)
    #expect(response.status == 200)
    #expect(response.header("Cache-Control") == "no-store")
    #expect(response.json[at: "answer"].asText == word)
    #expect(response.json[at: "askedBy"].asText == "numbers")
    if !member.isEmpty { #expect(response.json[at: member].asText == value) }
    #expect((response.json[at: "cover"] != .null) == (word == "valid"))
    #expect(response.json[at: "source.asOf"].asText == "2026-08-05T00:00:00.000000+09:00")
  }

  @Test("Two people under one number are several, and nothing of either is told")
  func several() throws {
    let answer = try ask(Self.numbers("12")).json
    #expect(answer[at: "answer"].asText == "several")
    #expect(answer[at: "count"] == .integer(2))
    #expect(answer.memberNames == ["answer", "count", "askedBy", "source"])
  }

  @Test("A cover comes with every character of the name, the share by the rules, and how old it is")
  func cover() throws {
    let answer = try ask(#""id":"m1""#, Self.numbers("10")).json
    #expect(answer[at: "id"].asText == "m1")
    #expect(answer[at: "cover.name"].asText == "髙﨑　一")
    #expect(answer[at: "share.charge.copaymentRate"] == .integer(30))
    #expect(answer[at: "source.recordedAt"].asText == "2026-08-01T00:00:00.000000+09:00")
    #expect(answer[at: "source.ageSeconds"] == .integer(4 * 86_400))
    #expect(answer[at: "counter"] == .null)
  }

  @Test("A cover that ended comes along as it stood on its last day")
  func former() throws {
    let answer = try ask(Self.numbers("11")).json
    #expect(answer[at: "formerCover.name"].asText == "辻󠄀　二")
    #expect(answer[at: "share"] == .null)
  }

  @Test("With what was shown, the answer holds what reception does")
  func counter() throws {
    let notice =
      #""counter":{"facility":{"kind":"clinic","reader":"working","lookup":"possible"},"visit":"first","presented":[{"document":"eligibilityNotice"}]}"#
    #expect(try ask(Self.numbers("10"), notice).json[at: "counter.steps.0"].asText == "askForCard")
    #expect(try ask(Self.numbers("99"), notice).json[at: "counter.steps.0"].asText == "askAboutChange")
  }

  @Test("A card alone is unknown, never none, and says why; with numbers they are asked")
  func card() throws {
    let alone = try ask(Self.card, Self.counter).json
    #expect(
      alone[at: "answer"].asText == "unknown" && alone[at: "reason"].asText == "cardNotLinked" && alone[at: "askedBy"].asText == "card")
    #expect(alone[at: "counter.outcome"].asText == "nextStep")
    let both = try ask(Self.card, Self.numbers("10"), Self.counter).json
    #expect(both[at: "answer"].asText == "valid" && both[at: "card"].asText == "cardNotLinked" && both[at: "askedBy"].asText == "numbers")
  }

  @Test(
    "What does not fit is refused with its field and without what was sent",
    arguments: [
      ("{", "notJSON", ""), ("{}", "missing", "serviceDate"), (#"{"serviceDate":"2026-08-05"}"#, "missing", "numbers"),
      (#"{"serviceDate":"2026-08-05","card":{"certificateSerialNumber":"xyz987"}}"#, "malformed", "card.certificateSerialNumber"),
      (#"{"serviceDate":"2026-08-05","card":{"certificateSerialNumber":""}}"#, "malformed", "card.certificateSerialNumber"),
      (
        #"{"serviceDate":"2026-08-05","numbers":{"insurerNumber":"06130489","number":"xyz987","birthDate":"1980-04-01"}}"#, "malformed",
        "numbers.insurerNumber"
      ),
      (
        #"{"serviceDate":"2026-08-05","numbers":{"insurerNumber":"12139903","number":"xyz987","birthDate":"1952-09-27"}}"#, "malformed",
        "numbers.insurerNumber"
      ),
      (
        #"{"serviceDate":"2026-08-05","numbers":{"insurerNumber":"06130488","number":"xyz987","birthDate":"2026-08-06"}}"#, "malformed",
        "numbers.birthDate"
      ),
      (#"{"serviceDate":"2026-08-05","card":{"certificateSerialNumber":"1"},"xyz":1}"#, "unknownField", "xyz"),
    ])
  func refused(body: String, code: String, field: String) throws {
    let response = try APISite.make().post(Self.path, body, type: "application/json")
    #expect(response.status == 400)
    #expect(response.header("Content-Type") == "application/problem+json")
    #expect(response.json[at: "code"].asText == code)
    #expect(response.json[at: "field"].asText == field)
    #expect(!response.text.contains("xyz987"))
  }

  @Test("A card that nobody showed is a contradiction")
  func cardNotShown() throws {
    let shown = Self.counter.split(separator: #"[{"document":"myNumberCard"}]"#, omittingEmptySubsequences: false).joined(separator: "[]")
    #expect(try ask(Self.card, shown).json[at: "field"].asText == "counter.presented")
    #expect(try ask(Self.numbers("10"), shown).status == 200)
  }

  @Test("What the rules do not answer is refused before the register is asked")
  func outside() throws {
    let asked = Mutex(0)
    let site = try APISite.make(read: { question, caller, institution in
      asked.withLock { $0 += 1 }
      return APISite.read(question, caller, institution)
    })
    let body = "{\"serviceDate\":\"1999-01-01\",\(Self.numbers("10")),\(Self.counter)}"
    let response = site.post(Self.path, body, type: "application/json")
    #expect(response.status == 422 && response.json[at: "code"].asText == "outsideModelledPeriod")
    #expect(asked.withLock { $0 } == 0)
  }

  @Test("A register that is down or not there is a problem that says it is not \"no cover\"")
  func down() throws {
    let response = try ask(Self.numbers("500"))
    #expect(response.status == 503 && response.header("Retry-After") == "10")
    #expect(response.json[at: "clerk.ja"].asText?.contains("「資格なし」ではありません") == true)
    #expect(response.json[at: "patient.ja"].asText?.contains("「保険がない」という意味ではありません") == true)
    let without = try APISite.make(read: nil).post(
      Self.path, "{\"serviceDate\":\"2026-08-05\",\(Self.numbers("10"))}", type: "application/json")
    #expect(without.status == 503)
  }
}
