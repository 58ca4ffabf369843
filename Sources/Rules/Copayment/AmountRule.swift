import EligibilityModel
import Rulebook

/// What the patient and the insurer pay of a cost, before any ceiling.
/// 窓口負担額
enum AmountRule {
  static func split(
    _ total: KnownAmount, charge: Charge, on day: ModelledDay, book: Rulebook, findings: inout Findings
  ) -> (patient: KnownAmount, insurer: KnownAmount) {
    guard case .yen(let cost) = total else { return (.notGiven, .notGiven) }
    switch charge {
    case .undecided: return (.notGiven, .notGiven)
    case .full: return (total, .yen(.zero))
    case .share(let rate): return split(cost, at: rate, on: day, book: book, findings: &findings)
    }
  }

  private static func split(
    _ cost: Yen, at rate: CopaymentRate, on day: ModelledDay, book: Rulebook, findings: inout Findings
  ) -> (patient: KnownAmount, insurer: KnownAmount) {
    guard let exact = cost.share(tenths: rate.tenths), let insurer = cost.subtracting(exact.yen) else { return (.notGiven, .notGiven) }
    guard exact.leftOverTenths != 0 || exact.yen.roundedToTen() != exact.yen else { return (.yen(exact.yen), .yen(insurer)) }
    return (rounded(exact.yen, on: day, book: book, findings: &findings), .yen(insurer))
  }

  /// The amount asked at the counter where the share is no multiple of ten yen; a part of a yen never changes the side it rounds to.
  private static func rounded(_ yen: Yen, on day: ModelledDay, book: Rulebook, findings: inout Findings) -> KnownAmount {
    let rule = book.national.copayment.rounding.edition(on: day)
    findings.rest(on: rule, .patient, .noted)
    return yen.roundedToTen().map(KnownAmount.yen) ?? .notGiven
  }
}
