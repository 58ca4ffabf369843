import EligibilityModel
import Foundation
import Interchange
import Operations
import Registry
import Testing
import Web

@Suite("The page for tomorrow's appointments")
struct AppointmentsTests {
  private static let header = "整理番号,保険者番号,記号,番号,生年月日,診療日\r\n"

  private static func line(_ mark: String, _ number: String) -> String { "\(mark),06130488,1,\(number),S55.4.1,2026-08-06\r\n" }

  private static func form(_ list: String, boundary: String = "----x", name: String = "list") -> String {
    "--\(boundary)\r\nContent-Disposition: form-data; name=\"\(name)\"; filename=\"予約;1.csv\"\r\nContent-Type: text/csv\r\n\r\n\(list)\r\n"
      + "--\(boundary)--\r\n"
  }

  private static func send(_ site: Site, _ form: String, to language: String = "ja") -> WebResponse {
    site.post("/\(language)/appointments", form, type: "multipart/form-data; boundary=----x")
  }

  private static func finished(_ site: Site, _ path: String) throws -> WebResponse {
    for _ in 0..<6_000 {
      let response = site.get(path)
      try #require(response.status == 200)
      if response.header("Refresh") == nil { return response }
      Thread.sleep(forTimeInterval: 0.01)
    }
    throw RegisterError.overloaded
  }

  @Test(
    "A list leads to a page of its own: exceptions first, each with what to do, then lines that could not be read",
    arguments: Language.allCases)
  func list(language: Language) throws {
    let site = try APISite.make()
    let rows = Self.line("A", "10") + Self.line("<B>", "11") + Self.line("C", "99") + Self.line("D", "") + Self.line("E", "500")
    let sent = Self.send(site, Self.form(Self.header + rows), to: language.rawValue)
    #expect(sent.status == 303 && sent.header("Cache-Control") == "no-store")
    let place = try #require(sent.header("Location"))
    #expect(place.hasPrefix("/\(language.rawValue)/appointments/"))
    let page = try Self.finished(site, place).text
    #expect(page.contains(escaped("<B>")) && page.contains("2026-08-01") && page.contains("/rows.csv\""))
    let places = [">&lt;B&gt;<", ">C<", ">E<", "id=\"refused\""].map { page.range(of: $0)?.lowerBound }
    #expect(!places.contains(nil) && places.compactMap { $0 } == places.compactMap { $0 }.sorted())
    #expect(!page.contains(">A</th>") && !page.contains("06130488"))
  }

  @Test("Until everybody has been asked for the page looks again by itself, and offers to do so at once")
  func progress() throws {
    let gate = DispatchSemaphore(value: 0)
    let site = try APISite.make(lookUpMany: { questions, caller in
      gate.wait()
      return APISite.lookUpMany(questions, caller)
    })
    let place = try #require(Self.send(site, Self.form(Self.header + Self.line("A", "10"))).header("Location"))
    let page = site.get(place)
    #expect(page.header("Refresh") == "2" && page.text.contains("<progress max=\"1\" value=\"0\""))
    #expect(page.text.contains("href=\"\(place)\""))
    gate.signal()
    #expect(try Self.finished(site, place).text.contains("全員の資格が有効です。"))
  }

  @Test("A list that a program sent is found on the page, too")
  func sharedWithPrograms() throws {
    let site = try APISite.make()
    let sent = site.post("/api/v1/verify/bulk", Self.header + Self.line("A", "10"), type: "text/csv")
    let id = try #require(sent.json[at: "job"].asText)
    #expect(try Self.finished(site, "/en/appointments/\(id)").text.contains("cover is in force"))
  }

  @Test("What can't be taken leads back to the form with what to mend, and repeats nothing")
  func refused() throws {
    let site = try APISite.make()
    let header = Self.send(site, Self.form("保険者番号,番号,氏名\r\n06130488,1,山田\r\n"))
    #expect(header.status == 422 && header.text.contains("id=\"fault\"") && !header.text.contains("山田"))
    #expect(Self.send(site, Self.form("")).text.contains("ファイルを選んでください。"))
    #expect(site.get("/ja/appointments/\(String(repeating: "a", count: 32))").status == 410)
    #expect(site.post("/ja/appointments", "list=a", type: "application/x-www-form-urlencoded").status == 415)
    let large = try #require(WebSite.refusal(status: 413, path: "/en/appointments"))
    #expect(large.status == 413 && large.text.contains("Send a list in parts."))
  }

  @Test(
    "What is no form of a browser is refused",
    arguments: [
      "", "--", "------x", "------x\r\n", "------x\r\n\r\n\r\n------x--",
      "------x\r\nContent-Disposition: form-data; name=\"list\"\r\n\r\nabc",
      "------y\r\n", "x------x--", "------x--", String(repeating: "------x\r\n", count: 20),
    ])
  func rubbish(body: String) throws {
    #expect(Self.send(try Site.shared.get(), body).status == 400)
  }

  @Test("A signed-in page's list is taken with the token of its session only; other sites and other forms are refused")
  func token() throws {
    let type = "multipart/form-data; boundary=----x"
    let site = try SignInSite()
    let cookie = try site.signIn()
    let token = try #require(site.send("GET", "/ja/appointments", cookie: cookie).hidden("form-token"))
    let send = { (token: String) in
      let field = "------x\r\nContent-Disposition: form-data; name=\"form-token\"\r\n\r\n\(token)\r\n"
      let request = WebRequest(
        method: "POST", path: "/ja/appointments", headers: [.host: "localhost", .contentType: type, .cookie: cookie],
        body: Array((field + Self.form(Self.header)).utf8))
      return site.site.site.reply(to: request).response.status
    }
    // No register is wired there, so what goes through is answered so.
    #expect(send(token) == 503 && send(String(token.reversed())) == 403 && send("") == 403)
    let other = try APISite.make()
    #expect(other.post("/ja/appointments", Self.form("x", name: "other"), type: type).status == 400)
    #expect(other.post("/ja/appointments", Self.form("x"), type: type, fetchSite: "cross-site").status == 403)
  }
}
