import EligibilityModel
import Registry
import RegistrySQL
import Testing

@Suite("二時制: what was true, and when it was known")
struct HistoryTests {
  private let day = CivilDate.fixed(2026, 4, 15)

  @Test("An old question with its known time gives the old answer, a new one the corrected answer", arguments: Store.allCases)
  func correction(store: Store) throws {
    let member = Member()
    var corrected = member
    corrected.lostOn = .fixed(2026, 4, 1)
    let register = try store.open()
    #expect(try register.merge(at: .first, member.record()) == .added)
    #expect(try register.merge(at: .second, corrected.record()) == .corrected)
    let answers = try [-1, 0, 1].flatMap { step in
      try [KnownTime.first, .second].map { time in
        let asked = KnownTime(microseconds: time.microseconds + Int64(step))
        return try register.reader.lookUp(member.question(on: day, knownAt: asked)).outline
      }
    }
    let valid = "valid 髙﨑 見本"
    #expect(answers == ["none", valid, valid, "invalid 2026-04-01", valid, "invalid 2026-04-01"])
  }

  @Test("A new name under the same branch number corrects the record instead of doubling the person", arguments: Store.allCases)
  func newName(store: Store) throws {
    var member = Member(reference: nil)
    let register = try store.open()
    try register.merge(at: .first, member.record())
    member.name = "𠮷田 見本"
    #expect(try register.merge(at: .second, member.record()) == .corrected)
    #expect(try register.reader.lookUp(member.question(on: day)).outline == "valid 𠮷田 見本")
    #expect(try register.reader.lookUp(member.question(on: day, knownAt: .first)).outline == "valid 髙﨑 見本")
  }

  @Test("The same record again changes nothing; another way of writing its symbol is a correction", arguments: Store.allCases)
  func again(store: Store) throws {
    var member = Member()
    let register = try store.open()
    try register.merge(at: .first, member.record())
    #expect(try register.merge(at: .second, member.record()) == .unchanged)
    member.symbol = "123"
    #expect(try register.merge(at: .third, member.record()) == .corrected)
  }

  @Test("Names that look alike but have other bytes are other names", arguments: Store.allCases)
  func alike(store: Store) throws {
    var member = Member(name: "\u{FA10}田 見本")
    let register = try store.open()
    try register.merge(at: .first, member.record())
    member.name = "\u{585A}田 見本"
    #expect(try register.merge(at: .second, member.record()) == .corrected)
    guard case .valid(let found) = try register.reader.lookUp(member.question(on: day)) else { throw Unexpected() }
    #expect(Array(found.name.text.utf8) == Array(member.name.utf8))
  }

  @Test("One change can't say two things about one cover", arguments: Store.allCases)
  func contradiction(store: Store) throws {
    let member = Member()
    var other = member
    other.rate = .tenPercent
    let register = try store.open()
    let outcomes = try register.writer.write(knownFrom: .first) { change in
      try [change.merge(member.record()), change.merge(member.record()), change.merge(other.record())]
    }
    #expect(outcomes == [.added, .repeated, .contradicts])
  }

  @Test("A change must be later than the last one", arguments: [(0, false), (1, true), (-1, false)])
  func order(step: Int64, isAccepted: Bool) throws {
    for store in Store.allCases {
      let register = try store.open()
      try register.write(at: .second, Member().record())
      let time = KnownTime(microseconds: KnownTime.second.microseconds + step)
      if isAccepted {
        try register.write(at: time, Member(number: "1").record())
      } else {
        #expect(throws: RegisterError.notLater) { try register.write(at: time, Member(number: "1").record()) }
      }
    }
  }

  @Test("A change that throws leaves nothing, not even its corrections", arguments: Store.allCases)
  func nothingLeft(store: Store) throws {
    let member = Member()
    var corrected = member
    corrected.lostOn = .fixed(2026, 4, 1)
    let added = Member(number: "1")
    let register = try store.open()
    try register.write(at: .first, member.record())
    #expect(throws: Unexpected.self) {
      try register.writer.write(knownFrom: .second) { change in
        _ = try change.merge(corrected.record())
        _ = try change.merge(added.record())
        throw Unexpected()
      }
    }
    #expect(try register.reader.lookUp(member.question(on: day)).outline == "valid 髙﨑 見本")
    #expect(try register.reader.lookUp(added.question(on: day)).outline == "none")
  }

  @Test("A record comes back as it was written, every character and every absent part", arguments: Store.allCases)
  func fullRecord(store: Store) throws {
    let full = Member(symbol: "公立・１２ー３", number: "４５", name: "辻󠄀 𠮷乃 \u{FA10}", lostOn: .fixed(2027, 1, 1))
    let bare = Member(symbol: nil, number: "46", branch: nil, kana: nil, reference: nil, rate: nil)
    let register = try store.open()
    try register.write(full.record(), bare.record())
    for member in [full, bare] {
      let question = try member.question(on: day)
      guard case .valid(let found) = try register.reader.lookUp(question) else { throw Unexpected() }
      let recorded = try #require(try register.reader.covers(for: [question]).first?.first)
      #expect(try recorded.record.isIdentical(to: member.record()))
      #expect(recorded.knownFrom == .first && recorded.knownUntil == nil)
      #expect(FoundCoverage(recorded) == found)
    }
  }
}

struct Unexpected: Error {}
