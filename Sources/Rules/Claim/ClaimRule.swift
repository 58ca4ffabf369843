public import EligibilityModel
public import Rulebook

/// What to write on a claim about who is insured: ① current, ② former, ③ unknown, the first that is possible.
/// 請求の記載
public enum ClaimRule {
  /// Decides.
  ///
  /// - Parameters:
  ///   - question: what reception knows
  ///   - book: the rules
  /// - Returns: the numbers to enter, the remarks and where to send the claim
  /// - Throws: `RuleRefusal` for a day before the claim rules, a later way while an earlier one is possible, or an incomplete declaration
  public static func decide(_ question: ClaimQuestion, book: Rulebook) throws(RuleRefusal) -> ClaimDecision {
    let day = try question.serviceDate.modelled()
    let inForce = book.national.claim.inForce.edition(on: day)
    guard inForce.value == .allowed else {
      throw .outsideModelledPeriod(
        asked: question.serviceDate, first: inForce.through?.dayAfter ?? ModelledPeriod.first, last: ModelledPeriod.last)
    }
    let possible = possible(question)
    guard question.chosen == .pending || question.chosen == possible else {
      throw .claimOrder(chosen: question.chosen, possible: possible)
    }
    switch possible {
    case .current: return current(question, on: day, book: book)
    case .former: return former(question, on: day, book: book)
    default: return try unknown(question, on: day, book: book)
    }
  }

  /// The first way that is possible (F-269); numbers that the service calls invalid are former ones (F-272).
  static func possible(_ question: ClaimQuestion) -> ClaimDirection {
    if question.currentNumbers != .none, question.currentNumbers != .invalidScreen { return .current }
    let former = question.formerNumbers != .none || question.currentNumbers == .invalidScreen
    return former ? .former : .unknown
  }

  private static func current(_ question: ClaimQuestion, on day: ModelledDay, book: Rulebook) -> ClaimDecision {
    var findings = Findings(expecting: 2)
    findings.rest(on: book.national.claim.currentNumbers.edition(on: day), .claim, .claim(.current))
    findings.note(book.national.claim.normalShare.edition(on: day), .claim, .noted)
    return ClaimDecision(
      direction: .current, source: question.currentNumbers, numbers: .fromSource, remarks: [], sendTo: .asNumbersSay,
      keepDeclaration: .none, because: findings.list, certainty: findings.certainty)
  }

  private static func former(_ question: ClaimQuestion, on day: ModelledDay, book: Rulebook) -> ClaimDecision {
    var findings = Findings(expecting: 4)
    findings.rest(on: book.national.claim.formerNumbers.edition(on: day), .claim, .claim(.former))
    findings.note(book.national.claim.formerRemark.edition(on: day), .claim, .noted)
    findings.note(book.national.claim.normalShare.edition(on: day), .claim, .noted)
    let source = question.formerNumbers == .none ? NumberSource.invalidScreen : question.formerNumbers
    return ClaimDecision(
      direction: .former, source: source, numbers: .fromSource, remarks: [.formerEligibility], sendTo: .asNumbersSay,
      keepDeclaration: keeping(question, on: day, book: book, findings: &findings), because: findings.list,
      certainty: findings.certainty)
  }

  private static func unknown(_ question: ClaimQuestion, on day: ModelledDay, book: Rulebook) throws(RuleRefusal) -> ClaimDecision {
    let parts = try completeParts(of: question.declaration)
    var findings = Findings(expecting: 6)
    let sevens = book.national.claim.unknownNumbers.edition(on: day)
    findings.rest(on: sevens, .claim, .claim(.unknown))
    findings.rest(on: book.national.claim.remarks.edition(on: day), .claim, .noted)
    findings.note(book.national.claim.numberLength.edition(on: day), .claim, .noted)
    findings.note(book.national.claim.whereSent.edition(on: day), .claim, .noted)
    findings.note(book.national.claim.normalShare.edition(on: day), .claim, .noted)
    let numbers = ClaimNumbers.sevens(
      insurerNumber: sevens.value.insurerNumber, acceptedByCheckDigit: sevens.value.acceptedByCheckDigit, number: sevens.value.number)
    let remarks: [ClaimRemark] = [.unknownNumbers, .address] + (parts.contains(.employer) ? [.employer] : []) + [.contact]
    return ClaimDecision(
      direction: .unknown, source: .none, numbers: numbers, remarks: remarks, sendTo: reviewBody(question.statedScheme),
      keepDeclaration: keeping(question, on: day, book: book, findings: &findings), because: findings.list,
      certainty: findings.certainty)
  }

  /// ③ needs signature, address and contact (F-042, F-273).
  private static func completeParts(of declaration: DeclarationOnFile) throws(RuleRefusal) -> DeclarationParts {
    guard case .present(let parts) = declaration else { throw .declarationIncomplete(missing: .signature) }
    let needed: [(DeclarationParts, DeclarationPart)] = [(.signature, .signature), (.address, .address), (.contact, .contact)]
    for (bit, part) in needed where !parts.contains(bit) { throw .declarationIncomplete(missing: part) }
    return parts
  }

  private static func keeping(
    _ question: ClaimQuestion, on day: ModelledDay, book: Rulebook, findings: inout Findings
  ) -> DeclarationKeeping {
    guard case .present = question.declaration else { return .none }
    findings.note(book.national.claim.keepDeclaration.edition(on: day), .claim, .noted)
    return .untilSettled
  }

  private static func reviewBody(_ scheme: StatedScheme) -> ReviewBody {
    switch scheme {
    case .employees: .socialInsuranceFund
    case .nationalHealthInsurance, .lateStageElderly: .nationalHealthInsuranceFederation
    case .unknown: .facilityDecides
    }
  }
}
