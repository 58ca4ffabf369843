import Interchange
import Operations

/// Where a hospital's own sign-in says that somebody signed out there (OpenID Connect Back-Channel Logout 1.0).
struct OpenIDLogoutService: Sendable {
  /// The longest field: a token, and its name.
  private static let fieldBytes = 16_400

  let context: WebContext

  /// Ends what had begun there; whoever sends it is known by the token's signature alone.
  func response(to request: WebRequest) -> WebResponse {
    guard let desk = context.access.signIn, let openID = context.access.openID else { return ErrorPage.notFound.response(asJSON: true) }
    guard let token = Self.token(in: request) else { return refused("invalid_request", "logout_token") }
    do throws(OpenIDTrouble) {
      switch desk.signOut(try openID.logout(token)) {
      case .done: return WebResponse(status: 200, type: .none, caching: .never, body: [])
      case .cameBefore: return refused("invalid_request", "jti")
      case .unavailable: return refused("temporarily_unavailable", "register")
      }
    } catch {
      openID.tell(error)
      if case .fault(let fault) = error { return refused("invalid_request", fault.rawValue) }
      return refused("temporarily_unavailable", "keys")
    }
  }

  private static func token(in request: WebRequest) -> String? {
    guard request.mediaType == "application/x-www-form-urlencoded",
      let fields = (try? FormData(request.body, fieldBytes: fieldBytes))?.fields
    else { return nil }
    let tokens = fields.filter { $0.name == "logout_token" }
    return tokens.count == 1 ? tokens.first?.value : nil
  }

  /// The standard knows one status for everything that came to nothing.
  private func refused(_ error: String, _ reason: String) -> WebResponse {
    let body = JSONWriter.object { object in
      object.string("error", error)
      object.string("error_description", reason)
    }
    return WebResponse(status: 400, type: .json, caching: .never, body: body)
  }
}
