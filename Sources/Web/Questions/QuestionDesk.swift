import EligibilityModel
import Interchange
import Rulebook

/// The pages of the questions other than the counter's: shows the form, asks, shows the answer above it.
struct QuestionDesk: Sendable {
  let context: WebContext

  func response(to request: WebRequest, topic: AskTopic, in language: Language) -> WebResponse {
    guard let form = QuestionForm(topic) else { return ErrorPage.notFound.response(asJSON: false) }
    guard request.method == "POST" else {
      return show(QuestionInput(form, at: context.now()), nil, in: language, caching: .ask)
    }
    guard request.mediaType == "application/x-www-form-urlencoded" else {
      return ErrorPage.wrongType("application/x-www-form-urlencoded").response(asJSON: false)
    }
    guard let data = try? FormData(request.body), let input = QuestionInput(form, data) else {
      return ErrorPage.malformedForm.response(asJSON: false)
    }
    // A change of language before the first answer finds no faults in what is not finished yet.
    let isOpen = input.isAgain && !input.isAnswered
    return show(input, isOpen ? nil : result(of: input), in: language, caching: .never)
  }

  private func result(of input: QuestionInput) -> QuestionResult {
    do throws(AskFault) {
      return .answer(try AskDesk(book: context.book).answer(input.json, topic: input.form.topic).1)
    } catch {
      return .fault(QuestionFault(error, in: input.form))
    }
  }

  /// The pages of others; none on a day that the Book does not know.
  private func help(on day: CivilDate) -> [HelpEntry] {
    guard let day = try? ModelledDay(day) else { return [] }
    return context.book.national.contact.pages.edition(on: day).value
  }

  private func show(_ input: QuestionInput, _ result: QuestionResult?, in language: Language, caching: Caching) -> WebResponse {
    let page = QuestionPage(
      input: input, result: result, language: language, insurers: context.book.insurers.all, help: help(on: context.now().day))
    let status = if case .fault = result { 422 } else { 200 }
    return WebResponse(status: status, type: .html, caching: caching, body: HTMLWriter.page(page.html))
  }
}

/// What came of a question.
enum QuestionResult {
  /// An answer.
  case answer(Answer)
  /// Something has to be mended first.
  case fault(QuestionFault)
}

/// What is wrong with a question's form, in words for people; never holds what was typed.
struct QuestionFault {
  /// The field; `nil` for the question as a whole.
  let field: QuestionField?
  let text: LocalizedText

  /// Finds the field of the form to which a fault of the question belongs.
  init(_ fault: AskFault, in form: QuestionForm) {
    let field = form.fields.first { $0.covers(fault.field) }
    self.field = field
    text = Self.text(of: fault, at: field)
  }

  /// The id of the element to go to.
  var target: String { field?.path ?? "question" }

  private static func text(of fault: AskFault, at field: QuestionField?) -> LocalizedText {
    if case .refused(let refusal, _) = fault { return refusal.wording }
    if fault.code == "missing" {
      return LocalizedText("入力してください。", "Please fill this in.", "書いて ください。")
    }
    if case .day = field?.kind { return FormText.notADay }
    return LocalizedText("\(fault.japanese)。", "This \(fault.english).", "\(fault.japanese)。")
  }
}
