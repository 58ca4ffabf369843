import EligibilityModel
import Rulebook
import Rules
import Testing

@Suite("Several consents to one institution: the later word counts")
struct ConsentFoldTests {
  private func opens(_ consents: [GivenConsent], at: String) throws -> [ConsentItem] {
    let viewer = DataViewer(place: .clinic, profession: .doctor, purpose: .care, identified: .byNumbers)
    let question = ConsentQuestion(at: try moment(at), viewer: viewer, consents: consents)
    return try ConsentRule.decide(question, book: try Repository.book.get()).opens
  }

  private func moment(_ text: String) throws -> CivilMoment { try #require(CivilMoment(iso8601: text)) }

  private func given(_ at: String, _ form: ConsentForm, _ scene: ConsentScene = .counter) throws -> GivenConsent {
    GivenConsent(given: try moment(at), form: form, way: .cardReader, scene: scene)
  }

  @Test("A later refusal closes what an earlier consent opened, in whatever order they are handed over")
  func refusal() throws {
    let consents = [try given("2026-10-01T09:00", .bulk(.yes)), try given("2026-10-01T10:00", .individual([.care]))]
    #expect(try opens(consents, at: "2026-10-01T09:59").contains(.drugs))
    #expect(try opens(consents, at: "2026-10-01T10:00") == [.care])
    #expect(try opens(consents.reversed(), at: "2026-10-01T10:00") == [.care])
  }

  @Test("The consent of visits goes on under a consent at the counter that has run out, until the person says no")
  func visits() throws {
    let consents = [try given("2026-09-01T09:00", .individual([.drugs]), .visit), try given("2026-10-01T10:00", .individual([.drugs]))]
    #expect(try opens(consents, at: "2026-10-05T10:00") == [.drugs])
    #expect(try opens(consents + [try given("2026-10-05T09:00", .bulk(.no))], at: "2026-10-05T10:00") == [])
  }

  @Test("A withdrawal of the later consent does not bring the earlier one back")
  func withdrawn() throws {
    let second = GivenConsent(
      given: try moment("2026-10-01T10:00"), form: .individual([.drugs]), way: .cardReader, scene: .counter,
      withdrawn: [.drugs: try moment("2026-10-01T11:00")])
    let consents = [try given("2026-10-01T09:00", .individual([.drugs])), second]
    #expect(try opens(consents, at: "2026-10-01T10:59") == [.drugs])
    #expect(try opens(consents, at: "2026-10-01T11:00") == [])
  }

  @Test("A spoken answer about ceilings leaves the answers about data alone")
  func spoken() throws {
    let spoken = GivenConsent(given: try moment("2026-10-01T10:00"), form: .individual([.limits]), way: .oral, scene: .counter)
    #expect(try opens([try given("2026-10-01T09:00", .individual([.drugs])), spoken], at: "2026-10-01T10:00") == [.drugs, .limits])
  }

  @Test(
    "Hours go over midnight, months and leap days",
    arguments: [
      ("2027-02-28T23:59", 24, "2027-03-01T23:59"), ("2028-02-28T12:00", 24, "2028-02-29T12:00"),
      ("2026-12-31T00:01", 24, "2027-01-01T00:01"),
      ("2026-10-01T09:30", 0, "2026-10-01T09:30"),
    ])
  func hours(from: String, hours: Int, to: String) throws {
    #expect(try moment(from).adding(hours: hours).description == to)
  }

  @Test(
    "A moment is read only as it is written",
    arguments: ["2026-10-01", "2026-10-01T9:30", "2026-10-01T24:00", "2026-02-30T09:00", "2026-10-01T09:30:00", ""])
  func malformed(text: String) {
    #expect(CivilMoment(iso8601: text) == nil)
  }
}
