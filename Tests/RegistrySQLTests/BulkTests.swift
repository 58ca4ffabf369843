import EligibilityModel
import Registry
import RegistrySQL
import Testing

@Suite("Many at once: the same as one by one")
struct BulkTests {
  @Test("Many questions get the answers that each would get alone, in their order", arguments: Store.allCases)
  func lookUp(store: Store) throws {
    let register = try store.open()
    let members = (0..<600).map { number in
      Member(number: "\(number)", lostOn: number % 3 == 0 ? .fixed(2026, 4, 1) : nil, reference: number % 2 == 0 ? "P\(number)" : nil)
    }
    try register.writer.write(knownFrom: .first) { change in
      for member in members where member.number != "7" { try change.add(member.record()) }
    }
    let questions = try members.map { try $0.question(on: .fixed(2026, 4, 1)) }
    let together = try register.reader.lookUp(questions)
    let alone = try questions.map { try register.reader.lookUp($0) }
    #expect(together == alone)
    #expect(together.map(\.outline)[6...8] == ["invalid 2026-04-01", "none", "valid 髙﨑 見本"])
  }

  @Test("Many are found in full in their order: the rows behind the answers, and none where nobody is known", arguments: Store.allCases)
  func inFull(store: Store) throws {
    let register = try store.open()
    let members = (0..<300).map { Member(number: "\($0)") }
    try register.writer.write(knownFrom: .first) { change in
      for member in members where member.number != "7" { try change.add(member.record()) }
    }
    let questions = try members.map { try $0.question(on: .fixed(2026, 4, 1)) }
    let together = try register.reader.covers(for: questions)
    #expect(together.map { $0.map { FoundCoverage($0) } } == (try register.reader.candidates(for: questions)))
    #expect(together.map(\.count) == questions.indices.map { $0 == 7 ? 0 : 1 })
    for (rows, member) in zip(together, members) {
      #expect(try rows.allSatisfy { try $0.record.isIdentical(to: member.record()) })
    }
    #expect(try register.reader.covers(for: []).isEmpty)
  }

  @Test("Records merged together end as records merged one by one", arguments: Store.allCases)
  func merge(store: Store) throws {
    let first = (0..<40).map { Member(number: "\($0)") }
    var second = first
    for index in stride(from: 0, to: 40, by: 4) { second[index].lostOn = .fixed(2026, 4, 1) }
    second += [Member(number: "41"), Member(number: "41"), Member(number: "0"), Member(number: "41", rate: .tenPercent)]
    let (together, alone) = (try store.open(), try store.open())
    for (time, members) in [(KnownTime.first, first), (.second, second)] {
      let records = try members.map { try $0.record() }
      let outcomes = try together.writer.write(knownFrom: time) { try $0.merge(records) }
      let expected = try alone.writer.write(knownFrom: time) { change in try records.map { try change.merge($0) } }
      #expect(outcomes == expected)
    }
    let found = try [together, alone].map { register in
      var rows: [RecordedCoverage] = []
      for time in [KnownTime.first, .second] {
        for part in try register.reader.parts(of: 7, knownAt: time) { try register.reader.scan(part) { rows.append($0) } }
      }
      return rows
    }
    #expect(found[0] == found[1] && found[0].count == 81)
  }

  @Test(
    "Records merged together find their rows, and no others, among few and among many that stand between them", arguments: Store.allCases,
    [1, 2, 3, 7])
  func mergeAmongOthers(store: Store, distance: Int) throws {
    let register = try store.open()
    var others = (100..<300).map { Member(number: "\($0)") }
    others += others.map { Member(symbol: nil, number: $0.number) } + [Member(number: "100", birthDate: .fixed(1980, 4, 2))]
    try register.writer.write(knownFrom: .first) { change in
      for member in others { try change.add(member.record()) }
    }
    let records = try stride(from: 100, to: 100 + 24 * distance, by: distance).map { try Member(number: "\($0)").record() }
    let strangers = try (1..<20).map { try Member(insurer: "01130012", number: "\($0)").record() }
    let found = try register.writer.write(knownFrom: .second) { try $0.current(under: records + strangers) }
    #expect(found.map(\.count) == records.map { _ in 1 } + strangers.map { _ in 0 })
    #expect(zip(found, records).allSatisfy { rows, record in rows.allSatisfy { $0.record == record } })
  }

  @Test("What was added in a change is found by the same change", arguments: Store.allCases)
  func ownRows(store: Store) throws {
    let register = try store.open()
    let record = try Member().record()
    try register.writer.write(knownFrom: .first) { change in
      try change.add(record)
      let found = try change.current(under: [record, Member(number: "1").record()])
      #expect(found.map(\.count) == [1, 0])
    }
  }
}
