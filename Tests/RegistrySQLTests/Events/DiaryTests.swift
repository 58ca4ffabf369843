import EligibilityModel
import Operations
import Registry
import Testing

/// A cover kept day by day, as a clerk with a calendar would: the model by which the events are judged.
private struct Diary {
  /// What stands on each day; a day without entry is outside the cover.
  var days: [Int: Entry] = [:]

  struct Entry: Equatable {
    var name: String
    var address: String?
  }

  /// The days on which a part changes from one day to the next, up to the end.
  func nextChange<Part: Equatable>(_ part: (Entry) -> Part, after day: Int) -> Int {
    guard let start = days[day] else { return day }
    var next = day + 1
    while let entry = days[next], part(entry) == part(start) { next += 1 }
    return next
  }

  mutating func change(from day: Int, until end: Int, _ body: (inout Entry) -> Void) {
    for day in day..<max(day, end) {
      guard var entry = days[day] else { continue }
      body(&entry)
      days[day] = entry
    }
  }
}

@Suite("異動: the stretches say on each day what a diary kept day by day says")
struct DiaryTests {
  private static let first = Int(EventOffice.start.dayNumber)
  private static let last = first + 60

  /// The register's view in the shape of the diary.
  private func diary(_ office: EventOffice) throws -> [Int: Diary.Entry] {
    let rows = try office.register.reader.allRows(under: EventOffice.cover().key, birthDate: EventOffice.born)
    let current = rows.filter { $0.isKnown(at: office.now) }.map(\.record)
    var days: [Int: Diary.Entry] = [:]
    for day in (Self.first - 5)..<Self.last {
      let said = current.filter { record in CivilDate(dayNumber: day).map { record.stated.contains($0) } ?? false }
      #expect(said.count <= 1, "Two rows speak for one day.")
      days[day] = said.first.map { Diary.Entry(name: $0.person.name.text, address: $0.details.address?.text) }
    }
    return days
  }

  @Test("Random changes of name, address and days, and their withdrawal", arguments: Store.allCases, 0..<12)
  func random(store: Store, seed: Int) throws {
    var random = SeededGenerator(state: UInt64(seed) &* 7_919 &+ 1)
    let office = try EventOffice(store)
    let start = try EventOffice.cover(lostOn: CivilDate(dayNumber: Self.last))
    try office.record(.enrol(start, .joined))
    var diary = Diary()
    for day in Self.first..<Self.last { diary.days[day] = Diary.Entry(name: "見本 花子", address: nil) }
    for step in 0..<40 {
      let before = diary
      let outcome = try office.record(try order(step, &diary, &random))
      if let refusal = outcome.refusal {
        #expect(refusal == .nothingChanges || refusal == .noSuchCover)
        #expect(before.days == diary.days, "Refused although something changes: \(refusal)")
      } else if random.next() % 4 == 0, let event = outcome.change?.events.last {
        #expect(try office.record(.withdraw(event)).change != nil)
        diary = before
      }
      let held = try self.diary(office)
      #expect(held == diary.days, "step \(step)")
    }
  }

  private func order(_ step: Int, _ diary: inout Diary, _ random: inout SeededGenerator) throws -> EventOrder {
    let day = Self.first + Int(random.next() % 60)
    let end = day + 1 + Int(random.next() % 20)
    let isBounded = random.next() % 2 == 0
    guard let date = CivilDate(dayNumber: day), let endDate = CivilDate(dayNumber: end) else { throw Unexpected() }
    let until: StatementEnd = isBounded ? .before(endDate) : .nextChange
    let address = try EventOffice.address(date)
    switch random.next() % 3 {
    case 0:
      let name = "氏名\(random.next() % 3)"
      let limit = isBounded ? end : diary.nextChange(\.name, after: day)
      if diary.days[day] != nil { diary.change(from: day, until: limit) { $0.name = name } }
      return .state(address, .name(try PersonName(name), nil), until: until, .nameChanged)
    case 1:
      let place = "住所\(random.next() % 3)"
      let limit = isBounded ? end : diary.nextChange(\.address, after: day)
      if diary.days[day] != nil { diary.change(from: day, until: limit) { $0.address = place } }
      return .state(address, .address(try text(place)), until: until, .addressChanged)
    default:
      return try loss(day, &diary)
    }
  }

  private func loss(_ day: Int, _ diary: inout Diary) throws -> EventOrder {
    guard let date = CivilDate(dayNumber: day) else { throw Unexpected() }
    let lastDay = diary.days.keys.max() ?? Self.first
    if day > Self.first {
      for later in stride(from: lastDay, through: day, by: -1) { diary.days[later] = nil }
      if day > lastDay, let entry = diary.days[lastDay] {
        for missing in (lastDay + 1)..<day { diary.days[missing] = entry }
      }
    }
    return .lose(try EventOffice.address(date), lostOn: date, .left)
  }
}

/// Always the same numbers for one seed.
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state >> 33
  }
}
