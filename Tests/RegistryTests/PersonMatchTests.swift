import EligibilityModel
import Registry
import Testing

@Suite("名寄せ: whether two records speak of one person")
struct PersonMatchTests {
  private func traits(
    _ name: String = "見本 花子", _ kana: String? = "ミホン ハナコ", born: CivilDate = .fixed(1980, 5, 17), sex: Sex = .female,
    address: String? = "見本県架空市一丁目"
  ) throws -> PersonTraits {
    PersonTraits(
      name: try PersonName(name), nameKana: try kana.map { try NameKana($0) }, birthDate: born, sex: sex,
      address: address.flatMap { RegisterText($0) })
  }

  @Test("Everything the same is certain, whatever width kana and address are written in")
  func certain() throws {
    let wide = try traits("見本　花子", "ﾐﾎﾝ ﾊﾅｺ", address: "見本県架空市一丁目")
    #expect(try PersonMatch(traits(), traits()).grade == .certain)
    #expect(try PersonMatch(traits(), wide).grade == .certain)
  }

  @Test("What is unknown or has changed leaves it probable")
  func probable() throws {
    #expect(try PersonMatch(traits(), traits(address: nil)).grade == .probable)
    #expect(try PersonMatch(traits(), traits(address: "別県別市")).grade == .probable)
    #expect(try PersonMatch(traits(), traits("見本 花子", nil)).grade == .probable)
    #expect(try PersonMatch(traits(), traits(sex: .notStated)).grade == .probable)
  }

  @Test(
    "Swapped or misheard kana, another reading and another name are doubtful: somebody has to look",
    arguments: [
      ("見本 花子", "ハナコ ミホン"), ("見本 花子", "ミホン ハナヨ"), ("見本 花子", "ミホン ハナ"), ("見本 花子", "ミモト ハルコ"), ("手本 花子", "ミホン ハナコ"),
    ])
  func doubtful(name: String, kana: String) throws {
    #expect(try PersonMatch(traits(), traits(name, kana)).grade == .doubtful)
  }

  @Test("Twins are two people; a twin whose name is one letter off is doubtful, never certain")
  func twins() throws {
    #expect(try PersonMatch(traits(), traits("見本 月子", "ミホン ツキコ")).grade == .different)
    #expect(try PersonMatch(traits("見本 花", "ミホン ハナ"), traits("見本 春", "ミホン ハル")).grade == .doubtful)
  }

  @Test("Another birth date, the day before and the day after, or another sex is another person")
  func different() throws {
    for born in [CivilDate.fixed(1980, 5, 16), .fixed(1980, 5, 18)] {
      #expect(try PersonMatch(traits(), traits(born: born)).grade == .different)
    }
    #expect(try PersonMatch(traits(), traits(sex: .male)).grade == .different)
  }

  @Test("Two forms of one kanji are two names, so they never link by themselves")
  func kanjiForms() throws {
    #expect(try PersonMatch(traits("\u{FA10}田 花子"), traits("\u{585A}田 花子")).grade == .doubtful)
  }
}

@Suite("名寄せ: two people decide")
struct LinkCaseTests {
  private func state(_ votes: (String, LinkVerdict)...) throws -> LinkState {
    let persons = ["A", "B"].compactMap { RegisterText($0) }.map { PersonLink(reference: $0, birthDate: .fixed(1980, 5, 17)) }
    let pair = try #require(LinkPair(persons[0], persons[1]))
    let time = KnownTime(microseconds: 0)
    let said = votes.map { LinkVote(actor: $0.0, verdict: $0.1, at: time) }
    return LinkCase(id: LinkCaseID(1), pair: pair, grade: .probable, knownFrom: time, votes: said).state
  }

  @Test("Nobody, one, the same one twice: it waits")
  func waits() throws {
    #expect(try state() == .waiting)
    #expect(try state(("甲", .same)) == .waiting)
    #expect(try state(("甲", .same), ("甲", .same)) == .waiting)
  }

  @Test("Two agree, or disagree until one of them changes the word")
  func decided() throws {
    #expect(try state(("甲", .same), ("乙", .same)) == .same)
    #expect(try state(("甲", .different), ("乙", .different)) == .different)
    #expect(try state(("甲", .same), ("乙", .different)) == .disputed)
    #expect(try state(("甲", .same), ("乙", .different), ("甲", .different)) == .different)
    #expect(try state(("甲", .same), ("乙", .same), ("丙", .different)) == .disputed)
  }

  @Test("What the program linked stands until people look at it")
  func program() throws {
    #expect(try state((LinkVote.program, .same)) == .same)
    #expect(try state((LinkVote.program, .same), ("甲", .same)) == .same)
    #expect(try state((LinkVote.program, .same), ("甲", .different)) == .waiting)
    #expect(try state((LinkVote.program, .same), ("甲", .different), ("乙", .different)) == .different)
  }

  @Test("One and the same person makes no pair")
  func pair() throws {
    let person = PersonLink(reference: try #require(RegisterText("A")), birthDate: .fixed(1980, 5, 17))
    #expect(LinkPair(person, person) == nil)
  }
}
