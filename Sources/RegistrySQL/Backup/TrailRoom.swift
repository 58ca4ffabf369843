import Registry

/// The parts of an audit trail that is cut by the entries' numbers, made as rows come that need them.
struct TrailRoom<Engine: SQLEngine> {
  private let engine: Engine
  private let parts: AuditParts?
  private var made: Set<Int64> = []

  /// Looks whether the trail of this register is cut: an older one is one table, whatever the engine.
  init(_ engine: Engine) throws(RegisterError) {
    self.engine = engine
    guard let parts = Engine.dialect.auditParts else {
      self.parts = nil
      return
    }
    let question = try engine.prepare(parts.isThere(0))
    let isCut = try question.firstNumber() == 1
    self.parts = isCut ? parts : nil
  }

  /// Makes the part in which an entry stands, unless it is there.
  mutating func make(for line: ArraySlice<UInt8>) throws(RegisterError) {
    guard let parts, let sequence = BackupRow.sequence(ofEntry: line) else { return }
    let part = parts.part(of: sequence)
    guard part > 0, made.insert(part).inserted else { return }
    try engine.execute(parts.make(part))
  }
}
