import EligibilityModel
import Registry

/// Takes an event back: its days say again what they said before it.
struct EventWithdrawal {
  let event: CoverageEvent
  /// The covers as the register held them just before the event.
  let former: [CoverHistory]

  /// As what the withdrawal itself stands among the events.
  var change: CoverageChange {
    switch event.change {
    case .enrolled: .annulled
    case .annulled: .enrolled
    case .lost: .lossWithdrawn
    case .lossWithdrawn: .lost
    default: event.change
    }
  }

  /// - Throws: `alreadyCorrected`, or `laterEvent` when a later one changed the same part on some of the same days
  static func check(_ event: CoverageEvent, among events: [CoverageEvent]) throws(EventRefusal) {
    if let correction = events.first(where: { $0.record.corrects == event.id }) { throw .alreadyCorrected(by: correction.id) }
    let corrected = Set(events.compactMap(\.record.corrects))
    let later = events.first {
      $0.id > event.id && !corrected.contains($0.id) && $0.record.corrects == nil && $0.touches(event)
    }
    if let later { throw .laterEvent(later.id) }
  }

  func apply(to covers: inout StagedCovers) throws(EventRefusal) {
    switch event.change {
    case .enrolled: try annul(in: &covers)
    case .annulled: try restore(in: &covers)
    case .lost, .lossWithdrawn, .startMoved: try resetDays(in: &covers)
    default: try resetPart(in: &covers)
    }
  }

  private func annul(in covers: inout StagedCovers) throws(EventRefusal) {
    let index = try covers.index(of: CoverAddress(subject: event.subject, day: event.days.from))
    covers.covers.remove(at: index)
  }

  private func restore(in covers: inout StagedCovers) throws(EventRefusal) {
    try EventDesk.insert(try formerCover { $0.period.contains(event.days.from) }, into: &covers.covers)
  }

  private func resetDays(in covers: inout StagedCovers) throws(EventRefusal) {
    let cover = try formerCover { event.change == .startMoved || $0.period.from < event.days.from }
    let index = try covers.index(sharingDaysWith: cover)
    try covers.covers[index].goBack(to: cover)
  }

  private func resetPart(in covers: inout StagedCovers) throws(EventRefusal) {
    guard let kind = event.change.part else { return }
    let cover = try formerCover { $0.period.overlaps(event.days) }
    let index = try covers.index(sharingDaysWith: cover)
    for stretch in cover.stretches {
      guard let shared = stretch.stated.intersection(event.days)?.intersection(covers.covers[index].period) else { continue }
      do {
        _ = try covers.covers[index].state(
          kind.part(of: stretch), from: shared.from, until: shared.until.map(StatementEnd.before) ?? .endOfCover)
      } catch .nothingChanges {
        continue
      }
    }
  }

  private func formerCover(where isMeant: (CoverHistory) -> Bool) throws(EventRefusal) -> CoverHistory {
    let found = former.filter { isMeant($0) && $0.fits(event.subject) }
    guard let cover = found.max(by: { $0.period.from < $1.period.from }) else { throw .noSuchCover }
    return cover
  }
}

extension CoverageEvent {
  /// Whether both change the same on some day; two changes of the days of a cover always do.
  fileprivate func touches(_ other: CoverageEvent) -> Bool {
    guard subject == other.subject else { return false }
    guard let part = change.part else { return other.change.part == nil }
    guard part == other.change.part else { return false }
    return days.overlaps(other.days)
  }
}
