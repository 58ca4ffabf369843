import EligibilityModel
import Foundation
import Interchange
import Testing
import Web

@Suite("The forms of the questions other than the counter's")
struct QuestionPageTests {
  private let site: Site

  init() throws { site = try Site.shared.get() }

  static let topics: [AskTopic] = Route.all.compactMap { route in if case .form(.japanese, let topic) = route { topic } else { nil } }

  @Test("The questions of this program have forms")
  func exist() { #expect(Set(Self.topics).isSuperset(of: [.claim, .copayment, .certificate, .bring, .enrolment, .checklist, .ceiling])) }

  @Test(
    "A form in which little more than the day is filled in gets an answer with its reasons", arguments: QuestionPageTests.topics,
    Language.allCases)
  func fresh(topic: AskTopic, language: Language) throws {
    let path = Route.form(language, topic).path
    let page = try filled(topic, path)
    let response = site.post(path, form: page)
    #expect(response.status == 200)
    #expect(response.text.contains("id=\"answer\""))
    #expect(response.text.contains("class=\"because\""))
    #expect(response.header("Cache-Control") == "no-store")
  }

  @Test("Every reason of an answer links to a rule that exists", arguments: QuestionPageTests.topics)
  func reasons(topic: AskTopic) throws {
    let path = Route.form(.japanese, topic).path
    let page = site.post(path, form: try filled(topic, path)).text
    let because = try #require(page.components(separatedBy: "class=\"because\"").last)
    let links = because.components(separatedBy: "class=\"rule\"><a href=\"").dropFirst().compactMap {
      $0.components(separatedBy: "\"").first
    }
    #expect(!links.isEmpty)
    for link in links { #expect(site.get(link.components(separatedBy: "#")[0]).status == 200, "\(link)") }
  }

  @Test("Every word that a choice offers is a word of the question", arguments: QuestionPageTests.topics)
  func words(topic: AskTopic) throws {
    let path = Route.form(.japanese, topic).path
    let fresh = try #require(form(path))
    for (name, values) in choices(path) {
      for value in values where !value.isEmpty {
        let sent = fresh.filter { $0.0 != name } + [(name, value)]
        let page = site.post(path, form: sent).text
        #expect(!page.contains("のどれか"), "\(topic) \(name) \(value)")
        #expect(!page.contains("知らない項目"), "\(topic) \(name) \(value)")
      }
    }
  }

  @Test("What is wrong is said at its field, and everything typed is kept")
  func faults() {
    let response = site.post(
      "/ja/ask/copayment", form: [("serviceDate", "2026-08-05"), ("birthDate", "<昨日>"), ("totalCost", "1,000円"), ("insurer", "")])
    #expect(response.status == 422)
    #expect(response.text.contains("href=\"#birthDate\""))
    #expect(response.text.contains("value=\"&lt;昨日&gt;\""))
    #expect(response.text.contains("value=\"1,000円\""))
    #expect(response.text.contains("aria-invalid=\"true\""))
  }

  @Test("A missing day is asked for in every language", arguments: Language.allCases)
  func missing(language: Language) {
    let response = site.post("/\(language.rawValue)/ask/certificate", form: [("serviceDate", "")])
    #expect(response.status == 422)
    #expect(response.text.contains("href=\"#serviceDate\""))
  }

  @Test("A day that the rules do not know is refused at the day")
  func outside() {
    let response = site.post("/en/ask/certificate", form: [("serviceDate", "2030-01-01")])
    #expect(response.status == 422)
    #expect(response.text.contains("href=\"#serviceDate\""))
    #expect(response.text.contains("31 December 2027"))
  }

  @Test("Days and amounts are read as people write them")
  func copayment() {
    let page = site.post(
      "/ja/ask/copayment",
      form: [
        ("serviceDate", "令和8年8月5日"), ("birthDate", "S26.8.5"), ("insurer", "lateStageElderlyCare"), ("income", "general"),
        ("totalCost", "１０，０００円"),
      ]
    ).text
    #expect(page.contains("窓口負担：1割"))
    #expect(page.contains("<li>1000 円</li>"))
  }

  @Test("A change of language before the first answer keeps what was typed and finds no fault; after it, answers again")
  func languages() {
    let typed = [("serviceDate", "R8.8"), ("action", "again")]
    let open = site.post("/easy/ask/certificate", form: typed)
    #expect(open.status == 200)
    #expect(open.text.contains("value=\"R8.8\""))
    #expect(!open.text.contains("id=\"answer\"") && !open.text.contains("class=\"faults\""))
    let answered = site.post("/en/ask/certificate", form: [("serviceDate", "R8.8.5"), ("action", "again"), ("answered", "yes")])
    #expect(answered.text.contains("id=\"answer\""))
  }

  @Test(
    "What no form of ours sends is refused",
    arguments: [[("nosuchfield", "1")], [("serviceDate", "2026-08-05"), ("serviceDate", "2026-08-06")]])
  func unknown(fields: [(String, String)]) { #expect(site.post("/ja/ask/certificate", form: fields).status == 400) }

  @Test("Fields of the way not taken are left out: cancelling does not read the card")
  func parts() {
    let response = site.post(
      "/ja/ask/enrolment",
      form: [
        ("serviceDate", "2026-08-05"), ("matter", "cancel"), ("pin", "locked"), ("insurer", "profile:tax-accountants-nhi-society"),
        ("filedOn", "2026-08-05"),
      ])
    #expect(response.status == 200)
    #expect(response.text.contains("2026年9月30日"))
  }

  // MARK: Reading a page as a browser would

  /// A fresh form with what its question cannot do without.
  private func filled(_ topic: AskTopic, _ path: String) throws -> [(String, String)] {
    let needed: [AskTopic: (String, String)] = [.claim: ("currentNumbers", "onlineAnswer"), .copayment: ("birthDate", "1955-04-02")]
    let fresh = try #require(form(path))
    guard let (name, value) = needed[topic] else { return fresh }
    return fresh.map { $0.0 == name ? (name, value) : $0 }
  }

  /// The fields that a browser sends when nothing is changed.
  private func form(_ path: String) -> [(String, String)]? {
    let page = site.get(path).text
    guard page.contains("<form id=\"question\"") else { return nil }
    let texts = tags("<input", in: page).filter { $0.contains("type=\"text\"") }.map {
      (attribute("name", of: $0), attribute("value", of: $0))
    }
    let selects = page.components(separatedBy: "<select ").dropFirst().map { select in
      let chosen = select.components(separatedBy: "</select>")[0].components(separatedBy: "<option ").dropFirst()
      let option = chosen.first { $0.prefix { $0 != ">" }.contains(" selected") } ?? chosen.first
      return (attribute("name", of: select), option.map { attribute("value", of: $0) } ?? "")
    }
    return texts + selects
  }

  /// Every choice with its words.
  private func choices(_ path: String) -> [(String, [String])] {
    site.get(path).text.components(separatedBy: "<select ").dropFirst().map { select in
      let options = select.components(separatedBy: "</select>")[0].components(separatedBy: "<option ").dropFirst()
      return (attribute("name", of: select), options.map { attribute("value", of: $0) })
    }
  }

  private func tags(_ start: String, in page: String) -> [String] {
    page.components(separatedBy: start).dropFirst().map { $0.components(separatedBy: ">")[0] }
  }

  private func attribute(_ name: String, of tag: String) -> String {
    tag.components(separatedBy: "\(name)=\"").dropFirst().first?.components(separatedBy: "\"").first ?? ""
  }
}
