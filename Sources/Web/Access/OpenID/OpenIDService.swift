import EligibilityModel
import Interchange
import Operations
import Registry

/// The ways to a hospital's own sign-in and back from there.
struct OpenIDService: Sendable {
  let context: WebContext

  /// The way there.
  func leave(_ request: WebRequest, in language: Language) -> WebResponse {
    guard let desk = context.access.signIn, let openID = context.access.openID, desk.doorkeeper.hasAccounts() else {
      return .redirect(to: .start(language), caching: .never)
    }
    let wanted = (try? FormData(Array((request.query ?? "").utf8)))?.fields.first { $0.name == "next" }?.value
    let target = wanted.flatMap { Route(page: $0) } ?? .start(language)
    guard let token = desk.newToken() else { return failed(OpenIDText.silent, 503, language) }
    let flow = OpenIDFlow(token, at: openID.now, to: target)
    do throws(OpenIDTrouble) {
      return .leaving(to: try openID.address(for: flow, desk), extra: [FlowCookie.header(flow, on: request.channel)])
    } catch {
      openID.tell(error)
      return failed(OpenIDText.silent, 503, language)
    }
  }

  /// The way back; the sign-in that was under way is used up, whatever comes of it.
  func comeBack(_ request: WebRequest) -> WebResponse {
    guard let desk = context.access.signIn, let openID = context.access.openID else { return .redirect(to: .start(.japanese)) }
    let cookie = request.cookie(FlowCookie.name(on: request.channel))
    guard let flow = cookie.flatMap({ OpenIDFlow($0) }), flow.holds(at: openID.now) else { return over(request, .japanese) }
    let language = flow.target.language ?? .japanese
    guard let said = Said(request.query), openID.isOurs(state: said.state, issuer: said.issuer, flow, desk) else {
      return over(request, language)
    }
    switch desk.takeOnce(flow.text) {
    case nil: break
    case .unavailable: return failed(SignInText.unavailable, 503, language)
    default: return over(request, language)
    }
    guard let code = said.code else { return ended(failed(OpenIDText.cancelled, 401, language), request) }
    return ended(enter(code, flow, request, openID, desk, language), request)
  }

  private func enter(
    _ code: String, _ flow: OpenIDFlow, _ request: WebRequest, _ openID: OpenIDDesk, _ desk: SignInDesk, _ language: Language
  ) -> WebResponse {
    let claims: IDTokenClaims
    do throws(OpenIDTrouble) {
      claims = try openID.claims(for: code, flow, desk)
    } catch {
      openID.tell(error)
      if case .silent = error { return failed(OpenIDText.silent, 503, language) }
      return failed(OpenIDText.notBelieved, 401, language)
    }
    guard let identity = openID.settings.identity(claims) else { return failed(OpenIDText.unknown, 403, language) }
    if case .role = identity.target, !identity.hasSecondFactor { return failed(OpenIDText.secondFactorMissing, 403, language) }
    switch desk.enter(identity, from: request.channel) {
    case .next(let token, .secondFactor): return arrived(token, at: .secondFactor(language), "next=\(flow.target.path)", request, language)
    case .next(let token, _): return arrived(token, at: home(token, flow.target, request, language), "", request, language)
    case .unavailable: return failed(SignInText.unavailable, 503, language)
    default: return failed(OpenIDText.unknown, 403, language)
    }
  }

  private func home(_ token: SessionToken, _ target: Route, _ request: WebRequest, _ language: Language) -> Route {
    let caller = context.access.caller(by: request.channel, token)
    if target != .start(language), target.right.refusal(of: caller) == nil { return target }
    return Route.home(of: caller, in: language)
  }

  /// A page of ours that goes on by itself: browsers keep the session's cookie back on a way that another site began.
  private func arrived(
    _ token: SessionToken, at route: Route, _ query: String, _ request: WebRequest, _ language: Language
  ) -> WebResponse {
    let address = query.isEmpty ? route.path : "\(route.path)?\(query)"
    let content = element("div", .class("column")) {
      element("h1", text: OpenIDText.arrived[language])
      element("p") { element("a", .href(address), text: OpenIDText.goOn[language]) }
    }
    return page(OpenIDText.arrived, content, 200, language).adding([
      WebResponse.Header(name: "Refresh", value: "0; url=\(address)"), SessionCookie.header(token, on: request.channel),
    ])
  }

  private func over(_ request: WebRequest, _ language: Language) -> WebResponse { ended(failed(OpenIDText.over, 401, language), request) }

  private func ended(_ response: WebResponse, _ request: WebRequest) -> WebResponse {
    response.adding([FlowCookie.header(nil, on: request.channel)])
  }

  private func failed(_ text: LocalizedText, _ status: Int, _ language: Language) -> WebResponse {
    let content = element("div", .class("column")) {
      element("h1", text: SignInText.signIn[language])
      element("div", .class("faults"), .named("role", "alert")) { element("p", .class("fault"), text: text[language]) }
      element("p") { element("a", .href(Route.signIn(language).path), text: OpenIDText.again[language]) }
    }
    return page(SignInText.signIn, content, status, language)
  }

  private func page(_ title: LocalizedText, _ content: HTML, _ status: Int, _ language: Language) -> WebResponse {
    let html = Layout.page(
      language: language, title: title[language], header: Layout.header(language) { .signIn($0) }, content: content)
    return WebResponse(status: status, type: .html, caching: .never, body: HTMLWriter.page(html))
  }

  /// What came back in the address; each name once.
  private struct Said {
    let state: String?
    let code: String?
    let issuer: String?

    init?(_ query: String?) {
      guard let fields = (try? FormData(Array((query ?? "").utf8)))?.fields, Set(fields.map(\.name)).count == fields.count else {
        return nil
      }
      func value(_ name: String) -> String? { fields.first { $0.name == name }?.value }
      (state, issuer) = (value("state"), value("iss"))
      code = value("error") == nil ? value("code") : nil
    }
  }
}

/// The words of these pages.
enum OpenIDText {
  static let silent = LocalizedText(
    "サインインのサービスに接続できません。少し待ってやり直すか、利用者IDとパスワードでサインインしてください。",
    "The sign-in service can not be reached. Try again in a moment, or sign in with a user name and a password.",
    "サインインの サービスが うごいて いません。すこし まつか、名前と パスワードで サインイン して ください。")
  static let notBelieved = LocalizedText(
    "サインインのサービスの応答を確かめられませんでした。システム担当者に知らせてください。",
    "The answer of the sign-in service could not be verified. Tell whoever keeps the system.",
    "サインインの サービスの 答えが たしかでは ありません。かかりの人に いってください。")
  static let unknown = LocalizedText(
    "サインインできましたが、このシステムの利用者として登録されていません。管理者に知らせてください。",
    "You signed in there, but no account or role here is yours. Tell whoever keeps the accounts.",
    "あなたは ここを つかえません。かかりの人に いってください。")
  static let secondFactorMissing = LocalizedText(
    "二要素目の確認が必要です。サインインのサービスで二要素目を使ってサインインしてください。",
    "A second factor is needed. Sign in there with a second factor.", "サインインの サービスで、2つめの かくにんも して ください。")
  static let cancelled = LocalizedText(
    "サインインは取り消されました。", "The sign-in was cancelled.", "サインインを やめました。")
  static let over = LocalizedText(
    "このサインインは期限が切れたか、すでに使われました。はじめからやり直してください。",
    "This sign-in is over or was used already. Begin again.", "この サインインは もう つかえません。はじめから して ください。")
  static let again = LocalizedText("サインインの画面へ", "To the page to sign in", "サインインへ")
  static let arrived = LocalizedText("サインインしました", "Signed in", "サインインしました")
  static let goOn = LocalizedText("続ける", "Go on", "つぎへ")
  static let endThere = LocalizedText("サインインのサービスからもサインアウトする", "Sign out of the sign-in service, too", "サインインの サービスも おわる")
}
