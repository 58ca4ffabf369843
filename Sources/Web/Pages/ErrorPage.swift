import EligibilityModel
import Interchange

/// The answers to requests that no page takes, in Japanese and English on one page because no language is known yet.
enum ErrorPage: Hashable, Sendable {
  case malformedForm
  case otherSite
  case notFound
  case methodNotAllowed([String])
  case tooLarge
  case wrongType(String)
  case wrongHost
  case notSignedIn
  case notAllowed
  case staleForm

  /// The status.
  var status: Int {
    switch self {
    case .malformedForm: 400
    case .otherSite: 403
    case .notFound: 404
    case .methodNotAllowed: 405
    case .tooLarge: 413
    case .wrongType: 415
    case .wrongHost: 421
    case .notSignedIn: 401
    case .notAllowed, .staleForm: 403
    }
  }

  /// One word for programs.
  var code: String {
    switch self {
    case .malformedForm: "malformedForm"
    case .otherSite: "otherSite"
    case .notFound: "notFound"
    case .methodNotAllowed: "methodNotAllowed"
    case .tooLarge: "tooLarge"
    case .wrongType: "wrongType"
    case .wrongHost: "wrongHost"
    case .notSignedIn: "notSignedIn"
    case .notAllowed: "notAllowed"
    case .staleForm: "staleForm"
    }
  }

  /// What happened and what to do.
  var text: LocalizedText {
    switch self {
    case .malformedForm:
      LocalizedText(
        "送られた入力を読めませんでした。受付の画面からもう一度入力してください。", "What was sent is no form of ours. Please begin again at the counter's page.",
        "入力を 読めませんでした。もういちど はじめから してください。")
    case .otherSite:
      LocalizedText("ほかのサイトから送られた入力は受け付けません。", "A form sent from another site is not taken.", "ほかの サイトからは つかえません。")
    case .notFound:
      LocalizedText("このページはありません。", "There is no such page.", "この ページは ありません。")
    case .methodNotAllowed(let methods):
      LocalizedText(
        "この操作はできません。使える方法：\(methods.joined(separator: "、"))", "This method is not taken here. Taken: \(methods.joined(separator: ", "))",
        "できません。")
    case .tooLarge:
      LocalizedText(
        "送られた内容が大きすぎます（上限 64 KiB）。", "What was sent is too large (64 KiB at most).", "大きすぎます。")
    case .wrongType(let expected):
      LocalizedText("Content-Type は \(expected) にしてください。", "The Content-Type must be \(expected).", "Content-Type が ちがいます。")
    case .wrongHost:
      LocalizedText("このアドレスでは利用できません。", "This program does not answer under this host name.", "この アドレスでは つかえません。")
    case .notSignedIn:
      LocalizedText(
        "サインインしてから利用してください。", "Sign in first, or ask through the gate with your institution's certificate.",
        "さきに サインイン してください。")
    case .notAllowed:
      LocalizedText("この役割では利用できません。", "Your role has no right to this.", "あなたは ここを つかえません。")
    case .staleForm:
      LocalizedText(
        "画面が古くなりました。開き直して、もう一度入力してください。", "This page is from another session. Open it again and repeat what you did.",
        "画面が 古いです。もういちど ひらいて ください。")
    }
  }

  /// The answer as a page or, for programs, as an error object.
  func response(asJSON: Bool) -> WebResponse {
    var extra: [WebResponse.Header] = []
    if case .methodNotAllowed(let methods) = self {
      extra.append(WebResponse.Header(name: "Allow", value: methods.joined(separator: ", ")))
    }
    if case .notSignedIn = self { extra.append(WebResponse.Header(name: "WWW-Authenticate", value: "Session realm=\"Shikaku\"")) }
    return asJSON
      ? WebResponse(status: status, type: .json, caching: .never, extra: extra, body: object)
      : WebResponse(status: status, type: .html, caching: .never, extra: extra, body: page)
  }

  private var object: [UInt8] {
    JSONWriter.object { object in
      object.object("error") { error in
        error.string("code", code)
        error.string("field", "")
        error.string("message", text.english)
        error.string("messageJa", text.japanese)
      }
    } + [UInt8(ascii: "\n")]
  }

  private var page: [UInt8] {
    HTMLWriter.page(
      Layout.page(
        language: .japanese, title: text.japanese, header: Layout.plainHeader(.japanese),
        content: element("div", .class("column")) {
          element("h1", text: text.japanese)
          element("p", .lang("en"), text: text.english)
          element("p") { element("a", .href(Route.counter(.japanese).path), text: "受付の画面へ") }
          element("p", .lang("en")) { element("a", .href(Route.counter(.english).path), text: "To the counter's page") }
        }))
  }
}
