import EligibilityModel
import Interchange
import Operations
import Registry
import Synchronization
import Testing
import Web

@Suite("FHIR: consents taken in, and clinical data shown to whom they are open")
struct FHIRClinicalTests {
  private static let numbers = ("patient.identifier", "06130488:12:345:")
  private static let birth = ("patient.birthdate", "1951-08-01")
  private static let looks = Mutex(Int64(0))
  private static let drugs = "/fhir/MedicationDispense/_search"

  /// A register with one dispensing, and a site that a caller asks.
  static func site(
    _ caller: Caller, _ store: InMemoryRegister, hospitals: Set<MedicalInstitutionCode> = [], watchedBy watch: AbuseGuard? = nil,
    after microseconds: Int64 = 0, trail: WebContext.Trail? = nil
  ) throws -> Site {
    try Site(
      trail: trail, clinical: try desk(store, hospitals: hospitals, watchedBy: watch, after: microseconds),
      access: WebAccess { _, _ in
        caller
      } note: { _, _ in
      })
  }

  static func desk(
    _ store: InMemoryRegister, hospitals: Set<MedicalInstitutionCode> = [], watchedBy watch: AbuseGuard? = nil,
    after microseconds: Int64 = 0
  ) throws -> ClinicalDesk {
    // A clock that goes on with every second look: of two changes at one time the second one waits for a later one.
    let now: @Sendable () -> KnownTime = {
      KnownTime(
        microseconds: Self.looks.withLock { looks in
          looks += 1
          return Site.moment.known.microseconds + microseconds + looks / 2
        })
    }
    nonisolated(unsafe) let register = store
    let desk = try AuditedDesk(now: now) { () throws(RegisterError) in unsafe register }
    let occasion = AuditOccasion(actor: try #require(AuditActor(name: "x", role: .program)), purpose: .care)
    return ClinicalDesk(desk, book: try Site.book.get(), occasion: occasion, hospitals: hospitals, watchedBy: watch, now: now)
  }

  static func store() throws -> InMemoryRegister {
    let register = FHIRFixture.people()
    let person = PersonLink(reference: try #require(RegisterText("P")), birthDate: .fixed(1951, 8, 1))
    let key = ClinicalKey(kind: .medicationDispense, name: try #require(RegisterText("m1")))
    let resource = try #require(
      ClinicalResource(
        person: person, key: key, item: .drugs,
        happenedOn: .fixed(2026, 7, 1), content: Array("{\"resourceType\":\"MedicationDispense\"}".utf8)))
    try register.write(knownFrom: KnownTime(startOf: .fixed(2026, 7, 2))) { _ = try $0.add(resource) }
    return register
  }

  private static func consent(institution: String = "1312345675", items: Set<ConsentItem> = [.drugs]) throws -> String {
    let given = try #require(CivilMoment(iso8601: "2026-08-04T09:00"))
    let consent = FHIRConsent(
      person: "P", birthDate: .fixed(1951, 8, 1), institution: try MedicalInstitutionCode(institution),
      consent: GivenConsent(given: given, form: .individual(items), way: .cardReader, scene: .counter), byRepresentative: false)
    return String(decoding: consent.resource, as: UTF8.self)
  }

  private static func person() throws -> PersonLink {
    PersonLink(reference: try #require(RegisterText("P")), birthDate: .fixed(1951, 8, 1))
  }

  /// The same consent after the person withdrew it.
  private static func withdrawn() throws -> String {
    try consent().replacing(
      "\"class\":",
      with:
        "\"provision\":[{\"type\":\"deny\",\"period\":{\"start\":\"2026-08-04T10:00:00+09:00\"},\"class\":[{\"system\":\"urn:shikaku:CodeSystem:consent-item\",\"code\":\"drugs\"}]}],\"class\":",
      maxReplacements: 1)
  }

  @Test("A doctor sees nothing before a consent, the dispensing after it, and the entry names what was shown")
  func consented() throws {
    let store = try Self.store()
    let doctor = Caller.account(try Callers.account(.doctorOrPharmacist))
    let site = try Self.site(doctor, store)
    let before = site.post(Self.drugs, form: [Self.numbers, Self.birth])
    #expect(before.status == 200 && before.text.contains("\"total\":0") && before.text.contains("薬剤"))
    #expect(store.auditTrail.last?.outcome == .refused)
    #expect(site.post("/fhir/Consent", try Self.consent(), type: "application/fhir+json").status == 201)
    let after = site.post(Self.drugs, form: [Self.numbers, Self.birth])
    #expect(after.status == 200 && after.text.contains("\"total\":1"))
    #expect(store.auditTrail.last?.fields == [.drugs] && store.auditTrail.last?.purpose == .care)
    #expect(store.auditTrail.last?.actor.name.text == "somebody")
  }

  @Test("A consent that is sent again after its withdrawal does not bring it back")
  func replay() throws {
    let store = try Self.store()
    let site = try Self.site(.account(try Callers.account(.doctorOrPharmacist)), store)
    let text = try Self.consent()
    #expect(site.post("/fhir/Consent", text, type: "application/fhir+json").status == 201)
    #expect(site.post("/fhir/Consent", try Self.withdrawn(), type: "application/fhir+json").status == 201)
    let entries = store.auditTrail.count
    let again = site.post("/fhir/Consent", text, type: "application/fhir+json")
    #expect(again.status == 200 && again.text.contains("2026-08-04T10:00:00+09:00"))
    #expect(store.auditTrail.count == entries + 1 && store.auditTrail.last?.action == .read && store.auditTrail.last?.fields == [.consent])
    let person = PersonLink(reference: try #require(RegisterText("P")), birthDate: .fixed(1951, 8, 1))
    #expect(try store.allConsents(of: person).filter { $0.knownUntil == nil }.count == 1)
  }

  @Test("What is taken in has an id and an address, by which it is read, and which a withdrawal ends")
  func address() throws {
    let site = try Self.site(.account(try Callers.account(.doctorOrPharmacist)), try Self.store())
    let text = try Self.consent()
    let made = site.post("/fhir/Consent", text, type: "application/fhir+json")
    let location = try #require(made.header("Location"))
    #expect(location.hasSuffix("/fhir/Consent/1/_history/1") && made.header("ETag") == "W/\"1\"")
    #expect(made.text.contains("\"id\":\"1\""))
    #expect(site.get("/fhir/Consent/1").text == made.text && site.get("/fhir/Consent/1/_history/1").text == made.text)
    let again = site.post("/fhir/Consent", text, type: "application/fhir+json")
    #expect(again.status == 200 && again.header("Location") == location && again.text == made.text)
    let ended = site.post("/fhir/Consent", try Self.withdrawn(), type: "application/fhir+json")
    #expect(ended.status == 201 && ended.header("Location")?.hasSuffix("/fhir/Consent/2/_history/1") == true)
    #expect(site.get("/fhir/Consent/1").status == 404 && site.get("/fhir/Consent/2").text == ended.text)
  }

  @Test("Whoever wants nothing back gets the address alone")
  func minimal() throws {
    let site = try Self.site(.account(try Callers.account(.doctorOrPharmacist)), try Self.store())
    let made = site.post("/fhir/Consent", try Self.consent(), type: "application/fhir+json", headers: [.prefer: "return=minimal"])
    #expect(made.status == 201 && made.text.isEmpty && made.header("Location") != nil)
  }

  @Test("A condition is refused and nothing recorded, for a sender who relies on it must not believe that it was looked at")
  func condition() throws {
    let store = try Self.store()
    let site = try Self.site(.account(try Callers.account(.doctorOrPharmacist)), store)
    let refused = site.post("/fhir/Consent", try Self.consent(), type: "application/fhir+json", headers: [.ifNoneExist: "identifier=a|b"])
    #expect(refused.status == 412 && refused.text.contains("If-None-Exist"))
    #expect(try store.allConsents(of: Self.person()) == [])
  }

  @Test("A consent that is withdrawn already when it comes is one row with one entry")
  func oneChange() throws {
    let store = try Self.store()
    let site = try Self.site(.account(try Callers.account(.doctorOrPharmacist)), store)
    let given = try #require(CivilMoment(iso8601: "2026-08-04T09:00"))
    let consent = FHIRConsent(
      person: "P", birthDate: .fixed(1951, 8, 1), institution: try Callers.institution(),
      consent: GivenConsent(given: given, form: .individual([.drugs]), way: .cardReader, scene: .counter, withdrawn: [.drugs: given]),
      byRepresentative: false)
    #expect(site.post("/fhir/Consent", String(decoding: consent.resource, as: UTF8.self), type: "application/fhir+json").status == 201)
    let person = PersonLink(reference: try #require(RegisterText("P")), birthDate: .fixed(1951, 8, 1))
    let rows = try store.allConsents(of: person)
    #expect(rows.count == 1 && rows.first?.draft.consent.withdrawn == [.drugs: given])
    #expect(store.auditTrail.map(\.action) == [.register])
  }

  @Test("A search for consents shows an institution those that were said to itself, and the person all; each look is an entry")
  func search() throws {
    let store = try Self.store()
    let path = "/fhir/Consent/_search"
    for code in ["1312345675", "3410712362"] {
      let text = try Self.consent(institution: code)
      #expect(try Self.site(.machine, store).post("/fhir/Consent", text, type: "application/fhir+json").status == 201)
    }
    let reception = try Self.site(.account(try Callers.account(.reception)), store)
    let found = reception.post(path, form: [Self.numbers, Self.birth])
    #expect(found.status == 200 && found.text.contains("\"total\":1") && found.text.contains("1312345675"))
    #expect(store.auditTrail.last?.fields == [.consent] && store.auditTrail.last?.purpose == .care)
    let own = try Self.site(.account(try Callers.account(.person)), store).post(path, form: [])
    #expect(own.text.contains("\"total\":2") && store.auditTrail.last?.purpose == .disclosure)
    #expect(try Self.site(.machine, store).post(path, form: [Self.numbers, Self.birth]).text.contains("\"total\":2"))
    let named = [Self.numbers, Self.birth, ("organization.identifier", "3410712362")]
    #expect(try Self.site(.machine, store).post(path, form: named).text.contains("\"total\":1"))
    #expect(reception.post(path, form: [Self.numbers]).status == 422)
    #expect(reception.post(path, form: [Self.numbers, Self.birth, ("purpose", "TREAT")]).status == 422)
    #expect(try Self.site(.account(try Callers.account(.person)), store).post(path, form: [Self.numbers, Self.birth]).status == 403)
    let nobody = reception.post(path, form: [("patient.identifier", "06130488:12:999:"), Self.birth])
    #expect(nobody.text.contains("\"total\":0") && store.auditTrail.last?.subject == .nobody)
  }

  @Test("One consent is read by the person and by whom it was said to; for everybody else it is not there, and each look is an entry")
  func one() throws {
    let store = try Self.store()
    for code in ["1312345675", "3410712362"] {
      let text = try Self.consent(institution: code)
      #expect(try Self.site(.machine, store).post("/fhir/Consent", text, type: "application/fhir+json").status == 201)
    }
    let reception = try Self.site(.account(try Callers.account(.reception)), store)
    let read = reception.get("/fhir/Consent/1")
    #expect(read.status == 200 && read.header("ETag") == "W/\"1\"" && read.text.contains("\"id\":\"1\""))
    #expect(store.auditTrail.last?.fields == [.consent] && store.auditTrail.last?.purpose == .care)
    #expect(try FHIRConsentReader.read(read.body).institution == Callers.institution())
    #expect(reception.get("/fhir/Consent/1/_history/1").body == read.body)
    let person = try Self.site(.account(try Callers.account(.person)), store)
    for number in 1...2 {
      #expect(person.get("/fhir/Consent/\(number)").status == 200 && store.auditTrail.last?.purpose == .disclosure)
    }
    #expect(try Self.site(.machine, store).get("/fhir/Consent/2").status == 200)
    for path in ["2", "3", "0", "01", "1/_history/2", "x", "99999999999999999999"] {
      #expect(reception.get("/fhir/Consent/" + path).status == 404, "\(path)")
    }
    #expect(reception.get("/fhir/Consent/2").text.contains("OperationOutcome"))
    #expect(store.auditTrail.last?.subject == .nobody && store.auditTrail.last?.actor.name.text == "somebody")
  }

  @Test("Somebody else reads none of a person's consents")
  func anotherPerson() throws {
    let store = try Self.store()
    let site = try Self.site(.machine, store)
    #expect(site.post("/fhir/Consent", try Self.consent(), type: "application/fhir+json").status == 201)
    let link = PersonLink(reference: try #require(RegisterText("Q")), birthDate: .fixed(1951, 8, 1))
    let other = SignedInAccount(name: try #require(AccountName("other")), role: .person, affiliation: .person(link))
    #expect(try Self.site(.account(other), store).get("/fhir/Consent/1").status == 404 && store.auditTrail.last?.subject == .nobody)
  }

  @Test("Who holds a consent gets 304; once it is withdrawn, its address is gone for them, too, and another one tells of it")
  func held() throws {
    let store = try Self.store()
    let site = try Self.site(.machine, store)
    #expect(site.post("/fhir/Consent", try Self.consent(), type: "application/fhir+json").status == 201)
    let again = { (path: String) in
      let headers: [WebRequest.Header: String] = [.host: "localhost", .ifNoneMatch: "W/\"1\""]
      return site.site.reply(to: WebRequest(method: "GET", path: path, headers: headers)).response
    }
    #expect(again("/fhir/Consent/1").status == 304 && again("/fhir/Consent/1").body.isEmpty)
    let person = PersonLink(reference: try #require(RegisterText("P")), birthDate: .fixed(1951, 8, 1))
    let moment = try #require(CivilMoment(iso8601: "2026-08-04T10:00"))
    let order = ConsentOrder(person: person, institution: try Callers.institution(), content: .withdraw([.drugs], from: moment))
    let occasion = AuditOccasion(actor: try #require(AuditActor(name: "x", role: .program)), purpose: .care)
    let known = KnownTime(microseconds: Site.moment.known.microseconds + 60_000_000)
    _ = try RecordConsent(in: store).run(order, on: occasion, knownFrom: known)
    let later = try Self.site(.machine, store, after: 120_000_000)
    #expect(later.get("/fhir/Consent/1").status == 404)
    let withdrawn = later.get("/fhir/Consent/2")
    #expect(withdrawn.status == 200 && withdrawn.text.contains("\"status\":\"inactive\""))
  }

  @Test("Who asks for many who are not there is told with 429 when to ask again")
  func slowed() throws {
    let reception = Caller.account(try Callers.account(.reception))
    let door = try SignInSite().desk.doorkeeper
    let site = try Self.site(reception, try Self.store(), watchedBy: AbuseGuard(door, telling: { _ in }))
    var responses: [WebResponse] = []
    for number in 100...160 { responses.append(site.get("/fhir/Consent/\(number)")) }
    let slowed = try #require(responses.first { $0.status != 404 })
    #expect(slowed.status == 429 && slowed.header("Retry-After") == "2")
    #expect(slowed.text.contains("\"throttled\"") && slowed.text.contains("待って") && slowed.text.contains("OperationOutcome"))
    #expect(site.post(Self.drugs, form: [Self.numbers, Self.birth]).status == 403, "who sees no data is told that and no more")
    #expect(site.post("/fhir/Consent/_search", form: [Self.numbers, Self.birth]).status == 429)
  }

  @Test("An institution records no consent for another one")
  func otherInstitution() throws {
    let site = try Self.site(.institution(try Callers.institution()), try Self.store())
    let other = try Self.consent(institution: "3410712362")
    #expect(site.post("/fhir/Consent", other, type: "application/fhir+json").status == 403)
  }

  @Test("Without consent a hospital's doctor sees in an emergency, a clinic's doctor does not; the purpose stands in the trail")
  func emergency() throws {
    let store = try Self.store()
    let doctor = Caller.account(try Callers.account(.doctorOrPharmacist))
    let form = [Self.numbers, Self.birth, ("purpose", "ETREAT")]
    #expect(try Self.site(doctor, store).post(Self.drugs, form: form).text.contains("\"total\":0"))
    let hospital = try Self.site(doctor, store, hospitals: [Callers.institution()])
    let shown = hospital.post(Self.drugs, form: form)
    #expect(shown.text.contains("\"total\":1") && !shown.text.contains("OperationOutcome"))
    #expect(store.auditTrail.last?.purpose == .emergency && store.auditTrail.last?.outcome == .done)
  }

  @Test("A person sees their own data, and nobody else's")
  func own() throws {
    let site = try Self.site(.account(try Callers.account(.person)), try Self.store())
    #expect(site.post(Self.drugs, form: []).text.contains("\"total\":1"))
    #expect(site.post(Self.drugs, form: [Self.numbers, Self.birth]).status == 403)
  }

  @Test("Nobody under the numbers gives an empty answer and leaves an entry; what is wrong with a question is told without it")
  func questions() throws {
    let store = try Self.store()
    let site = try Self.site(.account(try Callers.account(.doctorOrPharmacist)), store)
    let nobody = site.post(Self.drugs, form: [("patient.identifier", "06130488:12:999:"), Self.birth])
    #expect(nobody.status == 200 && nobody.text.contains("\"total\":0") && store.auditTrail.last?.subject == .nobody)
    for form in [[Self.numbers], [Self.numbers, ("patient.birthdate", "secret")], [Self.numbers, Self.birth, ("x", "secret")]] {
      let refused = site.post(Self.drugs, form: form)
      #expect(refused.status == 422 && !refused.text.contains("secret"))
    }
    #expect(site.post("/fhir/Consent", "{\"resourceType\":\"secret\"}", type: "application/fhir+json").status == 422)
    #expect(site.get(Self.drugs).status == 405)
  }
}
