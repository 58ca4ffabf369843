import EligibilityModel
import Registry

/// How a cover in the register becomes what a line says.
struct CoverUpdate {
  private let record: CoverageRecord
  private let parts: [ComparedPart]
  private let said: CoverageRecord
  private let day: CivilDate

  /// - Parameters:
  ///   - record: What the line says.
  ///   - parts: What differs.
  ///   - said: What the register says on the day.
  ///   - day: From which day on the line is true.
  init(_ record: CoverageRecord, _ parts: [ComparedPart], said: CoverageRecord, day: CivilDate) {
    self.record = record
    self.parts = parts
    self.said = said
    self.day = day
  }

  /// Something that happened, for the list of events.
  struct Step {
    let change: CoverageChange
    let occasion: EventOccasion
    let days: Period
  }

  /// Changes the cover; the days first, because the parts hold on days of the cover.
  func apply(to cover: inout CoverHistory) throws(EventRefusal) -> [Step] {
    var steps: [Step] = []
    if parts.contains(where: { [.sex, .role, .personReference].contains($0) }) { cover.identify(as: identity) }
    if parts.contains(.eligibleFrom) {
      try cover.begin(on: record.eligibleFrom)
      steps.append(Step(change: .startMoved, occasion: .corrected, days: cover.period))
    }
    if parts.contains(.lostOn) { steps.append(try end(&cover)) }
    for part in statements { steps.append(try state(part, in: &cover)) }
    return steps
  }

  private func end(_ cover: inout CoverHistory) throws(EventRefusal) -> Step {
    guard let lostOn = record.lostOn else {
      let former = Period(from: cover.period.until ?? cover.period.from)
      try cover.reopen()
      return Step(change: .lossWithdrawn, occasion: .corrected, days: former)
    }
    let occasion = record.details.lossReason.map(EventOccasion.init) ?? .left
    try cover.end(on: lostOn, for: record.details.lossReason ?? occasion.lossReason)
    return Step(change: .lost, occasion: occasion, days: Period(from: lostOn))
  }

  private func state(_ part: StatementPart, in cover: inout CoverHistory) throws(EventRefusal) -> Step {
    let days = try cover.state(part, from: day.clamped(to: cover.period))
    return Step(change: CoverageChange(part.kind), occasion: EventOccasion(changing: part.kind), days: days)
  }

  private var identity: (role: EnrolleeRole, sex: Sex, reference: RegisterText?) {
    (
      role: parts.contains(.role) ? record.role : said.role, sex: parts.contains(.sex) ? record.person.sex : said.person.sex,
      reference: parts.contains(.personReference) ? record.person.reference : said.person.reference
    )
  }

  private var statements: [StatementPart] {
    var kinds: [StatementPart.Kind] = parts.compactMap { StatementPart.Kind(rawValue: $0.rawValue) }
    if parts.contains(.nameKana), !kinds.contains(.name) { kinds.append(.name) }
    return kinds.map { kind in
      guard kind == .name else { return kind.part(of: record) }
      return .name(record.person.name, parts.contains(.nameKana) ? record.person.nameKana : said.person.nameKana)
    }
  }
}

// Inside a change of the register.
extension EventDesk {
  /// Brings a cover to what a line says.
  mutating func carryOut(_ update: CoverUpdate, on known: CoverHistory) throws {
    try change(known.stretches[0]) { (cover) throws(EventRefusal) in try update.apply(to: &cover) }
  }

  /// Ends the cover that a row belongs to.
  mutating func end(_ row: CoverageRecord, on lostOn: CivilDate) throws {
    try change(row) { (cover) throws(EventRefusal) in
      try cover.end(on: lostOn, for: EventOccasion.left.lossReason)
      return [CoverUpdate.Step(change: .lost, occasion: .left, days: Period(from: lostOn))]
    }
  }

  private mutating func change(
    _ row: CoverageRecord, _ body: (inout CoverHistory) throws(EventRefusal) -> [CoverUpdate.Step]
  ) throws {
    let subject = CoverageSubject(of: row)
    let steps = try alter(subject) { staged throws(EventRefusal) in
      guard let index = staged.covers.firstIndex(where: { $0.stretches.contains(row) }) else { throw .noSuchCover }
      var cover = staged.covers.remove(at: index)
      let steps = try body(&cover)
      try Self.insert(cover, into: &staged.covers)
      return steps
    }
    for step in steps { try log(subject, step.change, step.occasion, step.days) }
  }
}

extension EventOccasion {
  /// The usual occasion of a change.
  fileprivate init(changing kind: StatementPart.Kind) {
    self =
      switch kind {
      case .name: .nameChanged
      case .address: .addressChanged
      case .employer: .employerChanged
      case .household: .householdChanged
      case .share: .shareDecided
      case .certificateValidThrough: .certificateIssued
      }
  }

  /// The usual occasion of a loss.
  fileprivate init(_ reason: LossReason) {
    self =
      switch reason {
      case .death: .died
      case .publicAssistance: .publicAssistance
      case .otherInsurance: .movedInsurer
      case .other: .left
      }
  }
}
