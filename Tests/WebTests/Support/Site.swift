import EligibilityModel
import Foundation
import Interchange
import Operations
import Registry
import Rulebook
import Testing
import Web

/// A site in memory with the real rulebook, a clock that stands still and a register of one invented person.
struct Site {
  static let today = CivilDate.fixed(2026, 8, 5)
  static let moment = WebContext.Moment(day: today, clock: "09:05", known: KnownTime(startOf: today))
  static let name = "髙﨑 <辻󠄀>"

  /// The book of this repository, read once: reading takes longer than most tests.
  static let book: Result<Rulebook, any Error> = Result {
    let root = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
    return try Rulebook.load(directory: "/\(root)/Book")
  }

  /// One site for the tests that do not need their own.
  static let shared: Result<Site, any Error> = Result { try Site() }

  let site: WebSite

  init(
    lookUp: WebContext.LookUp? = Site.answer, read: WebContext.Read? = nil, exchange: ExchangeDesk? = nil, trail: WebContext.Trail? = nil,
    clinical: ClinicalDesk? = nil,
    hostNames: Set<String> = [], cases: [RuleID: [RuleCase]] = [:],
    access: WebAccess = .withoutAccounts, lookUpMany: WebContext.LookUpMany? = nil, claim: WebContext.Claim? = nil,
    limitsCallers: Bool = true, service: ServiceMonitor = .unwatched, places: WebContext.Places? = nil,
    institutions: InstitutionDirectory = .empty,
    now: @escaping @Sendable () -> WebContext.Moment = { Site.moment }
  ) throws {
    let book = try Self.book.get()
    var context = WebContext(
      book: book, now: now, lookUp: lookUp, read: read, exchange: exchange, trail: trail, lookUpMany: lookUpMany, claim: claim,
      limitsCallers: limitsCallers, clinical: clinical, hostNames: hostNames, schemas: [.question(.counter): Array("{}".utf8)],
      cases: cases, access: access, service: service)
    (context.places, context.institutions) = (places, institutions)
    site = WebSite(context)
  }

  /// Valid for the number 123, ended for 124, none for the rest.
  static let answer: WebContext.LookUp = { (question, _) throws(RegisterError) in
    switch question.number.original {
    case "123": .valid(try Site.found())
    case "124": .invalid(lostOn: .fixed(2026, 7, 1))
    case "500": throw .busy
    default: .none
    }
  }

  private static func found() throws(RegisterError) -> FoundCoverage {
    guard let name = try? PersonName(name) else { throw .store("the sample's name") }
    let period = Period(from: .fixed(2024, 4, 1))
    return FoundCoverage(
      id: RecordID(1), branchNumber: nil, name: name, role: .insuredPerson, period: period, stated: period,
      copaymentRate: .thirtyPercent, certificateValidThrough: nil, reference: nil)
  }

  func get(_ path: String, query: String? = nil, host: String? = "127.0.0.1:8080") -> WebResponse {
    site.reply(to: WebRequest(method: "GET", path: path, query: query, headers: host.map { [.host: $0] } ?? [:])).response
  }

  func post(_ path: String, form: [(String, String)]) -> WebResponse {
    let body = form.map { "\(Self.encoded($0))=\(Self.encoded($1))" }.joined(separator: "&")
    return post(path, body, type: "application/x-www-form-urlencoded")
  }

  func post(
    _ path: String, _ body: String, type: String?, fetchSite: String? = nil, headers further: [WebRequest.Header: String] = [:]
  ) -> WebResponse {
    var headers = further
    headers[.host] = "localhost"
    headers[.contentType] = type
    headers[.fetchSite] = fetchSite
    return site.reply(to: WebRequest(method: "POST", path: path, headers: headers, body: Array(body.utf8))).response
  }

  static func encoded(_ text: String) -> String {
    text.utf8.map { "%" + (($0 < 16 ? "0" : "") + String($0, radix: 16)) }.joined()
  }
}

extension WebResponse {
  /// The body as text.
  var text: String { String(decoding: body, as: UTF8.self) }
}

/// A text as it stands in a page.
func escaped(_ text: String) -> String {
  text.replacingOccurrences(of: "&", with: "&amp;").replacingOccurrences(of: "\"", with: "&quot;")
    .replacingOccurrences(of: "'", with: "&#39;").replacingOccurrences(of: "<", with: "&lt;").replacingOccurrences(of: ">", with: "&gt;")
}

extension WebContext {
  /// A register of the tests, whose answers are there at once.
  static func reading(
    _ answer: @escaping @Sendable (LookupQuestion, Caller, MedicalInstitutionCode?) throws(RegisterError) -> LookUpMember.Result
  ) -> Read {
    { question, caller, institution in
      do throws(RegisterError) {
        return Awaited(.success(try answer(question, caller, institution)))
      } catch {
        return Awaited(.failure(error))
      }
    }
  }
}
