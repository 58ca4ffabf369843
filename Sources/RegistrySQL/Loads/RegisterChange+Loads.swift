import EligibilityModel
import Registry

// Loads and their steps; few beside the rows they tell of, so their statements are prepared for the occasion.
extension RegisterChange {
  func begin(_ source: LoadSource) throws(RegisterError) -> LoadID {
    let last = try engine.prepare(LoadSQL.nextLoad)
    let id = try last.firstNumber() ?? 1
    let statement = try engine.prepare(LoadSQL.insertLoad)
    try statement.bind(id, at: 1)
    try statement.bind(knownFrom.microseconds, at: 2)
    try statement.bind(source.file.text, at: 3)
    try statement.bind(source.fingerprint, at: 4)
    try statement.bind(source.byteCount, at: 5)
    try statement.bind(source.way.rawValue, at: 6)
    try statement.bind(source.asOf.map { Int64($0.dayNumber) }, at: 7)
    try engine.run(statement)
    return LoadID(id)
  }

  func note(_ progress: LoadProgress, of load: KnownLoad) throws(RegisterError) {
    let statement = try engine.prepare(LoadSQL.insertStep)
    let numbers = [
      load.id.number, Int64(load.times.count) + 1, knownFrom.microseconds, Int64(progress.position.line), progress.position.byte,
      progress.added, progress.corrected, progress.unchanged, progress.ended, progress.refused, progress.refusedBytes,
    ]
    for (index, number) in numbers.enumerated() { try statement.bind(number, at: index + 1) }
    try statement.bind(progress.state.rawValue, at: 12)
    try engine.run(statement)
  }
}

// The reading side.
extension RegisterQueries {
  func lastLoad(of file: RegisterText) throws(RegisterError) -> KnownLoad? {
    let statement = try engine.prepare(LoadSQL.lastLoad)
    try statement.bind(file.text, at: 1)
    let found = try statement.firstRow { () throws(RegisterError) in
      let id = try statement.int64(at: 0)
      guard let way = LoadWay(rawValue: try statement.text(at: 3)) else { throw .damaged("load \(id)") }
      let source = LoadSource(
        file: file, fingerprint: try statement.text(at: 1), byteCount: try statement.int64(at: 2), way: way,
        asOf: try statement.optionalInt64(at: 4).flatMap { CivilDate(dayNumber: Int($0)) })
      return (id: LoadID(id), source: source)
    }
    guard let found else { return nil }
    return try steps(of: found.id, found.source)
  }

  private func steps(of id: LoadID, _ source: LoadSource) throws(RegisterError) -> KnownLoad {
    let statement = try engine.prepare(LoadSQL.steps)
    try statement.bind(id.number, at: 1)
    var progress = LoadProgress()
    var times: [KnownTime] = []
    try statement.walk { () throws(RegisterError) in
      times.append(KnownTime(microseconds: try statement.int64(at: 0)))
      progress = try Self.progress(statement, id)
    }
    return KnownLoad(id: id, source: source, progress: progress, times: times)
  }

  private static func progress(_ row: Engine.Statement, _ id: LoadID) throws(RegisterError) -> LoadProgress {
    guard let line = Int(exactly: try row.int64(at: 1)), let state = LoadProgress.State(rawValue: try row.text(at: 9)) else {
      throw .damaged("a step of load \(id.number)")
    }
    var progress = LoadProgress()
    progress.position = LoadPosition(line: line, byte: try row.int64(at: 2))
    progress.added = try row.int64(at: 3)
    progress.corrected = try row.int64(at: 4)
    progress.unchanged = try row.int64(at: 5)
    progress.ended = try row.int64(at: 6)
    progress.refused = try row.int64(at: 7)
    progress.refusedBytes = try row.int64(at: 8)
    progress.state = state
    return progress
  }
}
