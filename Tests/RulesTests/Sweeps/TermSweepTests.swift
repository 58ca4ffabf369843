import EligibilityModel
import Rulebook
import Rules
import Testing

@Suite("Sweep: what runs from a day of issue, loss or application (F-011 F-060 F-073 F-087 F-091 F-092 F-093 F-156 F-253 F-310 F-330 N-08)")
struct TermSweepTests {
  private let book: Rulebook

  init() throws { book = try Repository.book.get() }

  /// Every day of the period on which words and expectation differ.
  private func differences(_ words: (NaiveDay) -> (found: String, expected: String)) -> String {
    Sweep.report(
      Sweep.period.compactMap { day in
        let (found, expected) = words(day)
        return found == expected ? nil : "\(day): \(found) instead of \(expected)"
      })
  }

  @Test("The longest certificate ends on the eve of the fifth anniversary of every day")
  func fiveYears() {
    let report = differences { day in
      let found = (try? CertificateTermRule.decide(from: day.civil, book: book))?.value.iso8601 ?? "refused"
      return (found, "\(day.birthday(5).dayBefore)")
    }
    #expect(report == "")
  }

  @Test("The end that each insurer prints, for every day of issue", arguments: SweptInsurer.all)
  func ends(insurer: SweptInsurer) throws {
    let profile = try #require(InsurerProfileID(insurer.id).flatMap(book.insurers.profile))
    let report = differences { day in
      let found =
        switch try? profile.certificateValidThrough(issuedOn: day.civil) {
        case .through(let end): "\(end)"
        case .onlyAtMost(let end): "at most \(end)"
        case .notStated: "not stated"
        case nil: "refused"
        }
      return (found, insurer.end(day))
    }
    #expect(report == "")
  }

  @Test("An old card without a printed day is good to its insurer's last day and not after", arguments: SweptInsurer.all)
  func oldCards(insurer: SweptInsurer) throws {
    let id = try #require(InsurerProfileID(insurer.id))
    let report = differences { day in
      let papers = PapersHeld(legacyCard: .held(.notPrinted), certificate: .notHeld, notice: .notHeld)
      let question = DocumentsQuestion.of(.profile(id), on: day, papers: papers)
      let handling = (try? DocumentsRule.decide(question, book: book))?.legacyCard.handling
      return (handling == .keep ? "good" : "over", day <= insurer.oldCardEnd ? "good" : "over")
    }
    #expect(report == "")
  }

  @Test("The day on which a certificate is handed back after every loss: within five days, the fifth undecided")
  func losses() throws {
    let id = try #require(InsurerProfileID("letter-2025-11-society"))
    let words = ["inTime", "inTime", "inTime", "inTime", "inTime", "undecided", "late", "late"]
    for (late, expected) in words.enumerated() {
      let report = differences { day in
        let event = MemberEvent(.lossOfEligibility, on: day.civil, handedInOn: .on(day.moved(days: late).civil))
        let held = CertificateHeld(validThrough: .fixed(2030, 11, 30), obtainedBy: .otherwise)
        let papers = PapersHeld(legacyCard: .notHeld, certificate: .held(held), notice: .notHeld)
        let question = DocumentsQuestion.of(.profile(id), on: day, event: event, papers: papers)
        guard case .within(5, let last, let handedIn)? = (try? DocumentsRule.decide(question, book: book))?.returns.first?.due else {
          return ("no return", expected)
        }
        return ("\(last) \(handedIn.rawValue)", "\(day.moved(days: 4)) \(expected)")
      }
      #expect(report == "", "handed in \(late) days after the loss")
    }
  }

  @Test("A cancellation at 税理士国保 ends the registration with the following month, and the portal changes the day after")
  func cancellations() throws {
    let id = try #require(InsurerProfileID("tax-accountants-nhi-society"))
    let firstFiling = NaiveDay(year: 2024, month: 10, day: 28)
    let report = differences { day in
      let request = CancellationRequest(
        insurer: .profile(id), filedOn: .on(day.civil), route: .paperToInsurer, attached: .attached, registration: .registered,
        legacyCard: .notHeld)
      guard day >= firstFiling else { return (plan(request, on: day).outcome, "notYet") }
      let end = day.nextFirst.monthEnd
      let onEnd = plan(request, on: min(end, Sweep.last))
      let after = plan(request, on: min(end.dayAfter, Sweep.last))
      let isInside = end < Sweep.last
      return (
        "\(onEnd.end) \(onEnd.status) \(after.status)",
        "\(end) cancellationUnderWay \(isInside ? "notRegistered" : "cancellationUnderWay")"
      )
    }
    #expect(report == "")
  }

  private func plan(_ request: CancellationRequest, on day: NaiveDay) -> (outcome: String, end: String, status: String) {
    let question = EnrolmentQuestion(serviceDate: day.civil, matter: .cancel(request))
    guard case .cancellation(let plan)? = (try? EnrolmentRule.decide(question, book: book))?.plan else { return ("", "", "") }
    return (plan.outcome.rawValue, plan.registeredThrough.word, plan.status.rawValue)
  }

  @Test("NIPPO: who joined by 2024-08-20 is in the first batch of notices, everybody later comes in turn")
  func notices() throws {
    let id = try #require(InsurerProfileID("nippo-health-insurance-society"))
    let report = Sweep.report(
      NaiveDay(year: 2024, month: 4, day: 1).walk(through: Sweep.last).compactMap { joined in
        let question = DocumentsQuestion.of(.profile(id), on: max(joined, Sweep.first), joinedOn: .on(joined.civil))
        let timing = (try? DocumentsRule.decide(question, book: book))?.noticeSheet?.timing
        let expected: IssueTiming = joined <= NaiveDay(year: 2024, month: 8, day: 20) ? .from(.fixed(2024, 10, 15)) : .inTurn
        return timing == expected ? nil : "joined \(joined): \(String(describing: timing))"
      })
    #expect(report == "")
  }

  @Test("An admission from any day asks for one check in each calendar month it touches", arguments: [0, 1, 27, 28, 31, 59, 365])
  func admissions(days: Int) {
    let report = differences { day in
      let end = day.moved(days: days)
      let question = OffCounterQuestion(
        serviceDate: day.civil, scene: .scene(.visiting), occasion: .longAdmission, place: .unknown, online: .yes,
        preparation: OffCounterPreparation(system: .unknown, mobileDevice: .unknown, app: .unknown), device: .unknown, method: .any,
        admission: .from(day.civil, through: end.civil))
      let due = (try? OffCounterRule.decide(question, book: book))?.checksDue ?? []
      let months = (0...(end.months - day.months)).map { "\(day.first.moved(months: $0))" }
      return (due.map(\.iso8601).joined(separator: " "), months.joined(separator: " "))
    }
    #expect(report == "")
  }

  @Test("The year of the yearly caps runs from 1 August to 31 July")
  func capYears() {
    let report = differences { day in
      let year = (try? CeilingRule.decide(.plain(NaiveDay(year: 1980, month: 1, day: 1), day, category: .unknown), book: book))?.year
      let first = NaiveDay(year: day.month < 8 ? day.year - 1 : day.year, month: 8, day: 1)
      let last = NaiveDay(year: first.year + 1, month: 7, day: 31)
      return ("\(year?.from.iso8601 ?? "") \(year?.through.iso8601 ?? "")", "\(first) \(last)")
    }
    #expect(report == "")
  }

  @Test("A subsidy is applied for in time to its last day")
  func subsidies() {
    let lastDays: [SubsidyProgramme: NaiveDay] = [
      .addedReaders: NaiveDay(year: 2025, month: 1, day: 15), .homeCareSystem: NaiveDay(year: 2026, month: 1, day: 15),
    ]
    for (programme, lastDay) in lastDays {
      let report = differences { day in
        let question = SubsidyQuestion(
          appliedOn: day.civil, programme: programme, facility: .unknown, readers: .notGiven, monthlyUse: [], addedOn: .unknown,
          installedOn: .unknown, unitCosts: [])
        let isLate = (try? SubsidyRule.decide(question, book: book))?.reasons.contains(.appliedTooLate)
        return (isLate == false ? "in time" : "too late", day <= lastDay ? "in time" : "too late")
      }
      #expect(report == "", "\(programme)")
    }
  }
}
