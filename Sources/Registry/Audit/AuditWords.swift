public import EligibilityModel

/// In which role somebody reads or writes the register.
/// 操作者の役割
public enum AuditRole: String, CaseIterable, Hashable, Sendable {
  /// 窓口担当者.
  case receptionist
  /// 保険者職員.
  case insurerStaff
  /// 本人.
  case personThemselves
  /// 管理者.
  case administrator
  /// 監査担当者.
  case auditor
  /// 連携システム.
  case program
  /// 医師・薬剤師.
  case doctorOrPharmacist
  /// 保険者決裁者.
  case insurerApprover
  /// 救急隊員.
  case emergencyCrew
  /// 未確認の照会者.
  case unidentified

  /// The word for people.
  public var japanese: String {
    switch self {
    case .receptionist: "窓口担当者"
    case .insurerStaff: "保険者職員"
    case .personThemselves: "本人"
    case .administrator: "管理者"
    case .auditor: "監査担当者"
    case .program: "連携システム"
    case .doctorOrPharmacist: "医師・薬剤師"
    case .insurerApprover: "保険者決裁者"
    case .emergencyCrew: "救急隊員"
    case .unidentified: "未確認の照会者"
    }
  }
}

/// What for somebody reads or writes the register.
/// 利用目的
public enum AuditPurpose: String, CaseIterable, Hashable, Sendable {
  /// 資格確認.
  case eligibilityVerification
  /// 診療報酬の請求.
  case claim
  /// 資格の登録・訂正.
  case memberRegistration
  /// 証の交付.
  case issuance
  /// 本人への開示.
  case disclosure
  /// 救急.
  case emergency
  /// 診療・調剤.
  case care
  /// 監査.
  case audit
  /// 保守.
  case maintenance
  /// 試験・研修.
  case training

  /// The word for people.
  public var japanese: String {
    switch self {
    case .eligibilityVerification: "資格確認"
    case .claim: "診療報酬の請求"
    case .memberRegistration: "資格の登録・訂正"
    case .issuance: "証の交付"
    case .disclosure: "本人への開示"
    case .emergency: "救急"
    case .care: "診療・調剤"
    case .audit: "監査"
    case .maintenance: "保守"
    case .training: "試験・研修"
    }
  }
}

/// What was done.
/// 操作の種類
public enum AuditAction: String, CaseIterable, Hashable, Sendable {
  /// 照会.
  case lookUp
  /// 参照.
  case read
  /// 登録.
  case register
  /// 訂正.
  case correct
  /// 取込.
  case load
  /// 書出し.
  case unload
  /// 交付.
  case issue
  /// 証跡の閲覧.
  case showTrail
  /// バックアップ.
  case backUp
  /// 復元.
  case restore
  /// 利用の拒否: somebody asked for what they have no right to.
  case refuse
  /// サインイン.
  case signIn
  /// サインアウト: another service ended what had begun there.
  case signOut
  /// アカウントの管理.
  case manageAccount
  /// 不審な照会: one caller asked for many people who are not in the register.
  case suspect
  /// 保存期間の満了: what was kept for a while was discarded.
  case discard

  /// The word for people.
  public var japanese: String {
    switch self {
    case .lookUp: "照会"
    case .read: "参照"
    case .register: "登録"
    case .correct: "訂正"
    case .load: "取込"
    case .unload: "書出し"
    case .issue: "交付"
    case .showTrail: "証跡の閲覧"
    case .backUp: "バックアップ"
    case .restore: "復元"
    case .refuse: "利用の拒否"
    case .signIn: "サインイン"
    case .signOut: "サインアウト"
    case .manageAccount: "アカウントの管理"
    case .suspect: "不審な照会"
    case .discard: "保存期間の満了"
    }
  }
}

/// What came of it.
/// 操作の結果
public enum AuditOutcome: String, CaseIterable, Hashable, Sendable {
  /// 有効.
  case valid
  /// 無効.
  case invalid
  /// 無効（新しい資格あり）.
  case invalidWithNewer
  /// 取得前.
  case notYet
  /// 届出処理中.
  case reported
  /// 該当なし.
  case none
  /// 複数該当.
  case several
  /// 完了.
  case done
  /// 失敗.
  case failed
  /// 拒否.
  case refused

  /// The word for people.
  public var japanese: String {
    switch self {
    case .valid: "有効"
    case .invalid: "無効"
    case .invalidWithNewer: "無効（新しい資格あり）"
    case .notYet: "取得前"
    case .reported: "届出処理中"
    case .none: "該当なし"
    case .several: "複数該当"
    case .done: "完了"
    case .failed: "失敗"
    case .refused: "拒否"
    }
  }
}

/// A part of a record that somebody was told or wrote.
/// 提供項目
public enum AuditField: String, CaseIterable, Hashable, Sendable {
  /// 保険者番号・記号・番号.
  case numbers
  /// 枝番.
  case branchNumber
  /// 氏名.
  case name
  /// 氏名カナ.
  case nameKana
  /// 生年月日.
  case birthDate
  /// 性別.
  case sex
  /// 本人・家族の別.
  case role
  /// 資格取得日・資格喪失日.
  case period
  /// 資格喪失事由.
  case lossReason
  /// 負担割合.
  case copaymentRate
  /// 資格確認書の有効期限.
  case certificateValidThrough
  /// 世帯番号.
  case household
  /// 事業所.
  case employer
  /// 住所.
  case address
  /// 加入者ID.
  case reference
  /// 照会番号.
  case patientNumber
  /// 監査証跡.
  case trail
  /// 同意.
  case consent
  /// 手術情報.
  case surgery
  /// 診療情報.
  case careData = "care"
  /// 薬剤情報.
  case drugs
  /// 健診情報.
  case checkUps
  /// ６情報.
  case sixItems
  /// 特定疾病療養受療証情報.
  case specificDisease
  /// 診療情報提供書.
  case referral
  /// 限度額情報.
  case limits

  /// The word for people.
  public var japanese: String {
    switch self {
    case .numbers: "番号"
    case .branchNumber: "枝番"
    case .name: "氏名"
    case .nameKana: "氏名カナ"
    case .birthDate: "生年月日"
    case .sex: "性別"
    case .role: "本人・家族"
    case .period: "資格取得日・喪失日"
    case .lossReason: "喪失事由"
    case .copaymentRate: "負担割合"
    case .certificateValidThrough: "資格確認書の有効期限"
    case .household: "世帯"
    case .address: "住所"
    case .employer: "事業所"
    case .reference: "加入者ID"
    case .patientNumber: "照会番号"
    case .trail: "監査証跡"
    case .consent: "同意"
    case .surgery: "手術情報"
    case .careData: "診療情報"
    case .drugs: "薬剤情報"
    case .checkUps: "健診情報"
    case .sixItems: "６情報"
    case .specificDisease: "特定疾病療養受療証情報"
    case .referral: "診療情報提供書"
    case .limits: "限度額情報"
    }
  }

  /// The part that an item of consent opens.
  public init(_ item: ConsentItem) {
    self =
      switch item {
      case .surgery: .surgery
      case .care: .careData
      case .drugs: .drugs
      case .checkUps: .checkUps
      case .sixItems: .sixItems
      case .specificDisease: .specificDisease
      case .referral: .referral
      case .limits: .limits
      }
  }

  /// What an answer to a lookup tells; the answer itself is a field of the entry.
  public static let ofFoundCoverage: [AuditField] = [
    .branchNumber, .name, .role, .period, .copaymentRate, .certificateValidThrough, .reference,
  ]

  /// What a record in full tells.
  public static let ofRecord: [AuditField] = [
    .numbers, .branchNumber, .name, .nameKana, .birthDate, .sex, .role, .period, .lossReason, .copaymentRate, .certificateValidThrough,
    .household, .employer, .address, .reference,
  ]
}

extension AuditOutcome {
  /// The outcome of a lookup.
  public init(_ answer: LookupAnswer) {
    self =
      switch answer {
      case .valid: .valid
      case .invalid: .invalid
      case .invalidWithNewer: .invalidWithNewer
      case .notYet: .notYet
      case .reported: .reported
      case .none: .none
      case .several: .several
      }
  }
}
