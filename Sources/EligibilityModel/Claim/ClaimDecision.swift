/// What to write on the claim about who is insured.
/// 請求の判断
public struct ClaimDecision: Hashable, Sendable {
  /// ① current, ② former or ③ unknown.
  public let direction: ClaimDirection
  /// Where the numbers come from; `none` when they are sevens.
  public let source: NumberSource
  /// The numbers to enter.
  public let numbers: ClaimNumbers
  /// What goes into 摘要, in order.
  public let remarks: [ClaimRemark]
  /// Where the claim is sent.
  public let sendTo: ReviewBody
  /// How long the declaration is kept.
  public let keepDeclaration: DeclarationKeeping
  /// The findings in the order they were made.
  public let because: [Finding]
  /// How sure the answer is.
  public let certainty: Certainty

  /// Keeps the parts as they are.
  public init(
    direction: ClaimDirection, source: NumberSource, numbers: ClaimNumbers, remarks: [ClaimRemark], sendTo: ReviewBody,
    keepDeclaration: DeclarationKeeping, because: [Finding], certainty: Certainty
  ) {
    self.direction = direction
    self.source = source
    self.numbers = numbers
    self.remarks = remarks
    self.sendTo = sendTo
    self.keepDeclaration = keepDeclaration
    self.because = because
    self.certainty = certainty
  }
}

/// The numbers to enter on the claim.
/// 記載する番号
public enum ClaimNumbers: Hashable, Sendable {
  /// The numbers that the source shows.
  case fromSource
  /// Sevens in place of insurer number and number; the second form passes the check digit for programs that insist.
  case sevens(insurerNumber: String, acceptedByCheckDigit: String, number: String)
}

/// A line for 摘要.
/// 摘要欄の記載
public enum ClaimRemark: String, CaseIterable, Sendable {
  /// That the claim is made on former eligibility.
  case formerEligibility
  /// That the numbers are unknown.
  case unknownNumbers
  /// 住所 from the declaration.
  case address
  /// 事業所名 from the declaration.
  case employer
  /// 連絡先 from the declaration.
  case contact
}

/// The body that receives the claim.
/// 審査支払機関
public enum ReviewBody: String, CaseIterable, Sendable {
  /// 社会保険診療報酬支払基金.
  case socialInsuranceFund
  /// 国民健康保険団体連合会.
  case nationalHealthInsuranceFederation
  /// As the numbers on the claim say.
  case asNumbersSay
  /// The patient could not say the scheme: the facility decides.
  case facilityDecides
}

/// How long the declaration is kept.
/// 申立書の保管
public enum DeclarationKeeping: String, CaseIterable, Sendable {
  /// There is none to keep.
  case none
  /// Until the payment is settled.
  case untilSettled
}
