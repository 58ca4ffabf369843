import EligibilityModel

extension NaiveIssuance {
  /// What becomes of the notice, in words (F-103 to F-105, F-109, F-111, F-154 to F-157, F-435).
  var notice: String {
    if coverEnded { return "notDue coverEnded" }
    if isLateStageMember { return "notDue lateStageMember" }
    if insurer == .lateStage { return "askInsurer" }
    if question.papers.notice == .held && !(insurer == .taxAccountants && change == .sure) {
      return change == .none ? "notDue alreadyHeld" : "askInsurer"
    }
    guard insurer.isRegional else { return insurer == .nippo && day < .fixed(2024, 10, 15) ? "waiting" : "due" }
    if card.holding == .never || card.holding == .returned || card.cancellation == .effective { return "notDue notRegistered" }
    if card.registration == .unknown { return "unknown" }
    if card.registration == .notRegistered || state == .pastGrace { return "notDue notRegistered" }
    if insurer == .taxAccountants && (getsOldCard || (hasOldCard && change != .sure)) { return "notDue legacyCardValid" }
    return certificate.hasPrefix("due") ? "notDue certificateInstead" : "due"
  }

  /// F-107: who joins or changes by 2024-12-01 still gets the old card.
  private var getsOldCard: Bool {
    guard day < .fixed(2024, 12, 2) else { return false }
    return event == .joining || event == .movedWithoutCard || event == .legacyCardLost || change != .none
  }

  /// The last day of a certificate that is due or comes later (F-011, F-074, F-087, F-088, F-091 to F-093, F-434).
  var end: String {
    let certificate = certificate
    guard certificate.hasPrefix("due") || certificate == "waiting" else { return "none" }
    let issue = certificate == "waiting" ? laterIssue : day
    switch insurer {
    case .nippo:
      let year = issue <= .fixed(issue.year, 3, 31) ? issue.year : issue.year + 1
      return "\(CivilDate.fixed(year, 3, 31))"
    case .kyokai:
      let january = issue.month == 1
      return "\(CivilDate.fixed(issue.year + (january ? 4 : 5), january ? 12 : issue.month - 1, 31))"
    case .taxAccountants: return "not stated"
    case .lateStage: return issue >= .fixed(2025, 8, 1) && issue <= .fixed(2026, 7, 31) ? "2026-07-31" : "not stated"
    case .letter: return letterEnd(issue)
    case .society, .municipal, .doctors, .mutual, .seamen: return fiveYears(from: issue)
    }
  }

  private func letterEnd(_ issue: CivilDate) -> String {
    if case .voluntarilyContinued(let completion) = question.member.standing {
      if case .on(let day) = completion { return "\(day)" }
      return "not stated"
    }
    return issue >= .fixed(2025, 11, 1) && issue <= .fixed(2025, 12, 2) ? "2030-11-30" : fiveYears(from: issue)
  }

  /// Five years less a day.
  private func fiveYears(from issue: CivilDate) -> String {
    "at most \(CivilDate.fixed(issue.year + 5, issue.month, issue.day).dayBefore)"
  }

  /// The day on which a later certificate counts as issued: the batch, or the first day without the old card.
  private var laterIssue: CivilDate {
    if insurer == .nippo && day < .fixed(2025, 10, 1) { return .fixed(2025, 10, 1) }
    if insurer == .letter && day < .fixed(2025, 11, 11) { return .fixed(2025, 11, 11) }
    guard let end = oldCardEnd, end < .fixed(2027, 12, 31) else { return day }
    return end.dayAfter
  }

  /// What becomes of the 高齢受給者証, in words (F-342 to F-344, N-13).
  var elderlyCertificate: String {
    if insurer == .lateStage { return "notConcerned" }
    guard let at70 = birthday(70), let at75 = birthday(75) else { return "unknown" }
    // Born on the 1st: from the birthday month; born later: from the month after (N-15).
    let month = at70.year * 12 + at70.month - 1 + (at70.day == 1 ? 0 : 1)
    guard day >= .fixed(month / 12, month % 12 + 1, 1), day < at75 else { return "notConcerned" }
    if insurer == .taxAccountants && day >= .fixed(2025, 8, 1) { return "merged" }
    if isUsable { return "notForCardHolders" }
    return insurer == .kyokai || insurer == .taxAccountants ? "separate" : "askInsurer"
  }
}
