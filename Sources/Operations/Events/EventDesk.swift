import EligibilityModel
import Registry

/// Carries out an order inside one change of the register.
struct EventDesk {
  private let change: any RegisterTransaction
  private let record: EventRecord
  private var staged: [Place: StagedCovers] = [:]
  private var events: [EventID] = []

  init(change: any RegisterTransaction, record: EventRecord) {
    self.change = change
    self.record = record
  }

  /// Changes the covers; nothing of it is in the register before `finish`.
  mutating func carryOut(_ order: EventOrder) throws {
    switch order {
    case .enrol(let cover, let occasion): try enrol(cover, occasion)
    case .state(let address, let part, let end, let occasion): try state(address, part, end, occasion)
    case .lose(let address, let lostOn, let occasion): try lose(address.subject, lostOn, occasion)
    case .move(let address, let lostOn, let cover, let occasion):
      try lose(address.subject, lostOn, occasion)
      try enrol(cover, occasion)
    case .moveStart(let address, let start): try moveStart(address, start)
    case .withdraw(let id): try withdraw(id)
    case .mend(let id, let order):
      try withdraw(id)
      try carryOut(order)
    }
  }

  /// Writes the rows and ends the waiting of the report that the order answers.
  func finish() throws -> RecordedChange {
    if let id = record.report {
      guard let report = try change.report(id), report.state == .received else { throw EventRefusal.noOpenReport }
      try change.close(id, as: .settled)
    }
    var written = RecordedChange(events: events)
    for place in staged.keys.sorted() { try staged[place]?.finish(in: change, &written) }
    return written
  }

  /// Where covers that may touch each other stand.
  private struct Place: Hashable, Comparable {
    let key: RegistryKey
    let birthDate: CivilDate

    init(_ subject: CoverageSubject) {
      key = subject.key
      birthDate = subject.birthDate
    }

    /// Any fixed order will do: the same order writes the same rows under the same numbers.
    static func < (left: Place, right: Place) -> Bool {
      (left.key.insurerNumber.canonical, left.key.numberKey.text, left.birthDate.dayNumber)
        < (right.key.insurerNumber.canonical, right.key.numberKey.text, right.birthDate.dayNumber)
    }
  }
}

// The orders.
extension EventDesk {
  private mutating func enrol(_ cover: CoverageRecord, _ occasion: EventOccasion) throws {
    let history = CoverHistory(cover)
    try alter(history.subject) { staged throws(EventRefusal) in try Self.insert(history, into: &staged.covers) }
    try log(history.subject, .enrolled, occasion, cover.period)
  }

  private mutating func state(_ address: CoverAddress, _ part: StatementPart, _ end: StatementEnd, _ occasion: EventOccasion) throws {
    let (subject, days) = try alter(address.subject) { staged throws(EventRefusal) in
      let index = try staged.index(of: address)
      return (staged.covers[index].subject, try staged.covers[index].state(part, from: address.day, until: end))
    }
    try log(subject, CoverageChange(part.kind), occasion, days)
  }

  private mutating func lose(_ asked: CoverageSubject, _ lostOn: CivilDate, _ occasion: EventOccasion) throws {
    let subject = try alter(asked) { staged throws(EventRefusal) in
      let index = try staged.index(of: asked, begunBefore: lostOn)
      try staged.covers[index].end(on: lostOn, for: occasion.lossReason)
      return staged.covers[index].subject
    }
    try log(subject, .lost, occasion, Period(from: lostOn))
  }

  private mutating func moveStart(_ address: CoverAddress, _ start: CivilDate) throws {
    let cover = try alter(address.subject) { staged throws(EventRefusal) in
      let index = try staged.index(of: address)
      try staged.covers[index].begin(on: start)
      return staged.covers[index]
    }
    try log(cover.subject, .startMoved, .corrected, cover.period)
  }

  /// Two covers of one person under one number never share a day.
  static func insert(_ cover: CoverHistory, into covers: inout [CoverHistory]) throws(EventRefusal) {
    for other in covers where other.isSamePerson(as: cover) {
      if let shared = other.period.intersection(cover.period) { throw .alreadyCovered(shared) }
    }
    covers.append(cover)
  }
}

// 取消.
extension EventDesk {
  private mutating func withdraw(_ id: EventID) throws {
    guard let event = try change.event(id) else { throw EventRefusal.noSuchEvent }
    try EventWithdrawal.check(event, among: try change.events(under: event.subject.key, birthDate: event.subject.birthDate))
    let before = KnownTime(microseconds: event.knownFrom.microseconds - 1)
    let rows = try change.rows(under: event.subject.key, birthDate: event.subject.birthDate, knownAt: before)
    let withdrawal = EventWithdrawal(event: event, former: try CoverHistory.covers(in: rows.map(\.record)))
    try alter(event.subject) { staged throws(EventRefusal) in try withdrawal.apply(to: &staged) }
    try log(event.subject, withdrawal.change, .corrected, event.days, corrects: id)
  }
}

extension EventDesk {
  /// Changes the covers of a subject; nothing of it stays when the body throws.
  @discardableResult
  mutating func alter<Value>(
    _ subject: CoverageSubject, _ body: (inout StagedCovers) throws(EventRefusal) -> Value
  ) throws -> Value {
    let place = Place(subject)
    var covers = try staged[place] ?? StagedCovers(of: subject, in: change)
    let value = try body(&covers)
    staged[place] = covers
    return value
  }

  /// Records what happened to a cover.
  mutating func log(
    _ subject: CoverageSubject, _ kind: CoverageChange, _ occasion: EventOccasion, _ days: Period, corrects: EventID? = nil
  ) throws {
    let correction = EventRecord(actor: record.actor, ground: record.ground, corrects: corrects, report: record.report)
    let draft = EventDraft(subject: subject, change: kind, occasion: occasion, days: days, record: correction)
    events.append(try change.log(draft))
  }
}
