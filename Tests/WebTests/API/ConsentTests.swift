import EligibilityModel
import Interchange
import Operations
import Registry
import Testing
import Web

@Suite("API: consents are recorded, withdrawn and shown by whom they concern")
struct ConsentTests {
  private static let numbers =
    #""numbers":{"insurerNumber":"06130488","symbol":"12","number":"345","birthDate":"1951-08-01"}"#
  private static let consent = #""consent":{"on":"2026-08-04","at":"09:00","kind":"individual","items":["drugs","care"]}"#

  private static func post(_ site: Site, _ part: String, _ members: String...) -> WebResponse {
    site.post("/api/v1/consents\(part)", "{\(members.joined(separator: ","))}", type: "application/json")
  }

  private static func doctor(_ store: InMemoryRegister) throws -> Site {
    try FHIRClinicalTests.site(.account(try Callers.account(.doctorOrPharmacist)), store)
  }

  private static func words(_ value: JSONValue) -> [String] {
    (0..<value.elementCount).compactMap { value[at: "\($0)"].asText }
  }

  @Test("Recorded it opens its items, sent again it changes nothing, withdrawn it opens them no more")
  func life() throws {
    let store = try FHIRClinicalTests.store()
    let site = try Self.doctor(store)
    #expect(Self.post(site, "", Self.numbers, Self.consent).json[at: "state"].asText == "recorded")
    #expect(store.auditTrail.suffix(2).map(\.action) == [.read, .register])
    #expect(Self.post(site, "", Self.numbers, Self.consent).json[at: "state"].asText == "unchanged")
    let open = Self.post(site, "/show", Self.numbers).json
    #expect(open[at: "consents"].elementCount == 1 && open[at: "consents.0.institution"].asText == "1312345675")
    #expect(Self.words(open[at: "consents.0.items"]) == ["care", "drugs"] && open[at: "consents.0.giver"].asText == "person")
    #expect(Self.words(open[at: "open.opens"]).contains("drugs"))
    let withdrawal = #""withdrawn":{"on":"2026-08-04","at":"10:00","items":["drugs"]}"#
    #expect(Self.post(site, "/withdraw", Self.numbers, withdrawal).json[at: "state"].asText == "recorded")
    #expect(Self.post(site, "/withdraw", Self.numbers, withdrawal).json[at: "state"].asText == "unchanged")
    #expect(Self.post(site, "", Self.numbers, Self.consent).json[at: "state"].asText == "unchanged")
    let closed = Self.post(site, "/show", Self.numbers).json
    #expect(closed[at: "consents.0.withdrawn.0.item"].asText == "drugs" && closed[at: "consents.0.withdrawn.0.at"].asText == "10:00")
    #expect(!Self.words(closed[at: "open.opens"]).contains("drugs"))
    #expect(Self.post(site, "/withdraw", Self.numbers, #""withdrawn":{}"#).json[at: "state"].asText == "recorded")
  }

  @Test("The time before is carried over, and a person who speaks for another is named")
  func carriedOver() throws {
    let site = try Self.doctor(try FHIRClinicalTests.store())
    let same = #""giver":"representative","consent":{"on":"2026-08-04","at":"11:00","kind":"carryOver"}"#
    #expect(Self.post(site, "", Self.numbers, same).json[at: "code"].asText == "nothingToCarryOver")
    #expect(Self.post(site, "", Self.numbers, Self.consent).status == 200)
    #expect(Self.post(site, "", Self.numbers, same).json[at: "state"].asText == "recorded")
    let shown = Self.post(site, "/show", #""person":{"reference":"P","birthDate":"1951-08-01"}"#).json
    #expect(shown[at: "consents.1.kind"].asText == "carryOver" && shown[at: "consents.1.giver"].asText == "representative")
    #expect(Self.words(shown[at: "consents.1.items"]) == ["care", "drugs"])
  }

  @Test("An institution works for itself alone; this machine says for whom; a person sees all of their own and names nobody")
  func callers() throws {
    let store = try FHIRClinicalTests.store()
    let site = try Self.doctor(store)
    let other = #""institution":"3410712362""#
    #expect(Self.post(site, "", Self.numbers, Self.consent, other).status == 403)
    #expect(Self.post(site, "/show", Self.numbers, other).status == 403)
    #expect(Self.post(site, "", Self.numbers, Self.consent, #""institution":"1312345675""#).status == 200)
    let machine = try FHIRClinicalTests.site(.machine, store)
    #expect(Self.post(machine, "", Self.numbers, Self.consent).json[at: "field"].asText == "institution")
    #expect(Self.post(machine, "", Self.numbers, Self.consent, other).status == 200)
    #expect(Self.post(site, "/show", Self.numbers).json[at: "consents"].elementCount == 1)
    let person = try FHIRClinicalTests.site(.account(try Callers.account(.person)), store)
    let own = Self.post(person, "/show").json
    #expect(own[at: "consents"].elementCount == 2 && own[at: "open"] == .null)
    #expect(store.auditTrail.last?.purpose == .disclosure && store.auditTrail.last?.fields == [.consent])
    #expect(Self.post(person, "/show", Self.numbers).status == 403)
  }

  @Test("A person withdraws what they agreed to themselves, from now on; nobody else's, no visits and no time before")
  func ownWithdrawal() throws {
    let store = try FHIRClinicalTests.store()
    let doctor = try Self.doctor(store)
    #expect(Self.post(doctor, "", Self.numbers, Self.consent).status == 200)
    let person = try FHIRClinicalTests.site(.account(try Callers.account(.person)), store)
    let here = #""institution":"1312345675""#
    let drugs = #""withdrawn":{"items":["drugs"]}"#
    for (members, field) in [
      ([drugs, here, Self.numbers], "person"), ([drugs, here, #""person":{"reference":"P","birthDate":"1951-08-01"}"#], "person"),
      ([#""careEndedOn":"2026-08-04""#, here], "careEndedOn"), ([#""withdrawn":{"on":"2026-08-04","at":"10:00"}"#, here], "withdrawn.on"),
    ] {
      let refused = person.post("/api/v1/consents/withdraw", "{\(members.joined(separator: ","))}", type: "application/json")
      #expect(refused.status == 403 && refused.json[at: "field"].asText == field)
    }
    #expect(Self.post(person, "/withdraw", drugs).json[at: "field"].asText == "institution")
    #expect(Self.post(person, "/withdraw", drugs, #""institution":"3410712362""#).json[at: "code"].asText == "nothingThere")
    #expect(Self.post(person, "", Self.consent, here).status == 403, "only an institution takes a consent in")
    #expect(store.auditTrail.filter { $0.action == .correct }.isEmpty)
    #expect(Self.post(person, "/withdraw", drugs, here).json[at: "state"].asText == "recorded")
    let entry = try #require(store.auditTrail.last)
    #expect(entry.action == .correct && entry.fields == [.consent] && entry.actor.role == .personThemselves)
    #expect(Self.post(person, "/withdraw", drugs, here).json[at: "state"].asText == "unchanged")
    let open = Self.words(Self.post(doctor, "/show", Self.numbers).json[at: "open.opens"])
    #expect(open.contains("care") && !open.contains("drugs"), "the other item stays open")
  }

  @Test("Another person's answers to the same institution stay as they are")
  func anotherPerson() throws {
    let store = try FHIRClinicalTests.store()
    let doctor = try Self.doctor(store)
    #expect(Self.post(doctor, "", Self.numbers, Self.consent).status == 200)
    let link = PersonLink(reference: try #require(RegisterText("Q")), birthDate: .fixed(1951, 8, 1))
    let account = SignedInAccount(name: try #require(AccountName("other")), role: .person, affiliation: .person(link))
    let other = try FHIRClinicalTests.site(.account(account), store)
    let all = Self.post(other, "/withdraw", #""withdrawn":{}"#, #""institution":"1312345675""#)
    #expect(all.status == 422 && all.json[at: "code"].asText == "nothingThere")
    #expect(Self.words(Self.post(doctor, "/show", Self.numbers).json[at: "open.opens"]).contains("drugs"))
  }

  @Test(
    "What can't be recorded is refused with the field, and nothing of it is repeated",
    arguments: [
      (#""person":{"reference":"secret","birthDate":"x"}"#, 400, "person.birthDate"),
      (#""person":{"reference":"P","birthDate":"1951-08-01"},\#(numbers)"#, 400, "person"), ("", 400, "numbers"),
      (#""numbers":{"insurerNumber":"06130488","symbol":"12","number":"999","birthDate":"1951-08-01"}"#, 422, "numbers"),
    ])
  func refusals(who: String, status: Int, field: String) throws {
    let site = try Self.doctor(try FHIRClinicalTests.store())
    let response = site.post(
      "/api/v1/consents", "{\(who.isEmpty ? "" : who + ",")\(Self.consent)}", type: "application/json")
    #expect(response.status == status && response.json[at: "field"].asText == field && !response.text.contains("secret"))
  }

  @Test("Later than now, both ends at once, or an end of nothing are refused")
  func times() throws {
    let site = try Self.doctor(try FHIRClinicalTests.store())
    let later = #""consent":{"on":"2030-01-01","at":"09:00","kind":"bulk"}"#
    #expect(Self.post(site, "", Self.numbers, later).json[at: "code"].asText == "inFuture")
    #expect(Self.post(site, "/withdraw", Self.numbers, #""careEndedOn":"2026-08-04""#).json[at: "code"].asText == "nothingThere")
    #expect(Self.post(site, "/withdraw", Self.numbers).json[at: "field"].asText == "withdrawn")
    #expect(Self.post(site, "/withdraw", Self.numbers, #""withdrawn":{},"careEndedOn":"2026-08-04""#).status == 400)
  }
}
