import EligibilityModel
import Registry

/// Records differences inside one change of the register; each is recorded whole or refused.
struct ComparisonDesk {
  private let change: any RegisterTransaction
  private let comparison: CoverComparison
  private let record: EventRecord
  /// What has become of the lines so far.
  private(set) var progress: LoadProgress
  private(set) var refusals: [ImportRefusal] = []

  init(change: any RegisterTransaction, comparison: CoverComparison, actor: RegisterText, progress: LoadProgress) {
    self.change = change
    self.comparison = comparison
    self.progress = progress
    record = EventRecord(actor: actor, ground: .notification)
  }

  /// Records one line; the register may say the same meanwhile.
  mutating func apply(_ member: (record: CoverageRecord, line: Int)) throws {
    let match = comparison.match(member.record, among: try change.current(under: [member.record])[0])
    do {
      switch match.difference {
      case .unchanged: progress.unchanged += 1
      case .unclear: throw EventRefusal.brokenHistory
      case .new:
        try carryOut { desk in try desk.carryOut(.enrol(member.record, .joined)) }
        progress.added += 1
      case .changed(let parts):
        guard let known = match.known else { throw EventRefusal.noSuchCover }
        let update = CoverUpdate(member.record, parts, said: comparison.said(in: known), day: comparison.day)
        try carryOut { desk in try desk.carryOut(update, on: known) }
        progress.corrected += 1
      }
    } catch let refusal as EventRefusal {
      progress.refused += 1
      refusals.append(.unfit(refusal, line: member.line))
    }
  }

  /// Ends a cover that the file does not know; one that was changed meanwhile is left to the next comparison.
  mutating func end(_ row: RecordedCoverage) throws {
    guard try change.current(under: [row.record])[0].contains(where: { $0.id == row.id }) else { return }
    do {
      try carryOut { desk in try desk.end(row.record, on: comparison.day) }
      progress.ended += 1
    } catch is EventRefusal {
      return
    }
  }

  private func carryOut(_ order: (inout EventDesk) throws -> Void) throws {
    var desk = EventDesk(change: change, record: record)
    try order(&desk)
    _ = try desk.finish()
  }
}

extension ImportRefusal {
  /// A line that the register's covers do not allow.
  fileprivate static func unfit(_ refusal: EventRefusal, line: Int) -> ImportRefusal {
    switch refusal {
    case .alreadyCovered:
      ImportRefusal(
        line: line, field: nil, english: "the person has another cover under these numbers on some of the days",
        japanese: "同じ番号の別の資格と期間が重なっています")
    default:
      ImportRefusal(
        line: line, field: nil, english: "the covers under these numbers in the register need a look first (register history)",
        japanese: "この番号の登録内容を先に確かめてください（register history）")
    }
  }
}
