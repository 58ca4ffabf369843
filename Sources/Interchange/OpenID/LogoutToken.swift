/// A logout token (OpenID Connect Back-Channel Logout 1.0, section 2.4), by which a service says that somebody signed out there.
/// ログアウトトークン
public struct LogoutToken: Sendable {
  /// What a proven one says.
  /// ログアウトトークンの内容
  public struct Claims: Hashable, Sendable {
    /// Its own number.
    public let number: String
    /// Who; `nil` where only the session is named.
    public let subject: String?
    /// Of which session there; `nil` for all of them.
    public let session: String?
  }

  private static let event = "http://schemas.openid.net/event/backchannel-logout"
  /// How it may call itself; the last is the one of the standard, the first is what everybody wrote before.
  private static let types: Set<String> = ["jwt", "logout+jwt"]

  private let token: IDToken

  /// Reads the form of a token.
  public init(_ text: String) throws(OpenIDFault) {
    token = try IDToken(text)
    guard token.type.map({ Self.types.contains($0.lowercased()) }) ?? true else { throw .form }
  }

  /// What the token says, once it is proven and ours.
  ///
  /// - Parameters:
  ///   - keys: the keys of the service
  ///   - verify: checks the signature
  ///   - issuer: who has to have issued it
  ///   - client: for whom it has to be
  ///   - now: the present, in seconds since 1970
  /// - Returns: what it says
  /// - Throws: the first fault
  public func claims(
    by keys: OpenIDKeySet, _ verify: IDToken.Verify, from issuer: String, for client: String, at now: Int64
  ) throws(OpenIDFault) -> Claims {
    try token.prove(by: keys, verify, from: issuer, for: client, at: now)
    // An ID token has a nonce, so that none is ever taken for one of these.
    guard token.payload["nonce"] == nil else { throw .nonce }
    guard case .object(let events)? = token.payload["events"], case .object? = events[Self.event] else { throw .event }
    guard let number = try text("jti", .number) else { throw .number }
    let (subject, session) = (try text("sub", .subject), try text("sid", .subject))
    guard subject != nil || session != nil else { throw .subject }
    return Claims(number: number, subject: subject, session: session)
  }

  /// A text; `nil` where there is none.
  private func text(_ name: String, _ fault: OpenIDFault) throws(OpenIDFault) -> String? {
    guard let value = token.payload[name] else { return nil }
    guard case .string(let text) = value, (1...255).contains(text.utf8.count) else { throw fault }
    return text
  }
}
