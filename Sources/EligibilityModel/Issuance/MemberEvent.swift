/// What happened to a member, and when.
/// 異動
public struct MemberEvent: Hashable, Sendable {
  /// What.
  public let kind: MemberEventKind
  /// When; the day asked about where nothing is said.
  public let on: CivilDate
  /// When the paper that is due back was handed in.
  public let handedInOn: KnownDate

  /// Keeps the parts as they are.
  public init(_ kind: MemberEventKind, on day: CivilDate, handedInOn: KnownDate = .unknown) {
    self.kind = kind
    on = day
    self.handedInOn = handedInOn
  }
}

/// The kinds of things that happen to a member.
/// 異動の種類
public enum MemberEventKind: String, CaseIterable, Sendable {
  /// Nothing.
  case none
  /// 加入.
  case joining
  /// 住所変更.
  case addressChange
  /// 氏名変更.
  case nameChange
  /// 事業所の代表者変更.
  case representativeChange
  /// 法人の設立.
  case incorporation
  /// 支部の変更を伴う事務所移転.
  case branchChange
  /// 支部の変わらない事務所移転.
  case officeMoveInBranch
  /// 電話番号の変更.
  case telephoneChange
  /// 健康保険証 (旧) の紛失・破損.
  case legacyCardLost
  /// 資格確認書の紛失・き損.
  case certificateLost
  /// 資格確認書の有効期限切れ.
  case certificateEnding
  /// マイナ保険証への切替え.
  case switchedToCard
  /// 資格喪失 (退職など).
  case lossOfEligibility
  /// 被扶養者でなくなった.
  case ceasedToBeDependant
  /// A dependant of this member dropped out; the member stays.
  case dependantLeft
  /// 転居等により有効な保険証がない.
  case movedWithoutCard
  /// The number printed on the notice is not the member's.
  case wrongNumberOnNotice

  /// The change it is in the words of an insurer's own list.
  public var documentChange: DocumentChange? {
    switch self {
    case .addressChange: .address
    case .nameChange: .name
    case .representativeChange: .representative
    case .incorporation: .incorporation
    case .branchChange: .branch
    case .legacyCardLost, .certificateLost: .lostOrDamaged
    default: nil
    }
  }

  /// Whether cover with this insurer ends.
  public var endsCover: Bool { self == .lossOfEligibility || self == .ceasedToBeDependant }
}
