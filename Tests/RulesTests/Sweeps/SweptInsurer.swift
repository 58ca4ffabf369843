import EligibilityModel
import Testing

/// An insurer of the source papers with its ends, written from the facts.
struct SweptInsurer: Sendable, CustomTestStringConvertible {
  let id: String
  /// The last day of its old cards (F-060, F-062, F-063, F-073, F-074, F-080).
  let oldCardEnd: NaiveDay
  /// The last day of a certificate issued on a day.
  let end: @Sendable (NaiveDay) -> String

  var testDescription: String { id }

  private static let december = NaiveDay(year: 2025, month: 12, day: 1)
  private static let july = NaiveDay(year: 2025, month: 7, day: 31)
  private static let september = NaiveDay(year: 2025, month: 9, day: 30)

  static let all = [
    SweptInsurer(id: "japan-health-insurance-association", oldCardEnd: december, end: previousMonthEnd),
    SweptInsurer(id: "health-insurance-society", oldCardEnd: december, end: atMostFiveYears),
    SweptInsurer(id: "nippo-health-insurance-society", oldCardEnd: december, end: comingMarch),
    SweptInsurer(id: "letter-2025-11-society", oldCardEnd: december, end: batchOfNovember),
    SweptInsurer(id: "mutual-aid-association", oldCardEnd: december, end: atMostFiveYears),
    SweptInsurer(id: "municipal-nhi", oldCardEnd: july, end: atMostFiveYears),
    SweptInsurer(id: "doctors-and-dentists-nhi-society", oldCardEnd: july, end: atMostFiveYears),
    SweptInsurer(id: "late-stage-elderly-care", oldCardEnd: july, end: yearToJuly),
    SweptInsurer(id: "tax-accountants-nhi-society", oldCardEnd: september, end: { _ in "not stated" }),
  ]

  /// F-011.
  private static func atMostFiveYears(_ day: NaiveDay) -> String { "at most \(day.birthday(5).dayBefore)" }

  /// F-091: 2024-12-03 gives 2029-11-30.
  private static func previousMonthEnd(_ day: NaiveDay) -> String {
    "\(NaiveDay(year: day.year + 5, month: day.month, day: 1).dayBefore)"
  }

  /// F-092, F-093.
  private static func comingMarch(_ day: NaiveDay) -> String { "\(day.month <= 3 ? day.year : day.year + 1)-03-31" }

  /// F-087: the batch of November 2025, valid from 2025-12-02.
  private static func batchOfNovember(_ day: NaiveDay) -> String {
    day.order >= 2025_11_01 && day.order <= 2025_12_02 ? "2030-11-30" : atMostFiveYears(day)
  }

  /// F-074, F-434: the certificates of the year from August 2025.
  private static func yearToJuly(_ day: NaiveDay) -> String {
    day.order >= 2025_08_01 && day.order <= 2026_07_31 ? "2026-07-31" : "not stated"
  }
}

extension DocumentsQuestion {
  /// A member of middle age who never had a card.
  static func of(
    _ insurer: KnownInsurer, on day: NaiveDay, joinedOn: KnownDate = .unknown, event: MemberEvent? = nil, papers: PapersHeld = .none
  ) -> DocumentsQuestion {
    DocumentsQuestion(
      serviceDate: day.civil,
      member: Member(
        birthDate: .on(.fixed(1980, 1, 1)), insurer: insurer, standing: .ordinary, joinedOn: joinedOn, onStatusDay: .unknown,
        householdSize: 1),
      card: MemberCard(holding: .never, registration: .notRegistered, cancellation: .none, certificate: .state(.unknown)), careNeed: .none,
      application: .none, event: event ?? MemberEvent(.none, on: day.civil), papers: papers, attached: [])
  }
}
