import EligibilityModel
import Operations
import Registry
import Testing

@Suite("見本: the register of invented people")
struct SampleRegisterTests {
  private static func records(people: Int, seed: UInt64) -> [CoverageRecord] {
    var records: [CoverageRecord] = []
    SampleRegister(people: people, seed: seed).generate { record, _ in records.append(record) }
    return records
  }

  /// A fingerprint (FNV-1a) of everything that the records say.
  private static func digest(_ records: [CoverageRecord]) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for record in records {
      let person = record.person
      let texts = [
        record.insurerNumber.canonical, record.symbol?.original, record.number.original, record.branchNumber?.canonical, person.name.text,
        person.nameKana?.text, person.birthDate.iso8601, person.sex.rawValue, person.reference?.text, record.role.rawValue,
        record.eligibleFrom.iso8601, record.lostOn?.iso8601, record.details.lossReason?.rawValue, record.details.copaymentRate?.rawValue,
        record.details.certificateValidThrough?.iso8601, record.details.household?.text, record.details.employer?.text,
      ]
      for text in texts {
        for byte in (text ?? "\u{0}").utf8 + [0x1F] { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
      }
    }
    return String(hash, radix: 16)
  }

  @Test("A seed gives the same people on every machine", arguments: [(UInt64(7), "c8b38166849f364d"), (8, "2a4d73b165e012ee")])
  func reproducible(seed: UInt64, digest: String) {
    #expect(Self.digest(Self.records(people: 2_000, seed: seed)) == digest)
  }

  @Test("A larger register begins with the people of a smaller one")
  func prefix() {
    let small = Self.records(people: 500, seed: 3)
    #expect(Array(Self.records(people: 2_000, seed: 3).prefix(small.count - 5)) == Array(small.prefix(small.count - 5)))
  }

  @Test("It holds as many people as were asked for", arguments: [1, 2, 3, 10, 1_000])
  func count(people: Int) {
    #expect(Set(Self.records(people: people, seed: 1).map(\.person.reference)).count == people)
  }

  @Test("All nine insurer profiles are there, each with numbers that stand the check of their kind")
  func insurers() {
    let present = Set(Self.records(people: 5_000, seed: 1).map(\.insurerNumber))
    let profiles = SampleRegister.insurers
    #expect(Set(profiles.map(\.profile)).count == 9)
    for (profile, number) in profiles {
      #expect(present.contains(number), "\(profile)")
      #expect((try? InsurerNumber(number.canonical)) == number)
    }
    #expect(present.count == profiles.count)
    let kinds: Set<InsurerKind> = [
      .japanHealthInsuranceAssociation, .healthInsuranceSociety, .mutualAidAssociation, .nationalHealthInsurance,
      .nationalHealthInsuranceSociety, .lateStageElderlyCare,
    ]
    #expect(Set(present.map(\.kind)) == kinds)
  }

  @Test("Nobody shares insurer, symbol, number, branch number and birth date with another, but twins where there are no branch numbers")
  func uniqueKeys() {
    struct Key: Hashable {
      let key: RegistryKey
      let branchNumber: BranchNumber?
      let birthDate: CivilDate
    }
    let records = Self.records(people: 20_000, seed: 2)
    let groups = Dictionary(grouping: records) { Key(key: $0.key, branchNumber: $0.branchNumber, birthDate: $0.person.birthDate) }
    let shared = groups.filter { $0.value.count > 1 }
    #expect(!shared.isEmpty && shared.allSatisfy { $0.key.branchNumber == nil && $0.value.count == 2 })
    #expect(shared.count < 100)
  }

  @Test("Nobody is covered twice on a day, and nobody before birth")
  func noOverlap() {
    for (_, records) in Dictionary(grouping: Self.records(people: 20_000, seed: 2), by: \.person.reference) {
      for (index, record) in records.enumerated() {
        #expect(record.eligibleFrom >= record.person.birthDate)
        #expect(!records.dropFirst(index + 1).contains { $0.period.overlaps(record.period) })
        #expect(record.person == records.first?.person)
      }
    }
  }

  @Test("Late-stage care begins on the 75th birthday and the cover before ends on it", arguments: [UInt64(1), 2])
  func lateStage(seed: UInt64) {
    var turned = 0
    for (_, records) in Dictionary(grouping: Self.records(people: 20_000, seed: seed), by: \.person.reference) {
      for record in records {
        // Those who were 75 before the scheme began entered it on its first day.
        let birthday = max(LegalAge(of: record.person.birthDate).lateStageFrom, .fixed(2008, 4, 1))
        if record.insurerNumber.kind == .lateStageElderlyCare {
          #expect(record.eligibleFrom == birthday)
          #expect(record.symbol == nil && record.branchNumber == nil)
        } else if birthday <= .fixed(2027, 12, 31) {
          #expect(record.lostOn.map { $0 <= birthday } == true)
          if record.lostOn == birthday { turned += 1 }
        }
      }
    }
    #expect(turned > 100)
  }

  @Test("A small register shows every situation that a counter meets")
  func situations() {
    let records = Self.records(people: 2_000, seed: 7)
    let ages = records.compactMap { LegalAge(of: $0.person.birthDate).years(on: SampleRegister.day) }
    #expect(ages.contains(0) && ages.contains { $0 >= 100 })
    #expect(Set(records.compactMap(\.details.lossReason)).isSuperset(of: [.death, .otherInsurance, .other]))
    #expect(Set(records.compactMap(\.details.copaymentRate)).count == 3)
    let names = records.map(\.person.name.text)
    for part in ["髙﨑", "𠮷田", "辻\u{E0100}", "MARIA", "グエン", "SUKARYO"] {
      #expect(names.contains { $0.unicodeScalars.starts(with: part.unicodeScalars) }, "\(part)")
    }
    let symbols = records.compactMap(\.symbol)
    #expect(
      symbols.contains { $0.original.utf8.count > $0.canonical.utf8.count }
        && symbols.contains { $0.original.utf8.count == $0.canonical.utf8.count })
    #expect(records.contains { $0.details.employer != nil && $0.role == .family })
  }

  @Test("The register knows its people before any day that a question can be about")
  func knownFrom() throws {
    let register = InMemoryRegister()
    let count = try SampleRegister(people: 50, seed: 7).write(to: register)
    let records = Self.records(people: 50, seed: 7)
    #expect(count == records.count)
    let record = try #require(records.first { $0.lostOn == nil })
    let question = LookupQuestion(
      insurerNumber: record.insurerNumber, symbol: record.symbol, number: record.number, branchNumber: record.branchNumber,
      birthDate: record.person.birthDate, serviceDate: SampleRegister.day, knownAt: KnownTime(startOf: .fixed(2024, 10, 1)))
    guard case .valid(let found) = try register.lookUp(question) else {
      Issue.record("not found")
      return
    }
    #expect(found.name == record.person.name)
  }
}
