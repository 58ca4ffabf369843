import EligibilityModel
import Rulebook
import Testing

@Suite("A rule answers each modelled day with exactly one edition")
struct DatedRuleTests {
  @Test(
    "The edition in force changes on its first day",
    arguments: [
      (CivilDate.fixed(2024, 10, 1), Reception.accepted), (.fixed(2025, 12, 1), .accepted), (.fixed(2025, 12, 2), .refused),
      (.fixed(2025, 12, 3), .refused), (.fixed(2027, 12, 31), .refused),
    ])
  func editionOnDay(_ day: CivilDate, _ expected: Reception) throws {
    #expect(try load("sound/two-editions", as: Reception.self).edition(on: day).value == expected)
  }

  @Test("A day outside the modelled period is refused and never answered", arguments: [CivilDate.fixed(2024, 9, 30), .fixed(2028, 1, 1)])
  func outside(_ day: CivilDate) throws {
    let rule = try load("sound/two-editions", as: Reception.self)
    let refusal = #expect(throws: OutsideModelledPeriod.self) { try rule.edition(on: day) }
    #expect(refusal == OutsideModelledPeriod(asked: day))
    #expect(refusal?.description == "the rules are known from 2024-10-01 to 2027-12-31; \(day) is outside")
  }

  @Test("Every modelled day lies inside the edition that answers it")
  func everyDay() throws {
    let rule = try load("sound/two-editions", as: Reception.self)
    for day in ModelledPeriod.first...ModelledPeriod.last {
      let edition = try rule.edition(on: day)
      #expect(edition.from <= day)
      #expect(edition.through.map { day <= $0 } ?? true)
    }
  }

  @Test("An edition carries title, facts, citation and its days")
  func grounds() throws {
    let rule = try load("sound/two-editions", as: Reception.self)
    let grounds = try rule.edition(on: .fixed(2026, 11, 21)).grounds
    #expect(rule.id == RuleID("sound/two-editions"))
    #expect(grounds.rule == rule.id)
    #expect(grounds.title == LocalizedText(japanese: "見本の規則", english: "A sample rule", easyJapanese: "見本のきまり"))
    #expect(grounds.facts.map(\.text) == ["N-01"])
    #expect(grounds.effectiveFrom == .fixed(2025, 12, 2))
    #expect(grounds.effectiveThrough == nil)
    #expect(
      grounds.citation
        == Citation(
          document: "後の通知", section: "問2", issuedOn: .fixed(2025, 11, 12), readOn: .fixed(2026, 11, 21), certainty: .unconfirmed))
  }
}

@Suite("Where sources differ, the stated precedence decides and the losers stay readable")
struct PrecedenceTests {
  private func first(_ id: String) throws -> Edition<Reception> {
    try load("sound/" + id, as: Reception.self).edition(on: .fixed(2024, 10, 1))
  }

  @Test("A source about exactly this case beats a later one about everybody")
  func narrowerWins() throws {
    let edition = try first("narrower-wins")
    #expect(edition.value == .accepted)
    #expect(edition.grounds.citation.document == "この規則の通知")
    #expect(edition.agreeing.map(\.document) == ["もう一つの資料"])
    #expect(edition.against.map(\.value) == [.refused])
    #expect(edition.against.map(\.citation.document) == ["全般の資料"])
    #expect(edition.grounds.against == edition.against.map(\.citation))
  }

  @Test("Within one scope the later source wins")
  func laterWins() throws {
    let edition = try first("later-wins")
    #expect(edition.value == .accepted)
    #expect(edition.against.map(\.citation.document) == ["先の資料"])
  }

  @Test("A source without a day of issue comes after all dated ones")
  func undatedComesLast() throws {
    let edition = try first("undated-comes-last")
    #expect(edition.grounds.citation.document == "日付のある資料")
  }

  @Test("Equal sources with one value: the settled one speaks for them")
  func settledSpeaks() throws {
    let edition = try first("settled-speaks-for-equals")
    #expect(edition.grounds.certainty == .settled)
    #expect(edition.agreeing.map(\.document) == ["不確かな資料"])
    #expect(edition.against.isEmpty)
  }
}
