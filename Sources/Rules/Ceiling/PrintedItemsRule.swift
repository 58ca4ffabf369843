import EligibilityModel
import Rulebook

// The optional items of the 資格確認書 (F-359 to F-362, F-366, F-367).
extension CeilingCase {
  /// The items in force on the day; one that is absent says nothing.
  mutating func printedItems() -> [PrintedItem] {
    let shown = question.proof.eligibilityCertificate
    var items: [PrintedItem] = []
    if case .printed(_, let from) = shown.ceiling, from <= day.date { items.append(.ceiling) }
    if case .printed(let kind, let from) = shown.reduction, from <= day.date { items += kind.items }
    if case .on(let from) = shown.longAdmissionOn, from <= day.date { items.append(.longAdmission) }
    if case .printed(_, _, let from) = shown.disease, from <= day.date { items.append(.specificDisease) }
    if shown != .none { findings.note(rules.printedItems.edition(on: day), .document(.eligibilityCertificate), .noted) }
    return items
  }

  /// Whether the insurer prints the class: in principle on application alone, and some insurers do not at all.
  mutating func printing() -> PrintingOutcome {
    guard question.printing != .unknown || question.insurerPrints != .unknown else { return .unknown }
    findings.note(rules.printedOnApplication.edition(on: day), .document(.eligibilityCertificate), .noted)
    switch question.insurerPrints {
    case .yes: return onApplication(.printed)
    case .no: return .never
    case .unknown: return printingByProfile()
    }
  }

  private mutating func printingByProfile() -> PrintingOutcome {
    guard let practice = insurer.profile?.certificate.ceilingPrinting.edition(on: day) else { return .unknown }
    findings.note(practice, .document(.eligibilityCertificate), .noted)
    switch practice.value.value {
    case .byMunicipalityOnApplication: return onApplication(.dependsOnMunicipality)
    case .onApplication: return onApplication(.printed)
    case .never: return .never
    case nil: return .unknown
    }
  }

  private func onApplication(_ outcome: PrintingOutcome) -> PrintingOutcome {
    switch question.printing {
    case .made: outcome
    case .notMade: .blank
    case .unknown: .unknown
    }
  }
}

extension ReductionKind {
  fileprivate var items: [PrintedItem] {
    switch self {
    case .meals: [.mealReduction]
    case .living: [.livingReduction]
    case .mealsAndLiving: [.mealReduction, .livingReduction]
    }
  }
}
