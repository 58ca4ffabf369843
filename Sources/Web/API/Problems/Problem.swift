import EligibilityModel
import Interchange
import Registry

/// Why a request of the API was not answered, as an object of RFC 9457 with a text for each of the three who meet it; never repeats what was sent.
/// APIの問題
struct Problem: Error, Hashable, Sendable {
  let kind: ProblemKind
  /// A more exact word for programs; the kind's own where there is none.
  let code: String
  /// The member, column or parameter to mend; empty for the whole.
  let field: String
  let technician: Bilingual
  /// After how many seconds asking again makes sense; `nil` where it does not.
  let retryAfter: Int?
  private let allowed: [String]

  init(
    _ kind: ProblemKind, code: String? = nil, field: String = "", technician: Bilingual? = nil, retryAfter: Int? = nil,
    allowed: [String] = []
  ) {
    self.kind = kind
    self.code = code ?? kind.rawValue
    self.field = field
    self.technician = technician ?? kind.technician
    self.retryAfter = retryAfter
    self.allowed = allowed
  }

  /// A question that can't be read or answered.
  init(_ fault: AskFault) {
    let kind: ProblemKind = if case .refused = fault { .refusedByRules } else { .malformedQuestion }
    self.init(kind, code: fault.code, field: fault.field, technician: Bilingual(fault.japanese, fault.english))
  }

  /// A register that did not answer; a full queue empties soon, the rest takes somebody to look.
  init(_ error: RegisterError) {
    let texts = Bilingual(error.japanese, error.description)
    switch error {
    case .tooManyUnknown(let seconds): self.init(.tooManyRequests, code: "tooManyUnknown", technician: texts, retryAfter: Int(seconds))
    case .overloaded: self.init(.registerUnavailable, technician: texts, retryAfter: 1)
    default: self.init(.registerUnavailable, technician: texts, retryAfter: 10)
    }
  }

  /// A request that is refused before its route is asked.
  init(of page: ErrorPage) {
    let texts = Bilingual(page.text.japanese, page.text.english)
    switch page {
    case .malformedForm: self.init(.malformedQuestion, technician: texts)
    case .otherSite, .staleForm: self.init(.otherSite, technician: texts)
    case .notFound: self.init(.notFound, technician: texts)
    case .methodNotAllowed(let methods): self.init(.methodNotAllowed, technician: texts, allowed: methods)
    case .tooLarge: self.init(.tooLarge)
    case .wrongType: self.init(.unsupportedMediaType, technician: texts)
    case .wrongHost: self.init(.wrongHost, technician: texts)
    case .notSignedIn: self.init(.notSignedIn, technician: texts)
    case .notAllowed: self.init(.notAllowed)
    }
  }

  /// The answer that says so.
  var response: WebResponse {
    var extra: [WebResponse.Header] = []
    if let retryAfter { extra.append(WebResponse.Header(name: "Retry-After", value: "\(retryAfter)")) }
    if kind == .notSignedIn { extra.append(WebResponse.Header(name: "WWW-Authenticate", value: "Session realm=\"Shikaku\"")) }
    if !allowed.isEmpty { extra.append(WebResponse.Header(name: "Allow", value: allowed.joined(separator: ", "))) }
    return WebResponse(status: kind.status, type: .problem, caching: .never, extra: extra, body: object + [UInt8(ascii: "\n")])
  }

  private var object: [UInt8] {
    JSONWriter.object { object in
      object.string("type", kind.address)
      object.string("title", kind.technician.english)
      object.integer("status", kind.status)
      object.string("detail", technician.english)
      object.string("code", code)
      object.string("field", field)
      object.texts(patient: kind.patient, clerk: kind.clerk, technician: technician)
    }
  }
}

extension ProblemKind {
  /// Where the kind is told of; a reference that the list of problems resolves.
  var address: String { "\(APIRoute.problems.path)#\(rawValue)" }

  /// All problems with their texts, so that whoever writes a program knows them beforehand.
  static var list: [UInt8] {
    JSONWriter.object(capacity: 16_384) { object in
      object.array("problems", of: ProblemKind.allCases) { object, kind in
        object.string("type", kind.address)
        object.integer("status", kind.status)
        object.texts(patient: kind.patient, clerk: kind.clerk, technician: kind.technician)
      }
    } + [UInt8(ascii: "\n")]
  }
}

extension JSONObjectWriter {
  fileprivate mutating func texts(patient: Bilingual, clerk: Bilingual, technician: Bilingual) {
    for (voice, text) in [("patient", patient), ("clerk", clerk), ("technician", technician)] {
      object(voice) { object in
        object.string("ja", text.japanese)
        object.string("en", text.english)
      }
    }
  }
}
