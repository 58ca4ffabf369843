/// A column of the file from which the papers due are planned; the English name is the field's path in `shikaku ask documents`.
/// 加入者の状態の列
public enum MemberStateColumn: String, CaseIterable, Sendable {
  /// The insurer's own mark of the member, never the 個人番号.
  case id
  /// 生年月日.
  case birthDate
  /// The day of joining.
  case joinedOn
  /// `ordinary` or `voluntarilyContinued`.
  case standing
  /// What was found on the day whose data a batch takes.
  case onStatusDay
  /// Where the card is.
  case holding
  /// Whether it is registered for insurance use.
  case registration
  /// Whether the registration was asked to end, or ended.
  case cancellation
  /// The last day of its electronic certificate.
  case certificateValidThrough
  /// The state of the certificate, where the day is not known.
  case certificateState
  /// Whether the member needs support.
  case careNeed
  /// Who applied.
  case applicationBy = "application.by"
  /// At which insurer.
  case applicationAt = "application.at"
  /// What happened.
  case eventKind = "event.kind"
  /// When.
  case eventOn = "event.on"
  /// `held` or `notHeld`.
  case legacyCard = "papers.legacyCard"
  /// The day printed on the old card.
  case legacyCardEnd = "papers.legacyCard.validThrough"
  /// The last day of the certificate in hand.
  case certificateEnd = "papers.eligibilityCertificate.validThrough"
  /// How it was obtained.
  case certificateOrigin = "papers.eligibilityCertificate.obtainedBy"
  /// `held` or `notHeld`.
  case notice = "papers.eligibilityNotice"
  /// What came with the application or notification, separated by blanks.
  case attached

  /// The column of a header in either language.
  init?(header: String) {
    guard let column = Self.allCases.first(where: { [$0.rawValue, $0.japanese].contains(header) }) else { return nil }
    self = column
  }

  /// Whether every file needs it.
  public var isRequired: Bool { self == .id || self == .holding }

  /// Whether its values are days.
  var isDate: Bool {
    switch self {
    case .birthDate, .joinedOn, .certificateValidThrough, .eventOn, .legacyCardEnd, .certificateEnd: true
    default: false
    }
  }

  /// The Japanese header.
  public var japanese: String {
    switch self {
    case .id: "整理番号"
    case .birthDate: "生年月日"
    case .joinedOn: "加入日"
    case .standing: "加入の区分"
    case .onStatusDay: "抽出時点の状態"
    case .holding: "カードの所持"
    case .registration: "利用登録"
    case .cancellation: "利用登録の解除"
    case .certificateValidThrough: "電子証明書の有効期限"
    case .certificateState: "電子証明書の状態"
    case .careNeed: "要配慮者"
    case .applicationBy: "申請者"
    case .applicationAt: "申請先"
    case .eventKind: "異動"
    case .eventOn: "異動日"
    case .legacyCard: "健康保険証"
    case .legacyCardEnd: "健康保険証の有効期限"
    case .certificateEnd: "資格確認書の有効期限"
    case .certificateOrigin: "資格確認書の交付の経緯"
    case .notice: "資格情報のお知らせ"
    case .attached: "添付書類"
    }
  }
}
