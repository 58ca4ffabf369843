/// Whether an old insurance card is still made on a day.
/// 旧保険証の発行
public enum LegacyIssue: String, CaseIterable, Sendable {
  /// It is issued and reissued.
  case issued
  /// It is not, whatever the reason; who needs a paper gets a 資格確認書 or a 資格情報のお知らせ.
  case stopped
}

/// How a person comes to a 資格確認書 on a day.
/// 資格確認書の交付
public enum CertificateIssue: String, CaseIterable, Sendable {
  /// It is sent without application (申請によらず交付).
  case withoutApplication
  /// It is issued on application (申請により交付).
  case onApplication
  /// None is issued yet on that day.
  case notYet
  /// The insurer's papers do not name this case; ask the insurer.
  case notListed
  /// Too little is known of the person, or the insurer's papers say nothing.
  case unknown
}

/// Whether a person belongs to 後期高齢者医療, and why.
/// 後期高齢者医療の被保険者
public enum LateStageMembership: String, CaseIterable, Sendable {
  /// By age.
  case byAge
  /// By a disability that the wide-area union recognised.
  case byDisability
  /// Not a member.
  case notMember
}

/// Whether the wide-area union recognised a disability (広域連合の認定).
/// 障害認定
public enum DisabilityRecognition: String, CaseIterable, Sendable {
  /// It did.
  case recognised
  /// It did not.
  case notRecognised
}
