import Foundation
import Testing

/// A rule that reads the clock can't be asked about another day.
@Suite("Clock: time comes in as an argument")
struct ClockTests {
  static let readings = [
    "Date()", "Date.now", "Date(timeIntervalSinceNow", "time(nil)", "clock_gettime", "gettimeofday", "ContinuousClock", "SuspendingClock",
    "DispatchTime.now", "DispatchWallTime.now",
  ]

  /// The one stopwatch outside the executable: it measures how long a connection waits and can tell no date.
  static let stopwatches = ["Sources/HTTPServer/Deadline.swift": "CLOCK_MONOTONIC"]

  @Test("No room but the executable reads the clock")
  func onlyTheExecutable() throws {
    let files = try SourceTree.files(under: "Sources", endings: [".swift", ".h"])
    try #require(files.contains { $0.room == "shikaku" })
    let findings = files.filter { $0.room != "shikaku" && !Self.isStopwatch($0) }.flatMap { Self.readings(in: $0) }
    #expect(findings.isEmpty, "\(findings.report)")
  }

  /// Whether a file reads a monotonic clock alone, and is allowed to.
  static func isStopwatch(_ file: SourceFile) -> Bool {
    guard let clock = stopwatches[file.path] else { return false }
    let calls = file.text.components(separatedBy: "clock_gettime(").dropFirst()
    return calls.allSatisfy { $0.hasPrefix(clock) } && readings(in: file).allSatisfy { $0.what.hasSuffix("clock_gettime") }
  }

  static func readings(in file: SourceFile) -> [Finding] {
    let suspected = readings.filter { file.text.contains($0) }
    if suspected.isEmpty { return [] }
    let code = CodeOnly(file.text)
    return suspected.flatMap { reading in
      code.places(of: reading).map { Finding(path: file.path, line: code.line(of: $0), what: "reads the clock: \(reading)") }
    }
  }
}

@Suite("Clock: the check itself")
struct ClockCheckTests {
  @Test("Each reading is found in code", arguments: ClockTests.readings)
  func found(reading: String) {
    #expect(ClockTests.readings(in: SourceFile(path: "a.swift", text: "\nlet a = \(reading)")).map(\.line) == [2])
  }

  @Test("The stopwatch that reads the time of day is no stopwatch")
  func stopwatchIsNarrow() {
    let path = "Sources/HTTPServer/Deadline.swift"
    #expect(ClockTests.isStopwatch(SourceFile(path: path, text: "clock_gettime(CLOCK_MONOTONIC_COARSE, &time)")))
    #expect(!ClockTests.isStopwatch(SourceFile(path: path, text: "clock_gettime(CLOCK_REALTIME, &time)")))
    #expect(!ClockTests.isStopwatch(SourceFile(path: "Sources/Rules/A.swift", text: "clock_gettime(CLOCK_MONOTONIC, &time)")))
  }

  @Test(
    "Neither a comment nor another type's name counts", arguments: ["// Date() is not read here", "CivilDate()", "let a = \"Date.now\""])
  func leftAlone(code: String) {
    #expect(ClockTests.readings(in: SourceFile(path: "a.swift", text: code)).isEmpty)
  }
}
