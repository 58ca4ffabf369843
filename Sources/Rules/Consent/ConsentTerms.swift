public import EligibilityModel
public import Rulebook

/// How long consents hold, by the rules of a day.
/// 同意の期限
public struct ConsentTerms: Sendable {
  private let counterHours: Int
  private let onlineHours: Int

  init(on day: ModelledDay, _ rules: ConsentRules) {
    counterHours = rules.counterTerm.edition(on: day).value.hours
    onlineHours = rules.onlineTerm.edition(on: day).value.hours
  }

  /// - Throws: `RuleRefusal` for a day outside the modelled period
  public init(on day: CivilDate, book: Rulebook) throws(RuleRefusal) {
    self.init(on: try day.modelled(), book.national.consent)
  }

  /// Until when a consent holds by its kind of visit alone.
  public func end(of consent: GivenConsent) -> OpenUntil {
    switch consent.scene {
    case .counter: .moment(consent.given.adding(hours: counterHours))
    case .online: .moment(consent.given.adding(hours: onlineHours))
    case .visit: .careEnds
    }
  }

  /// The last day on which a consent opens anything; `nil` while no end is known.
  public func lastDay(of consent: GivenConsent) -> CivilDate? {
    let ends = [endOfTerm(consent), endByWithdrawal(consent)].compactMap { $0 }
    return ends.min()
  }

  /// The first day on which an answer can have been given that still holds on a day.
  public func earliest(holdingOn day: CivilDate, _ scene: ConsentScene) -> CivilDate {
    switch scene {
    case .counter: day.addingClamped(days: -((counterHours + 23) / 24))
    case .online: day.addingClamped(days: -((onlineHours + 23) / 24))
    case .visit: .earliest
    }
  }

  private func endOfTerm(_ consent: GivenConsent) -> CivilDate? {
    // A term is over at its last moment, so a term until midnight has its last day before.
    guard case .moment(let end) = end(of: consent) else { return consent.careEnded?.dayBefore }
    return end.time == .midnight ? end.date.dayBefore : end.date
  }

  private func endByWithdrawal(_ consent: GivenConsent) -> CivilDate? {
    let agreed = ConsentItem.allCases.filter(consent.form.agrees)
    let withdrawn = agreed.compactMap { consent.withdrawn[$0]?.date }
    return withdrawn.count == agreed.count ? withdrawn.max() : nil
  }
}
