public import EligibilityModel
public import Registry

/// Records what a compared file says else than the register, as events: batch by batch, and on from where it stopped.
/// 突合結果の登録
public struct ApplyComparison {
  /// So many covers that the file does not know any more end in one change.
  private static let endedAtOnce = 1_000

  private let writer: any RegisterWriter
  private let source: LoadSource
  private let occasion: AuditOccasion
  private let times: ImportTimes
  private let comparison: CoverComparison

  /// The differences of a file.
  ///
  /// - Parameters:
  ///   - source: The file.
  ///   - writer: The register.
  ///   - occasion: Who applies it and what for.
  ///   - times: When the register learns each batch.
  ///   - columns: The columns that the file has; nothing else changes.
  ///   - day: From which day on the file is true.
  public init(
    of source: LoadSource, to writer: any RegisterWriter, on occasion: AuditOccasion, times: ImportTimes, columns: Set<ComparedPart>,
    from day: CivilDate
  ) {
    self.source = source
    self.writer = writer
    self.occasion = occasion
    self.times = times
    comparison = CoverComparison(columns: columns, day: day)
  }

  /// Applies the lines, then ends the covers that the file does not know any more.
  ///
  /// - Parameters:
  ///   - load: The load to go on with; `nil` begins a new one.
  ///   - register: The register as it was compared; lines of which it says the same need no change.
  ///   - missing: Hands out the covers that the file does not know.
  ///   - told: Gets how far it has come and who was refused, after each commit.
  ///   - batches: Gives the next batch at each call, and `nil` behind the last one.
  /// - Returns: How the load ended.
  /// - Throws: `RegisterError`, or what reading throws; what was committed before stays, and the load can go on.
  public func run(
    goingOn load: KnownLoad? = nil, compared register: any RegisterComparison,
    missing: (_ body: (RecordedCoverage) throws -> Void) throws -> Void, told: @escaping (LoadProgress, [ImportRefusal]) throws -> Void,
    batches: () throws -> ImportBatch?
  ) throws -> LoadProgress {
    var state = State(load: load)
    while let batch = try batches() {
      guard batch.end.byte > state.progress.position.byte else { continue }
      let differing = try differing(batch.lines, register, &state.progress)
      state.progress.position = batch.end
      if differing.isEmpty, !batch.isLast { continue }
      let refusals = try write(&state) { desk in for line in differing { try desk.apply(line) } }
      try told(state.progress, refusals)
    }
    var rows: [RecordedCoverage] = []
    func end() throws {
      let refusals = try write(&state) { desk in for row in rows { try desk.end(row) } }
      rows.removeAll(keepingCapacity: true)
      try told(state.progress, refusals)
    }
    try missing { row in
      rows.append(row)
      if rows.count == Self.endedAtOnce { try end() }
    }
    state.progress.state = .finished
    try end()
    return state.progress
  }

  private struct State {
    var load: KnownLoad?
    var progress: LoadProgress

    init(load: KnownLoad?) {
      self.load = load
      progress = load?.progress ?? LoadProgress()
    }
  }

  /// The lines that have to be looked at under the writers' lock; the others are counted.
  private func differing(
    _ lines: [ImportLine], _ register: any RegisterComparison, _ progress: inout LoadProgress
  ) throws -> [(record: CoverageRecord, line: Int)] {
    let members = lines.compactMap { line in line.record.map { (record: $0, line: line.number) } }
    let rows = try register.rows(under: members.map(\.record))
    let differing = zip(members, rows).filter { comparison.match($0.record, among: $1).difference != .unchanged }.map(\.0)
    progress.unchanged += Int64(members.count - differing.count)
    return differing
  }

  private func write(_ state: inout State, _ body: (inout ComparisonDesk) throws -> Void) throws -> [ImportRefusal] {
    let (load, before) = (state.load, state.progress)
    let written = try times.write(to: writer, after: load?.times.last) { change in
      let first = change.nextRecord
      var desk = ComparisonDesk(change: change, comparison: comparison, actor: occasion.actor.name, progress: before)
      try body(&desk)
      if change.nextRecord > first || before.state == .finished {
        let rows = AuditSubject.records(from: first, until: change.nextRecord)
        try change.append(occasion.entry(of: .load, on: rows, fields: AuditField.ofRecord, at: times.now()))
      }
      return (load: try ImportMembers.note(desk.progress, of: load, source, in: change), refusals: desk.refusals)
    }
    (state.load, state.progress) = (written.load, written.load.progress)
    return written.refusals
  }
}
