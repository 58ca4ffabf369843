/// How often a caller may ask: a bucket of so many questions that fills up again within so many seconds.
/// 利用回数の上限
struct CallLimit: Hashable, Sendable {
  /// The name in the headers.
  let name: String
  let quota: Int
  let seconds: Int

  /// Questions to the rules alone.
  static let asking = CallLimit(name: "ask", quota: 60_000, seconds: 60)
  /// Questions about one person each: a hundred a second, which no counter needs.
  static let verifying = CallLimit(name: "verify", quota: 6_000, seconds: 60)
  /// Lists of appointments.
  static let lists = CallLimit(name: "lists", quota: 20, seconds: 600)
  /// Looking at what is ready.
  static let reading = CallLimit(name: "read", quota: 6_000, seconds: 60)
}

extension APIRoute {
  /// Which bucket it takes from.
  var limit: CallLimit {
    switch self {
    case .ask: .asking
    case .verify, .audit, .recordConsent, .withdrawConsent, .showConsents: .verifying
    case .bulkVerify: .lists
    case .bulkJob, .bulkRows, .bulkTable, .problems, .description: .reading
    }
  }
}
