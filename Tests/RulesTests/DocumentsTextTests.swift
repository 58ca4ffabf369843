import EligibilityModel
import Interchange
import Operations
import Proof
import Testing

@Suite("What a clerk reads about papers")
struct DocumentsTextTests {
  private func texts(_ question: String) throws -> [Language: String] {
    let request = try AskReader.read(Array(question.utf8), topic: .documents)
    let answer = try AnswerQuestion.answer(request.question, book: try Repository.book.get())
    return Dictionary(uniqueKeysWithValues: Language.allCases.map { ($0, PlainText.text(of: answer, in: $0)) })
  }

  @Test("The first line says what becomes of the certificate, in each language")
  func firstLine() throws {
    let texts = try texts(
      #"{"serviceDate":"2025-12-02","insurerProfile":"nippo-health-insurance-society","holding":"never","birthDate":"1980-04-02"}"#)
    #expect(texts[.japanese]?.hasPrefix("資格確認書を職権で交付します。\n有効期限：2026年3月31日（令和8年）\n") == true)
    #expect(texts[.english]?.hasPrefix("A certificate is issued without application.\nValid through: 31 March 2026\n") == true)
    #expect(texts[.easyJapanese]?.hasPrefix("申し込まなくても 資格確認書が とどきます。\n") == true)
  }

  @Test("A refusal names its reason and never reads like an end of cover")
  func refusal() throws {
    let texts = try texts(
      """
      {"serviceDate":"2026-02-02","insurerKind":"nationalHealthInsurance","holding":"held","registration":"registered",
       "application":{"by":"person"}}
      """)
    #expect(texts[.japanese]?.hasPrefix("申請のあった資格確認書は交付しません。マイナ保険証を使えるためです。\n") == true)
    #expect(texts[.english]?.contains("The certificate applied for is not issued. The person can use a My Number insurance card.") == true)
  }

  @Test("What nobody states is asked of the insurer, and what goes back stands with its day")
  func askAndReturn() throws {
    let question = """
      {"serviceDate":"2025-12-10","insurerProfile":"letter-2025-11-society","holding":"never","event":{"kind":"lossOfEligibility"},
       "papers":{"eligibilityCertificate":{"validThrough":"2030-11-30"}}}
      """
    #expect(try texts(question)[.english]?.contains("1. Eligibility certificate (資格確認書); through the employer; – 14 December 2025") == true)
    let unlisted = #"{"serviceDate":"2026-02-02","insurerProfile":"tax-accountants-nhi-society","holding":"never"}"#
    #expect(try texts(unlisted)[.english]?.contains("Ask the insurer about: the certificate's last day; when it comes") == true)
  }

  @Test("Every case has a text in every language")
  func allCases() throws {
    let book = try Repository.book.get()
    for item in CaseTests.all where item.topic == .documents {
      var json = JSONWriter()
      json.value(item.question)
      guard let request = try? AskReader.read(json.bytes, topic: .documents),
        let answer = try? AnswerQuestion.answer(request.question, book: book)
      else { continue }
      let texts = Set(Language.allCases.map { PlainText.text(of: answer, in: $0) })
      #expect(texts.count == 3 && !texts.contains(""), "\(item.name)")
    }
  }
}
