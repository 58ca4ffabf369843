import EligibilityModel
import Interchange
import Operations
import Registry
import Synchronization
import Testing
import Web

@Suite("API: who looked at a person's record")
struct AuditTests {
  private static let numbers = #"{"numbers":{"insurerNumber":"06130488","symbol":"1","number":"10","birthDate":"1980-04-01"}}"#

  private static func site(_ caller: Caller, asked: (@Sendable (TrailSubject) -> Void)? = nil) throws -> Site {
    let entry = AuditEntry(
      actor: try #require(AuditActor(name: "1312345675", role: .program)), action: .read, purpose: .eligibilityVerification,
      subject: .nobody, outcome: .valid, at: KnownTime(startOf: .fixed(2026, 8, 1)))
    let line = AuditLine(chain: .main, sequence: 7, entry: entry)
    return try Site(
      trail: { (subject, _) throws(RegisterError) in
        asked?(subject)
        return [line]
      },
      access: WebAccess { _, _ in
        caller
      } note: { _, _ in
      })
  }

  private static func person() throws -> Caller { .account(try Callers.account(.person)) }

  @Test("A person asks for nobody and sees their own entries, as the trail writes them")
  func own() throws {
    let asked = Mutex<[TrailSubject]>([])
    let response = try Self.site(Self.person()) { subject in asked.withLock { $0.append(subject) } }
      .post("/api/v1/audit", "{}", type: "application/json")
    #expect(response.status == 200 && response.header("Cache-Control") == "no-store")
    #expect(response.json[at: "entries.0.actor.name"].asText == "1312345675" && response.json[at: "entries.0.sequence"] == .integer(7))
    #expect(asked.withLock { $0 } == [.person(PersonLink(reference: try #require(RegisterText("P")), birthDate: .fixed(1951, 8, 1)))])
  }

  @Test("A person who names somebody is refused; an auditor must name somebody")
  func others() throws {
    #expect(try Self.site(Self.person()).post("/api/v1/audit", Self.numbers, type: "application/json").status == 403)
    let auditor = try Self.site(.account(try Callers.account(.auditor)))
    #expect(auditor.post("/api/v1/audit", Self.numbers, type: "application/json").status == 200)
    let nobody = auditor.post("/api/v1/audit", "{}", type: "application/json")
    #expect(nobody.status == 400 && nobody.json[at: "field"].asText == "numbers")
  }

  @Test("Reception sees no trail")
  func reception() throws {
    let site = try Self.site(.account(try Callers.account(.reception)))
    #expect(site.post("/api/v1/audit", Self.numbers, type: "application/json").status == 403)
  }
}
