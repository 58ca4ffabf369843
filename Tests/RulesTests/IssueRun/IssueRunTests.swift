import EligibilityModel
import Foundation
import Operations
import Rulebook
import Rules
import Testing

/// A run does not ask the rules for each member; these tests do, and compare.
@Suite("Issue run: the same papers as the rules give each member")
struct IssueRunTests {
  /// Set SHIKAKU_MILLION to compare more than a million members.
  private static let membersOfEachDay = ProcessInfo.processInfo.environment["SHIKAKU_MILLION"] == nil ? 6_000 : 30_000

  /// Dated editions, batches and old cards begin or end on these days; the last is the first of March after a common February.
  private static let turns: [CivilDate] = [
    .fixed(2024, 10, 15), .fixed(2024, 12, 2), .fixed(2025, 3, 31), .fixed(2025, 8, 1), .fixed(2025, 9, 30), .fixed(2025, 10, 1),
    .fixed(2025, 11, 11), .fixed(2025, 12, 2), .fixed(2026, 3, 1), .fixed(2026, 8, 1), .fixed(2027, 8, 1), .fixed(2027, 3, 1),
  ]

  /// The day before, the day and the day after of each.
  static let days =
    turns.flatMap { turn in (-1...1).map { turn.addingClamped(days: $0) } } + [.fixed(2024, 10, 1), .fixed(2027, 12, 31)]

  @Test(
    "Random members of ten insurers, around each day on which rules change",
    arguments: Array(days.enumerated()).map { [$0.offset, Int($0.element.dayNumber)] })
  func agree(seedAndDay: [Int]) throws {
    let day = try #require(CivilDate(dayNumber: seedAndDay[1]))
    let book = try Repository.book.get()
    var random = RandomMember(seed: UInt64(seedAndDay[0]) + 100)
    let questions = (0..<Self.membersOfEachDay).compactMap { _ in random.question(on: day)?.1 }
    #expect(try differences(questions, on: day, book) == [])
  }

  @Test(
    "Every birth date around the 70th, 75th and 85th birthday, and the bounds of birth dates in the book",
    arguments: [CivilDate.fixed(2025, 7, 31), .fixed(2026, 3, 1), .fixed(2026, 8, 1)])
  func births(day: CivilDate) throws {
    let near = [day, .fixed(2024, 12, 2), .fixed(2026, 8, 1)].flatMap { bound in
      [0, 70, 75, 85].map { bound.addingClamped(years: -$0) }
    }
    let births = near.flatMap { bound in (-40...40).map { bound.addingClamped(days: $0) } } + [.fixed(1956, 2, 29), .fixed(1952, 2, 29)]
    let questions = NaiveIssuance.Insurer.allCases.compactMap(\.known).flatMap { insurer in
      births.map { Self.plain($0, insurer, day) }
    }
    #expect(try differences(questions, on: day, try Repository.book.get()) == [])
  }

  @Test(
    "Every last day of certificates and old cards, from four months before the run to four months after",
    arguments: [CivilDate.fixed(2025, 7, 31), .fixed(2026, 2, 28)])
  func ends(day: CivilDate) throws {
    let questions = NaiveIssuance.Insurer.allCases.compactMap(\.known).flatMap { insurer in
      (-130...130).flatMap { days in Self.ending(day.addingClamped(days: days), insurer, day) }
    }
    #expect(try differences(questions, on: day, try Repository.book.get()) == [])
  }

  @Test("The papers alone come out as in the whole decision, at the same certainty or a surer one")
  func papersOfTheWhole() throws {
    let book = try Repository.book.get()
    var random = RandomMember(seed: 77)
    for _ in 0..<5_000 {
      guard let (_, question) = random.question(), let whole = try? DocumentsRule.decide(question, book: book) else { continue }
      let papers = try DuePapersRule.decide(question, book: book)
      #expect(papers.value == whole.papers && papers.certainty <= whole.certainty)
      #expect(papers.because.allSatisfy(whole.because.contains))
    }
  }

  @Test("The plan does not depend on the number of threads", arguments: [2, 3, 7, 64])
  func threads(count: Int) throws {
    let run = IssueRun(on: .fixed(2025, 11, 11), book: try Repository.book.get())
    var random = RandomMember(seed: 5)
    var columns = MemberColumns(of: .kind(.japanHealthInsuranceAssociation))
    for _ in 0..<1_001 { if let (_, question) = random.question(on: run.day) { columns.append(question) } }
    let one = try #require(try run.plan([columns], threads: 1).first)
    let several = try #require(try run.plan([columns], threads: count).first)
    #expect(one.outcomes == several.outcomes && one.counts == several.counts && one.situations == several.situations)
    #expect((0..<columns.count).allSatisfy { one.place(of: $0) == several.place(of: $0) })
    #expect(one.counts.reduce(0, +) == columns.count && one.place(of: columns.count) == nil && one.place(of: -1) == nil)
  }

  @Test("A member unpacked again gets the same papers, so that each outcome can be explained from the columns")
  func unpacked() throws {
    let book = try Repository.book.get()
    var random = RandomMember(seed: 9)
    var columns = MemberColumns(of: .kind(.nationalHealthInsurance))
    var questions: [DocumentsQuestion] = []
    let day = CivilDate.fixed(2025, 7, 31)
    while questions.count < 2_000 {
      guard let (_, question) = random.question(on: day), question.member.insurer == columns.insurer else { continue }
      questions.append(question)
      columns.append(question)
    }
    for (member, question) in questions.enumerated() {
      let again = try #require(columns.question(at: member, on: day))
      #expect(Self.outcome(again, book) == Self.outcome(question, book))
    }
    #expect(columns.question(at: columns.count, on: day) == nil)
  }

  @Test("A day or an insurer that the book does not hold is refused, and no members make an empty plan")
  func refusals() throws {
    let book = try Repository.book.get()
    let nobody = MemberColumns(of: .profile(try #require(InsurerProfileID("no-such-society"))))
    #expect(throws: IssueRunError.self) { try IssueRun(on: .fixed(2026, 8, 1), book: book).plan([nobody], threads: 2) }
    #expect(throws: IssueRunError.self) { try IssueRun(on: .fixed(2028, 1, 1), book: book).plan([MemberColumns(of: .unknown)], threads: 2) }
    let empty = try IssueRun(on: .fixed(2026, 8, 1), book: book).plan([MemberColumns(of: .unknown)], threads: 2)
    #expect(empty.map(\.count) == [0] && empty.first?.outcomes == [])
  }
}

// What the tests compare.
extension IssueRunTests {
  /// Where run and rules differ, three at most.
  private func differences(_ questions: [DocumentsQuestion], on day: CivilDate, _ book: Rulebook) throws -> [String] {
    let groups = Dictionary(grouping: questions) { $0.member.insurer }
    let memberships = groups.map { insurer, questions in
      var columns = MemberColumns(of: insurer)
      for question in questions { columns.append(question) }
      return columns
    }
    let plans = try IssueRun(on: day, book: book).plan(memberships, threads: 2)
    var differences: [String] = []
    for (columns, plan) in zip(memberships, plans) {
      let questions = groups[columns.insurer] ?? []
      #expect(plan.count == questions.count)
      for (member, question) in questions.enumerated() where differences.count < 3 {
        let (found, expected) = (plan.outcome(of: member), Self.outcome(question, book))
        if found != expected { differences.append("\(expected) for \(question), not \(String(describing: found))") }
      }
    }
    return differences
  }

  private static func outcome(_ question: DocumentsQuestion, _ book: Rulebook) -> IssueOutcome {
    do throws(RuleRefusal) {
      let ruling = try DuePapersRule.decide(question, book: book)
      return .decided(ruling.value, ruling.certainty)
    } catch {
      return .refused(error)
    }
  }

  private static func ending(_ end: CivilDate, _ insurer: KnownInsurer, _ day: CivilDate) -> [DocumentsQuestion] {
    let held = CertificateHeld(validThrough: end, obtainedBy: .otherwise)
    return [
      plain(.fixed(1980, 4, 1), insurer, day, certificate: .validThrough(end)),
      plain(.fixed(1980, 4, 1), insurer, day, papers: papers(legacyCard: .held(.through(end)))),
      plain(.fixed(1980, 4, 1), insurer, day, papers: papers(certificate: .held(held))),
    ]
  }

  private static func papers(
    legacyCard: PaperHeld<PrintedDate> = .notHeld, certificate: PaperHeld<CertificateHeld> = .notHeld
  ) -> PapersHeld {
    PapersHeld(legacyCard: legacyCard, certificate: certificate, notice: .notHeld)
  }

  private static func plain(
    _ birth: CivilDate, _ insurer: KnownInsurer, _ day: CivilDate, certificate: KnownCertificate = .state(.unknown),
    papers: PapersHeld = .none
  ) -> DocumentsQuestion {
    DocumentsQuestion(
      serviceDate: day,
      member: Member(
        birthDate: .on(birth), insurer: insurer, standing: .ordinary, joinedOn: .unknown, onStatusDay: .unknown, householdSize: 1),
      card: MemberCard(holding: .held, registration: .registered, cancellation: .none, certificate: certificate), careNeed: .none,
      application: .none, event: MemberEvent(.none, on: day), papers: papers, attached: [])
  }
}
