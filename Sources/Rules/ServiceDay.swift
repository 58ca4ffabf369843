import EligibilityModel
import Rulebook

extension CivilDate {
  /// The day as one that every rule can be asked about, or the typed refusal.
  func modelled(as field: AskedDay = .serviceDate) throws(RuleRefusal) -> ModelledDay {
    do {
      return try ModelledDay(self)
    } catch {
      throw .outsideModelledPeriod(field, asked: self, first: ModelledPeriod.first, last: ModelledPeriod.last)
    }
  }
}

extension KnownDate {
  /// The day where it is known, for arithmetic inside a rule.
  var date: CivilDate? {
    if case .on(let date) = self { date } else { nil }
  }
}
