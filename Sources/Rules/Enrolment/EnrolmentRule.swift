public import EligibilityModel
public import Rulebook

/// How to register a card for insurance use, or what follows from cancelling.
/// 利用登録と解除の判断
public enum EnrolmentRule {
  /// Decides.
  ///
  /// - Parameters:
  ///   - question: what the person wants and what is known
  ///   - book: the rules
  /// - Returns: the plan
  /// - Throws: `RuleRefusal` for a day outside the modelled period or an unknown insurer profile
  public static func decide(_ question: EnrolmentQuestion, book: Rulebook) throws(RuleRefusal) -> EnrolmentDecision {
    let day = try question.serviceDate.modelled()
    switch question.matter {
    case .register(let request):
      var registration = try RegistrationCase(request, on: day, book: book)
      let plan = registration.plan()
      return EnrolmentDecision(
        plan: .registration(plan), because: registration.findings.list, certainty: registration.findings.certainty)
    case .cancel(let request):
      var cancellation = try CancellationCase(request, on: day, book: book)
      let plan = cancellation.plan()
      return EnrolmentDecision(
        plan: .cancellation(plan), because: cancellation.findings.list, certainty: cancellation.findings.certainty)
    }
  }
}
