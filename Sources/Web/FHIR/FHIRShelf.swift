import EligibilityModel
import Interchange
import Operations
import Registry

/// Questions and answers that are kept: making, reading and finding them.
struct FHIRShelf: Sendable {
  /// The version of everything that is kept; nothing is ever changed.
  static let etag = "W/\"1\""

  let context: WebContext

  private func exchange() throws(FHIRRefusal) -> ExchangeDesk {
    guard let exchange = context.exchange else { throw FHIRRefusal.noRegister }
    return exchange
  }
}

// Making.
extension FHIRShelf {
  /// Keeps a request, asks what it asks, and keeps the answer.
  func create(_ resource: FHIRResource, _ request: WebRequest) throws(FHIRRefusal) -> WebResponse {
    guard resource.type == .eligibilityRequest else {
      throw FHIRRefusal(
        FHIRFault(
          .value, path: "CoverageEligibilityRequest", english: "a CoverageEligibilityRequest is needed",
          japanese: "CoverageEligibilityRequestを送ってください"))
    }
    let ids = Addresses()
    let kept = FHIRResource.text(of: resource.kept(as: ids.request.text, since: context.now().known.fhirInstant))
    switch try keep(resource, kept, ids, unlessThereIs: try request.unmadeIdentifier(), by: request.caller) {
    case .kept: return Self.made(kept, ids.request, status: 201, request)
    case .thereAlready(let document): return Self.made(Array(document.body.utf8), document.id, status: 200, request)
    case .thereMoreThanOnce:
      throw FHIRRefusal(
        FHIRFault(
          .severalMatches, path: "If-None-Exist", english: "more than one request is kept under this identifier",
          japanese: "この識別子の要求が2件以上保存されています"))
    }
  }

  /// Under what an identifier is found: it may say more than an address may, so it is not kept itself.
  fileprivate static func checksum(_ identifier: String) -> String { SHA256.hex(of: Array("identifier\n\(identifier)".utf8)) }

  private static func made(_ kept: [UInt8], _ id: ExchangeDocumentID, status: Int, _ request: WebRequest) -> WebResponse {
    made(kept, at: .read(.eligibilityRequest, id), status: status, request)
  }

  /// What was made, and where it is read; not once more to those who want nothing back.
  static func made(_ kept: [UInt8], at route: FHIRRoute, status: Int, _ request: WebRequest) -> WebResponse {
    let path = route.path
    let headers = [
      WebResponse.Header(name: "Location", value: "\(request.fhirBase)\(path.dropFirst(FHIRRoute.base.utf8.count))/_history/1"),
      WebResponse.Header(name: "ETag", value: etag),
    ]
    let wantsNothing = request.headers[.prefer]?.contains("return=minimal") == true
    return .fhir(wantsNothing ? [] : kept, status: status, extra: headers)
  }

  /// Asks, and keeps question and answer.
  private func keep(
    _ resource: FHIRResource, _ kept: [UInt8], _ ids: Addresses, unlessThereIs identifier: String?, by caller: Caller
  ) throws(FHIRRefusal) -> ExchangeDesk.Keeping {
    let now = context.now()
    let time = now.known.fhirInstant
    let exchange = try exchange()
    let question: FHIREligibilityRequest?
    let unanswered: FHIRRefusal?
    do throws(FHIRRefusal) {
      (question, unanswered) = (try FHIRQuestions(context: context).question(in: resource, by: caller), nil)
    } catch {
      // What could not be asked now is no answer to keep.
      if error.retryAfter != nil || error.first.kind == .transient { throw error }
      (question, unanswered) = (nil, error)
    }
    do throws(RegisterError) {
      return try exchange.exchange(
        question?.question(at: now), by: caller, for: question?.provider, as: ids.request, unlessThereIs: identifier
      ) { result in
        let request = ExchangeDesk.Draft(
          .request, ids.request, body: String(decoding: kept, as: UTF8.self), identifiers: resource.identifiers.map(FHIRShelf.checksum))
        if let question, let result {
          return [request] + ids.drafts(of: FHIREligibilityResponse(result, to: question, at: now), to: question, time)
        }
        guard let unanswered else { return [request] }
        return [request] + [ids.draft(of: resource, unanswered, time)]
      }
    } catch {
      throw FHIRRefusal(error)
    }
  }

  /// The addresses of an exchange.
  private struct Addresses: Sendable {
    let request: ExchangeDocumentID
    let response: ExchangeDocumentID
    let coverage: ExchangeDocumentID
    let patient: ExchangeDocumentID

    init() {
      var generator = SystemRandomNumberGenerator()
      request = ExchangeDocumentID(using: &generator)
      response = ExchangeDocumentID(using: &generator)
      coverage = ExchangeDocumentID(using: &generator)
      patient = ExchangeDocumentID(using: &generator)
    }

    private var texts: FHIRAddresses {
      FHIRAddresses(request: request.text, response: response.text, coverage: coverage.text, patient: patient.text)
    }

    func drafts(
      of response: FHIREligibilityResponse, to question: FHIREligibilityRequest, _ time: String
    ) -> [ExchangeDesk.Draft] {
      let kept = FHIREligibilityResponseWriter.kept(response, to: question, at: texts, since: time)
      let texts: [(ExchangeDocumentKind, ExchangeDocumentID, [UInt8]?)] = [
        (.response, self.response, kept.response), (.coverage, coverage, kept.coverage), (.person, patient, kept.patient),
      ]
      return texts.compactMap { kind, id, text in text.map { ExchangeDesk.Draft(kind, id, body: String(decoding: $0, as: UTF8.self)) } }
    }

    func draft(of request: FHIRResource, _ refusal: FHIRRefusal, _ time: String) -> ExchangeDesk.Draft {
      let text = FHIRUnansweredWriter.write(request, refusal, at: texts, since: time)
      return ExchangeDesk.Draft(.response, response, body: String(decoding: text, as: UTF8.self))
    }
  }
}

extension WebRequest {
  /// The checksum of the identifier in `If-None-Exist`, `system|value`; `nil` without the header.
  fileprivate func unmadeIdentifier() throws(FHIRRefusal) -> String? {
    guard let header = headers[.ifNoneExist] else { return nil }
    let fields = try Self.parameters(Array(header.drop { $0 == "?" }.utf8))
    guard fields.count == 1, let field = fields.first, field.name == "identifier", field.value.contains("|"), !field.value.hasSuffix("|")
    else {
      throw FHIRRefusal(
        FHIRFault(
          .value, path: "If-None-Exist", english: "must be identifier=system|value", japanese: "identifier=system|value の形で書いてください"))
    }
    return FHIRShelf.checksum(field.value)
  }
}

// Reading.
extension FHIRShelf {
  /// The resource at an address; not once more to those who hold it already.
  func read(_ type: FHIRKeptType, _ id: ExchangeDocumentID, _ request: WebRequest) throws(FHIRRefusal) -> WebResponse {
    let exchange = try exchange()
    let document: ExchangeDocument?
    do throws(RegisterError) {
      document = try exchange.document(id, type.kind, by: request.caller)
    } catch {
      throw FHIRRefusal(error)
    }
    guard let found = document else { throw FHIRRefusal.notKept }
    return Self.unlessHeld(Array(found.body.utf8), request)
  }

  /// A resource that never changes; those who hold it already get it not once more.
  static func unlessHeld(_ resource: [UInt8], _ request: WebRequest) -> WebResponse {
    let headers = [WebResponse.Header(name: "ETag", value: etag)]
    return isHeld(request.headers[.ifNoneMatch]) ? .fhir([], status: 304, extra: headers) : .fhir(resource, extra: headers)
  }

  /// Whether one of the versions that an asker holds is the one that there is.
  private static func isHeld(_ header: String?) -> Bool {
    guard let header else { return false }
    return header.split(separator: ",").contains { part in
      let tag = part.filter { $0 != " " && $0 != "\t" }
      return tag == "*" || tag == etag || tag == etag.dropFirst(2)
    }
  }
}

// Finding.
extension FHIRShelf {
  /// Finds by the address of a request, which says nothing of anybody; all else must not stand in an address.
  func find(_ type: FHIRKeptType, _ request: WebRequest) throws(FHIRRefusal) -> WebResponse {
    let fields = try WebRequest.parameters(Array((request.query ?? "").utf8))
    guard type == .eligibilityResponse, fields.count == 1, let field = fields.first, field.name == "request" else {
      throw FHIRRefusal(
        FHIRFault(
          .notSupported,
          english: "only request=CoverageEligibilityRequest/<id> may stand in an address; search by POST \(type.rawValue)/_search",
          japanese: "アドレスに書ける検索条件は request だけです。それ以外は POST \(type.rawValue)/_search で検索してください"))
    }
    return try found(type, request, field)
  }

  /// Finds by the numbers of a person, or by a request.
  func search(_ type: FHIRKeptType, _ request: WebRequest) throws(FHIRRefusal) -> WebResponse {
    let fields = try request.searchParameters()
    guard fields.count == 1, let field = fields.first else {
      throw FHIRRefusal(
        FHIRFault(
          .required, path: "\(type.memberParameter)", english: "exactly one parameter is needed: \(type.parameters)",
          japanese: "検索条件を1つ書いてください：\(type.parameters)"))
    }
    return try found(type, request, field)
  }

  private func found(_ type: FHIRKeptType, _ request: WebRequest, _ field: FormData.Field) throws(FHIRRefusal) -> WebResponse {
    let documents = try documents(type, field, by: request.caller)
    let list = documents.map { document in
      FHIRBundleWriter.Found(url: "\(request.fhirBase)/\(type.rawValue)/\(document.id)", resource: Array(document.body.utf8))
    }
    return .fhir(FHIRBundleWriter.found(list))
  }

  private func documents(_ type: FHIRKeptType, _ field: FormData.Field, by caller: Caller) throws(FHIRRefusal) -> [ExchangeDocument] {
    let exchange = try exchange()
    let search = try Search(type, field)
    do throws(RegisterError) {
      switch search {
      case .request(let id): return try exchange.documents(of: id, type.kind, by: caller)
      case .member(let member): return try exchange.documents(under: member, type.kind, by: caller)
      }
    } catch {
      throw FHIRRefusal(error)
    }
  }

  /// By what is searched.
  private enum Search {
    case request(ExchangeDocumentID)
    case member(ExchangeMember)

    init(_ type: FHIRKeptType, _ field: FormData.Field) throws(FHIRRefusal) {
      if field.name == "request", type == .eligibilityResponse {
        self = .request(try FHIRShelf.requestID(field))
      } else if field.name == type.memberParameter {
        self = .member(try FHIRSearch.member(field))
      } else {
        throw FHIRRefusal.unknown(field, of: type.parameters)
      }
    }
  }

  private static func requestID(_ field: FormData.Field) throws(FHIRRefusal) -> ExchangeDocumentID {
    let text = field.value.split(separator: "/").last.map { String($0) } ?? ""
    guard let id = ExchangeDocumentID(text) else {
      throw FHIRRefusal(
        FHIRFault(
          .value, path: "request", english: "must be CoverageEligibilityRequest/<id>",
          japanese: "CoverageEligibilityRequest/<id> の形で書いてください"))
    }
    return id
  }
}

extension FHIRKeptType {
  /// By what a search in a body finds a person's numbers.
  fileprivate var memberParameter: String {
    switch self {
    case .coverage, .patient: "identifier"
    case .eligibilityRequest, .eligibilityResponse: "patient.identifier"
    }
  }

  /// All parameters, for messages.
  fileprivate var parameters: String { self == .eligibilityResponse ? "request, \(memberParameter)" : memberParameter }
}

/// Reads the parameters of searches.
enum FHIRSearch {
  /// The numbers of a person, `system|value` or the value alone.
  static func member(_ field: FormData.Field) throws(FHIRRefusal) -> ExchangeMember {
    let parts = field.value.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
    let (system, value) = parts.count == 2 ? (parts[0], parts[1]) : ("", parts.first ?? "")
    do throws(IdentifierError) {
      guard system.isEmpty || system == FHIRMemberID.system else { throw .empty }
      let member = try FHIRMemberID(String(value))
      return ExchangeMember(
        insurerNumber: member.insurerNumber, symbol: member.symbol, number: member.number, branchNumber: member.branchNumber)
    } catch {
      throw FHIRRefusal(
        FHIRFault(
          .value, path: field.name, english: "must be \(FHIRMemberID.system)|insurer:symbol:number:branch",
          japanese: "\(FHIRMemberID.system)|保険者番号:記号:番号:枝番 の形で書いてください"))
    }
  }
}

extension FHIRRefusal {
  /// A parameter that a search doesn't have; its name may hold anything, so it isn't repeated.
  static func unknown(_ field: FormData.Field, of parameters: String) -> FHIRRefusal {
    FHIRRefusal(
      FHIRFault(
        .notSupported, english: "this search knows no such parameter; it knows \(parameters)", japanese: "この検索条件はありません。使えるもの：\(parameters)")
    )
  }
}
