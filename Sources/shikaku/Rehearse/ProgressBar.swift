import Foundation

/// Shows on a terminal how far a long run is: share, rows, rows a second, time left. Silent anywhere else.
final class ProgressBar {
  private let errors: FileHandle
  private let isTerminal: Bool
  private let start = ContinuousClock.now
  private var lastLength = 0

  init(_ console: Console) {
    errors = console.errors
    isTerminal = isatty(console.errors.fileDescriptor) == 1
  }

  /// Draws the line anew.
  func show(_ done: Int, of total: Int) {
    guard isTerminal else { return }
    let seconds = (ContinuousClock.now - start) / Duration.seconds(1)
    draw(Self.line(done, of: total, seconds: seconds))
  }

  /// Takes the line away, so that the report stands alone.
  func end() {
    guard isTerminal else { return }
    draw("")
    try? errors.write(contentsOf: Data("\r".utf8))
  }

  private func draw(_ line: String) {
    let blanks = String(repeating: " ", count: max(0, lastLength - line.count))
    lastLength = line.count
    try? errors.write(contentsOf: Data("\r\(line)\(blanks)".utf8))
  }

  /// The line, for instance `[#####···············] 25 %  250000/1000000  80000/s  9 s left`.
  static func line(_ done: Int, of total: Int, seconds: Double) -> String {
    let share = total > 0 ? min(1, Double(done) / Double(total)) : 1
    let filled = Int(share * 20)
    let bar = String(repeating: "#", count: filled) + String(repeating: "·", count: 20 - filled)
    let head = "[\(bar)] \(Int(share * 100)) %  \(done)/\(total)"
    guard done > 0, seconds > 0 else { return head }
    let rate = Double(done) / seconds
    return head + "  \(Int(rate))/s  \(Int((Double(max(0, total - done)) / rate).rounded(.up))) s left"
  }
}
