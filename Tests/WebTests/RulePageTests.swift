import EligibilityModel
import Foundation
import Interchange
import Rulebook
import Testing
import Web

@Suite("The rulebook as pages")
struct RulePageTests {
  private let site: Site

  init() throws { site = try Site.shared.get() }

  @Test("Every rule has a page in every language with its sentence, its days and its sources", arguments: Language.allCases)
  func rules(language: Language) throws {
    for rule in try Site.book.get().rules {
      let response = site.get(Route.rule(language, rule.id).path)
      #expect(response.status == 200, "\(rule.id)")
      #expect(response.text.contains(escaped(rule.title[language])))
      for edition in rule.editions {
        #expect(response.text.contains("id=\"\(edition.from)\""), "\(rule.id) \(edition.from)")
        #expect(response.text.contains(escaped(edition.inForce.citation.document)), "\(rule.id) \(edition.from)")
        for other in edition.against { #expect(response.text.contains(escaped(other.citation.section)), "\(rule.id) \(edition.from)") }
      }
    }
  }

  @Test("The list leads to every rule")
  func list() throws {
    let page = site.get("/ja/rules").text
    for rule in try Site.book.get().rules { #expect(page.contains("href=\"/ja/rules/\(rule.id)\""), "\(rule.id)") }
  }

  @Test("The edition of today is marked, and no other")
  func today() throws {
    let page = site.get("/ja/rules/counter/provisional-measure").text
    #expect(page.components(separatedBy: "class=\"now\"").count == 2)
    #expect(page.contains("<li class=\"now\" id=\"2026-08-01\">"))
    #expect(page.contains("2025年12月2日（令和7年） – 2026年3月31日（令和8年）"))
  }

  @Test(
    "A rule that does not exist is not found, in a well-formed address too",
    arguments: ["/ja/rules/counter/none", "/ja/rules/none/none", "/ja/insurers/none"])
  func unknown(path: String) { #expect(site.get(path).status == 404) }

  @Test(
    "The search finds by words, by name, by fact and by document, and needs all of the words",
    arguments: [
      ("q=%E6%9A%AB%E5%AE%9A%E6%8E%AA%E7%BD%AE", true), ("q=PROVISIONAL-measure", true), ("q=F-186", true), ("q=N-02%20F-186", true),
      ("q=niigata-nippo", true), ("q=F-186+nosuchword", false), ("q=nosuchword", false), ("q=", true), ("", true), ("x=F-999", true),
    ])
  func search(query: String, isFound: Bool) {
    let page = site.get("/ja/rules", query: query)
    #expect(page.status == 200)
    #expect(page.text.contains("/ja/rules/counter/provisional-measure") == isFound)
    #expect(page.text.contains("当てはまる規則がありません") == !isFound)
  }

  @Test("What was searched for is shown back as text and never as markup")
  func escaping() {
    let page = site.get("/ja/rules", query: "q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E").text
    #expect(page.contains("value=\"&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;\""))
    #expect(!page.contains("<script"))
  }

  @Test("A search that is no text is refused", arguments: ["q=%FF", "q=%4"])
  func malformed(query: String) { #expect(site.get("/ja/rules", query: query).status == 400) }

  @Test("Every insurer has a page with every parameter: stated with its source, or not stated", arguments: Language.allCases)
  func insurers(language: Language) throws {
    for profile in try Site.book.get().insurers.all {
      #expect(site.get(Route.insurers(language).path).text.contains("href=\"/\(language.rawValue)/insurers/\(profile.id)\""))
      let page = site.get(Route.insurer(language, profile.id).path)
      #expect(page.status == 200)
      let silent = profile.parameters.flatMap(\.rule.editions).filter(\.inForce.value.isNotStated).count
      #expect(page.text.components(separatedBy: "class=\"not-stated\"").count > silent, "\(profile.id)")
      for parameter in profile.parameters { #expect(page.text.contains("id=\"\(parameter.name)\""), "\(profile.id) \(parameter.name)") }
    }
  }

  @Test("Every row of the differences between sources says how it is held, F-432 to F-468")
  func contradictions() throws {
    let sections = site.get("/ja/contradictions").text.components(separatedBy: "<section class=\"box contradiction\" id=\"").dropFirst()
    #expect(sections.map { String($0.prefix(5)) } == (432...468).map { "F-\($0)" })
    for row in sections {
      let isHeld = row.contains("/ja/rules/") || row.contains("/ja/insurers/") || row.contains("このシステムの扱い：")
      #expect(isHeld, "\(row.prefix(5))")
    }
  }

  @Test("A row shows what loses and why: the certificate after its expiry")
  func reasons() throws {
    let parts = site.get("/ja/contradictions").text.components(separatedBy: "id=\"F-442\"")
    let row = try #require(parts.dropFirst().first?.components(separatedBy: "id=\"F-443\"").first)
    #expect(row.contains("異なる記載"))
    #expect(row.contains("この場合をより狭く、じかに述べた資料だから"))
    #expect(row.contains("Q17 (101–102 行)"))
  }

  @Test("Every link of every page leads to a page", arguments: Language.allCases)
  func links(language: Language) throws {
    let book = try Site.book.get()
    var waiting: [Route] =
      [.start(language), .rules(language), .ruleChanges(language), .insurers(language), .contradictions(language)]
      + book.rules.map { .rule(language, $0.id) }
    waiting += book.insurers.all.map { .insurer(language, $0.id) }
    var pages: [String: String] = [:]
    for route in waiting { pages[route.path] = site.get(route.path).text }
    for link in Set(pages.values.flatMap(links)) {
      let parts = link.components(separatedBy: "#")
      let address = parts[0].components(separatedBy: "?")
      let query = address.count > 1 ? address[1].replacingOccurrences(of: "&amp;", with: "&") : nil
      let page = pages[parts[0]] ?? site.get(address[0], query: query).text
      #expect(page.contains("<main"), "\(link)")
      if parts.count > 1 { #expect(page.contains("id=\"\(parts[1])\""), "\(link)") }
    }
  }

  @Test("What changes between two days: for whom, before and after, how sure and where it stands", arguments: Language.allCases)
  func changes(language: Language) throws {
    let page = site.get(Route.ruleChanges(language).path, query: "from=2026-07-31&to=R8.8.1").text
    #expect(page.components(separatedBy: "<section class=\"box change\"").count == 14)
    let item = try #require(page.components(separatedBy: "id=\"change-counter-provisional-measure\"").dropFirst().last)
    #expect(item.contains(escaped(try #require(BookConcern.of(RuleID("counter/provisional-measure")))[language])))
    #expect(item.contains("再延長なし") && item.contains("mark-settled"))
    #expect(page.contains("/rules/diff?from=2026-07-31&amp;to=R8%2E8%2E1\""), "the days go along to another language")
    #expect(page.contains("href=\"/\(language.rawValue)/rules/counter/full-charge\""), "a rule with a new source is named")
  }

  @Test(
    "Days that can't be compared are said beside the form, which keeps them",
    arguments: [("from=x&to=2026-08-01", "日付を読めません"), ("from=2026-08-01&to=2026-07-31", "入れ替えてください"), ("from=2026-08-01", "日付を読めません")])
  func wrongDays(query: String, message: String) {
    let page = site.get("/ja/rules/diff", query: query)
    #expect(page.status == 200 && page.text.contains(message) && !page.text.contains("box change"))
    #expect(page.text.contains("value=\"\(query.split(separator: "&")[0].dropFirst(5))\""))
  }

  @Test("Days without a change say so; without days there is the form alone; what is no text is refused")
  func noChange() {
    #expect(site.get("/ja/rules/diff", query: "from=2026-09-01&to=2026-09-02").text.contains("変わる規則はありません"))
    let page = site.get("/ja/rules/diff").text
    #expect(page.contains("name=\"from\"") && !page.contains("id=\"result\"") && !page.contains("id=\"faults\""))
    #expect(site.get("/ja/rules/diff", query: "from=%FF").status == 400)
  }

  @Test("A rule's page shows the cases that rest on it, each with its file and whether it holds")
  func cases() throws {
    let rule = RuleID("counter/no-refusal")
    let cases = [
      RuleCase(name: "断らない", place: "Cases/a.yaml:3", runs: 2, passes: true),
      RuleCase(name: "断る", place: "Cases/a.yaml:9", runs: 1, passes: false),
    ]
    let page = try Site(cases: [rule: cases]).get("/ja/rules/counter/no-refusal").text
    #expect(page.contains("2件中1件が期待どおり") && page.contains("Cases/a.yaml:3") && page.contains("断らない") && page.contains("（2日）"))
    #expect(page.contains("不合格"))
    #expect(!site.get("/ja/rules/counter/no-refusal").text.contains("Cases/"))
  }

  @Test(
    "No page of a rule or an insurer shows a key or word of the Book",
    arguments: ["counter/provisional-measure", "ceiling/monthly", "elderly/certificate-for-all"])
  func noKeys(rule: String) {
    let text = site.get("/ja/rules/\(rule)").text.replacing(/<[^>]*>/, with: "\n").split(separator: "\n").map { String($0) }
    for word in ["expiredCard", "every", "onePercentAbove", "categories", "A01", "agedAndOver", "fromAge", "allowed"] {
      #expect(!text.contains(word), "\(word)")
    }
  }

  @Test("The start page leads to everything", arguments: Language.allCases)
  func start(language: Language) {
    let links = Set(links(in: site.get("/\(language.rawValue)").text))
    // The page to sign in comes by itself where somebody has to, a list's page to whoever sends the list, one's own record once one has
    // signed in; and a service is no sandbox.
    let unlinked: [Route] = [
      .signIn(language), .secondFactor(language), .outsideSignIn(language), .password(language), .signOut(language), .ownRecord(language),
      .sandbox(language),
    ]
    for route in Route.all where route.path.hasPrefix("/\(language.rawValue)/") && !unlinked.contains(route) {
      if route.name == "appointment-list" { continue }
      #expect(links.contains(route.path), "\(route.path)")
    }
  }

  /// The targets inside this site.
  private func links(in page: String) -> [String] {
    page.components(separatedBy: " href=\"").dropFirst().compactMap { $0.components(separatedBy: "\"").first }.filter {
      $0.hasPrefix("/") && $0 != "/style.css"
    }
  }
}
