import EligibilityModel
import Rulebook
import Rules
import Testing

@Suite("Sweep: the electronic certificate, its grace and its notices (F-247 F-315 F-319 F-320 F-321 F-322 N-05 N-07)")
struct ElectronicCertificateSweepTests {
  private let book: Rulebook

  init() throws { book = try Repository.book.get() }

  /// Ends from five years before the period to six years after it, in fourths so that several run at once.
  private static let ends = NaiveDay(year: 2019, month: 10, day: 1).walk(through: NaiveDay(year: 2033, month: 12, day: 31))
  private static let parts = 4

  private static func ends(of part: Int) -> [NaiveDay] {
    let size = (ends.count + parts - 1) / parts
    return Array(ends.dropFirst(part * size).prefix(size))
  }

  @Test("Every end, on the days around it, around its notices and around its grace", arguments: 0..<parts)
  func everyEnd(part: Int) {
    var wrong: [String] = []
    for end in Self.ends(of: part) {
      let turns = [end, end.moved(months: -3), end.moved(months: 3), graceEnd(end), end.moved(months: -60)]
      wrong += Sweep.days(around: turns).compactMap { difference(end, $0) }
    }
    #expect(Sweep.report(wrong) == "")
  }

  @Test(
    "Every day of the period, for ends that calendars trip over",
    arguments: [
      (2024, 11, 30), (2025, 2, 28), (2025, 3, 31), (2025, 5, 31), (2025, 11, 29), (2025, 12, 1), (2026, 7, 8), (2026, 8, 31),
      (2027, 9, 30),
      (2028, 2, 29), (2032, 2, 29),
    ])
  func everyDay(year: Int, month: Int, day: Int) {
    let end = NaiveDay(year: year, month: month, day: day)
    #expect(Sweep.report(Sweep.period.compactMap { difference(end, $0) }) == "")
  }

  /// N-05: the end of the month that lies three months after the month of the end.
  private func graceEnd(_ end: NaiveDay) -> NaiveDay { end.first.moved(months: 3).monthEnd }

  private func difference(_ end: NaiveDay, _ day: NaiveDay) -> String? {
    let (found, expected) = (found(end, day), expected(end, day))
    return found == expected ? nil : "ends \(end), on \(day): \(found) instead of \(expected)"
  }

  private func found(_ end: NaiveDay, _ day: NaiveDay) -> [String] {
    let certificate = KnownCertificate.validThrough(end.civil)
    let question = CertificateQuestion(
      serviceDate: day.civil, certificate: certificate, renewedOn: .unknown, body: .unknown, registration: .registered, holding: .held,
      carrier: .card)
    guard let decision = try? CertificateRule.decide(question, book: book) else { return ["refused"] }
    return [
      decision.state.rawValue, decision.use.rawValue, decision.usableThrough.word, decision.registration.rawValue,
      decision.alert.rawValue, decision.renewalNoticeOn.word, decision.certainty.rawValue, canBeRead(certificate, day),
      stillRegistered(certificate, renewedOn: day),
    ]
  }

  private func expected(_ end: NaiveDay, _ day: NaiveDay) -> [String] {
    let isOver = day > end
    let state = !isOver ? "valid" : day <= graceEnd(end) ? "inGrace" : "pastGrace"
    let use = ["valid": "everything", "inGrace": "eligibilityOnly", "pastGrace": "nothing"]
    let isInAlert = day >= end.moved(months: -3) && !isOver
    // O-01: the days that only the longer reading covers; F-315: no certificate reaches further than five years.
    let isOpen = (state == "inGrace" && day > end.moved(months: 3)) || end > day.moved(months: 60)
    return [
      state, use[state] ?? "", "\(graceEnd(end))", state == "pastGrace" ? "cancelled" : "kept", isInAlert ? "shown" : "notShown",
      "\(end.moved(months: -3))", isOpen ? "unconfirmed" : "settled", state == "pastGrace" ? "not read" : "read",
      state == "pastGrace" ? "cancelled" : "kept",
    ]
  }

  /// Whether the counter offers the reader for the card.
  private func canBeRead(_ certificate: KnownCertificate, _ day: NaiveDay) -> String {
    let card = MyNumberCard(registration: .registered, certificate: certificate, body: .unknown, variant: .photo)
    let question = CounterQuestion(
      serviceDate: day.civil, facility: Facility(kind: .clinic, reader: .working, lookup: .possible), visit: .first, pastRecord: .unknown,
      presented: [.myNumberCard(card)],
      patient: Patient(birthDate: .unknown, insurer: .unknown, income: .unknown, lostOn: .unknown), cardCheck: .notAsked,
      numberLookup: .notAsked, attempts: Attempts())
    return (try? CounterRule.decide(question, book: book))?.steps.contains(.readCard) == true ? "read" : "not read"
  }

  /// A renewal on the day itself keeps the registration while the grace lasts (F-322).
  private func stillRegistered(_ certificate: KnownCertificate, renewedOn day: NaiveDay) -> String {
    let question = CertificateQuestion(
      serviceDate: day.civil, certificate: certificate, renewedOn: .on(day.civil), body: .unknown, registration: .registered,
      holding: .held, carrier: .card)
    return (try? CertificateRule.decide(question, book: book))?.registration.rawValue ?? "refused"
  }
}
