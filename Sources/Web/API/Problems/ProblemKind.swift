/// What can go wrong with a request of the API; the word names it for programs and never changes.
/// APIの問題の種類
public enum ProblemKind: String, CaseIterable, Sendable {
  /// The question can't be read.
  case malformedQuestion
  /// The rules do not answer such a question.
  case refusedByRules
  /// The list can't be read.
  case malformedList
  /// The list has too many lines.
  case tooManyRows
  /// Another Content-Type is needed.
  case unsupportedMediaType
  /// The body is too large.
  case tooLarge
  /// There is no such address.
  case notFound
  /// The method is not taken there.
  case methodNotAllowed
  /// A page of another site sent it.
  case otherSite
  /// It was sent to another host name.
  case wrongHost
  /// Nobody is signed in.
  case notSignedIn
  /// The caller has no right to it.
  case notAllowed
  /// The Idempotency-Key can't be read.
  case malformedKey
  /// The Idempotency-Key was used with another body.
  case keyReused
  /// The list of appointments is not here any more.
  case jobGone
  /// The list of appointments is still being worked off.
  case jobUnderWay
  /// Too many lists wait.
  case tooManyJobs
  /// The caller asks too fast.
  case tooManyRequests
  /// The register can't be asked.
  case registerUnavailable

  /// The status.
  var status: Int {
    switch self {
    case .malformedQuestion, .malformedKey: 400
    case .notSignedIn: 401
    case .otherSite, .notAllowed: 403
    case .notFound: 404
    case .methodNotAllowed: 405
    case .jobUnderWay: 409
    case .jobGone: 410
    case .tooLarge: 413
    case .unsupportedMediaType: 415
    case .wrongHost: 421
    case .refusedByRules, .malformedList, .tooManyRows, .keyReused: 422
    case .tooManyRequests: 429
    case .tooManyJobs, .registerUnavailable: 503
    }
  }
}
