import EligibilityModel
import Interchange
import Operations
import Registry
import Testing
import Web

@Suite("Pages: what one agreed to oneself")
struct OwnConsentTests {
  private static let here = ("institution", "1312345675")

  /// A register in which the person agreed at two institutions: to drugs today at one, to everything long ago at the other.
  private static func store() throws -> InMemoryRegister {
    let store = try FHIRClinicalTests.store()
    let machine = try FHIRClinicalTests.site(.machine, store)
    for (code, day) in [("1312345675", "2026-08-04"), ("3410712362", "2025-08-04")] {
      let given = try #require(CivilMoment(iso8601: "\(day)T23:59"))
      let consent = FHIRConsent(
        person: "P", birthDate: .fixed(1951, 8, 1), institution: try MedicalInstitutionCode(code),
        consent: GivenConsent(given: given, form: .individual([.drugs]), way: .cardReader, scene: .counter), byRepresentative: false)
      let text = String(decoding: consent.resource, as: UTF8.self)
      #expect(machine.post("/fhir/Consent", text, type: "application/fhir+json").status == 201)
    }
    return store
  }

  private static func site(_ store: InMemoryRegister) throws -> Site {
    try FHIRClinicalTests.site(.account(try Callers.account(.person)), store, trail: { (_, _) throws(RegisterError) in [] })
  }

  @Test("Each institution stands there with what is open and until when; a button where something is", arguments: Language.allCases)
  func list(language: Language) throws {
    let store = try Self.store()
    let page = try Self.site(store).get("/\(language.rawValue)/own-record")
    #expect(page.status == 200 && page.text.contains("1312345675") && page.text.contains("3410712362"))
    #expect(page.text.contains(ConsentItem.drugs.wording[language]) && page.text.contains("23:59"))
    #expect(page.text.matches(of: /name="institution" value="(\d+)"/).map { String($0.output.1) } == ["1312345675"])
    #expect(store.auditTrail.last?.fields == [.consent] && store.auditTrail.last?.purpose == .disclosure)
  }

  @Test("The button asks once more and changes nothing; the second one withdraws and leaves an entry", arguments: Language.allCases)
  func withdrawal(language: Language) throws {
    let store = try Self.store()
    let site = try Self.site(store)
    let path = "/\(language.rawValue)/own-record"
    let entries = store.auditTrail.count
    let question = site.post(path, form: [("do", "ask"), Self.here])
    #expect(question.status == 200 && question.text.contains("value=\"withdraw\"") && question.text.contains("1312345675"))
    #expect(question.header("Cache-Control") == "no-store" && store.auditTrail.count == entries)
    let done = site.post(path, form: [("do", "withdraw"), Self.here])
    #expect(done.status == 303 && done.header("Location") == "\(path)?done=withdrawn")
    let entry = try #require(store.auditTrail.last)
    #expect(entry.action == .correct && entry.fields == [.consent] && entry.actor.role == .personThemselves)
    let page = site.get(path, query: "done=withdrawn")
    #expect(page.text.contains("role=\"status\"") && !page.text.contains("name=\"institution\""))
    #expect(site.post(path, form: [("do", "withdraw"), Self.here]).status == 303, "sent twice")
  }

  @Test(
    "What is no form of the page, or speaks of an institution that was told nothing, changes nothing",
    arguments: [
      ([here], 400), ([("do", "withdraw")], 400), ([("do", "x"), here], 400), ([("do", "withdraw"), ("institution", "<b>")], 400),
      ([("do", "withdraw"), here, ("institution", "3410712362")], 400), ([("do", "withdraw"), ("institution", "1319999999")], 422),
    ])
  func rubbish(form: [(String, String)], status: Int) throws {
    let store = try Self.store()
    let answer = try Self.site(store).post("/ja/own-record", form: form)
    #expect(answer.status == status && !answer.text.contains("<b>"))
    #expect(store.auditTrail.filter { $0.action == .correct }.isEmpty)
  }

  @Test("Nobody but the person withdraws there", arguments: AccessRole.ofAccounts.filter { $0 != .person })
  func others(role: AccessRole) throws {
    let store = try Self.store()
    let site = try FHIRClinicalTests.site(.account(try Callers.account(role)), store)
    #expect(site.post("/ja/own-record", form: [("do", "withdraw"), Self.here]).status == 403)
    #expect(store.auditTrail.filter { $0.action == .correct }.isEmpty)
  }

  @Test("A form without the mark of the session is refused")
  func forged() throws {
    let store = try Self.store()
    let site = try SignInSite(clinical: try FHIRClinicalTests.desk(store))
    let cookie = try site.signIn("hanako")
    let token = try #require(site.send("GET", "/ja/password", cookie: cookie).hidden("form-token"))
    for form in [[("do", "withdraw"), Self.here], [("do", "withdraw"), Self.here, ("form-token", "0" + token.dropFirst())]] {
      #expect(site.send("POST", "/ja/own-record", form, cookie: cookie).status == 403)
    }
    #expect(store.auditTrail.filter { $0.action == .correct }.isEmpty)
    let question = site.send("POST", "/ja/own-record", [("do", "ask"), Self.here, ("form-token", token)], cookie: cookie)
    #expect(question.hidden("form-token") == token, "the second form carries it, too")
    #expect(site.send("POST", "/ja/own-record", [("do", "withdraw"), Self.here, ("form-token", token)], cookie: cookie).status == 303)
    #expect(store.auditTrail.last?.actor.name.text == "hanako")
  }
}
