public import EligibilityModel
public import Rulebook

/// Which late-stage elderly people get a 資格確認書 without asking, registered card or not (F-350, N-04).
/// 後期高齢者への一律交付
public enum CertificateForAllRule {
  /// Whether the practice reaches a person.
  public enum Reach: Hashable, Sendable {
    /// It does.
    case reached
    /// It does not; the other reasons decide.
    case notReached
    /// It depends on the birth date, which is not known.
    case dependsOnAge
  }

  /// Decides for a member of late-stage elderly care.
  ///
  /// - Parameters:
  ///   - birthDate: the member's day of birth
  ///   - day: the day asked about
  ///   - book: the rules
  /// - Returns: whether the practice reaches the member
  /// - Throws: `RuleRefusal` for a day outside the modelled period
  public static func decide(member birthDate: KnownDate, on day: CivilDate, book: Rulebook) throws(RuleRefusal) -> Ruling<Reach> {
    var findings = Findings(expecting: 1)
    let reach = reach(member: birthDate, on: try day.modelled(), book: book, findings: &findings)
    return findings.ruling(reach)
  }

  private static func reach(member birthDate: KnownDate, on day: ModelledDay, book: Rulebook, findings: inout Findings) -> Reach {
    let rule = book.national.elderly.certificateForAll.edition(on: day)
    let reach = reach(of: rule, member: birthDate, on: day, book: book)
    findings.rest(on: rule, .document(.eligibilityCertificate), outcome(of: reach))
    return reach
  }

  /// Whether an edition of the practice reaches a member.
  static func reach(
    of rule: Edition<CertificateForAll>, member birthDate: KnownDate, on day: ModelledDay, book: Rulebook
  ) -> Reach {
    switch rule.value.scope {
    case .nobody: return .notReached
    case .everyone: return .reached
    case .newAndMoved:
      // Who joined by age since the practice began; moving and recognised disability are for the insurer's list to say.
      guard case .on(let birth) = birthDate else { return .dependsOnAge }
      let joined = LegalAge(of: birth).anniversary(book.national.elderly.membership.edition(on: day).value.age)
      return joined >= rule.from && joined <= day.date ? .reached : .notReached
    case .agedAndOver:
      // The source counts the age on the first day of the edition, not on the day of the visit.
      guard case .on(let birth) = birthDate else { return .dependsOnAge }
      return LegalAge(of: birth).anniversary(rule.value.fromAge) <= rule.from ? .reached : .notReached
    }
  }

  private static func outcome(of reach: Reach) -> FindingOutcome {
    switch reach {
    case .reached: .offered
    case .notReached: .notCovered
    case .dependsOnAge: .notStated
    }
  }
}
