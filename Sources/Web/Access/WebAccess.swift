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
  /// Signs people in; `nil` where nobody can.
  let signIn: SignInDesk?
  /// The sign-in service of a hospital; `nil` where none is believed.
  let openID: OpenIDDesk?

  /// Keeps both; nobody can sign in.
  public init(find: @escaping Find, note: @escaping Note) {
    self.find = find
    self.note = note
    signIn = nil
    openID = nil
  }

  /// Asks the accounts of a register, and a sign-in service where there is one.
  public init(_ desk: SignInDesk, openID: OpenIDDesk? = nil) {
    find = { desk.doorkeeper.caller(by: $0, $1) }
    note = { caller, _ in desk.doorkeeper.note(caller) }
    signIn = desk
    self.openID = openID
  }

  /// Where nobody has an account: this machine may ask everything, an institution what its certificate opens, anybody else nothing.
  public static let withoutAccounts = WebAccess(find: { channel, _ in Caller(withoutAccounts: channel) }, note: { _, _ in })

  /// Who asks.
  func caller(of request: WebRequest) -> Caller { caller(by: request.channel, request.sessionToken) }

  /// Who asks by a way with a secret.
  func caller(by channel: CallerChannel, _ token: SessionToken?) -> Caller { find(channel, token) }

  /// Whoever signed in and looks at pages.
  func visitor(of request: WebRequest) -> Visitor? {
    guard case .account(let account) = request.caller, let token = request.sessionToken, let signIn else { return nil }
    return Visitor(account: account, formToken: signIn.formToken(token))
  }

  /// Why a request may not take a route.
  func refusal(of request: WebRequest, on route: Route) -> ErrorPage? {
    if case .machineOrHolder = route.right, request.channel == .machine { return nil }
    if let refusal = refusal(of: request.caller, on: route) { return refusal }
    guard request.method == "POST", route.right != .everyone, let visitor = request.visitor else { return nil }
    return visitor.hasSent(request) ? nil : .staleForm
  }

  /// Why a caller may not take a route; where a right is missing, the refusal leaves its trace first.
  func refusal(of caller: Caller, on route: Route) -> ErrorPage? {
    let refusal = route.right.refusal(of: caller)
    guard refusal != nil else { return nil }
    switch route.right {
    case .holder(let right), .machineOrHolder(let right): note(caller, right)
    case .holderOfAny(let rights): if let right = rights.first { note(caller, right) }
    case .everyone, .anyAccount: break
    }
    return refusal
  }
}
