public import Operations

/// How the pages find out who asks, and where a refusal leaves its trace.
/// 利用者の確認
public struct WebAccess: Sendable {
  /// Finds out who asks: by the way the request came and the secret of its session, if it has one.
  public typealias Find = @Sendable (CallerChannel, SessionToken?) -> Caller

  /// Keeps the trace of a refusal.
  public typealias Note = @Sendable (Caller, AccessRight) -> Void

  private let find: Find
  private let note: Note

  /// Keeps both.
  public init(find: @escaping Find, note: @escaping Note) {
    self.find = find
    self.note = note
  }

  /// Where nobody has an account: this machine may ask everything, an institution what its certificate opens, anybody else nothing.
  public static let withoutAccounts = WebAccess(find: { channel, _ in Caller(withoutAccounts: channel) }, note: { _, _ in })

  /// Who asks.
  func caller(of request: WebRequest) -> Caller { find(request.channel, request.sessionToken) }

  /// Why a caller may not take a route; the refusal leaves its trace first.
  func refusal(of caller: Caller, on route: Route) -> ErrorPage? {
    let refusal = route.right.refusal(of: caller)
    guard refusal != nil else { return nil }
    switch route.right {
    case .holder(let right): note(caller, right)
    case .holderOfAny(let rights): if let right = rights.first { note(caller, right) }
    case .everyone, .anyAccount: break
    }
    return refusal
  }
}
