import EligibilityModel
import Rulebook
import Rules
import Proof
import Testing

private func book() throws -> Rulebook { try Repository.book.get() }

@Suite("健康保険証 (旧) の発行: no card after 2024-12-01")
struct LegacyIssueRuleTests {
  @Test(
    "Cards are issued to 2024-12-01 and never afterwards, whatever happened (F-001 F-051 F-052 F-053 F-054 F-055 F-056 F-057 F-058)",
    arguments: [
      (CivilDate.fixed(2024, 11, 30), LegacyIssue.issued), (.fixed(2024, 12, 1), .issued), (.fixed(2024, 12, 2), .stopped),
      (.fixed(2024, 12, 3), .stopped), (.fixed(2027, 12, 31), .stopped),
    ])
  func issue(_ day: CivilDate, _ expected: LegacyIssue) throws {
    let ruling = try LegacyIssueRule.decide(on: day, book: try book())
    #expect(ruling.value == expected)
    #expect(ruling.certainty == .settled)
    #expect(ruling.because.map(\.grounds.rule.text) == ["documents/legacy-issue"])
  }

  @Test("A day outside the modelled period is refused")
  func outside() throws {
    let book = try book()
    #expect(throws: RuleRefusal.self) { try LegacyIssueRule.decide(on: .fixed(2028, 1, 1), book: book) }
  }
}

@Suite("資格確認書の有効期限の上限: five years")
struct CertificateTermRuleTests {
  @Test(
    "The longest certificate ends on the eve of the fifth anniversary (F-011)",
    arguments: [
      (CivilDate.fixed(2025, 12, 2), CivilDate.fixed(2030, 12, 1)), (.fixed(2024, 12, 3), .fixed(2029, 12, 2)),
      (.fixed(2027, 12, 31), .fixed(2032, 12, 30)),
    ])
  func latestEnd(_ from: CivilDate, _ end: CivilDate) throws {
    #expect(try CertificateTermRule.decide(from: from, book: try book()).value == end)
  }

  @Test("The term of the rule and the loader's limit for profiles are one number (F-011)")
  func oneLimit() throws {
    let day = CivilDate.fixed(2025, 12, 2)
    #expect(try CertificateTermRule.decide(from: day, book: try book()).value == CertificateValidity.latestEnd(from: day))
  }
}

@Suite("後期高齢者医療の被保険者")
struct MembershipRuleTests {
  @Test(
    "From 75, or from 65 with a recognised disability (F-084 F-349)",
    arguments: [
      (CivilDate.fixed(1950, 2, 14), DisabilityRecognition.notRecognised, CivilDate.fixed(2025, 2, 13), LateStageMembership.notMember),
      (.fixed(1950, 2, 14), .notRecognised, .fixed(2025, 2, 14), .byAge),
      (.fixed(1950, 2, 14), .notRecognised, .fixed(2025, 2, 15), .byAge),
      (.fixed(1950, 2, 14), .recognised, .fixed(2025, 2, 13), .byDisability),
      (.fixed(1950, 2, 14), .recognised, .fixed(2025, 2, 14), .byAge),
      (.fixed(1960, 6, 10), .recognised, .fixed(2025, 6, 9), .notMember),
      (.fixed(1960, 6, 10), .recognised, .fixed(2025, 6, 10), .byDisability),
      (.fixed(1960, 6, 10), .recognised, .fixed(2025, 6, 11), .byDisability),
      (.fixed(1960, 6, 10), .notRecognised, .fixed(2025, 6, 11), .notMember),
      (.fixed(1952, 2, 29), .notRecognised, .fixed(2027, 2, 28), .notMember),
      (.fixed(1952, 2, 29), .notRecognised, .fixed(2027, 3, 1), .byAge),
    ])
  func membership(
    _ birth: CivilDate, _ recognition: DisabilityRecognition, _ day: CivilDate, _ expected: LateStageMembership
  ) throws {
    #expect(try MembershipRule.decide(birthDate: birth, recognition: recognition, on: day, book: try book()).value == expected)
  }
}

@Suite("後期高齢者への一律交付")
struct CertificateForAllRuleTests {
  private let old = KnownDate.on(.fixed(1941, 8, 1))
  private let younger = KnownDate.on(.fixed(1941, 8, 2))

  @Test("Everybody to 2026-07-31 without application, then those who are 85 on 2026-08-01 (F-350 F-352 N-04)")
  func reach() throws {
    let book = try book()
    for person in [old, younger, .unknown] {
      #expect(try CertificateForAllRule.decide(member: person, on: .fixed(2025, 8, 1), book: book).value == .reached)
      #expect(try CertificateForAllRule.decide(member: person, on: .fixed(2026, 7, 31), book: book).value == .reached)
    }
    for day in [CivilDate.fixed(2026, 8, 1), .fixed(2026, 8, 2), .fixed(2027, 12, 31)] {
      #expect(try CertificateForAllRule.decide(member: old, on: day, book: book).value == .reached)
      #expect(try CertificateForAllRule.decide(member: younger, on: day, book: book).value == .notReached)
      #expect(try CertificateForAllRule.decide(member: .unknown, on: day, book: book).value == .dependsOnAge)
    }
  }

  @Test("From 2026-08-01 the rule rests on one union's page and is unconfirmed (N-04)")
  func certainty() throws {
    let book = try book()
    #expect(try CertificateForAllRule.decide(member: old, on: .fixed(2026, 7, 31), book: book).certainty == .settled)
    #expect(try CertificateForAllRule.decide(member: old, on: .fixed(2026, 8, 1), book: book).certainty == .unconfirmed)
  }

  @Test("Before 2025-08-01 it reaches those who turned 75 since 2024-12-02, and nobody before that (F-017 F-350)")
  func newMembers() throws {
    let book = try book()
    let newMember = KnownDate.on(.fixed(1949, 12, 2))
    #expect(try CertificateForAllRule.decide(member: newMember, on: .fixed(2024, 12, 1), book: book).value == .notReached)
    #expect(try CertificateForAllRule.decide(member: newMember, on: .fixed(2024, 12, 2), book: book).value == .reached)
    #expect(try CertificateForAllRule.decide(member: .on(.fixed(1949, 12, 1)), on: .fixed(2024, 12, 2), book: book).value == .notReached)
    #expect(try CertificateForAllRule.decide(member: .on(.fixed(1949, 12, 4)), on: .fixed(2024, 12, 3), book: book).value == .notReached)
  }
}
