import EligibilityModel
import Interchange

/// What is refused before a route is asked, by the gate itself or because the gate's word is missing; says so to each in their form.
enum GateRefusal: String, CaseIterable, Sendable {
  /// No request of HTTP, or one with too large a head.
  case malformedRequest
  /// The area is for institutions' terminals, and no certificate was shown.
  case certificateMissing
  /// The certificate is expired, revoked, of another authority, or names no institution.
  case certificateRefused
  /// A header that only the gate may set came by another way.
  case gateHeaderFromElsewhere
  /// The body is larger than the address takes.
  case tooLarge
  /// One caller asks too much at once.
  case tooManyRequests
  /// The service behind the gate does not answer.
  case serviceUnavailable

  /// The refusal of a fault.
  init(_ fault: GateFault) {
    switch fault {
    case .headerFromElsewhere: self = .gateHeaderFromElsewhere
    case .missing, .unreadable: self = .malformedRequest
    case .notVerified, .noInstitution: self = .certificateRefused
    }
  }

  /// The status.
  var status: Int {
    switch self {
    case .malformedRequest, .gateHeaderFromElsewhere: 400
    case .certificateMissing, .certificateRefused: 403
    case .tooLarge: 413
    case .tooManyRequests: 429
    case .serviceUnavailable: 503
    }
  }

  /// After how many seconds asking again makes sense; `nil` where it does not.
  var retryAfter: Int? {
    switch self {
    case .tooManyRequests: 1
    case .serviceUnavailable: 10
    default: nil
    }
  }

  /// The body, in the form of the area.
  func body(in area: GateArea) -> [UInt8] {
    switch area {
    case .pages: Array(page.utf8)
    case .api: problem
    case .fhir: outcome
    }
  }

  /// The answer as the program itself gives it.
  func response(in area: GateArea) -> WebResponse {
    let extra = retryAfter.map { [WebResponse.Header(name: "Retry-After", value: "\($0)")] } ?? []
    return WebResponse(status: status, type: area == .pages ? .html : .json, caching: .never, extra: extra, body: body(in: area))
  }
}

// The three forms.
extension GateRefusal {
  /// Small enough to stand in the configuration of the gate, with no style to be fetched from a service that may be down.
  private var page: String {
    """
    <!DOCTYPE html>
    <html lang="ja"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>\(clerk.japanese)</title></head>
    <body><h1>\(clerk.japanese)</h1><p lang="en">\(clerk.english)</p><p>\(easy)</p><p>\(rawValue)</p></body></html>

    """
  }

  private var problem: [UInt8] {
    JSONWriter.object { object in
      object.string("type", "about:blank")
      object.string("title", technician.english)
      object.integer("status", status)
      object.string("detail", technician.english)
      object.string("code", rawValue)
      object.string("field", "")
      for (voice, text) in [("patient", patient), ("clerk", clerk), ("technician", technician)] {
        object.object(voice) { object in
          object.string("ja", text.japanese)
          object.string("en", text.english)
        }
      }
    } + [UInt8(ascii: "\n")]
  }

  private var outcome: [UInt8] {
    JSONWriter.object { object in
      object.string("resourceType", "OperationOutcome")
      object.array("issue", of: [self]) { issue, refusal in
        issue.string("severity", "error")
        issue.string("code", refusal.issueType)
        issue.object("details") { $0.string("text", refusal.clerk.japanese) }
        issue.string("diagnostics", refusal.rawValue + ": " + refusal.technician.english)
      }
    } + [UInt8(ascii: "\n")]
  }

  /// The kind of issue, of those that FHIR knows.
  private var issueType: String {
    switch self {
    case .malformedRequest: "structure"
    case .certificateMissing, .gateHeaderFromElsewhere: "security"
    case .certificateRefused: "forbidden"
    case .tooLarge: "too-long"
    case .tooManyRequests: "throttled"
    case .serviceUnavailable: "transient"
    }
  }
}

// The words.
extension GateRefusal {
  /// One text in both languages.
  private struct Words {
    let japanese: String
    let english: String

    init(_ japanese: String, _ english: String) {
      self.japanese = japanese
      self.english = english
    }
  }

  /// For the patient: never the patient's fault, never "not insured".
  private var patient: Words {
    Words("いま保険の確認ができません。「保険がない」という意味ではありません。", "Your insurance can not be checked right now. That does not mean that you have none.")
  }

  /// For the clerk: what to do now.
  private var clerk: Words {
    switch self {
    case .malformedRequest, .gateHeaderFromElsewhere:
      Words("要求を読めませんでした。システム担当者に知らせてください。", "The request could not be read. Tell whoever keeps the program.")
    case .certificateMissing:
      Words("この端末の証明書がありません。システム担当者に知らせてください。", "This terminal showed no certificate. Tell whoever keeps it.")
    case .certificateRefused:
      Words(
        "端末の証明書が使えません（期限切れ、失効など）。「資格なし」ではありません。システム担当者に知らせてください。",
        "The certificate of this terminal is not accepted (expired, revoked or foreign). This is not \"no cover\". Tell whoever keeps it.")
    case .tooLarge: Words("送る内容が大きすぎます。一覧は分けて送ってください。", "This is too large. Send a list in parts.")
    case .tooManyRequests: Words("照会が多すぎます。少し待ってから、もう一度照会してください。", "Too many questions at once. Ask again in a moment.")
    case .serviceUnavailable:
      Words(
        "照会できませんでした。「資格なし」ではありません。少し待ってもう一度照会し、できなければ書面で確認してください。",
        "It could not be found out, which is not \"no cover\". Ask again in a moment, or go by the papers shown.")
    }
  }

  /// For the technician.
  private var technician: Words {
    switch self {
    case .malformedRequest: Words("HTTPとして読めないか、ヘッダーが大きすぎます。", "This is no HTTP, or its head is too large.")
    case .certificateMissing: Words("このアドレスにはクライアント証明書が必要です。", "This address needs a client certificate.")
    case .certificateRefused:
      Words(
        "クライアント証明書が期限切れ、失効、別の認証局のもの、または医療機関コードがありません。",
        "The client certificate is expired, revoked, of another authority, or names no institution.")
    case .gateHeaderFromElsewhere:
      Words("門だけが付けるヘッダーが送られました。", "A header that only the gate may set was sent by another way.")
    case .tooLarge: Words("本文が上限より大きいです。", "The body is larger than this address takes.")
    case .tooManyRequests: Words("呼び出し元の上限を超えました。Retry-After を見てください。", "The limit of the caller is used up; see Retry-After.")
    case .serviceUnavailable: Words("門の後ろのサービスが応答しません。", "The service behind the gate does not answer.")
    }
  }

  /// In easy Japanese, for a page that anybody may see.
  private var easy: String {
    switch self {
    case .malformedRequest, .gateHeaderFromElsewhere: "うまく よめませんでした。かかりの人に いってください。"
    case .certificateMissing, .certificateRefused: "この きかいは つかえません。かかりの人に いってください。"
    case .tooLarge: "おおきすぎます。"
    case .tooManyRequests: "すこし まって、もういちど してください。"
    case .serviceUnavailable: "いま しらべることが できません。すこし まって、もういちど してください。"
    }
  }
}
