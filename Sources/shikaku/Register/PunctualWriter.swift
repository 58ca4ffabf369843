import Registry

/// A writer that looks at the clock again when its turn comes: where others wrote while it waited, the change is tried once more at a later time.
///
/// Only the time moves, never ahead of the clock, so that whoever asks after the acknowledgement finds the change.
struct PunctualWriter: RegisterWriter {
  /// So many others may come first before the clock is taken for wrong.
  private static let tries = 1_000

  let writer: any RegisterWriter
  let now: () -> KnownTime

  func write<Value>(knownFrom: KnownTime, _ body: (any RegisterTransaction) throws -> Value) throws -> Value {
    var time = knownFrom
    for _ in 1..<Self.tries {
      do {
        return try writer.write(knownFrom: time, body)
      } catch RegisterError.notLater {
        // Nothing of the body has run.
        time = max(time, now())
      }
    }
    return try writer.write(knownFrom: time, body)
  }
}
