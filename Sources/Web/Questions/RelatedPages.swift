import EligibilityModel
import Interchange
import Rulebook

/// What helps further at the foot of a question's page: pages of others that the Book cites, and questions of ours.
struct RelatedPages {
  let topic: AskTopic
  let language: Language
  /// The pages that the Book holds for today.
  let entries: [HelpEntry]

  var html: HTML {
    element("section", .class("related"), .named("aria-labelledby", "related-title")) {
      element("h2", .id("related-title"), text: QuestionText.related[language])
      element("ul", .class("links")) {
        for form in forms { element("li") { element("a", .href(Route.form(language, form.topic).path), text: form.title[language]) } }
        for page in pages { element("li") { ExternalLink(page: page).html } }
      }
    }
  }

  /// Our own forms that come next; whom to ask comes last.
  private var forms: [QuestionForm] {
    let next: [AskTopic] =
      switch topic {
      // The letter with a certificate leads to the guide for switching (F-409).
      case .documents: [.checklist, .contact]
      case .checklist: [.enrolment, .certificate, .contact]
      case .contact: [.checklist]
      default: [.contact]
      }
    return next.compactMap { QuestionForm($0) }
  }

  private var pages: [HelpPage] {
    let subjects = subjects
    return entries.filter { !$0.subjects.isDisjoint(with: subjects) }.map(\.page)
  }

  private var subjects: Set<ContactSubject> {
    switch topic {
    case .reader, .bring, .offCounter, .counter: [.insuranceCard, .facilities]
    case .enrolment: [.enrolment, .portal]
    case .checklist: [.card, .enrolment, .portal]
    case .certificate: [.card]
    case .contact: Set(ContactSubject.allCases)
    case .claim, .copayment, .ceiling, .documents, .subsidy, .emergency, .deadline, .consent: []
    }
  }
}

/// A link to somebody else's page.
struct ExternalLink {
  let page: HelpPage

  var html: HTML {
    element("a", .href(page.address.text), .lang("ja"), .named("rel", "external noreferrer"), text: page.title)
  }

  init(page: HelpPage) { self.page = page }

  /// A sentence that ends with an address; `nil` when it ends otherwise.
  init?(sentence: String) {
    guard let space = sentence.lastIndex(of: " "), let address = PageAddress(String(sentence[sentence.index(after: space)...])) else {
      return nil
    }
    page = HelpPage(title: String(sentence[..<space]), address: address)
  }
}
