/// A question that the rules will not answer, with the reason: a refusal, not a failure.
/// 回答できない問い
public enum RuleRefusal: Error, Hashable, Sendable {
  /// A day of the question lies outside the period that the rulebook holds.
  case outsideModelledPeriod(AskedDay = .serviceDate, asked: CivilDate, first: CivilDate, last: CivilDate)
  /// No insurer profile has this name.
  case unknownInsurerProfile(InsurerProfileID)
  /// A later way of claiming was chosen while an earlier one is possible.
  case claimOrder(chosen: ClaimDirection, possible: ClaimDirection)
  /// A claim with unknown numbers lacks what 摘要 must carry.
  case declarationIncomplete(missing: DeclarationPart)
  /// The birth date lies after the day asked about.
  case bornAfterService
  /// No class of ceilings has this code or label on the day.
  case unknownCeilingCategory(known: [String])
  /// The class belongs to another age or scheme than the person's.
  case ceilingCategoryOfAnotherAge
}

/// Which day of a question the rules were asked about.
public enum AskedDay: String, CaseIterable, Sendable {
  /// 診療日, or the day a question takes for it.
  case serviceDate
  /// The day a cancellation was filed.
  case filedOn
  /// The day a card was applied for.
  case appliedOn
}

/// A part of the 被保険者資格申立書 that 摘要 must carry.
/// 申立書の記入項目
public enum DeclarationPart: String, CaseIterable, Sendable {
  /// 署名.
  case signature
  /// 住所.
  case address
  /// 連絡先.
  case contact
}
