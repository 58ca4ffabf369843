import EligibilityModel
import Interchange
public import Operations

/// All pages and the API without a socket: a request in, a response out.
public struct WebSite: Sendable {
  /// A response with the route's name, which is all that a log may hold of the address.
  public struct Reply: Sendable {
    /// What is sent back.
    public let response: WebResponse
    /// The route's name; `none` for an address that does not exist.
    public let routeName: String
    /// Who asked, for logs by kind and role only.
    public let caller: Caller
  }

  /// Where the larger of all bodies ends; a form has a few kilobytes.
  public static let maximumBodySize = 64 << 10

  private let context: WebContext
  private let counter: CounterDesk
  private let api: APIDesk
  private let rules: RuleDesk
  private let questions: QuestionDesk
  private let fhir: FHIRDesk
  private let signIn: SignInService
  private let appointments: AppointmentsDesk
  private let service: ServiceDesk

  /// Serves with these rules, this clock and this register.
  public init(_ context: WebContext) {
    self.context = context
    counter = CounterDesk(context: context)
    rules = RuleDesk(context: context)
    questions = QuestionDesk(context: context)
    fhir = FHIRDesk(context: context)
    signIn = SignInService(context: context)
    // One desk for both ways, so that a list that a program sent is found on the page, too.
    let bulk = BulkDesk(context: context)
    api = APIDesk(context: context, bulk: bulk)
    appointments = AppointmentsDesk(bulk: bulk)
    service = ServiceDesk(context: context)
  }

  /// Answers a request, and waits where that has to be.
  public func reply(to sent: WebRequest) -> Reply { replying(to: sent).value() }

  /// Answers a request as soon as the answer is there.
  public func replying(to sent: WebRequest) -> Awaited<Reply> {
    var request = sent
    request.caller = context.access.caller(of: sent)
    request.visitor = context.access.visitor(of: request)
    guard let route = Route(path: request.path) else {
      return Awaited(
        Reply(response: ErrorPage.notFound.response(on: request.path), routeName: "none", caller: request.caller))
    }
    let (caller, visitor) = (request.caller, request.visitor)
    return responding(to: request, on: route).map { response in
      Reply(
        response: visitor.map { response.showing($0, in: route.language ?? .japanese) } ?? response, routeName: route.name, caller: caller)
    }
  }

  /// Whether nothing waits in the thread that begins the answer: neither is a session looked up nor a page made.
  public static func isQuick(_ request: WebRequest) -> Bool {
    guard request.sessionToken == nil, let route = Route(path: request.path) else { return false }
    return route.isQuick
  }

  /// Lists of appointments that are kept, and those of them that are not worked off yet.
  public var lists: (kept: Int, underWay: Int) { api.lists }

  private func responding(to request: WebRequest, on route: Route) -> Awaited<WebResponse> {
    if let refusal = refusal(of: request, on: route) { return Awaited(refusal.response(on: request.path)) }
    if let refusal = context.access.refusal(of: request, on: route) {
      let isInvited = refusal == .notSignedIn && !route.isForPrograms
      return Awaited(isInvited ? signIn.invitation(from: route, request) : refusal.response(on: request.path))
    }
    let page: WebResponse
    switch route {
    case .home: page = .redirect(to: context.sandbox == nil ? .counter(.japanese) : .sandbox(.japanese))
    case .start(let language): page = rules.start(in: language)
    case .counter(let language): page = counter.response(to: request, in: language)
    case .form(let language, let topic): page = questions.response(to: request, topic: topic, in: language)
    case .rules(let language): page = rules.rules(request, in: language)
    case .rule(let language, let id): page = rules.rule(id, in: language)
    case .ruleChanges(let language): page = rules.changes(request, in: language)
    case .insurers(let language): page = rules.insurers(in: language)
    case .insurer(let language, let id): page = rules.insurer(id, in: language)
    case .contradictions(let language): page = rules.contradictions(in: language)
    case .held(let language): page = rules.held(in: language)
    case .appointments(let language): page = appointments.response(to: request, in: language)
    case .appointmentList(let language, let id): page = appointments.show(id, to: request, in: language)
    case .sandbox(let language): page = SandboxDesk(place: context.sandbox).response(to: request, in: language)
    case .signIn(let language): page = signIn.password(request, in: language)
    case .secondFactor(let language): page = signIn.secondFactor(request, in: language)
    case .ownRecord(let language): page = OwnRecordDesk(context: context).response(to: request, in: language)
    case .outsideSignIn(let language): page = OpenIDService(context: context).leave(request, in: language)
    case .outsideReturn: page = OpenIDService(context: context).comeBack(request)
    case .outsideSignOut: page = OpenIDLogoutService(context: context).response(to: request)
    case .password(let language): page = signIn.newPassword(request, in: language)
    case .signOut(let language): page = signIn.signOut(request, in: language)
    case .api(let route): return api.response(to: request, on: route)
    case .fhir(let route): return fhir.response(to: request, on: route)
    case .schema(let name):
      guard let schema = context.schemas[name] else { return Awaited(ErrorPage.notFound.response(asJSON: false)) }
      page = WebResponse(status: 200, type: .schema, caching: .ask, body: schema)
    case .ready, .metrics, .status: page = service.response(on: route)
    case .health: page = WebResponse(status: 200, type: .json, caching: .never, body: Array("{\"status\":\"ok\"}\n".utf8))
    case .style: page = WebResponse(status: 200, type: .css, caching: .ask, body: Array(StyleSheet.text.utf8))
    }
    return Awaited(page)
  }

  /// Has a request for the register that is refused before it is read stand in the audit trail.
  func leaveTrace(ofRefusalAt path: String) {
    if let route = Route(path: path) { _ = context.access.refusal(of: .nobody, on: route) }
  }

  /// What is refused before a page is asked for.
  private func refusal(of request: WebRequest, on route: Route) -> ErrorPage? {
    guard isOurs(request.headers[.host]) else { return .wrongHost }
    guard route.methods.contains(request.method) else { return .methodNotAllowed(route.methods) }
    guard request.method == "POST" else { return nil }
    if request.headers[.fetchSite] == "cross-site" { return .otherSite }
    return request.body.count <= route.maximumBodySize ? nil : .tooLarge
  }

  /// How a request is refused that reaches no route, by its status and path; `nil` where nothing more is said than the status.
  public static func refusal(status: Int, path: String) -> WebResponse? {
    if path == FHIRRoute.base || path.hasPrefix(FHIRRoute.base + "/") { return .fhirRefusal(status: status) }
    if status == 413, case .appointments(let language)? = Route(path: path) { return AppointmentsDesk.tooLarge(in: language) }
    guard path.hasPrefix(APIRoute.base + "/") else { return nil }
    switch status {
    case 413: return Problem(.tooLarge).response
    case 503: return Problem(.tooManyJobs, retryAfter: 5).response
    default: return nil
    }
  }

  /// The addresses that take more than the usual body.
  public static let largeBodies: [String: Int] = Route.all.filter { $0.maximumBodySize > maximumBodySize }
    .reduce(into: [:]) { sizes, route in
      for path in route.paths { sizes[path] = route.maximumBodySize }
    }

  private func isOurs(_ host: String?) -> Bool {
    guard let host else { return true }
    let name = host.hasPrefix("[") ? String(host.prefix { $0 != "]" } + "]") : String(host.prefix { $0 != ":" })
    return ["localhost", "127.0.0.1", "[::1]"].contains(name.lowercased()) || context.hostNames.contains(name.lowercased())
  }
}

extension WebResponse {
  /// Leads to a service that settings name.
  static func leaving(to address: String, extra: [Header]) -> WebResponse {
    WebResponse(status: 303, type: .none, caching: .never, extra: [Header(name: "Location", value: address)] + extra, body: [])
  }

  /// Leads to another page of ours.
  static func redirect(to route: Route, query: String = "", caching: Caching = .ask, extra: [Header] = []) -> WebResponse {
    let address = query.isEmpty ? route.path : "\(route.path)?\(query)"
    return WebResponse(
      status: 303, type: .none, caching: caching, extra: [Header(name: "Location", value: address)] + extra,
      body: Array("\(address)\n".utf8))
  }
}
