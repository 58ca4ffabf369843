import EligibilityModel
import Registry
import RegistrySQL
import Testing

@Suite("登録簿の通読: every row once, in parts")
struct ScanTests {
  /// Seven members under two insurers, one of them a twin under the same numbers, in no order.
  private func fill(_ register: TestRegister) throws {
    let members = [
      Member(number: "30"), Member(insurer: "273987", symbol: "医", number: "9"), Member(number: "4"), Member(number: "4", branch: "02"),
      Member(number: "あ"), Member(number: "4", birthDate: .fixed(1960, 1, 1)), Member(insurer: "39139902", symbol: nil, number: "1"),
    ]
    try register.writer.write(knownFrom: .first) { change in for member in members { try change.add(member.record()) } }
  }

  private func rows(_ register: TestRegister, size: Int, knownAt: KnownTime = .third) throws -> (ids: [Int64], counts: [Int]) {
    let parts = try register.reader.parts(of: size, knownAt: knownAt)
    var ids: [Int64] = []
    for part in parts {
      let before = ids.count
      try register.reader.scan(part) { ids.append($0.id.number) }
      #expect(ids.count - before == part.count)
    }
    return (ids, parts.map(\.count))
  }

  @Test(
    "Whatever the size of the parts, every row comes once, by insurer, number, birth date and row", arguments: Store.allCases,
    [(1, [1, 1, 1, 1, 1, 1, 1]), (2, [2, 2, 2, 1]), (3, [3, 3, 1]), (7, [7]), (100, [7]), (0, [1, 1, 1, 1, 1, 1, 1])])
  func once(store: Store, size: (rows: Int, parts: [Int])) throws {
    let register = try store.open()
    try fill(register)
    let found = try rows(register, size: size.rows)
    #expect(found.ids == [2, 1, 6, 3, 4, 5, 7])
    #expect(found.counts == size.parts)
  }

  @Test("An empty register has no parts", arguments: Store.allCases)
  func empty(store: Store) throws {
    let register = try store.open()
    #expect(try register.reader.parts(of: 10, knownAt: .first).isEmpty)
  }

  @Test("A corrected row shows as it was known at the asked time", arguments: Store.allCases)
  func corrected(store: Store) throws {
    let register = try store.open()
    var member = Member()
    try register.merge(at: .first, member.record())
    member.lostOn = .fixed(2026, 4, 1)
    try register.merge(at: .second, member.record())
    let before = KnownTime(microseconds: KnownTime.first.microseconds - 1)
    #expect(try rows(register, size: 5, knownAt: before).ids.isEmpty)
    #expect(try rows(register, size: 5, knownAt: .first).ids == [1])
    #expect(try rows(register, size: 5, knownAt: .second).ids == [2])
  }

  @Test("What is written after the parts were cut does not show", arguments: Store.allCases)
  func stable(store: Store) throws {
    let register = try store.open()
    try fill(register)
    let parts = try register.reader.parts(of: 3, knownAt: .first)
    try register.merge(at: .second, Member(number: "31").record())
    var ids: [Int64] = []
    for part in parts { try register.reader.scan(part) { ids.append($0.id.number) } }
    #expect(ids == [2, 1, 6, 3, 4, 5, 7])
  }

  @Test("A fault of the reading body comes out as it is", arguments: Store.allCases)
  func fault(store: Store) throws {
    let register = try store.open()
    try fill(register)
    let part = try #require(try register.reader.parts(of: 9, knownAt: .first).first)
    #expect(throws: Unexpected.self) { try register.reader.scan(part) { _ in throw Unexpected() } }
  }
}
