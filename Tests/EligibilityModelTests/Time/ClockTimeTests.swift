import EligibilityModel
import Testing

@Suite("時刻: a time of day")
struct ClockTimeTests {
  @Test("Every minute of a day is read and written as HH:MM")
  func everyMinute() throws {
    for minutes in 0..<1_440 {
      let time = try #require(ClockTime(hour: minutes / 60, minute: minutes % 60))
      #expect(time.minutes == minutes)
      #expect(ClockTime(time.description) == time)
    }
  }

  @Test(
    "What is no time of day is refused",
    arguments: ["", "9:30", "09:3", "24:00", "23:60", "-1:00", "09-30", "09:30:00", "０９:３０", "aa:bb", "09:30 ", "+9:30", "09:\u{0}0"])
  func refused(text: String) { #expect(ClockTime(text) == nil) }

  @Test("Times follow one another over a day")
  func order() throws {
    let times = try ["00:00", "09:29", "09:30", "19:59", "20:00", "23:59"].map { try #require(ClockTime($0)) }
    #expect(times == times.sorted())
    #expect(ClockTime(hour: 24, minute: 0) == nil && ClockTime(hour: 0, minute: 60) == nil && ClockTime(hour: -1, minute: 0) == nil)
  }
}

@Suite("受付時間: from a minute to another")
struct OpeningHoursTests {
  private static func time(_ text: String) throws -> ClockTime { try #require(ClockTime(text)) }

  @Test(
    "The first minute is inside, the last one is outside",
    arguments: [("09:29", false), ("09:30", true), ("09:31", true), ("19:59", true), ("20:00", false), ("20:01", false)])
  func bounds(text: String, isInside: Bool) throws {
    let hours = try #require(OpeningHours(from: try Self.time("09:30"), until: try Self.time("20:00")))
    #expect(hours.contains(try Self.time(text)) == isInside)
  }

  @Test("Hours without a minute inside can't be made")
  func empty() throws {
    let time = try Self.time("09:30")
    #expect(OpeningHours(from: time, until: time) == nil)
    #expect(OpeningHours(from: try Self.time("20:00"), until: time) == nil)
  }
}

@Suite("電話番号とページの住所")
struct ContactTextTests {
  @Test(
    "A number is three groups of digits, ten or eleven in all",
    arguments: [
      ("0120-95-0178", true), ("03-5253-1111", true), ("050-3816-9405", true), ("0120950178", false), ("120-95-0178", false),
      ("0120-95-017a", false), ("0120--950178", false), ("０１２０-95-0178", false), ("0120-95-01780-1", false), ("", false),
    ])
  func numbers(text: String, isNumber: Bool) { #expect((TelephoneNumber(text) != nil) == isNumber) }

  @Test(
    "An address begins with https and has nothing that a page could be broken with",
    arguments: [
      ("https://myna.go.jp/", true), ("http://myna.go.jp/", false), ("https://", false), ("javascript:alert(1)", false),
      ("https://a.example/\"x", false), ("https://a.example/<b>", false), ("https://a.example/a b", false), ("https://例.example/", false),
    ])
  func addresses(text: String, isAddress: Bool) { #expect((PageAddress(text) != nil) == isAddress) }
}
