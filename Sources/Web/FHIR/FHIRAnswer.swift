import EligibilityModel
import Interchange

// Answers of the FHIR interface.
extension WebResponse {
  /// A resource.
  static func fhir(_ body: [UInt8], status: Int = 200, caching: Caching = .never, extra: [Header] = []) -> WebResponse {
    WebResponse(status: status, type: .fhir, caching: caching, extra: extra, body: body)
  }

  /// Why a request that reached no route is refused; `nil` where nothing more is said than the status.
  static func fhirRefusal(status: Int) -> WebResponse? {
    switch status {
    case 413:
      fhir(
        FHIRRefusal(
          FHIRFault(
            .tooLong, english: "what was sent is too large: a bundle may have 4 MiB, everything else 64 KiB",
            japanese: "送られた内容が大きすぎます（Bundleは4 MiB、それ以外は64 KiBまで）")))
    case 503:
      fhir(
        FHIRRefusal(
          FHIRFault(
            .transient, english: "too many large requests are on their way; send it again in a moment",
            japanese: "大きな要求が混み合っています。少し待ってから送り直してください"), retryAfter: 5))
    default: nil
    }
  }

  /// Why there is none.
  static func fhir(_ refusal: FHIRRefusal, extra: [Header] = []) -> WebResponse {
    let wait = refusal.retryAfter.map { [Header(name: "Retry-After", value: "\($0)")] } ?? []
    return fhir(refusal.outcome, status: refusal.first.kind.status, extra: wait + extra)
  }
}

extension FHIRFault.Kind {
  /// The status that goes with it.
  var status: Int {
    switch self {
    case .structure: 400
    case .login: 401
    case .forbidden: 403
    case .notFound: 404
    case .severalMatches, .condition: 412
    case .tooLong: 413
    case .mediaType: 415
    case .required, .value, .invalid, .notSupported: 422
    case .throttled: 429
    case .transient: 503
    }
  }
}

extension ErrorPage {
  /// The refusal in the form that the address speaks.
  func response(on path: String) -> WebResponse {
    if path.hasPrefix("/api/") { return Problem(of: self).response }
    guard path == "/fhir" || path.hasPrefix("/fhir/") else { return response(asJSON: false) }
    let page = response(asJSON: true)
    let fault = FHIRFault(kind, english: text.english, japanese: text.japanese)
    return .fhir(
      FHIRRefusal(fault).outcome, status: status, extra: page.headers.filter { $0.name == "Allow" || $0.name == "WWW-Authenticate" })
  }

  private var kind: FHIRFault.Kind {
    switch self {
    case .notFound: .notFound
    case .otherSite, .notAllowed, .staleForm: .forbidden
    case .notSignedIn: .login
    case .tooLarge: .tooLong
    case .malformedForm, .methodNotAllowed, .wrongType, .wrongHost: .notSupported
    }
  }
}
