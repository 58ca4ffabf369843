public import Registry

/// Brings a file to the register, batch by batch: each stands or falls as a whole, with the note of how far the load has come and its audit entry.
/// 加入者ファイルの取込
///
/// The batches are short changes, so that others who write wait for one of them at most. After an interruption the load goes on behind the last
/// batch that was kept.
public struct ImportMembers {
  private let writer: any RegisterWriter
  private let source: LoadSource
  private let occasion: AuditOccasion
  private let times: ImportTimes

  /// A load of a file into a register.
  ///
  /// - Parameters:
  ///   - writer: The register.
  ///   - source: The file, and what becomes of its lines.
  ///   - occasion: Who imports it and what for.
  ///   - times: When the register learns each batch.
  public init(into writer: any RegisterWriter, from source: LoadSource, on occasion: AuditOccasion, times: ImportTimes) {
    self.writer = writer
    self.source = source
    self.occasion = occasion
    self.times = times
  }

  /// Imports the batches one by one in constant memory.
  ///
  /// - Parameters:
  ///   - load: The load to go on with; `nil` begins a new one.
  ///   - keep: Gets a batch's refusals and where the rows refused before them end; keeps the rows, durably, and tells where they end now.
  ///   - told: Gets how far it has come and the batch's refusals, after each commit.
  ///   - batches: Gives the next batch at each call, and `nil` behind the last one; those that are loaded already are passed over.
  /// - Returns: How the load ended.
  /// - Throws: `RegisterError`, or what reading or keeping throws; what was committed before stays, and the load can go on.
  public func run(
    goingOn load: KnownLoad? = nil, keep: (_ refused: [ImportRefusal], ImportBatch, _ from: Int64) throws -> Int64,
    told: (LoadProgress, [ImportRefusal]) throws -> Void, batches: () throws -> ImportBatch?
  ) throws -> LoadProgress {
    var state = State(load: load)
    while let batch = try batches() {
      guard batch.isLast || (batch.end.byte > state.progress.position.byte && !batch.lines.isEmpty) else { continue }
      let refusals = try write(batch, &state, keep)
      try told(state.progress, refusals)
    }
    return state.progress
  }
}

extension ImportMembers {
  /// What the batches hand on to each other.
  private struct State {
    var load: KnownLoad?
    var own: Set<KnownTime>
    var progress: LoadProgress { load?.progress ?? LoadProgress() }

    init(load: KnownLoad?) {
      self.load = load
      own = Set(load?.times ?? [])
    }

    mutating func advance(to load: KnownLoad) {
      if let time = load.times.last { own.insert(time) }
      self.load = load
    }
  }

  private func write(
    _ batch: ImportBatch, _ state: inout State, _ keep: ([ImportRefusal], ImportBatch, Int64) throws -> Int64
  ) throws -> [ImportRefusal] {
    let (load, own) = (state.load, state.own)
    let written = try times.write(to: writer, after: load?.times.last) { change in
      var progress = load?.progress ?? LoadProgress()
      let before = (row: change.nextRecord, corrected: progress.corrected)
      let refusals = try Self.take(batch.lines, into: change, after: own, &progress)
      progress.position = batch.end
      if !refusals.isEmpty { progress.refusedBytes = try keep(refusals, batch, progress.refusedBytes) }
      if batch.isLast { progress.state = .finished }
      if batch.isLast || change.nextRecord > before.row {
        let rows = AuditSubject.records(from: before.row, until: change.nextRecord)
        try change.append(occasion.entry(of: .load, on: rows, fields: AuditField.ofRecord, at: times.now()))
      }
      return (load: try Self.note(progress, of: load, source, in: change), refusals: refusals)
    }
    state.advance(to: written.load)
    return written.refusals
  }

  /// Notes the step beside its rows; the first one also begins the load.
  static func note(
    _ progress: LoadProgress, of load: KnownLoad?, _ source: LoadSource, in change: any RegisterTransaction
  ) throws -> KnownLoad {
    let load = try load ?? KnownLoad(id: try change.begin(source), source: source, progress: LoadProgress(), times: [])
    try change.note(progress, of: load)
    return load.advanced(to: progress, at: change.knownFrom)
  }

  /// Merges the members of a batch together, so that a store far away is asked once for all of them.
  private static func take(
    _ lines: [ImportLine], into change: any RegisterTransaction, after own: Set<KnownTime>, _ progress: inout LoadProgress
  ) throws -> [ImportRefusal] {
    var outcomes = try change.merge(lines.compactMap(\.record), after: own)[...]
    var refusals: [ImportRefusal] = []
    for line in lines {
      switch line {
      case .refused(let found):
        progress.refused += 1
        refusals += found
      case .member(_, let number):
        guard let outcome = outcomes.popFirst() else { continue }
        progress.count(outcome)
        if outcome == .contradicts { refusals.append(.contradiction(line: number)) }
      }
    }
    return refusals
  }
}

// Before the first batch.
extension ImportMembers {
  /// The load that an import of this file has to go on with; `nil` where it begins anew.
  /// - Throws: `ImportHindrance` when the file was half loaded and is another one now, or was loaded in another way
  public static func unfinished(_ source: LoadSource, in loads: any LoadReader) throws -> KnownLoad? {
    guard let load = try loads.lastLoad(of: source.file), load.progress.state == .underWay else { return nil }
    guard load.source.way == source.way else { throw ImportHindrance.otherWay(load) }
    guard load.source == source else { throw ImportHindrance.changedFile(load) }
    return load
  }

  /// Gives up a load that was interrupted; what it wrote stays.
  public func abandon(_ load: KnownLoad) throws {
    var progress = load.progress
    progress.state = .abandoned
    try times.write(to: writer, after: load.times.last) { try $0.note(progress, of: load) }
  }
}

/// Why an interrupted load can't go on.
/// 取込を続けられない理由
public enum ImportHindrance: Error, Hashable, Sendable {
  /// The file is not the one whose first part is loaded.
  case changedFile(KnownLoad)
  /// It was begun with other options.
  case otherWay(KnownLoad)
}
