import EligibilityModel
import Operations
import Registry
import Testing

/// An insurer's office for tests: made-up members, and a clock that goes on by a second with each event.
final class EventOffice {
  let register: TestRegister
  private var seconds: Int64 = 0

  init(_ store: Store) throws {
    register = try store.open()
  }

  static let start = CivilDate.fixed(2025, 4, 1)
  static let born = CivilDate.fixed(1980, 5, 17)

  static func cover(
    insurer: String = "06139992", number: String = "4567", branch: String = "01", name: String = "見本 花子", from: CivilDate = start,
    lostOn: CivilDate? = nil
  ) throws -> CoverageRecord {
    let person = EnrolledPerson(
      name: try PersonName(name), nameKana: nil, birthDate: born, sex: .female, reference: RegisterText("P1"))
    return CoverageRecord(
      insurerNumber: try InsurerNumber(insurer), symbol: try InsuredSymbol("12"), number: try InsuredNumber(number),
      branchNumber: try BranchNumber(branch), person: person, role: .insuredPerson,
      period: Period(from: from, lostOn: lostOn) ?? Period(from: from), details: CoverageDetails(copaymentRate: .thirtyPercent))
  }

  static func address(_ day: CivilDate) throws -> CoverAddress {
    CoverAddress(subject: CoverageSubject(of: try cover()), day: day)
  }

  /// When the last event was learned.
  var now: KnownTime { KnownTime(microseconds: KnownTime(startOf: .fixed(2026, 6, 1)).microseconds + seconds * 1_000_000) }

  /// The time of the next thing.
  func tick() -> KnownTime {
    seconds += 1
    return now
  }

  @discardableResult
  func record(_ order: EventOrder, report: ReportID? = nil) throws -> EventOutcome {
    seconds += 1
    return try RecordEvent(in: register.writer).run(
      order, ground: .notification, report: report, on: try Self.occasion(), knownFrom: now)
  }

  static func occasion() throws -> AuditOccasion {
    AuditOccasion(actor: try #require(AuditActor(name: "係 甲", role: .insurerStaff)), purpose: .memberRegistration)
  }

  /// Takes a report in.
  func receive(_ content: ReportContent) throws -> ReportID {
    seconds += 1
    return try ReceiveReport(in: register.writer).receive(content, on: try Self.occasion(), knownFrom: now)
  }

  /// Brings a line of a member file.
  func merge(_ cover: CoverageRecord) throws -> MergeOutcome {
    seconds += 1
    return try register.merge(at: now, cover)
  }

  /// What holds now of the cover, a line a stretch.
  func outline(knownAt: KnownTime? = nil) throws -> [String] {
    let key = try Self.cover().key
    let rows = try register.reader.allRows(under: key, birthDate: Self.born).filter { $0.isKnown(at: knownAt ?? now) }
    return rows.map(\.record).sorted { $0.stated.from < $1.stated.from }.map(\.outline)
  }
}

func text(_ text: String) throws -> RegisterText {
  guard let kept = RegisterText(text) else { throw PersonNameError.empty }
  return kept
}

extension CoverageRecord {
  /// Days, name, address and share.
  var outline: String {
    let days = stated.from.iso8601 + "…" + (stated.until?.iso8601 ?? "")
    return [days, person.name.text, details.address?.text ?? "–", details.lossReason?.rawValue ?? ""].joined(separator: " ")
      .trimmingSuffixSpace
  }
}

extension String {
  fileprivate var trimmingSuffixSpace: String {
    hasSuffix(" ") ? String(dropLast()) : self
  }
}

extension EventOutcome {
  var refusal: EventRefusal? {
    if case .refused(let refusal) = self { refusal } else { nil }
  }

  var change: RecordedChange? {
    if case .recorded(let change) = self { change } else { nil }
  }
}
