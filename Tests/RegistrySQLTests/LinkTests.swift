import EligibilityModel
import Operations
import Registry
import Testing

@Suite("名寄せ: one person under two ids")
struct LinkTests {
  private func cover(
    _ reference: String, insurer: String, number: String, _ name: String = "見本 花子", _ kana: String = "ミホン ハナコ", from: CivilDate,
    lostOn: CivilDate? = nil, address: String? = "見本県架空市一丁目"
  ) throws -> CoverageRecord {
    let person = EnrolledPerson(
      name: try PersonName(name), nameKana: try NameKana(kana), birthDate: EventOffice.born, sex: .female,
      reference: RegisterText(reference))
    return CoverageRecord(
      insurerNumber: try InsurerNumber(insurer), symbol: nil, number: try InsuredNumber(number), branchNumber: nil, person: person,
      role: .insuredPerson, period: Period(from: from, lostOn: lostOn) ?? Period(from: from),
      details: CoverageDetails(address: address.flatMap { RegisterText($0) }))
  }

  private let start = CivilDate.fixed(2024, 4, 1)
  private let end = CivilDate.fixed(2026, 4, 1)

  private func propose(_ register: TestRegister, at time: KnownTime) throws -> ProposeLinks.Count {
    try ProposeLinks(reader: register.reader, writer: register.writer).run(knownFrom: time)
  }

  private func answer(_ register: TestRegister, at time: KnownTime) throws -> String {
    try register.reader.lookUp(
      LookupQuestion(
        insurerNumber: try InsurerNumber("06139992"), number: try InsuredNumber("1"), birthDate: EventOffice.born,
        serviceDate: .fixed(2026, 4, 1), knownAt: time)
    ).outline
  }

  @Test("The same in everything and alone: linked, and the newer cover is found under the other id", arguments: Store.allCases)
  func certain(store: Store) throws {
    let register = try store.open()
    try register.write(
      at: .first, try cover("A1", insurer: "06139992", number: "1", from: start, lostOn: end),
      try cover("B7", insurer: "39130000", number: "2", from: end))
    #expect(try answer(register, at: .first) == "invalid 2026-04-01")
    let count = try propose(register, at: .second)
    #expect(count.people == 2 && count.linked == 1 && count.waiting == 0)
    #expect(try answer(register, at: .second) == "invalid with newer 2026-04-01")
    #expect(try answer(register, at: .first) == "invalid 2026-04-01")
    #expect(try propose(register, at: .third).known == 1)
  }

  @Test("A near name waits; one word is not enough, two are", arguments: Store.allCases)
  func waiting(store: Store) throws {
    let register = try store.open()
    try register.write(
      at: .first, try cover("A1", insurer: "06139992", number: "1", from: start, lostOn: end),
      try cover("B7", insurer: "39130000", number: "2", "見本 花子", "ハナコ ミホン", from: end))
    #expect(try propose(register, at: .second).waiting == 1)
    #expect(try answer(register, at: .second) == "invalid 2026-04-01")
    let later = [1, 2].map { KnownTime(microseconds: KnownTime.second.microseconds + $0) }
    try register.writer.write(knownFrom: later[0]) { try $0.vote(LinkCaseID(1), by: "甲", .same) }
    #expect(try answer(register, at: later[0]) == "invalid 2026-04-01")
    try register.writer.write(knownFrom: later[1]) { try $0.vote(LinkCaseID(1), by: "乙", .same) }
    #expect(try answer(register, at: later[1]) == "invalid with newer 2026-04-01")
    #expect(try register.reader.linkCases(knownAt: later[1]).map(\.state) == [.same])
    #expect(try register.reader.linkCases(knownAt: later[0]).map(\.state) == [.waiting])
  }

  @Test("Twins are not proposed; a third who comes near keeps even the same from being linked", arguments: Store.allCases)
  func twins(store: Store) throws {
    let register = try store.open()
    try register.write(
      at: .first, try cover("A1", insurer: "06139992", number: "1", from: start),
      try cover("A2", insurer: "06139992", number: "1", "見本 月子", "ミホン ツキコ", from: start))
    #expect(try propose(register, at: .second).waiting == 0)
    let time = KnownTime(microseconds: KnownTime.second.microseconds + 1)
    try register.write(
      at: time, try cover("B1", insurer: "39130000", number: "2", from: end),
      try cover("B2", insurer: "39130000", number: "3", "見本 花代", "ミホン ハナヨ", from: end))
    let count = try propose(register, at: .third)
    #expect(count.linked == 0 && count.waiting == 3)
  }

  @Test("A word about a case that is not there is refused", arguments: Store.allCases)
  func unknown(store: Store) throws {
    let register = try store.open()
    #expect(throws: RegisterError.self) {
      try register.writer.write(knownFrom: .first) { try $0.vote(LinkCaseID(9), by: "甲", .same) }
    }
  }
}
