import EligibilityModel
import Interchange
import Operations
import Registry

/// Answers many requests in one bundle, each by itself and with a status of its own.
struct FHIRBatchDesk: Sendable {
  /// The largest bundle, in bytes.
  static let maximumBodySize = 4 << 20

  let context: WebContext

  /// A question with its place among the requests.
  private struct Asked {
    let place: Int
    let question: FHIREligibilityRequest
  }

  /// What an entry comes to.
  private enum Task {
    case question(FHIREligibilityRequest)
    case answered(WebResponse)
  }

  func response(to request: WebRequest) throws(FHIRRefusal) -> WebResponse {
    try request.requireResource()
    let batch = try FHIRBatch(request.body, atMost: Self.maximumBodySize)
    guard let exchange = context.exchange else { throw FHIRRefusal.noRegister }
    var answers: [Int: WebResponse] = [:]
    var asked: [Asked] = []
    for (place, entry) in batch.entries.enumerated() {
      switch task(of: entry, request) {
      case .question(let question): asked.append(Asked(place: place, question: question))
      case .answered(let answer): answers[place] = answer
      }
    }
    answers.merge(self.answers(to: asked, exchange, by: request.caller)) { first, _ in first }
    return .fhir(FHIRBundleWriter.answers(batch.entries.indices.compactMap { answers[$0] }.map(FHIRBundleWriter.Answer.init)))
  }

  /// Asks all questions that stand for one institution together.
  private func answers(to asked: [Asked], _ exchange: ExchangeDesk, by caller: Caller) -> [Int: WebResponse] {
    let now = context.now()
    var answers: [Int: WebResponse] = [:]
    for group in Dictionary(grouping: asked, by: { $0.question.provider }).values {
      let results = exchange.read(group.map { $0.question.question(at: now) }, by: caller, for: group.first?.question.provider)
      for (asked, result) in zip(group, results) { answers[asked.place] = answer(result, to: asked.question, now) }
    }
    return answers
  }

  private func answer(
    _ result: Result<LookUpMember.Result, RegisterError>, to question: FHIREligibilityRequest, _ now: WebContext.Moment
  ) -> WebResponse {
    switch result {
    case .success(let result):
      .fhir(FHIREligibilityResponseWriter.write(FHIREligibilityResponse(result, to: question, at: now), to: question))
    case .failure(let error): .fhir(FHIRRefusal(error))
    }
  }

  private func task(of entry: Result<FHIRBatch.Entry, FHIRRefusal>, _ request: WebRequest) -> Task {
    do throws(FHIRRefusal) {
      return try task(of: try entry.get(), request)
    } catch {
      return .answered(.fhir(error))
    }
  }

  private func task(of entry: FHIRBatch.Entry, _ request: WebRequest) throws(FHIRRefusal) -> Task {
    let parts = entry.url.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false).map { String($0) }
    let path = (parts.first ?? "").split(separator: "/", omittingEmptySubsequences: false).map { String($0) }
    guard let route = FHIRRoute(parts: path), route.methods.contains(entry.method) else { throw Self.notServed }
    if let refusal = context.access.refusal(of: request.caller, on: .fhir(route)) { return .answered(refusal.response(on: route.path)) }
    let inner = WebRequest(inside: request, entry, path: route.path, query: parts.count == 2 ? parts[1] : nil)
    let shelf = FHIRShelf(context: context)
    switch (route, entry.method) {
    case (.submit, _): return .question(try FHIRQuestions(context: context).question(in: try Self.resource(entry), by: request.caller))
    case (.type(.eligibilityRequest), "POST"): return .answered(try shelf.create(try Self.resource(entry), inner))
    case (.type(let type), "GET"): return .answered(try shelf.find(type, inner))
    case (.read(let type, let id), "GET"): return .answered(try shelf.read(type, id, inner))
    case (.oneConsent(let row), "GET"): return .answered(try FHIRClinicalDesk(context: context).consent(row, inner))
    default: throw Self.notServed
    }
  }

  private static func resource(_ entry: FHIRBatch.Entry) throws(FHIRRefusal) -> FHIRResource {
    guard let resource = entry.resource else {
      throw FHIRRefusal(FHIRFault(.required, path: "Bundle.entry.resource", english: "is missing", japanese: "この項目は必須です"))
    }
    return try FHIRResource(resource)
  }

  private static let notServed = FHIRRefusal(
    FHIRFault(
      .notSupported, path: "Bundle.entry.request",
      english: "a batch takes POST CoverageEligibilityRequest/$submit, POST CoverageEligibilityRequest and GET",
      japanese: "一括で使えるのは POST CoverageEligibilityRequest/$submit、POST CoverageEligibilityRequest、GET です"))
}

extension WebRequest {
  /// One request out of a bundle, in the name of whoever sent the bundle.
  fileprivate init(inside bundle: WebRequest, _ entry: FHIRBatch.Entry, path: String, query: String?) {
    var headers: [Header: String] = [:]
    headers[.host] = bundle.headers[.host]
    headers[.ifNoneMatch] = entry.ifNoneMatch
    headers[.ifNoneExist] = entry.ifNoneExist
    self.init(method: entry.method, path: path, query: query, headers: headers, channel: bundle.channel)
    caller = bundle.caller
  }
}

extension FHIRBundleWriter.Answer {
  /// A response as an entry of a bundle.
  fileprivate init(_ response: WebResponse) {
    self.init(
      status: "\(response.status) \(Self.names[response.status] ?? "Status")", location: response.header("Location"),
      etag: response.header("ETag"), resource: response.body.isEmpty ? nil : response.body, isRefusal: response.status >= 400)
  }

  private static let names = [
    200: "OK", 201: "Created", 304: "Not Modified", 400: "Bad Request", 401: "Unauthorized", 403: "Forbidden",
    404: "Not Found", 412: "Precondition Failed", 413: "Content Too Large",
    415: "Unsupported Media Type", 422: "Unprocessable Content", 429: "Too Many Requests", 503: "Service Unavailable",
  ]
}
