import EligibilityModel
import Interchange
import Operations
import Registry

/// The key of a request (draft-ietf-httpapi-idempotency-key-header), as it is remembered: bound to its caller and its address.
struct IdempotencyKey {
  private let key: String
  private let fingerprint: String

  /// The key of a request; `nil` where none was sent.
  init?(_ request: WebRequest, on route: APIRoute) throws(Problem) {
    guard let sent = request.headers[.idempotencyKey] else { return nil }
    let bytes = Array(sent.utf8)
    guard (8...200).contains(bytes.count), bytes.allSatisfy({ (0x21...0x7E).contains($0) }) else {
      throw Problem(.malformedKey, field: WebRequest.Header.idempotencyKey.rawValue)
    }
    key = SHA256.hex(of: Array("\(request.caller.keyText)\n\(route.name)\n".utf8) + bytes)
    fingerprint = SHA256.hex(of: request.body)
  }

  /// The claim for what is about to be answered.
  func claim(answering answer: String, at time: KnownTime) -> RequestClaim {
    RequestClaim(key: key, fingerprint: fingerprint, answer: answer, at: time)
  }
}

extension Caller {
  /// A text that no other caller has.
  fileprivate var keyText: String {
    switch self {
    case .machine: "machine"
    case .institution(let code): "institution \(code.canonical)"
    case .account(let account): "account \(account.name.text)"
    case .nobody: "nobody"
    }
  }
}
