import EligibilityModel
import Interchange
import Rulebook

/// The rulebook's pages, which hold nobody's data.
struct RuleDesk: Sendable {
  let context: WebContext
  private let kept = KeptPages()
  private let texts = RuleTexts()

  init(context: WebContext) { self.context = context }

  private var book: Rulebook { context.book }

  func rules(_ request: WebRequest, in language: Language) -> WebResponse {
    let fields = (try? FormData(Array((request.query ?? "").utf8)))?.fields
    guard let fields else { return ErrorPage.malformedForm.response(asJSON: false) }
    let search = RuleSearch(fields.first { $0.name == "q" }?.value ?? "")
    let page = RulesPage(rules: book.rules, texts: texts, search: search, language: language)
    return search.text.isEmpty ? always(.rules(language)) { page.html } : self.page(page.html)
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
    always(.insurers(language)) { InsurersPage(profiles: book.insurers.all, language: language).html }
  }

  func insurer(_ id: InsurerProfileID, in language: Language) -> WebResponse {
    guard let profile = book.insurers.profile(id) else { return ErrorPage.notFound.response(asJSON: false) }
    let parent = profile.parent.flatMap(book.insurers.profile)
    return always(.insurer(language, id)) {
      InsurerPage(profile: profile, parent: parent, classes: book.ceilingClassNames, language: language).html
    }
  }

  func contradictions(in language: Language) -> WebResponse {
    always(.contradictions(language)) { ContradictionsPage(book: book, language: language).html }
  }

  func held(in language: Language) -> WebResponse {
    always(.held(language)) { HeldPage(held: book.held, language: language).html }
  }

  func start(in language: Language) -> WebResponse { always(.start(language)) { StartPage(language: language).html } }

  /// A page that is the same for everybody on every day.
  private func always(_ route: Route, _ html: () -> HTML) -> WebResponse { page(kept.page(route) { HTMLWriter.page(html()) }) }

  private func page(_ html: HTML) -> WebResponse { page(HTMLWriter.page(html)) }

  private func page(_ bytes: [UInt8]) -> WebResponse {
    WebResponse(status: 200, type: .html, caching: .ask, body: bytes)
  }
}
