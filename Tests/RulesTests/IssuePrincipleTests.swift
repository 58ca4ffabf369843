import EligibilityModel
import Foundation
import Interchange
import Operations
import Rulebook
import Testing

@Suite("The principle of issue: for the time being nobody has to apply")
struct IssuePrincipleTests {
  /// The shipped book with one file changed, which is how the end of "for the time being" would come.
  private static func book(endingOn day: String) throws -> Rulebook {
    let copy = FileManager.default.temporaryDirectory.appending(path: "book-\(UUID().uuidString)")
    try FileManager.default.copyItem(at: Repository.root.appending(path: "Book"), to: copy)
    defer { try? FileManager.default.removeItem(at: copy) }
    let file = copy.appending(path: "national/issuance/for-the-time-being.yaml")
    let text = try String(contentsOf: file, encoding: .utf8)
    let end = """
        - from: \(day)
          facts: [F-127]
          value: onApplication
          citation: {document: "invented for this test", section: "1", read: 2026-11-21, certainty: settled}

      """
    let ended = text.replacing("- from: 2024-12-02\n", with: "- from: 2024-12-02\n    through: 2026-12-31\n") + end
    try Data(ended.utf8).write(to: file)
    return try Rulebook.load(directory: copy.path)
  }

  private func outcome(on day: String, _ more: String = "", book: Rulebook) throws -> CertificateOutcome {
    let member = #""insurerKind":"healthInsuranceSociety","holding":"held","registration":"notRegistered""#
    let question = #"{"serviceDate":"\#(day)",\#(member)\#(more)}"#
    let request = try AskReader.read(Array(question.utf8), topic: .documents)
    guard case .documents(let decision) = try AnswerQuestion.answer(request.question, book: book) else { return .unknown }
    return decision.certificate
  }

  @Test("Were it to end, the next day would need an application, and the day before would not (F-127 F-128 F-449)")
  func ended() throws {
    let book = try Self.book(endingOn: "2027-01-01")
    #expect(try outcome(on: "2026-12-31", book: book) == .due(.exOfficio, .reason(.notRegistered)))
    #expect(try outcome(on: "2027-01-01", book: book) == .needsApplication(.reason(.notRegistered)))
    #expect(
      try outcome(on: "2027-01-01", #","application":{"by":"person"}"#, book: book) == .due(.application, .reason(.notRegistered)))
  }

  @Test("The shipped book knows no end, up to its last day (F-128)")
  func open() throws {
    let book = try Repository.book.get()
    #expect(try outcome(on: "2027-12-31", book: book) == .due(.exOfficio, .reason(.notRegistered)))
    #expect(book.national.issuance.forTheTimeBeing.editions.last?.through == nil)
  }
}
