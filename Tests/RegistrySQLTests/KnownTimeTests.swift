import EligibilityModel
import Registry
import Testing

@Suite("登録時点: how a known time is written")
struct KnownTimeTests {
  @Test(
    "Japan's wall clock and UTC name the same moment",
    arguments: [
      ("1970-01-01T09:00:00+09:00", 0), ("1970-01-01T00:00:00Z", 0), ("1970-01-01", -32_400_000_000),
      ("1970-01-02T00:00:01+09:00", 54_001_000_000),
    ] as [(String, Int64)])
  func reads(text: String, microseconds: Int64) {
    #expect(KnownTime(text: text)?.microseconds == microseconds)
  }

  @Test(
    "Anything else is refused",
    arguments: [
      "", "2026", "2026-02-30", "2026-01-01T", "2026-01-01T24:00:00Z", "2026-01-01T00:60:00Z", "2026-01-01T00:00:60Z",
      "2026-01-01T00:00:00", "2026-01-01 00:00:00Z",
      "2026-01-01T00:00:00+01:00", "2026-01-01T0:00:00Z", "2026-01-01T00:00:0xZ", "2026-01-01T00-00-00Z",
    ])
  func refuses(text: String) {
    #expect(KnownTime(text: text) == nil)
  }
}
