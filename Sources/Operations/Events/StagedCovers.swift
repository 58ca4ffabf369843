import EligibilityModel
import Registry

/// The covers under one number and birth date while a change of them is being made; rows are written when it is complete.
///
/// An order may touch a cover twice (a mended event is taken back and put right), but a row is closed at most once.
struct StagedCovers {
  private let rows: [RecordedCoverage]
  var covers: [CoverHistory]

  /// What holds now.
  init(of subject: CoverageSubject, in change: any RegisterTransaction) throws {
    rows = try change.rows(under: subject.key, birthDate: subject.birthDate, knownAt: change.knownFrom)
    covers = try CoverHistory.covers(in: rows.map(\.record))
  }

  /// The cover that includes a day.
  /// - Throws: `noSuchCover` or `severalCovers`
  func index(of address: CoverAddress) throws(EventRefusal) -> Int {
    try only(covers.indices.filter { covers[$0].fits(address.subject) && covers[$0].period.contains(address.day) })
  }

  /// The cover that began last before a day.
  /// - Throws: `noSuchCover` or `severalCovers`
  func index(of subject: CoverageSubject, begunBefore day: CivilDate) throws(EventRefusal) -> Int {
    let begun = covers.indices.filter { covers[$0].fits(subject) && covers[$0].period.from < day }
    let last = begun.map { covers[$0].period.from }.max()
    return try only(begun.filter { covers[$0].period.from == last })
  }

  /// The cover that shares a day with another state of it.
  /// - Throws: `noSuchCover` or `severalCovers`
  func index(sharingDaysWith cover: CoverHistory) throws(EventRefusal) -> Int {
    try only(covers.indices.filter { covers[$0].isSamePerson(as: cover) && covers[$0].period.overlaps(cover.period) })
  }

  /// Writes what differs from what the register holds.
  func finish(in change: any RegisterTransaction, _ written: inout RecordedChange) throws {
    let stretches = covers.flatMap(\.stretches)
    for row in rows where !stretches.contains(where: { $0.isIdentical(to: row.record) }) {
      try change.close(row)
      written.closed.append(row)
    }
    for stretch in stretches where !rows.contains(where: { $0.record.isIdentical(to: stretch) }) {
      try change.add(stretch)
      written.added.append(stretch)
    }
  }

  private func only(_ found: [Int]) throws(EventRefusal) -> Int {
    guard let index = found.first else { throw .noSuchCover }
    guard found.count == 1 else { throw .severalCovers(count: found.count) }
    return index
  }
}
