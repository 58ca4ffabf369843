import EligibilityModel
import Foundation
import Interchange
import Operations
import Registry
import Synchronization
import Testing
import Web

@Suite("API: tomorrow's appointments")
struct BulkTests {
  private static let path = "/api/v1/verify/bulk"
  private static let header = "整理番号,保険者番号,記号,番号,生年月日,診療日\r\n"

  private static func line(_ mark: String, _ number: String) -> String { "\(mark),06130488,1,\(number),S55.4.1,2026-08-06\r\n" }

  /// Waits until a list is worked off, however slow the machine is.
  static func finished(_ site: Site, _ path: String) throws -> JSONValue {
    for _ in 0..<6_000 {
      let response = site.get(path)
      try #require(response.status == 200)
      if response.json[at: "state"].asText == "done" { return response.json }
      Thread.sleep(forTimeInterval: 0.01)
    }
    throw RegisterError.overloaded
  }

  private static func send(_ site: Site, _ list: String) throws -> String {
    let response = site.post(path, list, type: "text/csv")
    try #require(response.status == 202, "\(response.text)")
    let place = try #require(response.header("Location"))
    #expect(response.json[at: "result"].asText == place && place.hasPrefix(path + "/"))
    return place
  }

  @Test("Exceptions come first, by what they are; refused lines say where and why; counts add up")
  func exceptionsFirst() throws {
    let site = try APISite.make()
    let list =
      Self.header + Self.line("A", "10") + Self.line("B", "500") + Self.line("C", "99") + Self.line("D", "12") + Self.line("E", "11")
      + Self.line("F", "14") + "G,06130489,1,10,S55.4.1,2026-08-06\r\n" + Self.line("H", "10")
    let place = try Self.send(site, list)
    let done = try Self.finished(site, place)
    #expect((0..<5).map { done[at: "exceptions.\($0).id"].asText } == ["E", "D", "C", "B", "F"])
    #expect(done[at: "exceptions"].elementCount == 5)
    #expect(done[at: "exceptions.0.answer"].asText == "invalidWithNewer" && done[at: "exceptions.0.lostOn"].asText == "2026-08-01")
    #expect(done[at: "exceptions.3.reason"].asText == "notAnswered" && done[at: "exceptions.4.reason"].asText == "reported")
    #expect(done[at: "counts.valid"] == .integer(2) && done[at: "counts.unknown"] == .integer(2) && done[at: "counts.none"] == .integer(1))
    #expect(done[at: "refused.0.line"] == .integer(8) && done[at: "refused.0.field"].asText == "保険者番号")
    #expect(done[at: "rows"] == .integer(7) && done[at: "answered"] == .integer(7) && done[at: "refusedRows"] == .integer(1))
    let rows = site.get(place + "/rows", query: "offset=5&limit=1").json
    #expect(
      rows[at: "rows.0.id"].asText == "A" && rows[at: "rows.0.copaymentRate"] == .integer(30) && rows[at: "nextOffset"] == .integer(6))
    #expect(site.get(place + "/rows", query: "offset=6").json[at: "nextOffset"] == .null)
    let table = site.get(place + "/rows.csv")
    #expect(table.header("Content-Type") == "text/csv; charset=utf-8")
    let lines = table.text.split(separator: "\r\n").map(String.init)
    #expect(lines.count == 9 && lines[1].hasPrefix("6,E,無効（新しい資格あり）,invalidWithNewer") && lines[6].hasPrefix("8,,照会していません,refused"))
  }

  @Test("Nothing about a person but their mark is kept: no name, no number")
  func minimal() throws {
    let site = try APISite.make()
    let place = try Self.send(site, Self.header + Self.line("A", "10"))
    _ = try Self.finished(site, place)
    let all = site.get(place + "/rows").text + site.get(place + "/rows.csv").text
    #expect(!all.contains("髙﨑") && !all.contains("06130488") && !all.contains("1980"))
  }

  @Test("A list in CP932 or with a byte order mark is read, and so is one without marks")
  func encodings() throws {
    let site = try APISite.make()
    let list = Self.header + Self.line("予約", "10")
    for bytes in [[0xEF, 0xBB, 0xBF] + Array(list.utf8), try CP932.encode(list)] {
      let request = WebRequest(method: "POST", path: Self.path, headers: [.host: "localhost", .contentType: "text/csv"], body: bytes)
      let place = try #require(site.site.reply(to: request).response.header("Location"))
      #expect(try Self.finished(site, place)[at: "counts.valid"] == .integer(1))
      #expect(site.get(place + "/rows").json[at: "rows.0.id"].asText == "予約")
    }
    let bare = "insurer_number,number,birth_date,service_date\n06130488,10,1980-04-01,2026-08-06\n"
    #expect(try Self.finished(site, try Self.send(site, bare))[at: "counts.valid"] == .integer(1))
  }

  @Test(
    "A header that can't be read refuses the list, and never repeats a person's data",
    arguments: [
      ("", ""), ("山田,06130488,10\r\n", ""), ("保険者番号,番号,生年月日\r\n", "診療日"),
      ("保険者番号,番号,生年月日,診療日,番号\r\n", "番号"), ("保険者番号,番号,生年月日,診療日,枝盤\r\n", "枝盤"),
    ])
  func badHeader(list: String, field: String) throws {
    let response = try APISite.make().post(Self.path, list, type: "text/csv")
    #expect(response.status == 422 && response.json[at: "code"].asText == "malformedList")
    #expect(response.json[at: "field"].asText == field)
    #expect(!response.text.contains("山田"))
  }

  @Test("A list has at most 100,000 rows, refused ones included", arguments: [(100_000, 202), (100_001, 422)])
  func size(rows: Int, status: Int) throws {
    let list = "保険者番号,番号,生年月日,診療日\n" + String(repeating: "0,1,,\n", count: rows)
    let response = try APISite.make().post(Self.path, list, type: "text/csv")
    #expect(response.status == status)
    if status == 422 { #expect(response.json[at: "code"].asText == "tooManyRows") }
  }

  @Test("A list of nobody is done at once")
  func empty() throws {
    let site = try APISite.make()
    #expect(site.get(try Self.send(site, Self.header)).json[at: "state"].asText == "done")
  }

  @Test("While a list is worked off its progress is told, and its rows are not there yet")
  func underWay() throws {
    let gate = DispatchSemaphore(value: 0)
    let site = try APISite.make(lookUpMany: { questions, caller in
      gate.wait()
      return APISite.lookUpMany(questions, caller)
    })
    let place = try Self.send(site, Self.header + Self.line("A", "10"))
    #expect(site.get(place).header("Retry-After") == "1")
    #expect(site.get(place + "/rows").status == 409 && site.get(place + "/rows.csv").status == 409)
    gate.signal()
    #expect(try Self.finished(site, place)[at: "answered"] == .integer(1))
  }

  @Test("A caller has two lists under way at most; one more is asked to wait")
  func tooMany() throws {
    let gate = DispatchSemaphore(value: 0)
    let site = try APISite.make(lookUpMany: { questions, caller in
      gate.wait()
      return APISite.lookUpMany(questions, caller)
    })
    let list = Self.header + Self.line("A", "10")
    let places = [try Self.send(site, list), try Self.send(site, list)]
    let response = site.post(Self.path, list, type: "text/csv")
    #expect(response.status == 503 && response.json[at: "code"].asText == "tooManyJobs" && response.header("Retry-After") == "5")
    gate.signal()
    gate.signal()
    for place in places { _ = try Self.finished(site, place) }
    gate.signal()
    #expect(site.post(Self.path, list, type: "text/csv").status == 202)
  }

  @Test("A list of somebody else, an unknown one and one from before a restart are all gone, with what to do")
  func gone() throws {
    let caller = Mutex(Caller.machine)
    let access = WebAccess { _, _ in
      caller.withLock { $0 }
    } note: { _, _ in
    }
    let site = try APISite.make(access: access)
    let place = try Self.send(site, Self.header + Self.line("A", "10"))
    _ = try Self.finished(site, place)
    let other = Caller.institution(try Callers.institution())
    caller.withLock { $0 = other }
    for (site, path) in [(site, place), (site, Self.path + "/" + String(repeating: "a", count: 32)), (try APISite.make(), place)] {
      let response = site.get(path)
      #expect(response.status == 410)
      #expect(response.json[at: "clerk.ja"].asText?.contains("もう一度送ってください") == true)
    }
  }

  @Test("A result is kept for six hours", arguments: [(6 * 3_600, 200), (6 * 3_600 + 1, 410)])
  func kept(seconds: Int64, status: Int) throws {
    let later = Mutex<Int64>(0)
    let site = try APISite.make(now: {
      let time = Site.moment.known.microseconds + later.withLock { $0 } * 1_000_000
      return WebContext.Moment(day: Site.today, clock: "09:05", known: KnownTime(microseconds: time))
    })
    let place = try Self.send(site, Self.header + Self.line("A", "10"))
    _ = try Self.finished(site, place)
    later.withLock { $0 = seconds }
    #expect(site.get(place).status == status)
  }

  @Test(
    "A part that is none is refused with its name",
    arguments: ["offset=-1", "offset=100001", "limit=0", "limit=10001", "limit=", "limit", "x=1", "offset=%31", "offset=9999999"])
  func parts(query: String) throws {
    let site = try APISite.make()
    let place = try Self.send(site, Self.header + Self.line("A", "10"))
    _ = try Self.finished(site, place)
    #expect(site.get(place + "/rows", query: query).status == 400)
  }
}
