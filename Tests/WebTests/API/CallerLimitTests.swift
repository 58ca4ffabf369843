import EligibilityModel
import Operations
import Registry
import Synchronization
import Testing

@testable import Web

@Suite("Limits: a bucket of questions for each caller")
struct CallerLimitTests {
  private static let limit = CallLimit(name: "test", quota: 3, seconds: 60)

  private static func time(_ seconds: Int64) -> KnownTime { KnownTime(microseconds: 1_000_000_000_000 + seconds * 1_000_000) }

  @Test("As many as the quota are granted at once, then one with each share of the window")
  func bucket() {
    var bucket = TokenBucket(Self.limit, at: Self.time(0))
    #expect((0..<3).map { _ in bucket.take(at: Self.time(0)).remaining } == [2, 1, 0])
    let refused = bucket.take(at: Self.time(0))
    #expect(!refused.isGranted && refused.nextAfter == 20 && refused.fullAfter == 60)
    #expect(!bucket.take(at: Self.time(19)).isGranted)
    #expect(bucket.take(at: Self.time(20)).isGranted)
    #expect(!bucket.take(at: Self.time(39)).isGranted)
    #expect(bucket.take(at: Self.time(40)).isGranted)
  }

  @Test("A long pause fills it, and no more than that; a clock set back does no harm")
  func pauses() {
    var bucket = TokenBucket(Self.limit, at: Self.time(0))
    for _ in 0..<3 { _ = bucket.take(at: Self.time(0)) }
    #expect(!bucket.isFull(at: Self.time(59)) && bucket.isFull(at: Self.time(60)) && bucket.isFull(at: KnownTime(microseconds: .max)))
    #expect(!bucket.take(at: Self.time(-100_000)).isGranted)
    #expect(!bucket.take(at: KnownTime(microseconds: .min)).isGranted)
    #expect((0..<4).map { _ in bucket.take(at: KnownTime(microseconds: .max)).isGranted } == [true, true, true, false])
  }

  @Test("Every answer of the API says what the limit is and what is left; one caller's haste is not another's")
  func headers() throws {
    let caller = Mutex(Caller.machine)
    let access = WebAccess { _, _ in
      caller.withLock { $0 }
    } note: { _, _ in
    }
    let site = try APISite.make(access: access)
    for _ in 0..<20 { #expect(site.post("/api/v1/verify/bulk", "", type: "text/csv").status == 422) }
    let refused = site.post("/api/v1/verify/bulk", "", type: "text/csv")
    #expect(refused.status == 429 && refused.header("Retry-After") == "30")
    #expect(refused.header("RateLimit-Policy") == "\"lists\";q=20;w=600" && refused.header("RateLimit") == "\"lists\";r=0;t=600")
    #expect(refused.json[at: "code"].asText == "tooManyRequests")
    #expect(site.get("/api/v1/problems").header("RateLimit") == "\"read\";r=5999;t=1")
    let other = Caller.institution(try Callers.institution())
    caller.withLock { $0 = other }
    #expect(site.post("/api/v1/verify/bulk", "", type: "text/csv").status == 422)
  }

  @Test("Without limits nothing is counted")
  func unlimited() throws {
    let site = try Site(limitsCallers: false)
    #expect(site.get("/api/v1/problems").header("RateLimit") == nil)
  }
}
