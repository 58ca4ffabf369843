import EligibilityModel
import Rulebook
import Testing

@Suite("Every rule can be listed without its type of value")
struct ListedRuleTests {
  @Test("A listed rule has the editions, values and sources that its file writes")
  func values() throws {
    let book = try Rulebook.load(directory: bookFolder)
    let rule = try #require(book.rule(RuleID("counter/provisional-measure")))
    let typed = book.national.counter.provisionalMeasure
    #expect(rule.title == typed.title)
    #expect(rule.editions.map(\.from) == typed.editions.map(\.from))
    #expect(rule.editions.map(\.through) == typed.editions.map(\.through))
    #expect(rule.editions.first?.inForce.value.description == "{expiredCard: none, noticeAlone: none}")
    let extended = try #require(try rule.edition(on: ModelledDay(.fixed(2025, 12, 2))))
    #expect(extended.inForce.value.description == "{expiredCard: every, noticeAlone: every}")
    #expect(extended.inForce.scope == .named)
    #expect(extended.against.map(\.value.description) == ["{expiredCard: nationalHealthInsurance, noticeAlone: nationalHealthInsurance}"])
    #expect(extended.against.map(\.citation) == extended.grounds.against)
  }

  @Test("Rules are listed by name, each once")
  func order() throws {
    let names = try Rulebook.load(directory: bookFolder).rules.map(\.id.text)
    #expect(names == names.sorted())
    #expect(Set(names).count == names.count)
    #expect(names.contains("certificate/grace"))
  }

  @Test("A name without a rule finds none")
  func unknown() throws {
    #expect(try Rulebook.load(directory: bookFolder).rule(RuleID("certificate/none")) == nil)
  }

  @Test("Every profile lists the same parameters in the same order, its parent's among them")
  func parameters() throws {
    let profiles = try Rulebook.load(directory: bookFolder).insurers.all
    let names = try #require(profiles.first?.parameters.map(\.name))
    #expect(names.contains("certificate.validity") && names.contains("duties.fraudWarning"))
    for profile in profiles { #expect(profile.parameters.map(\.name) == names, "\(profile.id)") }
  }

  @Test("A value that no source states is marked as such")
  func notStated() throws {
    let book = try Rulebook.load(directory: bookFolder)
    let profile = try #require(InsurerProfileID("tax-accountants-nhi-society").flatMap(book.insurers.profile))
    let validity = try #require(profile.parameters.first { $0.name == "certificate.validity" })
    #expect(validity.rule.editions.map(\.inForce.value.isNotStated) == [true])
  }
}

@Suite("A list can say why a source is followed")
struct PrecedenceReasonTests {
  @Test(
    "The narrower scope comes first, then the later day, then the known day",
    arguments: [
      ("narrower-wins", [PrecedenceReason.narrowerScope]), ("later-wins", [.laterIssue]), ("undated-comes-last", [.knownIssue]),
    ])
  func reasons(_ id: String, _ expected: [PrecedenceReason]) throws {
    let rule = try load("sound/" + id, as: Reception.self).listed
    let edition = try #require(rule.editions.first)
    #expect(edition.against.map { edition.inForce.reason(over: $0) } == expected)
  }
}
