import EligibilityModel
import Foundation
import Interchange
import Operations
import Registry
import Synchronization
import Testing
import Web

@Suite("API: a list that is sent again is not asked again")
struct IdempotencyTests {
  private static let list = "保険者番号,番号,生年月日,診療日\n06130488,10,1980-04-01,2026-08-06\n"

  /// A register in memory that only remembers keys; InMemoryRegister is no Sendable.
  private static func keys(failing: Bool = false) -> WebContext.Claim {
    let register = Mutex(InMemoryRegister())
    return { (claim) throws(RegisterError) in
      if failing { throw .full }
      do {
        return try register.withLock { try $0.answer { try $0.claim(claim) } }
      } catch {
        throw error as? RegisterError ?? .store("")
      }
    }
  }

  private static func site(_ claim: @escaping WebContext.Claim) throws -> Site {
    try Site(
      access: WebAccess { _, _ in
        .machine
      } note: { _, _ in
      }, lookUpMany: APISite.lookUpMany, claim: claim)
  }

  private static func send(_ site: Site, _ list: String, key: String?) -> WebResponse {
    var headers: [WebRequest.Header: String] = [.host: "localhost", .contentType: "text/csv"]
    headers[.idempotencyKey] = key
    return site.site.reply(to: WebRequest(method: "POST", path: "/api/v1/verify/bulk", headers: headers, body: Array(list.utf8))).response
  }

  @Test("The same key with the same list leads to the same results; another list is refused; without a key each list is a new one")
  func repeated() throws {
    let site = try Self.site(Self.keys())
    let first = Self.send(site, Self.list, key: "tomorrow-1")
    let again = Self.send(site, Self.list, key: "tomorrow-1")
    #expect(first.status == 202 && again.status == 202 && first.header("Location") == again.header("Location"))
    let other = Self.send(site, Self.list + "\n", key: "tomorrow-1")
    #expect(other.status == 422 && other.json[at: "code"].asText == "keyReused" && other.json[at: "field"].asText == "Idempotency-Key")
    #expect(!other.text.contains("tomorrow-1"))
    let second = Self.send(site, Self.list, key: "tomorrow-2")
    #expect(second.header("Location") != first.header("Location"))
    // Two lists of a caller are under way at most.
    for sent in [first, second] { _ = try BulkTests.finished(site, try #require(sent.header("Location"))) }
    #expect(Self.send(site, Self.list, key: nil).status == 202)
  }

  @Test("After a restart the same key leads to a list that is gone, which says to send it again")
  func restarted() throws {
    let keys = Self.keys()
    let first = Self.send(try Self.site(keys), Self.list, key: "tomorrow-1")
    let restarted = try Self.site(keys)
    let again = Self.send(restarted, Self.list, key: "tomorrow-1")
    let place = try #require(again.header("Location"))
    #expect(first.header("Location") == place && restarted.get(place).status == 410)
  }

  @Test("Where the key can't be kept nothing is begun")
  func notKept() throws {
    let site = try Self.site(Self.keys(failing: true))
    for _ in 0..<5 { #expect(Self.send(site, Self.list, key: "tomorrow-1").json[at: "code"].asText == "registerUnavailable") }
  }

  @Test(
    "A key is 8 to 200 printable characters",
    arguments: [
      (7, 400), (8, 202), (200, 202), (201, 400),
    ])
  func length(count: Int, status: Int) throws {
    #expect(Self.send(try Self.site(Self.keys()), Self.list, key: String(repeating: "k", count: count)).status == status)
  }

  @Test("A key with blanks or other signs is refused", arguments: ["tomorrow 1", "予約のかぎです", "tomorrow\t1"])
  func signs(key: String) throws {
    let response = Self.send(try Self.site(Self.keys()), Self.list, key: key)
    #expect(response.status == 400 && response.json[at: "code"].asText == "malformedKey" && !response.text.contains(key))
  }
}
