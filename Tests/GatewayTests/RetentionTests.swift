import Foundation
import Gateway
import Interchange
import Synchronization
import Testing

@Suite("Gateway: how long answered requests are kept")
struct RetentionTests {
  private let office: Office
  private let gateway: ExchangeGateway
  private let clock = ShiftedClock()

  init() throws {
    office = try Office()
    gateway = try office.open()
  }

  private func clearOut(afterDays days: Double) {
    gateway.retention(days: 30) { Date().timeIntervalSince1970 + days * 86_400 }.clearOutWhenDue()
  }

  @Test("After the days a request and a list with its answers are gone, before them nothing is")
  func days() throws {
    try office.put("OQSsiquc01req_1.xml", try CP932.encode(Requests.verification([People.valid])))
    try office.put("OQSmuquc01req_1.xml", try CP932.encode(Requests.verification([People.valid])))
    #expect(try gateway.workOffRequests() == 2)
    #expect(try gateway.lists.workOffOne())
    clearOut(afterDays: 29.9)
    #expect(office.names("trash").count == 2 && office.names("gateway/answers").count == 1)
    clearOut(afterDays: -400)
    #expect(office.names("trash").count == 2)
    clearOut(afterDays: 30.1)
    #expect(office.names("trash").isEmpty && office.names("gateway/answers").isEmpty)
    #expect(office.names("res").count == 2)
  }

  @Test("A list that waits, what was refused and an answer nobody fetched stay, however old")
  func waiting() throws {
    try office.put("OQSmuquc01req_1.xml", try CP932.encode(Requests.verification([People.valid])))
    try office.put("OQSsiquc01req_1.xml", try CP932.encode(Requests.verification([People.valid], on: "2026")))
    #expect(try gateway.workOffRequests() == 2)
    clearOut(afterDays: 4_000)
    #expect(office.names("gateway/lists").count == 1 && office.names("gateway/refused").count == 2 && office.names("res").count == 2)
    #expect(try gateway.lists.workOffOne())
  }

  @Test("It looks again only after ten minutes, and a name that is gone may be used again")
  func pause() throws {
    let retention = gateway.retention(days: 1) { [clock] in clock.now }
    retention.clearOutWhenDue()
    try office.put("OQSsiquc01req_1.xml", try CP932.encode(Requests.verification([People.valid])))
    #expect(try gateway.workOffRequests() == 1)
    clock.shift = -1
    retention.clearOutWhenDue()
    clock.shift = 86_500 * 2
    retention.clearOutWhenDue()
    #expect(office.names("trash").isEmpty)
    _ = office.take("OQSsiquc01res_1.xml")
    try office.put("OQSsiquc01req_1.xml", try CP932.encode(Requests.verification([People.valid])))
    #expect(try gateway.workOffRequests() == 1)
    #expect(office.take("OQSsiquc01res_1.xml")?.contains("<QualificationValidity>1") == true)
    clock.shift = 86_500 * 2 + 300
    retention.clearOutWhenDue()
    #expect(office.names("trash").count == 1)
  }
}

/// The machine's clock, by which the files of the tests are dated, and what the test adds to it.
private final class ShiftedClock: Sendable {
  private let seconds = Mutex(0.0)

  var shift: Double {
    get { seconds.withLock { $0 } }
    set { seconds.withLock { $0 = newValue } }
  }

  var now: Double { Date().timeIntervalSince1970 + shift }
}
