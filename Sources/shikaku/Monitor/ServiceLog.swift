import Foundation
import Glibc
import Interchange
import Registry

/// Lines for whoever keeps the service: one JSON object each on standard error, without anything a person typed.
struct ServiceLog: Sendable {
  /// How urgent a line is; the numbers are those of the system's log.
  enum Level: Int, CaseIterable, Sendable {
    case error = 3
    case warning = 4
    case info = 6
    case debug = 7

    var word: String {
      switch self {
      case .error: "error"
      case .warning: "warning"
      case .info: "info"
      case .debug: "debug"
      }
    }
  }

  static let option = Usage.Option.optional(
    "log-level", "word", "Which lines are written: \(words) (default: info).", "書く行の水準（上の語のどれか、省略時 info）。")

  private static var words: String { Level.allCases.map(\.word).joined(separator: ", ") }

  private let output: FileHandle
  /// The last level that is written.
  let level: Level
  /// Whether the system's log takes the level from the beginning of a line.
  private let marksLevel: Bool

  init(_ output: FileHandle, level: Level, marksLevel: Bool = false) {
    (self.output, self.level, self.marksLevel) = (output, level, marksLevel)
  }

  /// The level that the options ask for; `quiet` keeps requests out.
  static func level(_ arguments: Arguments) throws(UsageError) -> Level {
    let chosen = try arguments.value("log-level", Phrase("write one of \(words)", "\(words) のどれかを書いてください")) { text in
      Level.allCases.first { $0.word == text }
    }
    return chosen ?? (arguments.has("quiet") ? .warning : .info)
  }

  /// Whether standard error is a stream of the system's log (journald), which then says so in the environment.
  static var isJournal: Bool {
    guard let stream = ProcessInfo.processInfo.environment["JOURNAL_STREAM"] else { return false }
    var status = stat()
    return unsafe fstat(STDERR_FILENO, &status) == 0 && stream == "\(status.st_dev):\(status.st_ino)"
  }

  func isWritten(_ level: Level) -> Bool { level.rawValue <= self.level.rawValue }

  /// Writes a line in one piece, so that lines of several threads never mix; when even that fails there is nobody left to tell.
  func write(_ level: Level, _ event: StaticString, _ members: (inout JSONObjectWriter) -> Void) {
    guard isWritten(level) else { return }
    var line = JSONWriter.object(capacity: 384) { object in
      object.string("time", SystemClock.now().precise)
      object.string("level", level.word)
      object.string("event", event.description)
      members(&object)
    }
    line.append(UInt8(ascii: "\n"))
    send(marksLevel ? Array("<\(level.rawValue)>".utf8) + line : line)
  }

  /// To the file itself: what Foundation does around a write costs as much as the write, at each request.
  private func send(_ line: [UInt8]) {
    let file = output.fileDescriptor
    var rest = line[...]
    while !rest.isEmpty {
      let written = unsafe rest.withUnsafeBytes { bytes in unsafe Glibc.write(file, bytes.baseAddress, bytes.count) }
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { return }
      rest = rest.dropFirst(written)
    }
  }

  /// Writes a message of ours.
  func tell(_ level: Level, _ text: String) {
    write(level, "notice") { $0.string("message", text) }
  }
}
