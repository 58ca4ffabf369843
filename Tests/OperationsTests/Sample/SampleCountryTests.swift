import EligibilityModel
import Operations
import Registry
import Testing

@Suite("見本の国: everything in it fits together")
struct SampleCountryTests {
  @Test("A seed gives the same people on every machine", arguments: [(UInt64(7), "230ee6e6bdf8fcd0"), (8, "a11d2713556f97")])
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
    let wrong = records.filter { record in
      let digits = record.number.canonical.utf8.map { $0 &- 0x30 }
      let isRight = digits.count == 8 && CheckDigit.expected(for: digits.dropLast()) == Int(digits[7])
      return !isRight || record.symbol != nil || record.branchNumber != nil || record.role != .insuredPerson
    }
    #expect(wrong.isEmpty)
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
    let wrong = try Country.people.get().filter { !Self.followOneAnother($0) }
    #expect(wrong.isEmpty)
  }

  /// Whether a person's covers lie one after another, each told from its first day to its last.
  private static func followOneAnother(_ records: [CoverageRecord]) -> Bool {
    var last = records[0].person.birthDate
    var stated: CivilDate?
    for record in records.sorted(by: { $0.stated.from < $1.stated.from }) {
      guard record.person.reference == records[0].person.reference, record.person.birthDate == records[0].person.birthDate else {
        return false
      }
      if let end = stated {
        guard record.stated.from == end else { return false }
      } else {
        guard record.eligibleFrom >= last, record.stated.from == record.eligibleFrom else { return false }
      }
      stated = record.stated.until == record.lostOn ? nil : record.stated.until
      last = record.lostOn ?? .latest
    }
    return stated == nil
  }

  @Test("Late-stage care begins on the 75th birthday, and every cover before ends on it at the latest")
  func lateStage() throws {
    let people = try Country.people.get()
    #expect(people.filter { !Self.turnsOnTheBirthday($0) }.isEmpty)
    let turned = people.filter { records in
      let birthday = Self.birthday(records)
      return records.contains { $0.lostOn == birthday && $0.details.lossReason == .otherInsurance }
    }
    #expect(turned.count > 1_000)
    let entered = turned.filter { $0.contains { $0.insurerNumber.kind == .lateStageElderlyCare } }
    #expect(entered.count == turned.count)
  }

  private static func birthday(_ records: [CoverageRecord]) -> CivilDate {
    max(LegalAge(of: records[0].person.birthDate).lateStageFrom, .fixed(2008, 4, 1))
  }

  /// Whether late-stage care begins on the birthday, and nothing else goes on after it.
  private static func turnsOnTheBirthday(_ records: [CoverageRecord]) -> Bool {
    let birthday = birthday(records)
    return records.allSatisfy { record in
      if record.insurerNumber.kind == .lateStageElderlyCare { return record.eligibleFrom == birthday }
      return birthday > .fixed(2027, 12, 31) || record.lostOn.map { $0 <= birthday } == true
    }
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
    let alone = records.filter { record in
      record.role == .family && heads[record.key]?.contains { $0.contains(record.period) } != true
    }
    #expect(alone.isEmpty)
    #expect(records.count { $0.role == .family } > 50_000)
  }

  @Test("A household of municipal insurance has one head at most, and the others beside them have other branch numbers")
  func households() throws {
    let records = try Country.large.get().filter { $0.insurerNumber.family == .regional }
    let wrong = Dictionary(grouping: records, by: \.key).values.filter { members in
      let people = Set(members.map(\.person.reference)).count
      return Set(members.filter { $0.role == .insuredPerson }.map(\.person.reference)).count > 1
        || Set(members.map(\.branchNumber)).count != people || Set(members.map(\.details.household)).count != 1
    }
    #expect(wrong.isEmpty)
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
