import EligibilityModel
import Rulebook

/// The amount of a subsidy for added readers.
/// 補助額
struct SubsidyGrant {
  let amount: Yen
  /// How many added readers count.
  let units: Int
  /// The most that is granted for them.
  let limit: Yen
  /// The whole cost, those readers included that do not count.
  let cost: Yen

  var selfPaid: KnownAmount { cost.subtracting(amount).map(KnownAmount.yen) ?? .notGiven }

  /// The same costs without a grant.
  func refused() -> SubsidyGrant { SubsidyGrant(amount: .zero, units: 0, limit: .zero, cost: cost) }
}

// The amount for added readers (F-371, F-374 to F-380).
extension SubsidyCase {
  /// Half of what the readers that count cost, up to the limit for their number; the dearest count first.
  mutating func grant() -> SubsidyGrant? {
    guard case .kind(let facility) = question.facility else {
      missing.append(.facility)
      return nil
    }
    let limits = limits(for: facility)
    let counted = question.unitCosts.sorted(by: >).prefix(limits.count)
    guard let limit = counted.indices.last.map({ limits[$0] }), let part = part(of: sum(counted)), let most = Yen(Int64(limit)) else {
      missing.append(.unitCosts)
      return nil
    }
    let amount = min(part, most)
    let rule = rules.addedReadersLimits.edition(on: day)
    findings.rest(on: rule, .subsidy, .amount(amount))
    if facility == .hospital, part < most { findings.leaveOpen(rules.addedReadersRateHospital.edition(on: day), .subsidy) }
    return SubsidyGrant(amount: amount, units: counted.count, limit: most, cost: sum(question.unitCosts[...]))
  }

  private func limits(for facility: FacilityKind) -> [Int] {
    let value = rules.addedReadersLimits.edition(on: day).value
    switch facility {
    case .hospital: return value.hospital
    case .clinic, .pharmacy: return value.clinicOrPharmacy
    }
  }

  /// The part that is subsidised; a part of a yen is left off, which no source says (O-13).
  private mutating func part(of cost: Yen) -> Yen? {
    let rate = rules.addedReadersRate.edition(on: day)
    guard let product = cost.multiplied(by: Int64(rate.value.numerator)) else { return nil }
    let (whole, rest) = product.amount.quotientAndRemainder(dividingBy: Int64(rate.value.denominator))
    findings.rest(on: rate, .subsidy, .noted)
    if rest != 0 { findings.leaveOpen(rules.rounding.edition(on: day), .subsidy) }
    return Yen(whole)
  }

  private func sum(_ costs: ArraySlice<Yen>) -> Yen { costs.reduce(.zero) { $0.adding($1) ?? $0 } }
}
