public import Registry

/// When the register learns the batches of a load, each a little later than the one before.
/// 取込の登録時点
public struct ImportTimes {
  /// So often a moment is looked for that is later than what others wrote meanwhile.
  private static let attempts = 100

  private let stated: KnownTime?
  /// The present.
  let now: () -> KnownTime

  /// Times from a stated one on, or as the clock goes.
  ///
  /// - Parameters:
  ///   - stated: When the register learns the first batch; the others follow by a microsecond each. `nil`: when it happens.
  ///   - now: The clock.
  public init(stated: KnownTime? = nil, now: @escaping () -> KnownTime) {
    self.stated = stated
    self.now = now
  }

  /// Writes at the next time; where another program wrote at a later one meanwhile, the clock is asked again.
  func write<Value>(
    to writer: any RegisterWriter, after last: KnownTime?, _ body: (any RegisterTransaction) throws -> Value
  ) throws -> Value {
    for _ in 1..<Self.attempts {
      do {
        return try writer.write(knownFrom: next(after: last), body)
      } catch RegisterError.notLater where stated == nil {
        continue
      }
    }
    return try writer.write(knownFrom: next(after: last), body)
  }

  private func next(after last: KnownTime?) -> KnownTime {
    let wanted = stated ?? now()
    guard let last else { return wanted }
    return max(wanted, KnownTime(microseconds: last.microseconds + 1))
  }
}
