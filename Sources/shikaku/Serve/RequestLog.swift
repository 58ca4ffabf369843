import HTTPServer
import Web

/// One line a request, without anything a person typed: even the address is reduced to the route's name.
struct RequestLog: Sendable {
  /// Where the lines go.
  let console: Console
  /// Whether nobody wants them.
  let isQuiet: Bool

  /// Answers a request and writes its line.
  func timed(_ request: HTTPRequest, _ answer: () -> WebSite.Reply) -> HTTPResponse {
    if isQuiet { return HTTPResponse(answer().response) }
    let clock = ContinuousClock()
    let start = clock.now
    let reply = answer()
    let milliseconds = (clock.now - start) / Duration.milliseconds(1)
    console.complain(
      "\(TokyoClock.stamp()) \(Self.word(request.method)) \(reply.routeName) \(reply.response.status) \(Int(milliseconds)) ms")
    return HTTPResponse(reply.response)
  }

  /// Writes that a request was not believed, also where nobody wants lines.
  func warn(of code: String) {
    console.complain("\(TokyoClock.stamp()) refused at the door: \(code)")
  }

  /// A made-up method could hold anything.
  private static func word(_ method: HTTPMethod) -> String {
    if case .other = method { "OTHER" } else { method.token }
  }
}

extension HTTPResponse {
  /// A page's response as the server sends it.
  init(_ response: WebResponse) {
    self.init(status: response.status, headers: response.headers.map { HTTPHeader($0.name, $0.value) }, body: response.body)
  }
}
