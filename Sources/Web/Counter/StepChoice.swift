import EligibilityModel
import Interchange

/// A button beside a step: what came of it, and what the page does then.
struct StepChoice {
  /// Whether the outcome helps, which the look of the button tells.
  enum Role {
    case helps
    case doesNotHelp
  }

  let label: LocalizedText
  let action: CounterAction
  let role: Role

  private static func good(_ label: LocalizedText, _ action: CounterAction) -> StepChoice {
    StepChoice(label: label, action: action, role: .helps)
  }

  private static func bad(_ label: LocalizedText, _ action: CounterAction) -> StepChoice {
    StepChoice(label: label, action: action, role: .doesNotHelp)
  }

  /// The buttons of a step, the hoped-for outcome first.
  static func choices(for step: CounterStep) -> [StepChoice] {
    switch step {
    case .readCard: answers(AnswerButtons.card, CounterAction.cardSaid) + [bad(StepText.cannotRead, .tried(step, .failed))]
    case .enrolAtReader: [good(StepText.registered, .registered), bad(StepText.couldNot, .tried(step, .failed))]
    case .lookUpByNumber: answers(AnswerButtons.lookup, CounterAction.lookupSaid)
    case .narrowLookUp:
      answers([.valid, .invalid, .invalidWithNewer, .none], CounterAction.askedAgain) + [bad(StepText.sameAgain, .tried(step, .failed))]
    case .askForPortal:
      [
        good(StepText.portalScreen, .show(.portalScreen)), good(StepText.portalPDF, .show(.portalPDF)),
        bad(StepText.hasNone, .tried(step, .failed)),
      ]
    case .askForCard, .askForNotice, .askForCertificate, .askForLegacyCard: paper(step)
    case .askAboutChange: [bad(StepText.nothingNew, .tried(step, .failed))]
    case .askAgainLater:
      answers([.valid, .invalid, .invalidWithNewer], CounterAction.askedAgain) + [bad(StepText.sameAgain, .tried(step, .failed))]
    case .confirmOrally:
      [
        good(StepText.unchanged, .tried(step, .confirmed)), bad(StepText.changed, .tried(step, .denied)),
        bad(StepText.doesNotKnow, .tried(step, .failed)),
      ]
    case .signDeclaration: [good(StepText.signed, .tried(step, .confirmed)), bad(StepText.notSigned, .tried(step, .failed))]
    case .telephoneInsurer:
      [
        good(StepText.insurerConfirms, .tried(step, .confirmed)), bad(StepText.noAnswer, .tried(step, .failed)),
        bad(StepText.insurerDenies, .tried(step, .denied)),
      ]
    case .askForElderlyCertificate:
      [CopaymentRate.twentyPercent, .thirtyPercent].map { good($0.wording, .elderlyRate($0)) } + [
        bad(StepText.hasNone, .tried(step, .failed))
      ]
    }
  }

  private enum AnswerButtons {
    static let card: [AnswerWord] = [.valid, .invalid, .invalidWithNewer, .none]
    static let lookup: [AnswerWord] = [.valid, .invalid, .invalidWithNewer, .none, .several, .unknown]
  }

  private static func answers(_ words: [AnswerWord], _ action: (AnswerWord) -> CounterAction) -> [StepChoice] {
    words.map { StepChoice(label: $0.wording, action: action($0), role: $0 == .valid ? .helps : .doesNotHelp) }
  }

  private static func paper(_ step: CounterStep) -> [StepChoice] {
    let kind: DocumentKind =
      switch step {
      case .askForCard: .myNumberCard
      case .askForNotice: .eligibilityNotice
      case .askForLegacyCard: .legacyCard
      default: .eligibilityCertificate
      }
    return [good(StepText.showsIt, .show(kind)), bad(StepText.hasNone, .tried(step, .failed))]
  }
}
