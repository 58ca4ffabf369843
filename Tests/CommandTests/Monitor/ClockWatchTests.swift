import EligibilityModel
import Registry
import Testing
import Web

@testable import shikaku

@Suite("Clock: beyond the stated limit the register is not asked")
struct ClockWatchTests {
  private static func reading(ahead seconds: Double, taking milliseconds: Int64 = 0) -> ClockWatch.Reading {
    let before = KnownTime(startOf: .fixed(2026, 8, 5))
    let after = KnownTime(microseconds: before.microseconds + milliseconds * 1_000)
    let middle = before.microseconds + milliseconds * 500
    return ClockWatch.Reading(register: KnownTime(microseconds: middle + Int64(seconds * 1e6)), before: before, after: after)
  }

  @Test(
    "Half a minute either way is borne, a second more is refused; what a slow answer leaves uncertain is not held against the clock",
    arguments: [(0.0, 0, nil), (30.9, 0, nil), (31, 0, 31), (-31, 0, 31), (31, 100, nil), (86_400, 100, 86_399), (-1e9, 0, 1_000_000_000)]
      as [(Double, Int64, Int?)])
  func limit(ahead: Double, milliseconds: Int64, refused: Int?) throws {
    let watch = ClockWatch()
    watch.note(Self.reading(ahead: ahead, taking: milliseconds))
    if let refused {
      #expect(throws: RegisterError.clockOff(seconds: refused)) { try watch.check() }
    } else {
      try watch.check()
    }
  }

  @Test("What could not be compared is not refused; a clock set right again is believed at once")
  func again() throws {
    let watch = ClockWatch()
    try watch.check()
    watch.note(Self.reading(ahead: 99))
    #expect(throws: RegisterError.clockOff(seconds: 99)) { try watch.check() }
    watch.note(Self.reading(ahead: 0))
    try watch.check()
  }

  @Test("While the clock is wrong nothing is answered and nothing written, so that nothing is told or kept under a wrong time")
  func register() throws {
    let watch = ClockWatch()
    let store = InMemoryRegister()
    let register = ClockedRegister(register: store, clock: watch)
    watch.note(Self.reading(ahead: -45))
    #expect(throws: RegisterError.clockOff(seconds: 45)) { try register.answer { _ in } }
    #expect(throws: RegisterError.clockOff(seconds: 45)) { try register.write(knownFrom: KnownTime(startOf: .fixed(2026, 8, 5))) { _ in } }
    watch.note(Self.reading(ahead: 0))
    try register.answer { _ in }
  }
}

@Suite("Counters: requests by route, status and duration")
struct RequestCountersTests {
  @Test("Each request is in one status and in every group of durations from its own on")
  func groups() throws {
    let counters = RequestCounters()
    counters.count("counter", status: 200, microseconds: 250)
    counters.count("counter", status: 503, microseconds: 251)
    counters.count("counter", status: 299, microseconds: 9_000_000)
    let route = try #require(counters.asked.first)
    #expect(route.byStatus.map(\.status) == [200, 503, 0] && route.byStatus.map(\.count) == [1, 1, 1])
    #expect(route.cumulative == [1] + [Int](repeating: 2, count: RequestCounters.limits.count - 1) + [3])
    #expect(route.sum == 9_000_501)
  }

  @Test("A name that nobody planned counts as other, so that nobody outside can make names")
  func other() {
    let counters = RequestCounters()
    counters.count("山田太郎", status: 200, microseconds: 1)
    #expect(counters.asked.map(\.name) == ["other"])
  }
}

@Suite("Certificates: days that are left")
struct CertificateWatchTests {
  @Test(
    "A certificate is told thirty days before, a list seven; on the second after the last nobody gets in",
    arguments: [
      ("server", 30 * 86_400, "works"), ("server", 30 * 86_400 - 1, "certificateEnds"), ("server", 0, "certificateEnds"),
      ("server", -1, "certificateEnded"), ("revocationList", 7 * 86_400, "works"), ("revocationList", 7 * 86_400 - 1, "certificateEnds"),
    ] as [(String, Int64, String)])
  func days(kind: String, left: Int64, found: String) {
    let term = CertificateWatch.Term(kind: kind, name: "n", until: 1_000_000_000 + left)
    let state = CertificateWatch.state(of: [term], now: 1_000_000_000)
    #expect((state.trouble?.code ?? "works") == found)
    #expect(state.isFailing == (left < 0))
  }

  @Test("One that can't be read counts as one that is over")
  func unreadable() {
    #expect(CertificateWatch.state(of: [.init(kind: "server", name: "n", until: nil)], now: 0).isFailing)
  }
}
