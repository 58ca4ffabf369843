import EligibilityModel
import Interchange
import Operations

/// What a person agreed to, institution by institution, each with a button to withdraw what is open there.
struct OwnConsentsView {
  /// What the forms of the page say that they want.
  enum Step: String {
    /// Be asked once more.
    case ask
    /// It is withdrawn.
    case withdraw
  }

  static let step = "do"
  static let institution = "institution"

  let language: Language
  let consents: [OwnConsent]
  let visitor: Visitor?
  /// The names of institutions.
  let institutions: InstitutionDirectory

  /// The part of the page.
  var html: HTML {
    element("section", .named("aria-labelledby", "own-consents")) {
      element("h2", .id("own-consents"), text: OwnConsentsText.title[language])
      element("p", text: OwnConsentsText.intro[language])
      if consents.isEmpty { element("p", text: OwnConsentsText.none[language]) }
      for consent in consents { block(consent) }
    }
  }

  private func block(_ consent: OwnConsent) -> HTML {
    let title = "consent-\(consent.institution.canonical)"
    return element("section", .class("box"), .named("aria-labelledby", title)) {
      element("h3", .id(title), text: OwnConsentsText.institution(consent.institution, institutions)[language])
      element("p", text: OwnConsentsText.answered(consent.answered)[language])
      if consent.open.isEmpty {
        element("p", text: OwnConsentsText.nothingOpen[language])
      } else {
        element("ul") {
          for open in consent.open {
            element("li", text: "\(open.item.wording[language])\(language.colon)\(open.until.wording[language])")
          }
        }
        Self.form(
          .ask, consent.institution, language, visitor,
          element("button", .type("submit"), .named("aria-describedby", title), text: OwnConsentsText.withdraw[language]))
      }
    }
  }

  /// A form of one button.
  static func form(
    _ step: Step, _ institution: MedicalInstitutionCode, _ language: Language, _ visitor: Visitor?, _ button: HTML
  ) -> HTML {
    element("form", .named("method", "post"), .named("action", Route.ownRecord(language).path)) {
      if let visitor { visitor.field }
      element("input", .type("hidden"), .name(Self.step), .value(step.rawValue))
      element("input", .type("hidden"), .name(Self.institution), .value(institution.canonical))
      element("p") { button }
    }
  }
}

/// The page that asks once more before a consent is withdrawn.
struct WithdrawalPage {
  let language: Language
  let institution: MedicalInstitutionCode
  let visitor: Visitor?
  let institutions: InstitutionDirectory

  var html: HTML {
    Layout.page(
      language: language, title: OwnConsentsText.question[language], header: Layout.header(language) { .ownRecord($0) },
      content: element("div", .class("column")) {
        element("h1", text: OwnConsentsText.question[language])
        element("p", text: OwnConsentsText.institution(institution, institutions)[language])
        for text in OwnConsentsText.consequences { element("p", text: text[language]) }
        OwnConsentsView.form(
          .withdraw, institution, language, visitor,
          element("button", .type("submit"), .class("primary"), text: OwnConsentsText.confirm[language]))
        element("p") { element("a", .href(Route.ownRecord(language).path), text: OwnConsentsText.back[language]) }
      })
  }
}
