import EligibilityModel
import Operations
import Registry
import Testing

@Suite("見本の国: everything in it fits together")
struct SampleCountryTests {
  @Test("A seed gives the same people on every machine", arguments: [(UInt64(7), "686994fde6e5b109"), (8, "2504606a1e922e84")])
  func reproducible(seed: UInt64, digest: String) throws {
    let found = Country.digest(try Country.records(people: 3_000, seed: seed))
    #expect(found == digest)
  }

  @Test("However many threads make them, the records and their order are the same", arguments: [1, 2, 3, 8])
  func threads(count: Int) throws {
    #expect(try Country.records(people: 12_000, seed: 3, threads: count) == Country.records(people: 12_000, seed: 3, threads: 1))
  }

  @Test("It holds as many people as were asked for", arguments: [1, 2, 3, 46, 47, 48, 1_000, 1_999, 4_001])
  func count(people: Int) throws {
    #expect(Set(try Country.records(people: people, seed: 1).map(\.person.reference)).count <= people)
    var made = 0
    try SampleCountry(people: people, seed: 1, figures: Country.figures()).generate { _, more in made += more }
    #expect(made == people)
  }

  @Test("What the receiver throws ends the making")
  func thrown() throws {
    struct Enough: Error {}
    var blocks = 0
    let country = try SampleCountry(people: 200_000, seed: 1, figures: Country.figures())
    #expect(throws: Enough.self) {
      try country.generate(threads: 2) { _, _ in
        blocks += 1
        if blocks == 3 { throw Enough() }
      }
    }
    #expect(blocks == 3)
  }

  @Test("Every insurer number stands the check of its kind, check digit and prefecture included")
  func numbers() throws {
    let numbers = Set(try Country.large.get().map(\.insurerNumber))
    for number in numbers { #expect((try? InsurerNumber(number.canonical)) == number) }
    #expect(
      Set(numbers.map(\.kind)) == [
        .japanHealthInsuranceAssociation, .healthInsuranceSociety, .mutualAidAssociation, .seamensInsurance, .nationalHealthInsurance,
        .nationalHealthInsuranceSociety, .lateStageElderlyCare,
      ])
    for kind in [InsurerKind.japanHealthInsuranceAssociation, .lateStageElderlyCare] {
      #expect(numbers.filter { $0.kind == kind }.map(\.prefecture.rawValue).sorted() == Array(1...47))
    }
    #expect(numbers.count { $0.kind == .nationalHealthInsurance } > 1_500)
  }

  @Test("Numbers of late-stage care end with the right check digit")
  func lateStageNumbers() throws {
    let records = try Country.large.get().filter { $0.insurerNumber.kind == .lateStageElderlyCare }
    for record in records {
      let digits = record.number.canonical.utf8.map { $0 &- 0x30 }
      #expect(digits.count == 8 && CheckDigit.expected(for: digits.dropLast()) == Int(digits[7]))
      #expect(record.symbol == nil && record.branchNumber == nil && record.role == .insuredPerson)
    }
    #expect(records.count > 30_000)
  }

  @Test("Nobody shares insurer, symbol, number and branch number with another")
  func uniqueKeys() throws {
    struct Key: Hashable {
      let key: RegistryKey
      let branchNumber: BranchNumber?
    }
    let owners = Dictionary(grouping: try Country.large.get()) { Key(key: $0.key, branchNumber: $0.branchNumber) }
    #expect(owners.allSatisfy { Set($0.value.map(\.person.reference)).count == 1 })
  }

  @Test("Nobody is covered twice on a day, nobody before birth, and each cover's stretches follow one another without a gap")
  func noOverlap() throws {
    for records in try Country.people.get() {
      let covers = Dictionary(grouping: records) { [$0.insurerNumber.canonical, $0.number.canonical, $0.eligibleFrom.iso8601] }
      var last: CivilDate?
      for cover in covers.values.sorted(by: { $0[0].eligibleFrom < $1[0].eligibleFrom }) {
        #expect(cover[0].eligibleFrom >= cover[0].person.birthDate)
        #expect(last.map { $0 <= cover[0].eligibleFrom } ?? true)
        last = cover[0].lostOn ?? .latest
        #expect(cover[0].stated.from == cover[0].eligibleFrom && cover[cover.count - 1].stated.until == cover[0].lostOn)
        for (one, next) in zip(cover, cover.dropFirst()) { #expect(one.stated.until == next.stated.from) }
      }
      #expect(Set(records.map(\.person)).count == 1)
    }
  }

  @Test("Late-stage care begins on the 75th birthday, and every cover before ends on it at the latest")
  func lateStage() throws {
    var turned = 0
    for records in try Country.people.get() {
      let birthday = max(LegalAge(of: records[0].person.birthDate).lateStageFrom, .fixed(2008, 4, 1))
      for record in records where record.insurerNumber.kind == .lateStageElderlyCare { #expect(record.eligibleFrom == birthday) }
      for record in records where record.insurerNumber.kind != .lateStageElderlyCare && birthday <= .fixed(2027, 12, 31) {
        #expect(record.lostOn.map { $0 <= birthday } == true)
        guard record.lostOn == birthday, record.details.lossReason == .otherInsurance else { continue }
        #expect(records.contains { $0.insurerNumber.kind == .lateStageElderlyCare })
        turned += 1
      }
    }
    #expect(turned > 1_000)
  }

  @Test("Nobody has a cover of their own before 18, and nobody depends on an employee who is not insured there")
  func heads() throws {
    let all = try Country.large.get()
    #expect(all.allSatisfy { $0.role == .family || LegalAge(of: $0.person.birthDate).anniversary(18) <= $0.eligibleFrom })
    let records = all.filter { $0.insurerNumber.family == .employees }
    var heads: [RegistryKey: [Period]] = [:]
    for record in records where record.role == .insuredPerson {
      heads[record.key, default: []].append(record.period)
    }
    for record in records where record.role == .family {
      #expect(heads[record.key]?.contains { $0.contains(record.period) } == true)
    }
    #expect(records.count { $0.role == .family } > 50_000)
  }

  @Test("A household of municipal insurance has one head at most, and the others beside them have other branch numbers")
  func households() throws {
    let records = try Country.large.get().filter { $0.insurerNumber.family == .regional }
    for members in Dictionary(grouping: records, by: \.key).values {
      #expect(Set(members.filter { $0.role == .insuredPerson }.map(\.person.reference)).count <= 1)
      #expect(Set(members.map(\.branchNumber)).count == Set(members.map(\.person.reference)).count)
      #expect(Set(members.map(\.details.household)).count == 1)
    }
  }

  @Test("Who died is lost on the day after, at every insurer")
  func deaths() throws {
    let dead = try Country.people.get().filter { $0.contains { $0.details.lossReason == .death } }
    for records in dead {
      let day = try #require(records.first { $0.details.lossReason == .death }?.lostOn)
      #expect(records.allSatisfy { ($0.lostOn ?? .latest) <= day })
    }
    #expect(dead.count > 1_000)
  }

  @Test("A small country shows every situation that a counter meets")
  func situations() throws {
    let records = try Country.records(people: 2_000, seed: 7)
    let ages = records.compactMap { LegalAge(of: $0.person.birthDate).years(on: SampleCountry.day) }
    #expect(ages.contains(0) && ages.contains { $0 >= 100 })
    #expect(Set(records.compactMap(\.details.lossReason)).isSuperset(of: [.death, .otherInsurance, .other, .publicAssistance]))
    #expect(Set(records.compactMap(\.details.copaymentRate)).count == 3)
    #expect(Set(records.compactMap(\.insurerNumber.prefecture)).count == 47)
    let symbols = records.compactMap(\.symbol)
    #expect(
      symbols.contains { $0.original.utf8.count > $0.canonical.utf8.count }
        && symbols.contains { $0.original.utf8.count == $0.canonical.utf8.count })
    #expect(records.contains { $0.stated != $0.period } && records.contains { $0.details.employer != nil && $0.role == .family })
  }

  @Test("Twins have one birthday and one household, and namesakes of one birth date occur in a large country")
  func twins() throws {
    let people = try Country.people.get().map { $0[0] }
    let births = Dictionary(grouping: people) { [$0.details.household?.text ?? "", $0.person.birthDate.iso8601] }
    #expect(births.values.contains { $0.count == 2 })
    let names = Dictionary(grouping: people) { [$0.person.name.text, $0.person.birthDate.iso8601] }
    #expect(names.values.contains { Set($0.map(\.details.household)).count > 1 })
    let texts = people.map(\.person.name.text)
    for part in ["髙﨑", "𠮷田", "辻\u{E0100}", "MARIA", "グエン", "SUKARYO"] {
      #expect(texts.contains { $0.unicodeScalars.starts(with: part.unicodeScalars) }, "\(part)")
    }
  }

  @Test("Some people continue voluntarily at the insurer of a former employer, for two years at most")
  func voluntary() throws {
    let records = try Country.large.get().filter { $0.insurerNumber.kind == .japanHealthInsuranceAssociation && $0.details.employer == nil }
    #expect(records.count > 500)
    for record in records where record.role == .insuredPerson {
      #expect(record.lostOn.map { $0 <= record.eligibleFrom.addingClamped(years: 2) } == true)
    }
  }
}
