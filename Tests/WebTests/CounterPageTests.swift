import EligibilityModel
import Foundation
import Interchange
import Registry
import Testing

@testable import Web

@Suite("Counter page: from what is shown to what to do")
struct CounterPageTests {
  static let certificate: [(String, String)] = [
    ("shown", "eligibilityCertificate"), ("certificate-end", "R8.8.5"), ("service-date", "2026-08-05"), ("birth-date", "S60.4.2"),
  ]
  static let oldCard: [(String, String)] = [
    ("shown", "legacyCard"), ("service-date", "2026-08-05"), ("insurer", "nationalHealthInsurance"), ("visit", "first"),
  ]

  /// A page without its tags, one piece of text a line, from the main part on.
  static func words(_ response: WebResponse) -> [String] {
    var words: [String] = []
    var rest = response.text[...]
    if let main = rest.range(of: "<main") { rest = rest[main.lowerBound...] }
    while let open = rest.firstIndex(of: "<") {
      let text = rest[..<open].trimmingPrefix(while: \.isWhitespace)
      if !text.isEmpty { words.append(String(text)) }
      guard let close = rest[open...].firstIndex(of: ">") else { break }
      rest = rest[rest.index(after: close)...]
    }
    return words
  }

  @Test("The empty page offers every thing a patient may show, in each language", arguments: Language.allCases)
  func empty(language: Language) throws {
    let response = try Site().get("/\(language.rawValue)/counter")
    #expect(response.status == 200)
    for kind in DocumentKind.allCases { #expect(response.text.contains("value=\"\(kind.rawValue)\"")) }
    #expect(response.text.contains("<html lang=\"\(language.tag)\""))
    #expect(response.text.contains("name=\"service-date\" value=\"2026-08-05\""))
  }

  @Test(
    "The answer begins with the verb, what it means, and the share",
    arguments: [
      (Language.japanese, ["受け付ける", "資格を確認できました。", "窓口負担", "3割", "患者の負担は3割です。"]),
      (.english, ["Accept", "Eligibility is confirmed.", "Charge today", "30%", "The patient pays 30% of the fee."]),
      (.easyJapanese, ["うけつけます", "保険が あることを たしかめました。", "はらう お金", "3わり", "お金の 30%を はらいます。"]),
    ])
  func answer(language: Language, first: [String]) throws {
    let response = try Site().post("/\(language.rawValue)/counter", form: Self.certificate)
    #expect(response.status == 200)
    #expect(response.header("Cache-Control") == "no-store")
    #expect(Array(Self.words(response).prefix(first.count)) == first)
  }

  @Test("Each open step has its buttons, and none asks for the whole fee yet")
  func steps() throws {
    let response = try Site().post("/ja/counter", form: Self.oldCard)
    #expect(response.text.contains("次の手順へ"))
    #expect(response.text.contains("value=\"show:myNumberCard\""))
    #expect(response.text.contains("value=\"tried:askForCard:failed\""))
    #expect(response.text.contains("value=\"tried:telephoneInsurer:denied\""))
  }

  @Test("A step that was tried goes away, is listed, and can be taken back")
  func tried() throws {
    let site = try Site()
    let tried = site.post("/ja/counter", form: Self.oldCard + [("do", "tried:askForCard:failed")])
    #expect(tried.text.contains("name=\"attempt-askForCard\" value=\"failed\""))
    #expect(tried.text.contains("value=\"undo:askForCard\""))
    #expect(!tried.text.contains("value=\"tried:askForCard:failed\""))
    let undone = site.post("/ja/counter", form: Self.oldCard + [("attempt-askForCard", "failed"), ("do", "undo:askForCard")])
    #expect(undone.text.contains("value=\"tried:askForCard:failed\""))
  }

  @Test("After every step failed, the page says that it could not find out, not that there is no cover")
  func couldNotFindOut() throws {
    let failures = CounterStep.allCases.map { ("attempt-" + $0.rawValue, "failed") }
    let response = try Site().post("/ja/counter", form: Self.oldCard + failures)
    #expect(Array(Self.words(response).prefix(2)) == ["確認できなかった", "確認する方法が残っていません。「資格がない」という意味ではありません。"])
    #expect(response.text.contains("10割"))
  }

  @Test("A change of language keeps the form and the answer")
  func languageKeepsForm() throws {
    let response = try Site().post("/en/counter", form: Self.certificate + [("answered", "yes"), ("do", "again")])
    #expect(response.text.contains(">Accept<"))
    #expect(response.text.contains("name=\"certificate-end\" value=\"R8.8.5\""))
  }

  @Test("A change of language before an answer gives no fault for what is not filled in yet")
  func languageBeforeAnswer() throws {
    let response = try Site().post("/en/counter", form: [("service-date", "x"), ("do", "again")])
    #expect(response.status == 200)
    #expect(!response.text.contains("class=\"faults\""))
    #expect(response.text.contains("value=\"x\""))
  }

  @Test("The next patient begins with an empty form and the same counter")
  func nextPatient() throws {
    let response = try Site().post(
      "/ja/counter", form: Self.certificate + [("facility", "pharmacy"), ("reader", "broken"), ("do", "next")])
    #expect(response.text.contains("<option value=\"pharmacy\" selected>"))
    #expect(response.text.contains("<option value=\"broken\" selected>"))
    #expect(!response.text.contains("R8.8.5\""))
    #expect(!response.text.contains("S60.4.2\""))
  }

  @Test("An unconfirmed answer says so and names what it rests on")
  func unconfirmed() throws {
    let notice = [("shown", "eligibilityNotice"), ("service-date", "2026-05-01"), ("number-lookup", "valid"), ("birth-date", "1985-04-02")]
    let response = try Site().post("/ja/counter", form: notice)
    #expect(response.text.contains("この答えは未確定です"))
  }
}

@Suite("Counter page: what is wrong is said, and nothing is lost")
struct CounterFaultTests {
  /// A form with one fault, the place of it, and a text that has to stay.
  struct Fault: Sendable {
    let form: String
    let field: String
    var kept = "2026-08-05"
  }

  private static let faults: [Fault] = [
    Fault(form: "nothing=yes&service-date=2026-13-01", field: "service-date", kept: "2026-13-01"),
    Fault(form: "nothing=yes&service-date=2024-09-30", field: "service-date", kept: "2024-09-30"),
    Fault(form: "nothing=yes&service-date=2026-08-05&birth-date=yesterday", field: "birth-date", kept: "yesterday"),
    Fault(form: "nothing=yes&service-date=2026-08-05&birth-date=2026-08-06", field: "birth-date", kept: "2026-08-06"),
    Fault(form: "service-date=2026-08-05", field: "shown"),
    Fault(form: "nothing=yes&shown=prescription&service-date=2026-08-05", field: "shown"),
    Fault(form: "shown=eligibilityCertificate&service-date=2026-08-05", field: "certificate-end"),
    Fault(form: "shown=elderlyRecipientCertificate&service-date=2026-08-05", field: "elderly-rate"),
    Fault(form: "nothing=yes&service-date=2026-08-05&card-check=valid", field: "card-check"),
    Fault(form: "nothing=yes&service-date=2026-08-05&reader=%3Cb%3E", field: "reader"),
    Fault(form: "nothing=yes&service-date=2026-08-05&insurer=profile:no-such", field: "insurer"),
  ]

  @Test("A fault is named at the top with a link to its field, and the field keeps its text", arguments: faults)
  func fault(_ fault: Fault) throws {
    let response = try Site().post("/ja/counter", fault.form, type: "application/x-www-form-urlencoded")
    #expect(response.status == 422)
    #expect(response.text.contains("<a href=\"#\(fault.field)\">"))
    #expect(response.text.contains("id=\"\(fault.field)\""))
    #expect(response.text.contains("value=\"\(fault.kept)\""))
    #expect(response.text.contains("<title>エラー："))
  }

  @Test(
    "A form that no page of ours sends is refused as a whole",
    arguments: [
      "service-date=1&service-date=2", "shown=dragon", "shown=portalPDF&shown=portalPDF", "unknown-field=1", "attempt-readCard=denied",
      "do=fly",
      "do=answer&do=next", "service-date=%", "service-date=%zz", "service-date=%ff",
    ])
  func malformed(body: String) throws {
    let response = try Site().post("/ja/counter", body, type: "application/x-www-form-urlencoded")
    #expect(response.status == 400)
    #expect(response.text.contains("読めませんでした"))
  }

  @Test("A form of another type is refused")
  func wrongType() throws { #expect(try Site().post("/ja/counter", "a=b", type: "multipart/form-data").status == 415) }

  @Test("A form with too many fields is refused")
  func tooMany() throws {
    let body = String(repeating: "a=&", count: 121)
    #expect(try Site().post("/ja/counter", body, type: "application/x-www-form-urlencoded").status == 400)
  }
}

@Suite("Counter page: the register")
struct CounterRegisterTests {
  private static func form(number: String, more: [(String, String)] = []) -> [(String, String)] {
    [("service-date", "2026-08-05"), ("birth-date", "1985-04-02"), ("insurer-number", "01130012"), ("number", number), ("do", "look-up")]
      + more
  }

  @Test("A person found is shown by the exact name, and the look-up's answer is filled in")
  func found() throws {
    let response = try Site().post("/ja/counter", form: Self.form(number: "123"))
    #expect(response.text.contains("髙﨑 &lt;辻󠄀&gt;"))
    #expect(response.text.contains("<option value=\"valid\" selected>"))
    #expect(response.text.contains("name=\"looked-up\" value=\"yes\""))
    #expect(response.header("Cache-Control") == "no-store")
  }

  @Test("An end of cover is shown with its day")
  func ended() throws {
    let response = try Site().post("/ja/counter", form: Self.form(number: "124", more: [("shown", "legacyCard")]))
    #expect(response.text.contains("<option value=\"invalid\" selected>"))
    #expect(response.text.contains("2026年7月1日（令和8年）"))
  }

  @Test("A register that can't be read is 'no answer', not 'no record'")
  func unreadable() throws {
    let response = try Site().post("/ja/counter", form: Self.form(number: "500"))
    #expect(response.text.contains("「資格がない」という意味ではありません"))
    #expect(response.text.contains("<option value=\"unknown\" selected>照会できず（回答なし）"))
  }

  @Test("Identifiers that can't be read are named")
  func faults() throws {
    let response = try Site().post(
      "/ja/counter", form: [("service-date", "2026-08-05"), ("insurer-number", "01130013"), ("do", "look-up")])
    #expect(response.status == 422)
    for field in ["insurer-number", "number", "birth-date"] { #expect(response.text.contains("<a href=\"#\(field)\">")) }
  }

  @Test("Without a register the page does not offer a look-up")
  func none() throws {
    #expect(try !Site(lookUp: nil).get("/ja/counter").text.contains("look-up"))
  }
}
