public import EligibilityModel

/// How to apply for cancelling the registration.
/// 解除申請の方法
public enum CancellationChannel: String, CaseIterable, Sendable, RuleValue {
  /// 申請書 (紙) を保険者へ.
  case paperToInsurer
}

/// What must be attached to the application.
/// 解除申請の添付書類
public enum CancellationAttachment: String, CaseIterable, Sendable, RuleValue {
  /// 本人確認書類.
  case identityDocument
}

/// When the registration ends after an application.
/// 解除の時期
public enum CancellationEffect: String, CaseIterable, Sendable, RuleValue {
  /// 届出日の翌月末.
  case endOfFollowingMonth

  /// The day at whose end the registration is gone; the card can be used to that day.
  public func lastRegisteredDay(filedOn: CivilDate) -> CivilDate {
    switch self {
    case .endOfFollowingMonth: filedOn.firstOfMonth.addingClamped(months: 1).endOfMonth
    }
  }
}

/// Whether a certificate follows a cancellation.
/// 解除後の資格確認書
public enum CertificateAfterCancellation: String, CaseIterable, Sendable, RuleValue {
  /// プッシュ型, without application.
  case pushed
  /// Only when the person holds no good old card.
  case whenNoValidLegacyCard
}
