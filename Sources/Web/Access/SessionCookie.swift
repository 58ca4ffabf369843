import Operations

/// The cookie that holds a session's secret.
enum SessionCookie {
  /// Its name; behind the gate the prefix makes browsers refuse it from anywhere but this host and without TLS.
  static func name(on channel: CallerChannel) -> String {
    switch channel {
    case .machine: "shikaku-session"
    case .gate: "__Host-shikaku-session"
    }
  }
}

extension WebRequest {
  /// The secret of the session.
  var sessionToken: SessionToken? { cookie(SessionCookie.name(on: channel)).flatMap { SessionToken($0) } }

  /// The value of a cookie; `nil` without one, and where two are sent: a second one is somebody else's.
  func cookie(_ name: String) -> String? {
    guard let cookies = headers[.cookie] else { return nil }
    let found = cookies.split(separator: ";").compactMap { part -> Substring? in
      let pair = part.drop { $0 == " " }.split(separator: "=", maxSplits: 1)
      return pair.count == 2 && pair[0] == name ? pair[1] : nil
    }
    return found.count == 1 ? found.first.map { String($0) } : nil
  }
}

extension SessionCookie {
  /// Gives a browser the secret: for this host and its own pages only, out of reach of scripts, and behind the gate only under TLS.
  static func header(_ token: SessionToken, on channel: CallerChannel) -> WebResponse.Header {
    WebResponse.Header(name: "Set-Cookie", value: "\(name(on: channel))=\(token.text)\(attributes(channel))")
  }

  /// Takes it back.
  static func ending(on channel: CallerChannel) -> WebResponse.Header {
    WebResponse.Header(name: "Set-Cookie", value: "\(name(on: channel))=; Max-Age=0\(attributes(channel))")
  }

  private static func attributes(_ channel: CallerChannel) -> String {
    let secure = if case .gate = channel { "; Secure" } else { "" }
    return "; Path=/; HttpOnly; SameSite=Strict\(secure)"
  }
}
