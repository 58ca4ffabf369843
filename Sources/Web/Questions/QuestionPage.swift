import EligibilityModel
import Interchange
import Rulebook

/// A question's page: the answer or the fault, then the form with everything that was typed.
struct QuestionPage {
  let input: QuestionInput
  let result: QuestionResult?
  let language: Language
  let insurers: [InsurerProfile]
  /// The pages of others that the Book holds for today.
  let help: [HelpEntry]

  private var form: QuestionForm { input.form }
  private var here: Route { .form(language, form.topic) }

  var html: HTML {
    Layout.page(language: language, title: title, header: header, content: content)
  }

  private var title: String {
    if case .fault = result { PageText.errorPrefix[language] + form.title[language] } else { form.title[language] }
  }

  /// The name and the languages; a change of language sends the form along, so nothing is lost.
  private var header: HTML {
    element("header", .class("bar")) {
      element("p", .class("product")) { element("a", .href(Route.start(language).path), text: PageText.product[language]) }
      Layout.menu(language, at: here)
      element("nav", .class("languages"), .named("aria-label", PageText.languages[language])) {
        for other in Language.allCases {
          element(
            "button", .type("submit"), .named("form", "question"), .named("formaction", Route.form(other, form.topic).path),
            .name(QuestionInput.action), .value(QuestionInput.again), .lang(other.tag), .class("language"),
            other == language ? .named("aria-current", "true") : .flag("aria-current", false), text: other.ownName)
        }
      }
    }
  }

  private var content: HTML {
    element("div", .class("column")) {
      element("h1", text: form.title[language])
      element("p", text: form.intro[language])
      outcome
      element("form", .id("question"), .named("method", "post"), .named("action", here.path), .flag("novalidate")) {
        if case .answer = result { element("input", .type("hidden"), .name(QuestionInput.answered), .value("yes")) }
        QuestionFields(input: input, fault: fault, language: language, insurers: insurers).html
        element("p", .class("submit go")) {
          element("button", .type("submit"), .class("primary"), text: PageText.submit[language])
        }
      }
      RelatedPages(topic: form.topic, language: language, entries: help).html
    }
  }

  private var fault: QuestionFault? { if case .fault(let fault) = result { fault } else { nil } }

  @HTMLBuilder private var outcome: HTML {
    switch result {
    case nil: HTML.empty
    case .answer(let answer): AnsweredView(answer: answer, language: language).html
    case .fault(let fault): faultList(fault)
    }
  }

  private func faultList(_ fault: QuestionFault) -> HTML {
    let label = fault.field.map { $0.label[language] + language.colon } ?? ""
    return element(
      "section", .class("faults"), .id("faults"), .named("tabindex", "-1"), .flag("autofocus"), .named("aria-labelledby", "faults-title")
    ) {
      element("h2", .id("faults-title"), text: PageText.errorTitle[language])
      element("ul") {
        element("li") { element("a", .href("#" + fault.target), text: label + fault.text[language]) }
      }
    }
  }
}

/// The answer in sentences, with its reasons.
struct AnsweredView {
  let answer: Answer
  let language: Language

  var html: HTML {
    element(
      "section", .class("box sentences"), .id("answer"), .named("tabindex", "-1"), .flag("autofocus"),
      .named("aria-labelledby", "answer-title")
    ) {
      element("h2", .id("answer-title"), text: QuestionText.answer[language])
      for (line, inside) in groups { group(line, inside) }
      BecauseView(because: answer.because, certainty: answer.certainty, language: language).html
    }
  }

  /// Each line with the indented ones that follow it.
  private var groups: [(String, [String])] {
    var groups: [(String, [String])] = []
    for line in PlainText.lines(of: answer, in: language) {
      if line.isIndented, let last = groups.indices.last { groups[last].1.append(line.text) } else { groups.append((line.text, [])) }
    }
    return groups
  }

  private func group(_ line: String, _ inside: [String]) -> HTML {
    .group([
      element("p", .class("sentence"), text: line),
      inside.isEmpty
        ? .empty
        : element("ul", .class("sentences-inside")) {
          for text in inside { element("li") { ExternalLink(sentence: text)?.html ?? .text(text) } }
        },
    ])
  }
}

/// Fixed texts of the questions' pages.
enum QuestionText {
  static let answer = LocalizedText("答え", "Answer", "答え")
  static let related = LocalizedText("関連する問いとページ", "Related questions and pages", "もっと しりたい とき")
  static let numberHint = LocalizedText("数字だけを入力します。", "Digits only.", "数字を 書いて ください。")
}
