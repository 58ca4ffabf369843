import EligibilityModel

/// The issuance decision a second time, written from the facts with plain ifs and dates, without the rulebook.
///
/// It exists to disagree: nothing here may be taken from the rules, and no table is shared with them.
struct NaiveIssuance {
  /// The insurers of the source papers, and one kind of which they say nothing.
  enum Insurer: CaseIterable {
    case kyokai, society, nippo, letter, taxAccountants, municipal, doctors, mutual, lateStage, seamen

    /// 地域保険 (F-105).
    var isRegional: Bool { self == .taxAccountants || self == .municipal || self == .doctors }
    /// "No certificate while the old card is good" (F-110, F-132, F-148).
    var refusesBesideOldCard: Bool { self == .nippo || self == .taxAccountants || self == .municipal || self == .lateStage }
  }

  let insurer: Insurer
  let question: DocumentsQuestion

  var day: CivilDate { question.serviceDate }
  var event: MemberEventKind { question.event.kind }
  var card: MemberCard { question.card }
  var filed: Bool { question.application != .none }

  // MARK: What the facts look at

  var birth: CivilDate? { if case .on(let day) = question.member.birthDate { day } else { nil } }

  func birthday(_ age: Int) -> CivilDate? {
    guard let birth else { return nil }
    let isLeapDay = birth.month == 2 && birth.day == 29 && !CivilDate.isLeapYear(birth.year + age)
    return isLeapDay ? .fixed(birth.year + age, 3, 1) : .fixed(birth.year + age, birth.month, birth.day)
  }

  /// N-05: to the end of the month three months after the month of the end.
  var state: CertificateState {
    switch card.certificate {
    case .state(let state): return state
    case .validThrough(let end):
      if day <= end { return .valid }
      let months = end.year * 12 + end.month - 1 + 3
      return day <= .fixed(months / 12, months % 12 + 1, 31) ? .inGrace : .pastGrace
    }
  }

  var isUsable: Bool {
    card.holding == .held && card.registration == .registered && card.cancellation != .effective && (state == .valid || state == .unknown)
  }

  /// F-060 to F-063, F-073, F-074, F-432: the earlier of the printed day and the insurer's last.
  var oldCardEnd: CivilDate? {
    guard case .held(let printed) = question.papers.legacyCard, event != .joining, event != .legacyCardLost, event != .movedWithoutCard
    else { return nil }
    let last: (usual: CivilDate, latest: CivilDate) =
      switch insurer {
      case .kyokai, .society, .nippo, .letter, .mutual: (.fixed(2025, 12, 1), .fixed(2025, 12, 1))
      case .municipal: (.fixed(2025, 7, 31), .fixed(2025, 12, 1))
      case .doctors, .lateStage: (.fixed(2025, 7, 31), .fixed(2025, 7, 31))
      case .taxAccountants: (.fixed(2025, 9, 30), .fixed(2025, 9, 30))
      case .seamen: (.latest, .latest)
      }
    if case .through(let day) = printed { return day < last.latest ? day : last.latest }
    return last.usual
  }

  var hasOldCard: Bool { oldCardEnd.map { day <= $0 } ?? false }

  var heldCertificate: CertificateHeld? { if case .held(let held) = question.papers.certificate { held } else { nil } }

  var hasCertificate: Bool { event != .certificateLost && heldCertificate.map { day <= $0.validThrough } ?? false }

  /// F-333 names "name and so on"; only 税理士国保 lists its changes (F-348).
  enum Change { case sure, perhaps, none }

  var change: Change {
    switch event {
    case .nameChange: .sure
    case .addressChange, .representativeChange, .incorporation, .branchChange: insurer == .taxAccountants ? .sure : .perhaps
    default: .none
    }
  }

  var coverEnded: Bool { (event == .lossOfEligibility || event == .ceasedToBeDependant) && question.event.on <= day }

  var isLateStageMember: Bool {
    guard insurer != .lateStage, let at75 = birthday(75) else { return false }
    return day >= at75
  }
}
