import EligibilityModel
import Interchange
import Operations

/// The FHIR interface: says what is served, and hands each request to whoever answers it.
/// FHIRの窓口
struct FHIRDesk: Sendable {
  /// Since when the program serves what its statement says.
  private static let statementDate = CivilDate.fixed(2026, 11, 21)

  private let questions: FHIRQuestions
  private let shelf: FHIRShelf
  private let batch: FHIRBatchDesk
  private let trail: FHIRTrailDesk
  private let clinical: FHIRClinicalDesk

  init(context: WebContext) {
    questions = FHIRQuestions(context: context)
    shelf = FHIRShelf(context: context)
    batch = FHIRBatchDesk(context: context)
    trail = FHIRTrailDesk(context: context)
    clinical = FHIRClinicalDesk(context: context)
  }

  /// The answer, or an `OperationOutcome` that says why there is none.
  func response(to request: WebRequest, on route: FHIRRoute) -> Awaited<WebResponse> {
    if let refusal = request.refusesJSON { return Awaited(refusal) }
    do throws(FHIRRefusal) {
      return try answer(to: request, on: route)
    } catch {
      return Awaited(error.response)
    }
  }

  private func answer(to request: WebRequest, on route: FHIRRoute) throws(FHIRRefusal) -> Awaited<WebResponse> {
    let response: WebResponse
    switch route {
    case .submit: return try questions.submit(try request.resource(), by: request.caller)
    case .metadata: response = .fhir(FHIRCapabilities.statement(on: Self.statementDate, at: request.fhirBase), caching: .ask)
    case .type(let type):
      response = request.method == "POST" ? try shelf.create(try request.resource(), request) : try shelf.find(type, request)
    case .search(let type): response = try shelf.search(type, request)
    case .read(let type, let id): response = try shelf.read(type, id, request)
    case .validate(let type): response = try validate(type, request)
    case .batch: response = try batch.response(to: request)
    case .trail: response = try trail.search(request)
    case .entry(let sequence, let chain): response = try trail.read(sequence, of: chain, by: request.caller)
    case .consent: response = try clinical.record(request)
    case .oneConsent(let row): response = try clinical.consent(row, request)
    case .consents: response = try clinical.consents(request)
    case .clinical(let kind): response = try clinical.search(kind, request)
    }
    return Awaited(response)
  }

  private func validate(_ type: FHIRKeptType, _ request: WebRequest) throws(FHIRRefusal) -> WebResponse {
    guard try request.resource().type?.rawValue == type.rawValue else {
      throw FHIRRefusal(
        FHIRFault(.value, path: type.rawValue, english: "a \(type.rawValue) is needed", japanese: "\(type.rawValue)を送ってください"))
    }
    return .fhir(FHIROutcomeWriter.valid)
  }
}

extension WebRequest {
  /// The resource in the body.
  /// - Throws: what is wrong with it, or that it is none
  func resource() throws(FHIRRefusal) -> FHIRResource {
    try requireResource()
    return try FHIRResource(body)
  }

  /// Refuses a body that does not say that it is a resource in JSON.
  func requireResource() throws(FHIRRefusal) {
    guard mediaType == "application/fhir+json" || mediaType == "application/json" else {
      throw FHIRRefusal(
        FHIRFault(
          .mediaType, english: "the Content-Type must be application/fhir+json", japanese: "Content-Type は application/fhir+json にしてください"))
    }
  }

  /// The parameters of a search in the body.
  func searchParameters() throws(FHIRRefusal) -> [FormData.Field] {
    guard mediaType == "application/x-www-form-urlencoded" else {
      throw FHIRRefusal(
        FHIRFault(
          .mediaType, english: "the Content-Type of a search must be application/x-www-form-urlencoded",
          japanese: "検索の Content-Type は application/x-www-form-urlencoded にしてください"))
    }
    return try Self.parameters(body)
  }

  /// The parameters of a form or an address; those that only say how the answer is written are left out.
  static func parameters(_ bytes: [UInt8]) throws(FHIRRefusal) -> [FormData.Field] {
    do throws(FormDataError) {
      return try FormData(bytes).fields.filter { !["_format", "_count", "_pretty", "_summary"].contains($0.name) }
    } catch {
      throw FHIRRefusal(FHIRFault(.structure, english: "the parameters can't be read", japanese: "検索条件を読めません"))
    }
  }

  /// The refusal of those who take nothing but XML.
  fileprivate var refusesJSON: WebResponse? {
    guard let accept = headers[.accept]?.lowercased(), accept.contains("xml"), !accept.contains("json"), !accept.contains("*/*") else {
      return nil
    }
    let fault = FHIRFault(.notSupported, english: "only JSON is served", japanese: "JSONだけを提供しています")
    return .fhir(FHIRRefusal(fault).outcome, status: 406)
  }

  /// The address of the whole interface, under the name by which it was asked.
  var fhirBase: String {
    let scheme = channel == .machine ? "http" : "https"
    return "\(scheme)://\(headers[.host] ?? "localhost")\(FHIRRoute.base)"
  }
}
