import EligibilityModel
import Interchange
import Rulebook
import Testing
import Web

@Suite("Held data and links that help, as pages")
struct HeldPageTests {
  private let site: Site

  init() throws { site = try Site.shared.get() }

  @Test("All that is held is shown with title, value, source and rows, in every language", arguments: Language.allCases)
  func held(language: Language) throws {
    let page = site.get(Route.held(language).path).text
    for entry in try Site.book.get().held {
      #expect(page.contains(escaped(entry.title[language])))
      #expect(page.contains(escaped(entry.citation.section)))
      for fact in entry.facts { #expect(page.contains(fact.text)) }
    }
    #expect(page.contains(">29%<") && page.contains(">71%<"))
    #expect(!page.contains("{"), "a value is shown as the Book writes it")
  }

  @Test(
    "A question's page has the links that its paper promises (F-220 F-302 F-326 F-409)",
    arguments: [
      (AskTopic.reader, "https://www.mhlw.go.jp/stf/newpage_40391.html"), (.enrolment, "https://myna.go.jp/"),
      (.checklist, "https://www.kojinbango-card.go.jp/apprec/apply/"), (.checklist, "https://www.kojinbango-card.go.jp/card/renewal/"),
      (.documents, "/ja/ask/checklist"), (.copayment, "/ja/ask/contact"),
    ])
  func links(topic: AskTopic, address: String) {
    #expect(site.get(Route.form(.japanese, topic).path).text.contains("href=\"\(address)\""))
  }

  @Test("The contact page lists the six references of the first paper by title (F-424)")
  func references() {
    let page = site.get("/ja/ask/contact").text
    for title in [
      "お電話でのお問い合わせ", "マイナンバーカードを申請する", "更新手続きについて", "マイナンバーカードの健康保険証利用の安全な制度運用に向けて", "マイナンバー（個人番号）制度・マイナンバーカード",
      "持ち歩いて大丈夫！マイナンバーカードの安全性",
    ] { #expect(page.contains(title), "\(title)") }
  }

  @Test("The answer about a contact says whether somebody answers at that minute and links its pages")
  func answer() {
    let form = { (time: String) in [("subject", "enrolment"), ("serviceDate", "2026-11-20"), ("time", time)] }
    let open = site.post("/ja/ask/contact", form: form("19:59")).text
    #expect(open.contains("受付中です") && open.contains("0120-95-0178") && open.contains("5番"))
    #expect(open.contains("<a href=\"https://myna.go.jp/\""))
    let closed = site.post("/ja/ask/contact", form: form("20:00")).text
    #expect(closed.contains("受付時間外です") && closed.contains("2026年11月21日（令和8年） 09:30"))
  }

  @Test("A time that is none is refused at its field, and kept")
  func wrongTime() {
    let response = site.post("/ja/ask/contact", form: [("subject", "card"), ("serviceDate", "2026-11-20"), ("time", "25時")])
    #expect(response.status == 422)
    #expect(response.text.contains("href=\"#time\"") && response.text.contains("value=\"25時\""))
  }
}
