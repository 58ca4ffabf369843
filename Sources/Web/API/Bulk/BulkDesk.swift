import EligibilityModel
import Interchange
import Operations
import Registry

/// Takes lists of appointments and tells what came of them.
/// 一括照会の窓口
struct BulkDesk: Sendable {
  private let context: WebContext
  /// `nil` where no register is connected.
  private let jobs: BulkJobs?

  init(context: WebContext) {
    self.context = context
    let now = context.now
    jobs = context.lookUpMany.map { BulkJobs(now: { now().known }, ask: $0) }
  }

  /// Lists that are kept, and those of them that are not worked off yet.
  var lists: (kept: Int, underWay: Int) { jobs?.counts ?? (0, 0) }

  /// Takes a list and answers where its results will be.
  func take(_ request: WebRequest) throws(Problem) -> WebResponse {
    try request.requireType("text/csv")
    return Self.taken(try start(request.body, by: request.caller, key: try IdempotencyKey(request, on: .bulkVerify)))
  }

  /// Takes a list; with a key that was used before the earlier list is meant.
  func start(_ list: [UInt8], by caller: Caller, key: IdempotencyKey? = nil) throws(Problem) -> BulkJobID {
    guard let jobs else { throw Problem(.registerUnavailable, technician: VerifyDesk.noRegister) }
    let (id, known) = (BulkJobID.random(), context.now().known)
    try jobs.hold(id, BulkJob(try Self.lines(list), by: caller, known: known))
    // Held before the key is claimed and begun afterwards: a list that is sent twice is asked once, and one that can't be held claims nothing.
    if let key, let earlier = try claim(key.claim(answering: id.text, at: known), dropping: id, from: jobs) { return earlier }
    jobs.begin(id)
    return id
  }

  /// Claims a key; the list that is held goes again where it came before.
  private func claim(_ claim: RequestClaim, dropping id: BulkJobID, from jobs: BulkJobs) throws(Problem) -> BulkJobID? {
    guard let keep = context.claim else { return nil }
    do throws(RegisterError) {
      switch try keep(claim) {
      case .isNew: return nil
      case .repeated(let answer):
        jobs.drop(id)
        return BulkJobID(answer) ?? id
      case .otherRequest: jobs.drop(id)
      }
    } catch {
      jobs.drop(id)
      throw Problem(error)
    }
    throw Problem(.keyReused, field: WebRequest.Header.idempotencyKey.rawValue)
  }

  /// How far a list has come, and what stands out.
  func progress(_ id: BulkJobID, _ request: WebRequest) throws(Problem) -> WebResponse {
    let job = try find(id, request.caller)
    var extra: [WebResponse.Header] = []
    if job.state != .done { extra.append(WebResponse.Header(name: "Retry-After", value: "1")) }
    return WebResponse(status: 200, type: .json, caching: .never, extra: extra, body: BulkProgress(id: id, job: job).bytes)
  }

  /// Some of the answers.
  func rows(_ id: BulkJobID, _ request: WebRequest) throws(Problem) -> WebResponse {
    let part = try BulkPart(query: request.query)
    let job = try finished(id, request)
    return WebResponse(status: 200, type: .json, caching: .never, body: part.bytes(of: job, id))
  }

  /// All answers as a table.
  func table(_ id: BulkJobID, _ request: WebRequest) throws(Problem) -> WebResponse {
    let job = try finished(id, request)
    let name = WebResponse.Header(name: "Content-Disposition", value: "attachment; filename=\"appointments.csv\"")
    return WebResponse(status: 200, type: .csv, caching: .never, extra: [name], body: BulkTable(job: job).bytes)
  }

  private static func lines(_ body: [UInt8]) throws(Problem) -> [AppointmentLine] {
    do throws(AppointmentReader.Refusal) {
      return try AppointmentReader().read(body)
    } catch {
      switch error {
      case .tooManyRows(let limit):
        throw Problem(.tooManyRows, technician: Bilingual("行数は\(limit)行までです。", "At most \(limit) rows are taken."))
      case .header(let fault):
        throw Problem(.malformedList, field: fault.column ?? "", technician: Bilingual(fault.japanese, fault.english))
      }
    }
  }

  private static func taken(_ id: BulkJobID) -> WebResponse {
    let path = APIRoute.bulkJob(id).path
    let body = JSONWriter.object { object in
      object.string("job", id.text)
      object.string("result", path)
    }
    return WebResponse(
      status: 202, type: .json, caching: .never, extra: [WebResponse.Header(name: "Location", value: path)],
      body: body + [UInt8(ascii: "\n")])
  }

  /// A list of a caller.
  func find(_ id: BulkJobID, _ caller: Caller) throws(Problem) -> BulkJob {
    guard let job = jobs?.job(id, of: caller) else { throw Problem(.jobGone) }
    return job
  }

  private func finished(_ id: BulkJobID, _ request: WebRequest) throws(Problem) -> BulkJob {
    let job = try find(id, request.caller)
    guard job.state == .done else { throw Problem(.jobUnderWay, retryAfter: 1) }
    return job
  }
}
