import EligibilityModel
import Foundation
import Interchange
import Operations
import Registry
import Synchronization
import Testing
import Web

@Suite("Pages: who looked at one's own record")
struct OwnRecordTests {
  private static func line(_ number: Int64, _ name: String, _ role: AuditRole, minutes: Int64) throws -> AuditLine {
    let at = KnownTime(microseconds: Site.moment.known.microseconds + minutes * 60_000_000)
    let person = PersonLink(reference: try #require(RegisterText("P")), birthDate: .fixed(1951, 8, 1))
    return AuditLine(
      chain: .main, sequence: number,
      entry: AuditEntry(
        actor: try #require(AuditActor(name: name, role: role)), action: .lookUp, purpose: .eligibilityVerification,
        subject: .person(person), outcome: .valid, at: at))
  }

  private static func site(
    _ trail: WebContext.Trail?, places: WebContext.Places? = nil, institutions: InstitutionDirectory = .empty
  ) throws -> Site {
    let person = Caller.account(try Callers.account(.person))
    return try Site(
      trail: trail,
      access: WebAccess { _, _ in
        person
      } note: { _, _ in
      }, places: places, institutions: institutions)
  }

  /// Whoever looked, each by what stands in the trail, and in which words the person is told of them.
  private static let lookers: [(name: String, role: AuditRole, place: Affiliation?, words: [Language: String])] = {
    let institution = (try? MedicalInstitutionCode("1312345675")).map(Affiliation.institution)
    let other = (try? MedicalInstitutionCode("3410712362")).map(Affiliation.institution)
    let insurer = (try? InsurerNumber("06130488")).map(Affiliation.insurer)
    let fire = RegisterText("架空消防").map(Affiliation.fireDepartment)
    return [
      ("1312345675", .program, institution, [.japanese: "<td>見本クリニック (", .english: "<td>見本クリニック (a program)</td>"]),
      ("uketsuke1", .receptionist, institution, [.japanese: "<td>見本クリニック uketsuke1 (", .english: "<td>見本クリニック uketsuke1 (reception)"]),
      ("3410712362", .program, other, [.japanese: "<td>医療機関コード 3410712362 (", .english: "<td>Institution 3410712362 (a program)"]),
      ("kakari", .insurerStaff, insurer, [.japanese: "<td>保険者 06130488 kakari (", .english: "<td>Insurer 06130488 kakari (insurer"]),
      ("crew", .emergencyCrew, fire, [.japanese: "<td>架空消防 crew (", .english: "<td>架空消防 crew (emergency crew)"]),
      ("left", .receptionist, nil, [.japanese: "<td>left (", .english: "<td>left (reception)"]),
    ]
  }()

  @Test("Whoever looked is named by their place, an institution by its name", arguments: [Language.japanese, .english])
  func places(language: Language) throws {
    let lines = try Self.lookers.enumerated().map { try Self.line(Int64($0 + 1), $1.name, $1.role, minutes: Int64($0)) }
    let known = try Dictionary(
      uniqueKeysWithValues: Self.lookers.compactMap { looker in
        try looker.place.map { (try #require(AuditActor(name: looker.name, role: looker.role)), $0) }
      })
    #expect(known.count == 5)
    let page = try Self.site(
      { (_, _) throws(RegisterError) in lines }, places: { (actors) throws(RegisterError) in known.filter { actors.contains($0.key) } },
      institutions: InstitutionDirectory([try MedicalInstitutionCode("1312345675"): "見本クリニック"])
    ).get("/\(language.rawValue)/own-record")
    for looker in Self.lookers { #expect(looker.words[language].map(page.text.contains) == true, "\(looker.name)") }
  }

  @Test("Where nobody can say where they belong the list is not shown half")
  func placesUnknown() throws {
    let lines = [try Self.line(1, "uketsuke1", .receptionist, minutes: 1)]
    let page = try Self.site({ (_, _) throws(RegisterError) in lines }, places: { (_) throws(RegisterError) in throw .busy })
      .get("/ja/own-record")
    #expect(page.status == 503 && page.text.contains("今は表示できません"))
  }

  @Test("The newest look stands first, with when, who, what for and what came of it", arguments: Language.allCases)
  func rows(language: Language) throws {
    let lines = try [Self.line(1, "1312345675", .program, minutes: 5), Self.line(2, "<sato>", .receptionist, minutes: 65)]
    let subjects = Mutex<[TrailSubject]>([])
    let page = try Self.site { (subject, _) throws(RegisterError) in
      subjects.withLock { $0.append(subject) }
      return lines
    }.get("/\(language.rawValue)/own-record")
    #expect(page.status == 200 && page.header("Cache-Control") == "no-store")
    let (first, second) = (try #require(page.text.range(of: "2026-08-05 01:05")), try #require(page.text.range(of: "2026-08-05 00:05")))
    #expect(first.lowerBound < second.lowerBound && page.text.contains("&lt;sato&gt;") && !page.text.contains("<sato>"))
    let own = PersonLink(reference: try #require(RegisterText("P")), birthDate: .fixed(1951, 8, 1))
    #expect(subjects.withLock { $0 } == [.person(own)], "the person's own and nobody else's")
  }

  @Test("A register that can't be asked is said so, and an empty list, too")
  func nothing() throws {
    #expect(try Self.site(nil).get("/ja/own-record").status == 503)
    let broken = try Self.site { (_, _) throws(RegisterError) in throw .busy }.get("/ja/own-record")
    #expect(broken.status == 503 && broken.text.contains("今は表示できません"))
    #expect(try Self.site { (_, _) throws(RegisterError) in [] }.get("/ja/own-record").text.contains("まだだれも見ていません"))
  }
}

@Suite("Pages: who is signed in")
struct VisitorBarTests {
  @Test(
    "Every page of whoever is signed in shows who that is and the way out, and is kept by nobody",
    arguments: Route.all.filter { !$0.path.hasPrefix("/api") && !$0.path.hasPrefix("/fhir") })
  func everyPage(route: Route) throws {
    guard route.methods.contains("GET") else { return }
    let site = try SignInSite()
    let page = site.send("GET", route.path, cookie: try site.signIn())
    guard page.header("Content-Type")?.hasPrefix("text/html") == true, page.status != 403 else { return }
    #expect(page.text.contains("sato (") && page.text.contains("/sign-out") && page.header("Cache-Control") == "no-store", "\(route.name)")
    #expect(page.text.matches(of: /class="visitor"/).count == 1)
  }

  @Test("Nobody's name stands on a page of somebody who has not signed in, and such a page may be kept")
  func nobody() throws {
    let page = try SignInSite().send("GET", "/ja/rules")
    #expect(!page.text.contains("class=\"visitor\"") && page.header("Cache-Control") == "no-cache")
  }
}
