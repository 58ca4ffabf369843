import EligibilityModel
import Interchange
import Operations
import Registry

/// Whoever signed in and looks at pages, with what their forms bring along so that no other page can send them.
struct Visitor: Sendable {
  /// The name of the field.
  static let fieldName = "form-token"

  let account: SignedInAccount
  let formToken: String

  /// The field that each form of a signed-in page carries.
  var field: HTML { element("input", .type("hidden"), .name(Self.fieldName), .value(formToken)) }

  /// Whether a request was sent from a page of this session: a form by its field; anything else by what the browser says, because another site
  /// can't send it without asking first.
  func hasSent(_ request: WebRequest) -> Bool {
    guard ["application/x-www-form-urlencoded", MultipartForm.type].contains(request.mediaType) else {
      return request.headers[.fetchSite].map { $0 == "same-origin" || $0 == "none" } ?? true
    }
    return Self.token(in: request) == formToken
  }

  /// What a form brought along.
  static func token(in request: WebRequest) -> String? {
    if request.mediaType == MultipartForm.type {
      return MultipartForm(request)?.content(fieldName).map { String(decoding: $0, as: UTF8.self) }
    }
    let sent = (try? FormData(request.body))?.fields.filter { $0.name == fieldName } ?? []
    return sent.count == 1 ? sent.first?.value : nil
  }

  /// Who is signed in, and the way out; it stands on every page of theirs.
  func bar(in language: Language) -> HTML {
    element("form", .class("visitor"), .named("method", "post"), .named("action", Route.signOut(language).path)) {
      element("span", text: "\(account.name.text) (\(account.role.wording[language]))")
      if account.role == .person { element("a", .href(Route.ownRecord(language).path), text: OwnRecordText.title[language]) }
      element("a", .href(Route.password(language).path), text: SignInText.newPassword[language])
      field
      element("button", .type("submit"), .class("language"), text: SignInText.signOut[language])
    }
  }
}

extension WebResponse {
  /// The same page with who is signed in at the end of its bar; anything else than a page stays as it is.
  func showing(_ visitor: Visitor, in language: Language) -> WebResponse {
    // No text that anybody typed holds this: all of it is escaped.
    guard header("Content-Type") == MediaType.html.rawValue, let end = body.firstRange(of: Array("</header>".utf8)) else { return self }
    return personal(body[..<end.lowerBound] + Array(HTMLWriter.fragment(visitor.bar(in: language)).utf8) + body[end.lowerBound...])
  }
}
