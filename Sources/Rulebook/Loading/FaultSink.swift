/// What becomes of a fault: the loader stops at the first one, a check of the book gathers them all.
struct FaultSink {
  /// The two ways.
  enum Mode {
    case stop
    case gather
  }

  private let mode: Mode
  /// What was gathered.
  private(set) var found: [RulebookError] = []

  init(_ mode: Mode) { self.mode = mode }

  /// Keeps a fault, or throws it.
  mutating func take(_ fault: RulebookError) throws(RulebookError) {
    guard mode == .gather else { throw fault }
    found.append(fault)
  }

  /// Every fault of one part of the book, whether it was kept or ended the reading.
  static func gathered(_ read: (inout FaultSink) throws(RulebookError) -> Void) -> [RulebookError] {
    var sink = FaultSink(.gather)
    do throws(RulebookError) {
      try read(&sink)
      return sink.found
    } catch {
      return sink.found + [error]
    }
  }
}
