import EligibilityModel
import Rulebook

/// The steps still open before the whole fee may be asked for, in the order to take them.
/// 残っている手順
enum OpenSteps {
  static func list(_ counter: inout CounterCase) -> [CounterStep] {
    var steps: [CounterStep] = []
    addDeviceSteps(to: &steps, &counter)
    addAnswerSteps(to: &steps, &counter)
    addPaperSteps(to: &steps, &counter)
    addWordSteps(to: &steps, &counter)
    return steps
  }

  /// Reader, enrolment, look-up by number.
  private static func addDeviceSteps(to steps: inout [CounterStep], _ counter: inout CounterCase) {
    let rules = counter.book.national.counter
    if counter.cardStanding.isReadable, counter.question.cardCheck == .notAsked {
      offer(.readCard, rules.cardOnlineCheck.edition(on: counter.day), &steps, &counter)
    }
    if canEnrol(counter) { offer(.enrolAtReader, rules.enrolmentAtReader.edition(on: counter.day), &steps, &counter) }
    addLookup(to: &steps, &counter)
  }

  private static func addLookup(to steps: inout [CounterStep], _ counter: inout CounterCase) {
    let reach = ProvisionalMeasure.reach(counter)
    guard reach == .covered || reach == .coveredUnconfirmed, counter.question.numberLookup == .notAsked else { return }
    guard counter.question.facility.canLookUpByNumber else {
      let rule = counter.book.national.counter.limitedLookup.edition(on: counter.day)
      counter.findings.note(rule, .numberLookup, .notCovered)
      return
    }
    offer(.lookUpByNumber, counter.book.national.counter.provisionalMeasure.edition(on: counter.day), &steps, &counter)
  }

  /// A card in hand that is not known to be registered, at a reader of the full system (F-279).
  private static func canEnrol(_ counter: CounterCase) -> Bool {
    guard counter.shown.card != nil, counter.cardStanding.body == .usable else { return false }
    guard counter.question.facility.canCheckCard, counter.question.facility.canLookUpByNumber else { return false }
    let state = counter.cardStanding.certificate.state
    return counter.cardStanding.registration == .notRegistered && (state == .valid || state == .inGrace || state == .unknown)
  }

  /// What an answer of the service asks for.
  private static func addAnswerSteps(to steps: inout [CounterStep], _ counter: inout CounterCase) {
    let rules = counter.book.national.counter
    let answers = [counter.question.cardCheck, counter.question.numberLookup]
    if answers.contains(.several) { offer(.narrowLookUp, rules.changeOfInsurer.edition(on: counter.day), &steps, &counter) }
    if answers.contains(where: { $0.isInvalid || $0 == .none }) {
      offer(.askAboutChange, rules.changeOfInsurer.edition(on: counter.day), &steps, &counter)
    }
    if answers.contains(where: { $0 == .none || $0 == .unknown }) {
      offer(.askAgainLater, rules.askAgainLater.edition(on: counter.day), &steps, &counter)
    }
  }

  /// Things the patient may have with them or at home.
  private static func addPaperSteps(to steps: inout [CounterStep], _ counter: inout CounterCase) {
    let papers = counter.book.national.counter.askForPapers.edition(on: counter.day)
    if counter.shown.card == nil { offer(.askForCard, papers, &steps, &counter) }
    if mayPairWithCard(counter) {
      if counter.shown.portal == nil { offer(.askForPortal, papers, &steps, &counter) }
      if !counter.shown.hasNotice { offer(.askForNotice, papers, &steps, &counter) }
    }
    if counter.book.national.counter.eligibilityCertificate.edition(on: counter.day).value == .allowed {
      offer(.askForCertificate, papers, &steps, &counter)
    }
    if counter.shown.legacyCard == nil, counter.book.national.counter.legacyCard.edition(on: counter.day).value == .allowed {
      offer(.askForLegacyCard, papers, &steps, &counter)
    }
  }

  private static func mayPairWithCard(_ counter: CounterCase) -> Bool {
    counter.shown.card != nil && counter.cardStanding.mayBeInsuranceCard && counter.cardStanding.body == .usable
  }

  /// The patient's word, the declaration, the insurer's word; with papers alone the insurer is rung first (F-197, F-199).
  private static func addWordSteps(to steps: inout [CounterStep], _ counter: inout CounterCase) {
    let telephone = counter.book.national.counter.telephone.edition(on: counter.day)
    if !counter.isInFallback { offer(.telephoneInsurer, telephone, &steps, &counter) }
    addOralStep(to: &steps, &counter)
    if SignedDeclaration.isLawful(counter) {
      offer(.signDeclaration, counter.book.national.counter.declaration.edition(on: counter.day), &steps, &counter)
    }
    if counter.isInFallback { offer(.telephoneInsurer, telephone, &steps, &counter) }
  }

  private static func addOralStep(to steps: inout [CounterStep], _ counter: inout CounterCase) {
    let standing = OralConfirmation.standing(counter)
    guard standing != .notLawful else { return }
    guard counter.question.attempts[.confirmOrally] == .notTried else { return OralConfirmation.note(.didNotHelp, &counter) }
    OralConfirmation.note(.offered, &counter)
    steps.append(.confirmOrally)
  }

  /// Adds a lawful step that was not tried, or says that it did not help.
  private static func offer<Value>(
    _ step: CounterStep, _ rule: Edition<Value>, _ steps: inout [CounterStep], _ counter: inout CounterCase
  ) {
    guard counter.question.attempts[step] == .notTried else {
      counter.findings.note(rule, .step(step), .didNotHelp)
      return
    }
    counter.findings.note(rule, .step(step), .offered)
    steps.append(step)
  }
}
