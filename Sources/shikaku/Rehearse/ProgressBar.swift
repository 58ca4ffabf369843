import Foundation

/// Shows on a terminal how far a long run is: share, rows, rows a second, time left. Silent anywhere else.
final class ProgressBar {
  private let errors: FileHandle
  private let isTerminal: Bool
  private let start = ContinuousClock.now
  private var lastLength = 0
  private let before: (rows: Int, share: Double)

  /// A bar; where a run goes on, what was done before takes no part in the rate.
  init(_ console: Console, from rows: Int = 0, share: Double = 0) {
    errors = console.errors
    isTerminal = isatty(console.errors.fileDescriptor) == 1
    before = (rows, share)
  }

  /// Draws the line anew.
  func show(_ done: Int, of total: Int) {
    guard isTerminal else { return }
    draw(Self.line(done, of: total, seconds: seconds))
  }

  /// Draws the line anew for a run whose rows nobody has counted, only the share that is done.
  func show(rows: Int, share: Double, _ label: String = "") {
    guard isTerminal else { return }
    draw(label + Self.line(rows, share: share, seconds: seconds, before))
  }

  /// Ends a run of so many rows: a run of more than a second is summed up where nobody watched it.
  func end(rows: Int) {
    end()
    guard !isTerminal, seconds > 1 else { return }
    let done = rows - before.rows
    try? errors.write(contentsOf: Data("\(done) rows in \(Int(seconds)) s, \(Int(Double(done) / seconds)) rows/s\n".utf8))
  }

  private var seconds: Double { (ContinuousClock.now - start) / Duration.seconds(1) }

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
    let head = bar(share) + "  \(done)/\(total)"
    guard done > 0, seconds > 0 else { return head }
    let rate = Double(done) / seconds
    return head + "  \(Int(rate))/s  \(Int((Double(max(0, total - done)) / rate).rounded(.up))) s left"
  }

  /// The line of a run whose rows nobody has counted, for instance `[#####···············] 25 %  250000  80000/s  9 s left`.
  static func line(_ rows: Int, share: Double, seconds: Double, _ before: (rows: Int, share: Double) = (0, 0)) -> String {
    let head = bar(share) + "  \(rows)"
    guard rows > before.rows, share > before.share, seconds > 0 else { return head }
    let left = seconds * (1 - share) / (share - before.share)
    return head + "  \(Int(Double(rows - before.rows) / seconds))/s  \(Int(left.rounded(.up))) s left"
  }

  private static func bar(_ share: Double) -> String {
    let filled = Int(share * 20)
    return "[" + String(repeating: "#", count: filled) + String(repeating: "·", count: 20 - filled) + "] \(Int(share * 100)) %"
  }
}
