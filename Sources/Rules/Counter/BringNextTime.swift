import EligibilityModel
import Rulebook

/// What to ask the patient to bring next time (F-199).
/// 次回の持ち物
enum BringNextTime {
  static func items(outcome: CounterOutcome, _ counter: inout CounterCase) -> [BringItem] {
    var items: [BringItem] = []
    addRepairs(to: &items, counter)
    if outcome != .accepted { addProofs(to: &items, &counter) }
    return items
  }

  /// What is wrong with the card or the cover and can be mended before the next visit.
  private static func addRepairs(to items: inout [BringItem], _ counter: CounterCase) {
    if counter.cardStanding.body == .expired { items.append(.renewCard) }
    switch counter.cardStanding.certificate.state {
    case .inGrace: items.append(.renewCertificate)
    case .pastGrace: items += [.renewCertificate, .registerCard]
    case .revoked: items.append(.renewCertificate)
    case .valid, .unknown: break
    }
    if counter.cardStanding.registration == .notRegistered { items.append(.registerCard) }
    if counter.question.cardCheck.isInvalid || counter.question.numberLookup.isInvalid { items.append(.newInsurerPapers) }
  }

  /// What proves eligibility by itself next time.
  private static func addProofs(to items: inout [BringItem], _ counter: inout CounterCase) {
    let rule = counter.book.national.counter.bringNextTime.edition(on: counter.day)
    counter.findings.note(rule, .patient, .noted)
    items += [.cardAndNotice, .eligibilityCertificate]
  }
}
