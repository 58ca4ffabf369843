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

  private static func site(_ trail: WebContext.Trail?) throws -> Site {
    let person = Caller.account(try Callers.account(.person))
    return try Site(
      trail: trail,
      access: WebAccess { _, _ in
        person
      } note: { _, _ in
      })
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
