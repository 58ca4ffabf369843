public import EligibilityModel
public import Rulebook

/// Who belongs to late-stage elderly care on a day (F-349, F-084).
/// 後期高齢者医療の被保険者
public enum MembershipRule {
  /// Decides.
  ///
  /// - Parameters:
  ///   - birthDate: the day of birth
  ///   - recognition: whether the wide-area union recognised a disability
  ///   - day: the day asked about
  ///   - book: the rules
  /// - Returns: whether and why the person is a member
  /// - Throws: `RuleRefusal` for a day outside the modelled period
  public static func decide(
    birthDate: CivilDate, recognition: DisabilityRecognition, on day: CivilDate, book: Rulebook
  ) throws(RuleRefusal) -> Ruling<LateStageMembership> {
    let day = try day.modelled()
    let membership = membership(of: birthDate, recognition, on: day, book: book)
    var findings = Findings(expecting: 1)
    let rule = book.national.elderly.membership.edition(on: day)
    findings.rest(on: rule, .patient, membership == .notMember ? .notCovered : .noted)
    return findings.ruling(membership)
  }

  static func membership(
    of birthDate: CivilDate, _ recognition: DisabilityRecognition, on day: ModelledDay, book: Rulebook
  ) -> LateStageMembership {
    let rule = book.national.elderly.membership.edition(on: day).value
    let age = LegalAge(of: birthDate)
    if day.date >= age.anniversary(rule.age) { return .byAge }
    return recognition == .recognised && day.date >= age.anniversary(rule.disabilityAge) ? .byDisability : .notMember
  }

  /// Leaves the answer open for a member who is too young even for a recognised disability: birth date or insurer is wrong.
  static func doubtMember(born birthDate: CivilDate, on day: ModelledDay, book: Rulebook, findings: inout Findings) {
    let rule = book.national.elderly.membership.edition(on: day)
    switch membership(of: birthDate, .recognised, on: day, book: book) {
    case .byAge: break
    case .byDisability: findings.note(rule, .patient, .noted)
    case .notMember: findings.leaveOpen(rule, .patient)
    }
  }
}
