import EligibilityModel
import Interchange

/// The sandbox's page; a service has none.
struct SandboxDesk: Sendable {
  let place: SandboxPlace?

  func response(to request: WebRequest, in language: Language) -> WebResponse {
    guard let place else { return ErrorPage.notFound.response(asJSON: false) }
    if request.method == "POST" {
      place.clear()
      return .redirect(to: .sandbox(language), caching: .never)
    }
    let address = "http://" + (request.headers[.host] ?? "127.0.0.1")
    let page = SandboxPage(place: place, address: address, language: language)
    return WebResponse(status: 200, type: .html, caching: .never, body: HTMLWriter.page(page.html))
  }
}

// Answers that went wrong on their way.
extension WebSite.Reply {
  /// The page of some machine in between, where JSON was expected.
  public var garbled: WebSite.Reply {
    let page = Array("<html><body><h1>502 Bad Gateway</h1></body></html>\n".utf8)
    return WebSite.Reply(response: WebResponse(status: 502, type: .html, caching: .never, body: page), routeName: routeName, caller: caller)
  }

  /// The first half.
  public var torn: WebSite.Reply {
    let half = Array(response.body.prefix(response.body.count / 2))
    return WebSite.Reply(
      response: WebResponse(status: response.status, headers: response.headers, body: half), routeName: routeName, caller: caller)
  }
}
