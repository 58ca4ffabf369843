import EligibilityModel
import Interchange
import Rulebook

/// The rulebook's pages, which hold nobody's data.
struct RuleDesk: Sendable {
  let context: WebContext

  private var book: Rulebook { context.book }

  func rules(_ request: WebRequest, in language: Language) -> WebResponse {
    let fields = (try? FormData(Array((request.query ?? "").utf8)))?.fields
    guard let fields else { return ErrorPage.malformedForm.response(asJSON: false) }
    let search = RuleSearch(fields.first { $0.name == "q" }?.value ?? "")
    return page(RulesPage(rules: book.rules, search: search, language: language).html)
  }

  func rule(_ id: RuleID, in language: Language) -> WebResponse {
    guard let rule = book.rule(id) else { return ErrorPage.notFound.response(asJSON: false) }
    return page(
      RulePage(
        rule: rule, wording: BookWording(rule, in: book), cases: context.cases[id] ?? [], language: language, today: context.now().day
      ).html)
  }

  func changes(_ request: WebRequest, in language: Language) -> WebResponse {
    guard let fields = (try? FormData(Array((request.query ?? "").utf8)))?.fields else {
      return ErrorPage.malformedForm.response(asJSON: false)
    }
    let choice = RuleChangesPage.Choice(
      from: fields.first { $0.name == "from" }?.value ?? "", to: fields.first { $0.name == "to" }?.value ?? "")
    return page(RuleChangesPage(choice, in: book, language: language).html)
  }

  func insurers(in language: Language) -> WebResponse {
    page(InsurersPage(profiles: book.insurers.all, language: language).html)
  }

  func insurer(_ id: InsurerProfileID, in language: Language) -> WebResponse {
    guard let profile = book.insurers.profile(id) else { return ErrorPage.notFound.response(asJSON: false) }
    return page(
      InsurerPage(
        profile: profile, parent: profile.parent.flatMap(book.insurers.profile), classes: book.ceilingClassNames, language: language
      ).html)
  }

  func contradictions(in language: Language) -> WebResponse {
    page(ContradictionsPage(book: book, language: language).html)
  }

  func held(in language: Language) -> WebResponse { page(HeldPage(held: book.held, language: language).html) }

  func start(in language: Language) -> WebResponse { page(StartPage(language: language).html) }

  private func page(_ html: HTML) -> WebResponse {
    WebResponse(status: 200, type: .html, caching: .ask, body: HTMLWriter.page(html))
  }
}
