import EligibilityModel
import Foundation
import Operations
import Registry
import RegistrySQL
import Rulebook
import Testing

@Suite("見本の国: the same rows in every store")
struct SampleStoreTests {
  private struct PowerCut: Error {}

  private static func country(_ people: Int = 5_000, seed: UInt64 = 7) throws -> SampleCountry {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let figures = try CountryFigures.load(directory: root.appending(path: "Book").path)
    return SampleCountry(people: people, seed: seed, figures: figures)
  }

  private static let expected = "69f5f8a61bbdfe80"

  /// A fingerprint (FNV-1a) of every row with its number and its times, in the order of the keys.
  private static func digest(_ register: TestRegister) throws -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for part in try register.reader.parts(of: 1_000, knownAt: .third) {
      try register.reader.scan(part) { row in
        let record = row.record
        let texts = [
          record.insurerNumber.canonical, record.symbol?.original, record.number.original, record.branchNumber?.canonical,
          record.person.name.text, record.person.reference?.text, record.person.birthDate.iso8601, record.stated.from.iso8601,
          record.lostOn?.iso8601, record.details.copaymentRate?.rawValue, record.details.address?.text, "\(row.id.number)",
          "\(row.knownFrom.microseconds)",
        ]
        for text in texts { for byte in (text ?? "\u{0}").utf8 + [0x1F] { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 } }
      }
    }
    return String(hash, radix: 16)
  }

  private static let now = { @Sendable in KnownTime(startOf: .fixed(2026, 11, 21)) }

  @Test("The office knows every insurer, every employer and every head of a household", arguments: Store.allCases)
  func office(store: Store) throws {
    let register = try store.open()
    try WriteSample(try Self.country(), into: register.writer, blocksOfPart: 10).run(now: Self.now)
    for kind in OfficeKind.allCases { #expect(try register.reader.keepsOffice(kind, knownAt: .third)) }
    var findings: [OfficeFinding] = []
    for day in [CivilDate.fixed(2025, 4, 1), SampleCountry.day, .fixed(2027, 12, 31)] {
      try register.reader.forEachOfficeFinding(on: day, knownAt: .third) { findings.append($0) }
    }
    #expect(findings.isEmpty, "\(findings.prefix(3))")
  }

  @Test("A seed gives one fingerprint, whatever the store and the number of threads", arguments: Store.allCases, [1, 2, 5])
  func sameRows(store: Store, threads: Int) throws {
    let register = try store.open()
    let sample = WriteSample(try Self.country(), into: register.writer, blocksOfPart: 10)
    let records = try sample.run(threads: threads, now: Self.now)
    #expect(sample.parts == 5 && records > 5_000)
    let found = try Self.digest(register)
    #expect(found == Self.expected)
  }

  @Test(
    "What was interrupted goes on with the part that is missing and ends as if nothing had happened", arguments: Store.allCases, [0, 1, 4])
  func goesOn(store: Store, whole: Int) throws {
    let register = try store.open()
    let sample = WriteSample(try Self.country(), into: register.writer, blocksOfPart: 10)
    var blocks = 0
    #expect(throws: PowerCut.self) {
      try sample.run(now: Self.now) { _ in
        blocks += 1
        if blocks == whole * 10 + 3 { throw PowerCut() }
      }
    }
    guard let trail = register.reader as? any AuditReader else { return }
    let standing = try SampleStanding(trail, chain: .main)
    if case .country(let mark) = standing {
      #expect(mark.people == 5_000 && mark.seed == 7 && mark.part == whole && mark.parts == 5 && !mark.isLast)
    } else {
      #expect(standing == .empty && whole == 0)
    }
    var last = 0
    try sample.run(after: whole, now: Self.now, progress: { last = $0 })
    #expect(last == 5_000)
    let found = try Self.digest(register)
    #expect(found == Self.expected)
    guard case .country(let mark) = try SampleStanding(trail, chain: .main) else {
      Issue.record("no country")
      return
    }
    #expect(mark.isLast)
  }

  @Test("A register that holds anything is refused and stays as it is", arguments: Store.allCases)
  func occupied(store: Store) throws {
    let register = try store.open()
    try register.write(at: .second, Member().record())
    let before = try Self.digest(register)
    #expect(throws: SampleFault.occupied) { try WriteSample(try Self.country(100), into: register.writer).run(now: Self.now) }
    #expect(try Self.digest(register) == before)
    guard let trail = register.reader as? any AuditReader else { return }
    #expect(try SampleStanding(trail, chain: .main) == .empty)
  }

  @Test("The mark of a part is read only as it was written")
  func mark() {
    let text = "shikaku sample --people 5000 --seed 7: 3/5"
    #expect(SampleMark(actor: text)?.part == 3)
    for wrong in ["", "shikaku", text + " ", "shikaku sample --people 5000 --seed 7: 3", "shikaku sample --people 05000 --seed 7: 3/5"] {
      #expect(SampleMark(actor: wrong) == nil)
    }
  }
}
