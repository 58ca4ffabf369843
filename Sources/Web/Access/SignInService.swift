import EligibilityModel
import Interchange
import Operations
import Registry

/// The pages to sign in: name and password, second factor, new password, and the way out. What was typed as a password is never sent back.
struct SignInService: Sendable {
  private enum Name {
    static let name = "name"
    static let password = "password"
    static let code = "code"
    static let new = "new-password"
    static let again = "new-password-again"
    static let next = "next"
  }

  /// The query of the page to sign in after somebody signed out.
  private static let ended = "ended"

  let context: WebContext

  /// The page to sign in, where somebody else's was asked for; after that it goes on there.
  func invitation(from route: Route, _ request: WebRequest) -> WebResponse {
    guard let language = route.language, context.access.signIn != nil else { return ErrorPage.notSignedIn.response(asJSON: false) }
    let next = request.method == "POST" ? nil : route
    return show(
      passwordPage(language, next: next, intro: SignInText.needed), status: 401,
      extra: [WebResponse.Header(name: "WWW-Authenticate", value: "Session realm=\"Shikaku\"")])
  }

  /// The first step.
  func password(_ request: WebRequest, in language: Language) -> WebResponse {
    guard let desk = context.access.signIn, desk.doorkeeper.hasAccounts() else { return .redirect(to: .start(language)) }
    guard request.method == "POST" else {
      var page = passwordPage(language, next: nil)
      if request.query == Self.ended, let end = context.access.openID?.endAddress(language) {
        page.links.append((OpenIDText.endThere, end))
      }
      return show(page)
    }
    guard let form = Form(request) else { return ErrorPage.malformedForm.response(asJSON: false) }
    let next = form[Name.next].flatMap { Route(page: $0) }
    let reply = desk.begin(form[Name.name] ?? "", form[Name.password] ?? "", from: request.channel, at: request.address)
    if case .next(let token, _) = reply {
      return .redirect(
        to: .secondFactor(language), query: next.map { "\(Name.next)=\($0.path)" } ?? "", caching: .never,
        extra: [SessionCookie.header(token, on: request.channel)])
    }
    return refused(passwordPage(language, next: next, typed: form[Name.name] ?? ""), reply)
  }

  /// The second step.
  func secondFactor(_ request: WebRequest, in language: Language) -> WebResponse {
    guard let desk = context.access.signIn else { return .redirect(to: .start(language)) }
    guard let token = request.sessionToken, desk.doorkeeper.session(token)?.stage == .secondFactor else {
      return .redirect(to: .signIn(language), caching: .never)
    }
    guard request.method == "POST" else {
      let query = (try? FormData(Array((request.query ?? "").utf8)))?.fields.first { $0.name == Name.next }?.value
      return show(codePage(language, next: query.flatMap { Route(page: $0) }))
    }
    guard let form = Form(request) else { return ErrorPage.malformedForm.response(asJSON: false) }
    let next = form[Name.next].flatMap { Route(page: $0) }
    switch desk.finish(token, code: form[Name.code] ?? "", from: request.channel, at: request.address) {
    case .next(let token, .newPassword):
      return .redirect(to: .password(language), caching: .never, extra: [SessionCookie.header(token, on: request.channel)])
    case .next(let token, _): return entered(token, next, request, in: language)
    case let reply: return refused(codePage(language, next: next), reply)
    }
  }

  /// A new password, in place of one that somebody else has set or that its owner wants to change.
  func newPassword(_ request: WebRequest, in language: Language) -> WebResponse {
    guard let desk = context.access.signIn else { return .redirect(to: .start(language)) }
    guard let token = request.sessionToken, let session = desk.doorkeeper.session(token), session.stage != .secondFactor else {
      return show(passwordPage(language, next: .password(language), intro: SignInText.needed), status: 401)
    }
    let page = newPasswordPage(language, isFirst: session.stage == .newPassword, desk.formToken(token))
    guard request.method == "POST" else { return show(page) }
    guard let form = Form(request) else { return ErrorPage.malformedForm.response(asJSON: false) }
    guard form[Visitor.fieldName] == desk.formToken(token) else { return ErrorPage.staleForm.response(asJSON: false) }
    guard let new = form[Name.new], new == form[Name.again] else { return show(page, fault: SignInText.differing, status: 422) }
    let reply = desk.changePassword(token, current: form[Name.password] ?? "", new: new, from: request.channel, at: request.address)
    guard case .next(let token, _) = reply else { return refused(page, reply) }
    return entered(token, nil, request, in: language)
  }

  /// The way out.
  func signOut(_ request: WebRequest, in language: Language) -> WebResponse {
    if let desk = context.access.signIn, let token = request.sessionToken { desk.signOut(token) }
    return .redirect(
      to: .signIn(language), query: context.access.openID == nil ? "" : Self.ended, caching: .never,
      extra: [SessionCookie.ending(on: request.channel)])
  }

  /// Signed in: to the page that was asked for, or to where the role works.
  func entered(_ token: SessionToken, _ next: Route?, _ request: WebRequest, in language: Language) -> WebResponse {
    let caller = context.access.caller(by: request.channel, token)
    let home = Route.home(of: caller, in: language)
    let target = next.flatMap { $0.right.refusal(of: caller) == nil ? $0 : nil } ?? home
    return .redirect(to: target, caching: .never, extra: [SessionCookie.header(token, on: request.channel)])
  }
}

// The pages.
extension SignInService {
  private func passwordPage(_ language: Language, next: Route?, typed: String = "", intro: LocalizedText? = nil) -> SignInPage {
    SignInPage(
      language: language, title: SignInText.signIn, route: { .signIn($0) }, intro: intro, hidden: hidden(next),
      fields: [
        .init(name: Name.name, label: SignInText.name, isSecret: false, autocomplete: "username", value: String(typed.prefix(128))),
        .init(name: Name.password, label: SignInText.password, autocomplete: "current-password"),
      ], button: SignInText.next, links: outsideLinks(language, next))
  }

  /// The way to a hospital's own sign-in, and after a sign-out the way out there.
  private func outsideLinks(_ language: Language, _ next: Route?) -> [(text: LocalizedText, address: String)] {
    guard let openID = context.access.openID else { return [] }
    let query = next.map { "?\(Name.next)=\($0.path)" } ?? ""
    return [(openID.settings.name, Route.outsideSignIn(language).path + query)]
  }

  private func codePage(_ language: Language, next: Route?) -> SignInPage {
    SignInPage(
      language: language, title: SignInText.code, route: { .secondFactor($0) }, query: next.map { "\(Name.next)=\($0.path)" } ?? "",
      hidden: hidden(next),
      fields: [
        .init(name: Name.code, label: SignInText.code, hint: SignInText.codeHint, isSecret: false, autocomplete: "one-time-code")
      ], button: SignInText.signIn)
  }

  private func newPasswordPage(_ language: Language, isFirst: Bool, _ formToken: String) -> SignInPage {
    let current = SignInPage.Field(name: Name.password, label: SignInText.currentPassword, autocomplete: "current-password")
    return SignInPage(
      language: language, title: SignInText.newPassword, route: { .password($0) }, intro: isFirst ? SignInText.firstChange : nil,
      hidden: [(Visitor.fieldName, formToken)],
      fields: (isFirst ? [] : [current]) + [
        .init(name: Name.new, label: SignInText.chosenPassword, hint: SignInText.passwordHint, autocomplete: "new-password"),
        .init(name: Name.again, label: SignInText.again, autocomplete: "new-password"),
      ], button: SignInText.change)
  }

  private func hidden(_ next: Route?) -> [(name: String, value: String)] { next.map { [(Name.next, $0.path)] } ?? [] }

  /// The same page again, with why.
  private func refused(_ page: SignInPage, _ reply: SignInDesk.Reply) -> WebResponse {
    switch reply {
    case .next, .refused: show(page, fault: SignInText.wrong, status: 401)
    case .wait(let seconds):
      show(
        page, fault: SignInText.wait(seconds), status: 429, extra: [WebResponse.Header(name: "Retry-After", value: "\(seconds)")])
    case .ended: show(passwordPage(page.language, next: nil), fault: SignInText.ended, status: 401)
    case .badPassword(let fault): show(page, fault: SignInText.fault(fault), status: 422)
    case .unavailable: show(page, fault: SignInText.unavailable, status: 503)
    }
  }

  private func show(
    _ page: SignInPage, fault: LocalizedText? = nil, status: Int = 200, extra: [WebResponse.Header] = []
  ) -> WebResponse {
    var page = page
    page.fault = fault
    return WebResponse(status: status, type: .html, caching: .never, extra: extra, body: HTMLWriter.page(page.html))
  }

  /// The fields of a form; none twice.
  private struct Form {
    private let values: [String: String]

    init?(_ request: WebRequest) {
      guard request.mediaType == "application/x-www-form-urlencoded", let data = try? FormData(request.body) else { return nil }
      values = Dictionary(data.fields.map { ($0.name, $0.value) }) { first, _ in first }
      guard values.count == data.fields.count else { return nil }
    }

    subscript(_ name: String) -> String? { values[name] }
  }
}

extension Route {
  /// Where a role works.
  static func home(of caller: Caller, in language: Language) -> Route {
    if caller.may(.verifyPerson) { return .counter(language) }
    return caller.may(.ownRecord) ? .ownRecord(language) : .start(language)
  }

  /// The language of a page; `nil` where there is none.
  var language: Language? {
    Language(rawValue: path.split(separator: "/").first.map(String.init) ?? "")
  }
}
