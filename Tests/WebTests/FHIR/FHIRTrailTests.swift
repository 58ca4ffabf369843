import EligibilityModel
import Interchange
import Operations
import Registry
import Synchronization
import Testing
import Web

@Suite("FHIR: AuditEvent, who looked at a person's record")
struct FHIRTrailTests {
  private static let path = "/fhir/AuditEvent/_search"
  private static let numbers = ("patient.identifier", "06130488:12:345:")
  private static let birth = ("patient.birthdate", "1951-08-01")

  private static func line(_ sequence: Int64, on day: CivilDate) throws -> AuditLine {
    let question = LookupQuestion(
      insurerNumber: try InsurerNumber("06130488"), symbol: nil, number: try InsuredNumber("345"), branchNumber: nil,
      birthDate: .fixed(1951, 8, 1), serviceDate: day, knownAt: KnownTime(startOf: day))
    let occasion = AuditOccasion(
      actor: try #require(AuditActor(name: "1312345675", role: .program)), purpose: .eligibilityVerification)
    let entry = occasion.entry(of: question, told: LookupAnswer.none, inFull: true, at: KnownTime(startOf: day))
    return AuditLine(chain: .main, sequence: sequence, entry: entry)
  }

  /// Whose trail was asked for.
  private final class Asked: Sendable {
    let list = Mutex<[TrailSubject]>([])
    var count: Int { list.withLock { $0.count } }
  }

  private static func ask(_ caller: Caller, _ form: [(String, String)], asked: Asked) throws -> WebResponse {
    let lines = try [line(1, on: .fixed(2026, 8, 1)), line(2, on: .fixed(2026, 8, 2)), line(3, on: .fixed(2026, 8, 3))]
    let site = try Site(
      trail: { (subject, _) throws(RegisterError) in
        asked.list.withLock { $0.append(subject) }
        return lines
      },
      access: WebAccess { _, _ in
        caller
      } note: { _, _ in
      })
    return site.post(path, form: form)
  }

  @Test("An auditor says whose; the events name who, when, what for and with what outcome")
  func auditor() throws {
    let asked = Asked()
    let response = try Self.ask(.account(try Callers.account(.auditor)), [Self.numbers, Self.birth], asked: asked)
    let value = try JSONReader().read(response.body)
    #expect(response.status == 200 && value["total"] == .integer(3))
    let event = try #require(value["entry"]?[0]?["resource"])
    #expect(event["id"] == .string("main-1") && event["recorded"] == .string("2026-08-01T00:00:00.000000+09:00"))
    #expect(event["agent"]?[0]?["name"] == .string("1312345675") && event["outcomeDesc"] == .string("該当なし"))
    #expect(event["entity"]?[0]?["what"]?["identifier"]?["value"] == .string("06130488::345:"))
    #expect(asked.count == 1)
  }

  @Test("A person sees their own, and nobody else's")
  func person() throws {
    let asked = Asked()
    let caller = Caller.account(try Callers.account(.person))
    #expect(try Self.ask(caller, [("date", "ge2026-01-01")], asked: asked).status == 200)
    guard case .person(let link)? = asked.list.withLock({ $0.first }) else {
      Issue.record("asked about somebody else")
      return
    }
    #expect(caller.affiliation == .person(link))
    #expect(try Self.ask(caller, [Self.numbers, Self.birth], asked: asked).status == 403)
    #expect(asked.count == 1)
  }

  @Test("One entry stands under its chain and number", arguments: ["main-1", "clinic-3-12"])
  func entry(id: String) throws {
    let asked = Asked()
    let site = try Site(trail: { (subject, _) throws(RegisterError) in
      asked.list.withLock { $0.append(subject) }
      return id == "main-1" ? [try Self.entryLine()] : []
    })
    let response = site.get("/fhir/AuditEvent/\(id)")
    #expect(response.status == (id == "main-1" ? 200 : 404))
    guard case .entry(let sequence, of: let chain)? = asked.list.withLock({ $0.first }) else {
      Issue.record("asked for something else")
      return
    }
    #expect("\(chain)-\(sequence)" == id)
    for other in ["main-", "main-01", "-1", "main-x", "main", "main--1x"] { #expect(site.get("/fhir/AuditEvent/\(other)").status == 404) }
    #expect(asked.count == 1)
  }

  private static func entryLine() throws(RegisterError) -> AuditLine {
    guard let line = try? line(1, on: .fixed(2026, 8, 1)) else { throw .store("the sample's line") }
    return line
  }

  @Test(
    "Days limit the events: before, on and after",
    arguments: [
      ("ge2026-08-02", 2), ("le2026-08-02", 2), ("2026-08-02", 1), ("eq2026-08-02", 1), ("ge2026-08-04", 0), ("2026-07-31", 0),
    ])
  func days(date: String, count: Int64) throws {
    let response = try Self.ask(.machine, [Self.numbers, Self.birth, ("date", date)], asked: Asked())
    #expect(try JSONReader().read(response.body)["total"] == .integer(count))
  }

  @Test(
    "What is missing or unknown is told, and nothing that was written",
    arguments: [
      [numbers], [birth], [numbers, ("patient.birthdate", "1951-8-1")], [numbers, birth, ("date", "gt2026-08-01")],
      [numbers, birth, ("agent", "secret")], [("patient.identifier", "secret"), birth],
    ])
  func refused(form: [(String, String)]) throws {
    let asked = Asked()
    let response = try Self.ask(.machine, form, asked: asked)
    #expect(response.status == 422 && !response.text.contains("secret") && asked.count == 0)
  }
}
