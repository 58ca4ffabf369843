import Operations

/// A sign-in by another service that is under way: a secret in the browser's cookie, from which all else is derived.
///
/// Nothing is kept here before somebody comes back; so a flood of beginnings costs nothing, and any server of several can go on. What the browser sends along
/// is derived with the secret that we share with the service; so nobody can make one up.
struct OpenIDFlow: Sendable {
  /// How long somebody may take to sign in there.
  static let seconds: Int64 = 600

  /// The cookie's value.
  let text: String
  /// When it began, in seconds since 1970.
  let begun: Int64
  /// The page that was asked for.
  let target: Route

  /// Begins one.
  init(_ token: SessionToken, at now: Int64, to target: Route) {
    text = "\(token.text).\(now).\(target.path)"
    begun = now
    self.target = target
  }

  /// Reads the cookie; `nil` when it is none of ours.
  init?(_ text: String) {
    let parts = text.split(separator: ".", maxSplits: 2, omittingEmptySubsequences: false).map { String($0) }
    guard text.utf8.count <= 400, parts.count == 3, SessionToken(parts[0]) != nil, let begun = Int64(parts[1]),
      let target = Route(page: parts[2])
    else { return nil }
    self.text = text
    self.begun = begun
    self.target = target
  }

  /// Whether it is still under way.
  func holds(at now: Int64) -> Bool { now >= begun && now - begun < Self.seconds }

  /// What has to come back.
  func state(_ desk: SignInDesk, _ secret: String) -> String { desk.derived("state", from: text, secret: secret) }

  /// What has to stand in the ID token.
  func nonce(_ desk: SignInDesk, _ secret: String) -> String { desk.derived("nonce", from: text, secret: secret) }

  /// What proves to the service that whoever brings the code is whoever began (RFC 7636).
  func verifier(_ desk: SignInDesk, _ secret: String) -> String { desk.derived("verifier", from: text, secret: secret) }
}

extension Route {
  /// A page of ours that can be gone to; nothing else is ever a target.
  init?(page path: String) {
    guard let route = Route(path: path), route.methods.contains("GET"), !route.isForPrograms, route.language != nil else { return nil }
    self = route
  }
}

/// The cookie of a sign-in that is under way; another site leads back to us, so it is less strict than the session's, and short-lived.
enum FlowCookie {
  static func name(on channel: CallerChannel) -> String {
    switch channel {
    case .machine: "shikaku-outside"
    case .gate: "__Host-shikaku-outside"
    }
  }

  static func header(_ flow: OpenIDFlow?, on channel: CallerChannel) -> WebResponse.Header {
    let secure = if case .gate = channel { "; Secure" } else { "" }
    let life = flow == nil ? 0 : OpenIDFlow.seconds
    return WebResponse.Header(
      name: "Set-Cookie", value: "\(name(on: channel))=\(flow?.text ?? ""); Max-Age=\(life); Path=/; HttpOnly; SameSite=Lax\(secure)")
  }
}
