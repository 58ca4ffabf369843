import EligibilityModel
import Registry
import RegistrySQL
import Testing

@Suite("照会: who is covered on a day")
struct LookupTests {
  @Test(
    "資格取得日 is the first day inside, 資格喪失日 the first day outside",
    arguments: [
      (CivilDate.fixed(2024, 3, 31), "not yet 2024-04-01"), (.fixed(2024, 4, 1), "valid 髙﨑 見本"), (.fixed(2024, 4, 2), "valid 髙﨑 見本"),
      (.fixed(2026, 3, 30), "valid 髙﨑 見本"), (.fixed(2026, 3, 31), "valid 髙﨑 見本"), (.fixed(2026, 4, 1), "invalid 2026-04-01"),
      (.fixed(2026, 4, 2), "invalid 2026-04-01"),
    ])
  func boundaries(day: CivilDate, expected: String) throws {
    for store in Store.allCases {
      let member = Member(lostOn: .fixed(2026, 4, 1))
      let register = try store.open()
      try register.write(member.record())
      #expect(try register.reader.lookUp(member.question(on: day)).outline == expected, "\(store)")
    }
  }

  @Test(
    "Newer cover counts from its own first day on",
    arguments: [
      (CivilDate.fixed(2026, 3, 31), "valid 髙﨑 見本"), (.fixed(2026, 4, 1), "invalid 2026-04-01"), (.fixed(2026, 4, 9), "invalid 2026-04-01"),
      (.fixed(2026, 4, 10), "invalid with newer 2026-04-01"), (.fixed(2026, 4, 11), "invalid with newer 2026-04-01"),
    ])
  func newerCover(day: CivilDate, expected: String) throws {
    for store in Store.allCases {
      let old = Member(lostOn: .fixed(2026, 4, 1))
      let new = Member(insurer: "138990", symbol: nil, number: "9", branch: "02", eligibleFrom: .fixed(2026, 4, 10))
      let register = try store.open()
      try register.write(old.record(), new.record())
      #expect(try register.reader.lookUp(old.question(on: day)).outline == expected, "\(store)")
    }
  }

  @Test("Another person's cover under the same id, told by the birth date, is no newer cover", arguments: Store.allCases)
  func sameIDOfAnother(store: Store) throws {
    let old = Member(lostOn: .fixed(2026, 4, 1))
    let other = Member(insurer: "138990", number: "9", birthDate: .fixed(1980, 4, 2), eligibleFrom: .fixed(2026, 4, 1))
    let register = try store.open()
    try register.write(old.record(), other.record())
    #expect(try register.reader.lookUp(old.question(on: .fixed(2026, 4, 1))).outline == "invalid 2026-04-01")
  }

  @Test(
    "Every width and every hyphen finds the record",
    arguments: [("123", "4567"), ("１２３", "４５６７"), ("１2３", " 45 67 "), (nil, "4567")])
  func widths(symbol: String?, number: String) throws {
    for store in Store.allCases {
      let member = Member()
      let register = try store.open()
      try register.write(member.record())
      let question = try member.question(on: .fixed(2025, 1, 1), symbol: .some(symbol), number: number)
      #expect(try register.reader.lookUp(question).outline == "valid 髙﨑 見本", "\(store)")
    }
  }

  @Test("Another symbol, number, birth date or insurer finds nobody", arguments: Store.allCases)
  func nobody(store: Store) throws {
    let member = Member()
    let register = try store.open()
    try register.write(member.record())
    var others = [member, member, member, member]
    others[0].symbol = "124"
    others[1].number = "4568"
    others[2].birthDate = .fixed(1980, 4, 2)
    others[3].insurer = "138990"
    for other in others {
      #expect(try register.reader.lookUp(other.question(on: .fixed(2025, 1, 1))).outline == "none")
    }
  }
}

@Suite("枝番: several persons under one number")
struct BranchTests {
  private let first = Member(branch: "02", name: "辻󠄀 一", reference: nil)
  private let second = Member(branch: "03", name: "辻󠄀 二", reference: nil)

  @Test(
    "Twins are told apart by their branch number, and are several without one",
    arguments: [("02", "valid 辻󠄀 一"), ("03", "valid 辻󠄀 二"), ("04", "none"), (nil, "several 2")])
  func twins(branch: String?, expected: String) throws {
    for store in Store.allCases {
      let register = try store.open()
      try register.write(first.record(), second.record())
      #expect(try register.reader.lookUp(first.question(on: .fixed(2025, 1, 1), branch: .some(branch))).outline == expected, "\(store)")
    }
  }

  @Test(
    "An insured person and two dependants under one symbol and number are told apart by three branch numbers (F-345)",
    arguments: [("01", "valid 辻󠄀 親"), ("02", "valid 辻󠄀 一"), ("03", "valid 辻󠄀 二"), (nil, "several 3")])
  func household(branch: String?, expected: String) throws {
    for store in Store.allCases {
      let insured = Member(branch: "01", name: "辻󠄀 親", reference: nil)
      let register = try store.open()
      try register.write(insured.record(), first.record(), second.record())
      #expect(try register.reader.lookUp(first.question(on: .fixed(2025, 1, 1), branch: .some(branch))).outline == expected, "\(store)")
    }
  }

  @Test("A household's birth dates tell its members apart where the branch number is not told (F-345)", arguments: Store.allCases)
  func householdByBirthDate(store: Store) throws {
    var insured = Member(branch: "01", name: "辻󠄀 親", reference: nil)
    insured.birthDate = .fixed(1950, 1, 1)
    let register = try store.open()
    try register.write(insured.record(), first.record(), second.record())
    #expect(try register.reader.lookUp(insured.question(on: .fixed(2025, 1, 1), branch: .some(nil))).outline == "valid 辻󠄀 親")
    #expect(try register.reader.lookUp(first.question(on: .fixed(2025, 1, 1), branch: .some(nil))).outline == "several 2")
  }

  @Test("Twins whose records have no branch number are several, whatever is asked", arguments: ["02", nil])
  func unnumbered(branch: String?) throws {
    for store in Store.allCases {
      var (one, two) = (first, second)
      one.branch = nil
      two.branch = nil
      let register = try store.open()
      try register.write(one.record(), two.record())
      let question = try one.question(on: .fixed(2025, 1, 1), branch: .some(branch))
      #expect(try register.reader.lookUp(question).outline == "several 2", "\(store)")
    }
  }

  @Test("Twins are several also after the cover of one has ended", arguments: Store.allCases)
  func oneTwinLeft(store: Store) throws {
    var gone = second
    gone.lostOn = .fixed(2025, 1, 1)
    let register = try store.open()
    try register.write(first.record(), gone.record())
    #expect(try register.reader.lookUp(first.question(on: .fixed(2025, 2, 1), branch: .some(nil))).outline == "several 2")
  }

  @Test("A record without branch number answers a question with one, because old records lack it", arguments: Store.allCases)
  func oldRecord(store: Store) throws {
    var old = first
    old.branch = nil
    let register = try store.open()
    try register.write(old.record())
    #expect(try register.reader.lookUp(first.question(on: .fixed(2025, 1, 1))).outline == "valid 辻󠄀 一")
  }

  @Test("A person who left and came back under the same numbers is one person", arguments: Store.allCases)
  func cameBack(store: Store) throws {
    var before = first
    before.lostOn = .fixed(2024, 10, 1)
    var after = first
    after.eligibleFrom = .fixed(2025, 4, 1)
    let register = try store.open()
    try register.write(before.record(), after.record())
    let answers = try [CivilDate.fixed(2024, 9, 30), .fixed(2024, 10, 1), .fixed(2025, 3, 31), .fixed(2025, 4, 1)].map {
      try register.reader.lookUp(first.question(on: $0)).outline
    }
    #expect(answers == ["valid 辻󠄀 一", "invalid 2024-10-01", "invalid 2024-10-01", "valid 辻󠄀 一"])
  }

  @Test("Two covers of one person on one day are several", arguments: Store.allCases)
  func overlap(store: Store) throws {
    var again = first
    again.eligibleFrom = .fixed(2024, 6, 1)
    let register = try store.open()
    try register.write(first.record(), again.record())
    #expect(try register.reader.lookUp(first.question(on: .fixed(2025, 1, 1))).outline == "several 2")
  }
}
