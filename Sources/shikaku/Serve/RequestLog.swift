import HTTPServer
import Interchange
import Operations
import Registry
import Synchronization
import Web

/// One line a request, without anything a person typed: even the address is reduced to the route's name; and what is counted of it.
final class RequestLog: Sendable {
  let log: ServiceLog
  let counters = RequestCounters()
  /// Requests whose gate headers were not believed.
  let doubted = Counter()
  private let run = RequestLog.hexadecimal(UInt64(UInt32.random(in: .min ... .max)))
  private let last = Atomic<UInt64>(0)

  init(_ log: ServiceLog) { self.log = log }

  /// Counts a reply once it is there, and writes its line.
  func timed(_ method: HTTPMethod, since start: ContinuousClock.Instant, _ reply: Awaited<WebSite.Reply>) -> Awaited<HTTPResponse> {
    reply.map { [self] reply in noted(method, reply, microseconds: Int((ContinuousClock.now - start) / Duration.microseconds(1))) }
  }

  private func noted(_ method: HTTPMethod, _ reply: WebSite.Reply, microseconds: Int) -> HTTPResponse {
    counters.count(reply.routeName, status: reply.response.status, microseconds: microseconds)
    let number = nextNumber()
    let level: ServiceLog.Level = reply.response.status >= 500 ? .error : .info
    log.write(level, "request") { line in
      line.string("request", number)
      line.string("method", Self.word(method))
      line.string("route", reply.routeName)
      line.integer("status", reply.response.status)
      line.integer("microseconds", microseconds)
      line.string("caller", Self.kind(reply.caller))
    }
    var response = HTTPResponse(reply.response)
    response.headers.append(HTTPHeader(Self.header, number))
    return response
  }

  /// Counts and notes a request that reached no handler; the answer is what the site has for it, or its status alone.
  func refused(_ status: Int, path: String) -> HTTPResponse? {
    counters.count("unrouted", status: status, microseconds: 0)
    let number = nextNumber()
    log.write(.info, "request") { line in
      line.string("request", number)
      line.string("route", "unrouted")
      line.integer("status", status)
    }
    guard var response = WebSite.refusal(status: status, path: path).map(HTTPResponse.init) else { return nil }
    response.headers.append(HTTPHeader(Self.header, number))
    return response
  }

  /// Notes that a request was not believed.
  func warn(of code: String) {
    doubted.add(1)
    log.write(.warning, "refusedAtTheDoor") { $0.string("code", code) }
  }

  /// The header that names a request, so that a caller and the log can talk of the same one.
  static let header = "Shikaku-Request"

  /// A number that no other request of this machine is likely to have: chance for the run, a count in it.
  private func nextNumber() -> String {
    run + "-" + Self.hexadecimal(last.add(1, ordering: .relaxed).newValue)
  }

  private static func hexadecimal(_ number: UInt64) -> String { String(number, radix: 16) }

  /// Who asked, by kind and role and never by name.
  private static func kind(_ caller: Caller) -> String {
    switch caller {
    case .machine: "machine"
    case .institution: "institution"
    case .account(let account): account.role.rawValue
    case .nobody: "nobody"
    }
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
