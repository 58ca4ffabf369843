import EligibilityModel
import Operations
import Registry
import Testing

@Suite("台帳: insurers, employers and households with both times")
struct OfficeRecordTests {
  private static let april = CivilDate.fixed(2025, 4, 1)
  private static let october = CivilDate.fixed(2025, 10, 1)

  private func insurer(_ name: String, successor: String? = nil) throws -> OfficeRecord {
    .insurer(
      InsurerRecord(number: try InsurerNumber("06139992"), name: try text(name), successor: try successor.map { try InsurerNumber($0) }))
  }

  private func days(_ from: CivilDate, _ until: CivilDate? = nil) -> Period { Period(from: from, until: until) ?? Period(from: from) }

  private func record(_ office: EventOffice, _ order: OfficeOrder) throws -> OfficeOutcome {
    try RecordOffice(in: office.register.writer).run(
      order, ground: .notification, on: try EventOffice.occasion(), knownFrom: office.tick())
  }

  /// What the register says, a line a row, as known at a time.
  private func outline(_ office: EventOffice, _ key: OfficeKey, knownAt: KnownTime? = nil) throws -> [String] {
    let rows = try office.register.reader.allOffice(under: key).filter { $0.isKnown(at: knownAt ?? office.now) }
    return rows.sorted { $0.days.from < $1.days.from }.map { row in
      let name = if case .insurer(let insurer) = row.record { insurer.name.text } else { "?" }
      return "\(row.days.from.iso8601)…\(row.days.until?.iso8601 ?? "") \(name)"
    }
  }

  @Test(
    "A name from a day on leaves the days before as they were; the old question with its known time gets the old answer",
    arguments: Store.allCases)
  func correction(store: Store) throws {
    let office = try EventOffice(store)
    let key = OfficeKey.insurer(try InsurerNumber("06139992"))
    _ = try record(office, .state(try insurer("見本健保"), on: days(Self.april)))
    let before = office.now
    _ = try record(office, .state(try insurer("手本健保"), on: days(Self.october)))
    #expect(try outline(office, key) == ["2025-04-01…2025-10-01 見本健保", "2025-10-01… 手本健保"])
    #expect(try outline(office, key, knownAt: before) == ["2025-04-01… 見本健保"])
    _ = try record(office, .state(try insurer("手本健保"), on: days(Self.april)))
    #expect(try outline(office, key) == ["2025-04-01… 手本健保"])
    #expect(try outline(office, key, knownAt: before) == ["2025-04-01… 見本健保"])
    #expect(try office.register.reader.allOffice(under: key).count == 4)
  }

  @Test("Days in the middle are said anew or taken away, and the rest stays", arguments: Store.allCases)
  func middle(store: Store) throws {
    let office = try EventOffice(store)
    let key = OfficeKey.insurer(try InsurerNumber("06139992"))
    let middle = days(.fixed(2025, 6, 1), .fixed(2025, 7, 1))
    _ = try record(office, .state(try insurer("見本健保"), on: days(Self.april)))
    _ = try record(office, .state(try insurer("手本健保"), on: middle))
    let three = ["2025-04-01…2025-06-01 見本健保", "2025-06-01…2025-07-01 手本健保", "2025-07-01… 見本健保"]
    #expect(try outline(office, key) == three)
    _ = try record(office, .remove(key, on: middle))
    #expect(try outline(office, key) == [three[0], three[2]])
    _ = try record(office, .state(try insurer("見本健保"), on: middle))
    #expect(try outline(office, key) == ["2025-04-01… 見本健保"])
  }

  @Test("What the register says already, and what it does not say, is refused and writes nothing", arguments: Store.allCases)
  func refusals(store: Store) throws {
    let office = try EventOffice(store)
    let key = OfficeKey.insurer(try InsurerNumber("06139992"))
    #expect(try record(office, .remove(key, on: days(Self.april))) == .refused(.nothingThere))
    _ = try record(office, .state(try insurer("見本健保"), on: days(Self.april)))
    #expect(try record(office, .state(try insurer("見本健保"), on: days(Self.october))) == .refused(.nothingChanges))
    #expect(try record(office, .remove(key, on: days(.fixed(2024, 4, 1), Self.april))) == .refused(.nothingThere))
    #expect(try office.register.reader.allOffice(under: key).count == 1)
  }

  @Test("An insurer that merged shows its successor from the day on; the day before it still holds", arguments: Store.allCases)
  func merger(store: Store) throws {
    let office = try EventOffice(store)
    let key = OfficeKey.insurer(try InsurerNumber("06139992"))
    let record = try insurer("見本健保", successor: "39130000")
    _ = try self.record(office, .state(record, on: days(Self.april, Self.october)))
    let standings = try [Self.april.dayBefore, Self.april, Self.october.dayBefore, Self.october].map { day in
      switch try ShowOffice(in: office.register.reader).run(key, on: day, knownAt: office.now)?.standing {
      case .holds(let row): row.record == record ? "holds" : "other"
      case .ended(let row): row.record == record ? "ended" : "other"
      case .notYet: "not yet"
      case .unrecorded, nil: "none"
      }
    }
    #expect(standings == ["not yet", "holds", "holds", "ended"])
    #expect(try ShowOffice(in: office.register.reader).run(.insurer(InsurerNumber("39130000")), on: Self.april, knownAt: office.now) == nil)
  }
}

@Suite("台帳と資格: who hangs on a household and an employer, and what does not fit")
struct OfficeCheckTests {
  private let insurer = Result { try InsurerNumber("06139992") }

  private func cover(_ number: String, branch: String = "00", from: CivilDate = EventOffice.start, lostOn: CivilDate? = nil) throws
    -> CoverageRecord
  {
    let plain = try EventOffice.cover(number: number, branch: branch, from: from, lostOn: lostOn)
    return CoverageRecord(
      insurerNumber: plain.insurerNumber, symbol: plain.symbol, number: plain.number, branchNumber: plain.branchNumber,
      person: plain.person, role: plain.role, period: plain.period,
      details: CoverageDetails(household: try text("H1"), employer: try text("見本商事")))
  }

  private func state(_ office: EventOffice, _ record: OfficeRecord, _ from: CivilDate, _ until: CivilDate? = nil) throws {
    let days = try #require(Period(from: from, until: until))
    let outcome = try RecordOffice(in: office.register.writer).run(
      .state(record, on: days), ground: .notification, on: try EventOffice.occasion(), knownFrom: office.tick())
    guard case .recorded = outcome else { throw PersonNameError.empty }
  }

  private func findings(_ office: EventOffice, on day: CivilDate) throws -> [String] {
    var found: [String] = []
    _ = try CheckOffice(in: office.register.reader).run(on: day, knownAt: office.now) { finding in
      found.append(finding.outline)
    }
    return found
  }

  @Test("Who is in a household on the day before, on and after a loss", arguments: Store.allCases)
  func household(store: Store) throws {
    let office = try EventOffice(store)
    let insurer = try insurer.get()
    let left = CivilDate.fixed(2025, 7, 1)
    try office.record(.enrol(try cover("1"), .joined))
    try office.record(.enrol(try cover("2", lostOn: left), .joined))
    try office.record(.enrol(try EventOffice.cover(number: "3"), .joined))
    let head = HouseholdHead.insured(CoverageSubject(of: try cover("2")))
    try state(office, .household(HouseholdRecord(insurerNumber: insurer, symbol: try text("H1"), head: head)), EventOffice.start)
    let key = OfficeKey.household(try text("H1"), of: insurer)
    for (day, numbers) in [
      (EventOffice.start.dayBefore, []), (EventOffice.start, ["1", "2"]), (left.dayBefore, ["1", "2"]), (left, ["1"]),
    ] {
      let shown = try ShowOffice(in: office.register.reader).run(key, on: day, knownAt: office.now)
      #expect(shown?.members.map(\.record.number.canonical) == numbers, "\(day)")
    }
    #expect(try findings(office, on: left.dayBefore) == [])
    #expect(try findings(office, on: left) == ["head H1 06139992"])
  }

  @Test("A household without a record is shown with whom covers name in it; one that nothing names is not known", arguments: Store.allCases)
  func unrecordedHousehold(store: Store) throws {
    let office = try EventOffice(store)
    let insurer = try insurer.get()
    try office.record(.enrol(try cover("1"), .joined))
    let key = OfficeKey.household(try text("H1"), of: insurer)
    let shown = try #require(try ShowOffice(in: office.register.reader).run(key, on: EventOffice.start, knownAt: office.now))
    #expect(shown.standing == .unrecorded(key) && shown.members.map(\.record.number.canonical) == ["1"])
    #expect(try ShowOffice(in: office.register.reader).run(key, on: EventOffice.start.dayBefore, knownAt: office.now) == nil)
    #expect(
      try ShowOffice(in: office.register.reader).run(.household(try text("H8"), of: insurer), on: EventOffice.start, knownAt: office.now)
        == nil)
  }

  @Test("A head who moves to another household has left this one; one who is insured elsewhere is no finding", arguments: Store.allCases)
  func heads(store: Store) throws {
    let office = try EventOffice(store)
    let insurer = try insurer.get()
    try office.record(.enrol(try cover("4567", branch: "01"), .joined))
    let head = HouseholdHead.insured(CoverageSubject(of: try cover("4567", branch: "01")))
    try state(office, .household(HouseholdRecord(insurerNumber: insurer, symbol: try text("H1"), head: head)), EventOffice.start)
    let outsider = HouseholdHead.notInsured(try PersonName("見本 父"))
    try state(office, .household(HouseholdRecord(insurerNumber: insurer, symbol: try text("H2"), head: outsider)), EventOffice.start)
    let may = CivilDate.fixed(2025, 5, 1)
    try office.record(.state(try EventOffice.address(may), .household(try text("H9")), until: .nextChange, .householdChanged))
    #expect(try findings(office, on: may.dayBefore) == [])
    #expect(try findings(office, on: may) == ["head H1 06139992"])
    let shown = try #require(
      try ShowOffice(in: office.register.reader).run(.household(try text("H2"), of: insurer), on: may, knownAt: office.now))
    #expect(shown.told == [.nobody])
  }

  @Test("Covers are held against insurers and employers on their first and last day, once any are kept", arguments: Store.allCases)
  func unknown(store: Store) throws {
    let office = try EventOffice(store)
    let insurer = try insurer.get()
    try office.record(.enrol(try cover("1"), .joined))
    try office.record(.enrol(try cover("2", lostOn: .fixed(2025, 7, 1)), .joined))
    let day = EventOffice.start
    #expect(try findings(office, on: day) == [])
    #expect(try CheckOffice(in: office.register.reader).run(on: day, knownAt: office.now) { _ in } == OfficeKind.allCases)
    let employer = OfficeRecord.employer(EmployerRecord(insurerNumber: insurer, symbol: try text("別の会社"), name: try text("別の会社")))
    try state(office, employer, day)
    #expect(try findings(office, on: day) == ["employer 見本商事 06139992 2"])
    let known = OfficeRecord.employer(EmployerRecord(insurerNumber: insurer, symbol: try text("見本商事"), name: try text("見本商事")))
    try state(office, known, day, .fixed(2025, 6, 30))
    #expect(try findings(office, on: day) == ["employer 見本商事 06139992 2"])
    try state(office, known, day, .fixed(2025, 7, 1))
    #expect(try findings(office, on: day) == ["employer 見本商事 06139992 1"])
    try state(office, known, day)
    #expect(try findings(office, on: day) == [])
    try state(office, .insurer(InsurerRecord(number: insurer, name: try text("見本健保"))), day.dayAfter)
    #expect(try findings(office, on: day) == ["insurer 06139992 2"])
    try state(office, .insurer(InsurerRecord(number: insurer, name: try text("見本健保"))), day)
    #expect(try findings(office, on: day) == [])
    #expect(try CheckOffice(in: office.register.reader).run(on: day, knownAt: office.now) { _ in } == [.household])
  }

  @Test("Reports that wait come with the days left, those longest over first, and an employer's own under it", arguments: Store.allCases)
  func reports(store: Store) throws {
    let office = try EventOffice(store)
    let insurer = try insurer.get()
    let dues: [CivilDate?] = [nil, .fixed(2025, 4, 20), .fixed(2025, 4, 9), .fixed(2025, 4, 10), .fixed(2025, 4, 5)]
    for (index, due) in dues.enumerated() {
      let content = ReportContent(
        occasion: .joined, insurerNumber: insurer, numberKey: nil, birthDate: EventOffice.born, name: try PersonName("見本 花子"),
        eventOn: EventOffice.start, receivedOn: .fixed(2025, 4, 4), dueOn: due, actor: try text("係 甲"),
        employer: index == 2 ? try text("見本商事") : nil)
      _ = try office.receive(content)
    }
    let day = CivilDate.fixed(2025, 4, 10)
    let listed = try ListReports(in: office.register.reader).run(of: insurer, knownAt: office.now, on: day)
    #expect(listed.map(\.report.id.number) == [5, 3, 4, 2, 1])
    #expect(listed.map(\.standing) == [.overdue(days: 5), .overdue(days: 1), .daysLeft(0), .daysLeft(10), .notCounted])
    try state(
      office, .employer(EmployerRecord(insurerNumber: insurer, symbol: try text("見本商事"), name: try text("見本商事"))), EventOffice.start)
    let shown = try ShowOffice(in: office.register.reader).run(.employer(try text("見本商事"), of: insurer), on: day, knownAt: office.now)
    #expect(shown?.reports.map(\.report.id.number) == [3])
    #expect(shown?.told == [.register])
  }
}

extension OfficeFinding {
  /// The finding in one line.
  fileprivate var outline: String {
    switch self {
    case .unknownInsurer(let insurer, let covers): "insurer \(insurer) \(covers)"
    case .unknownEmployer(let employer, of: let insurer, let covers): "employer \(employer.text) \(insurer) \(covers)"
    case .headLeft(let household, of: let insurer): "head \(household.text) \(insurer)"
    }
  }
}
