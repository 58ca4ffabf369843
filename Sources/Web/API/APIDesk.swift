import Interchange
import Operations

/// Answers the requests of the API within each caller's limits.
/// APIの窓口
struct APIDesk: Sendable {
  private let context: WebContext
  private let asks: AskDesk
  private let verify: VerifyDesk
  private let bulk: BulkDesk
  private let audit: AuditDesk
  private let consents: ConsentDesk
  private let limits = CallerLimits()
  private let description: [UInt8]

  init(context: WebContext, bulk: BulkDesk) {
    self.context = context
    asks = AskDesk(book: context.book)
    verify = VerifyDesk(context: context)
    self.bulk = bulk
    audit = AuditDesk(context: context)
    consents = ConsentDesk(context: context)
    description = APIDescription(schemas: .embedded(context.schemas)).bytes
  }

  /// Lists that are kept, and those of them that are not worked off yet.
  var lists: (kept: Int, underWay: Int) { bulk.lists }

  func response(to request: WebRequest, on route: APIRoute) -> Awaited<WebResponse> {
    guard context.limitsCallers else { return answered(request, on: route) }
    let grant = limits.take(route.limit, by: request.caller, at: context.now().known)
    let response = grant.isGranted ? answered(request, on: route) : Awaited(Problem(.tooManyRequests, retryAfter: grant.nextAfter).response)
    return response.map { $0.adding(grant.headers) }
  }

  private func answered(_ request: WebRequest, on route: APIRoute) -> Awaited<WebResponse> {
    do throws(Problem) { return try answer(request, on: route) } catch { return Awaited(error.response) }
  }

  private func answer(_ request: WebRequest, on route: APIRoute) throws(Problem) -> Awaited<WebResponse> {
    let response: WebResponse
    switch route {
    case .verify: return try verify.answer(request)
    case .ask(let topic): response = try ask(request, topic)
    case .bulkVerify: response = try bulk.take(request)
    case .bulkJob(let id): response = try bulk.progress(id, request)
    case .bulkRows(let id): response = try bulk.rows(id, request)
    case .bulkTable(let id): response = try bulk.table(id, request)
    case .audit: response = try audit.answer(request)
    case .recordConsent: response = try consents.record(request)
    case .withdrawConsent: response = try consents.withdraw(request)
    case .showConsents: response = try consents.show(request)
    case .problems: response = WebResponse(status: 200, type: .json, caching: .ask, body: ProblemKind.list)
    case .description: response = WebResponse(status: 200, type: .json, caching: .ask, body: description)
    }
    return Awaited(response)
  }

  private func ask(_ request: WebRequest, _ topic: AskTopic) throws(Problem) -> WebResponse {
    try request.requireType("application/json")
    do throws(AskFault) {
      return WebResponse(
        status: 200, type: .json, caching: .never, body: try asks.answered(request.body, topic: topic) + [UInt8(ascii: "\n")])
    } catch {
      throw Problem(error)
    }
  }
}
