/// Which items somebody may see at a moment, and until when.
/// 閲覧の可否
public struct ConsentDecision: Hashable, Sendable {
  /// Each item once, in the order of `ConsentItem`.
  public let items: [ItemRuling]
  /// Whether an answer may say that items are missing for want of consent.
  public let notice: LeftOutNotice
  /// Whether the person finds the look in their own list later.
  public let trace: ViewingTrace
  /// The findings in the order they were made.
  public let because: [Finding]
  /// How sure the answer is.
  public let certainty: Certainty

  /// Keeps the parts as they are.
  public init(items: [ItemRuling], notice: LeftOutNotice, trace: ViewingTrace, because: [Finding], certainty: Certainty) {
    self.items = items
    self.notice = notice
    self.trace = trace
    self.because = because
    self.certainty = certainty
  }

  /// The items that may be seen.
  public var opens: [ConsentItem] { items.filter(\.isOpen).map(\.item) }

  /// What happens to a query for data.
  public var access: DataAccess { opens.isEmpty ? .deniedAndLogged : .granted }
}

/// Whether one item may be seen.
/// 項目ごとの閲覧の可否
public struct ItemRuling: Hashable, Sendable {
  /// The item.
  public let item: ConsentItem
  /// Whether it is open.
  public let standing: ItemStanding

  /// Keeps both.
  public init(item: ConsentItem, standing: ItemStanding) {
    self.item = item
    self.standing = standing
  }

  /// Whether it may be seen.
  public var isOpen: Bool {
    if case .open = standing { true } else { false }
  }
}

/// Whether an item is open, and why.
/// 項目の開閉
public enum ItemStanding: Hashable, Sendable {
  /// It may be seen.
  case open(ViewingBasis, until: OpenUntil)
  /// It may not.
  case closed(ClosedReason)
}

/// On what a look at data rests.
/// 閲覧の根拠
public enum ViewingBasis: String, CaseIterable, Sendable {
  /// 本人の同意.
  case consent
  /// The law has it shown without asking: 限度額 with the card.
  case law
  /// To protect life or body, without consent.
  case emergency
  /// The person's own data.
  case ownData
}

/// Until when an item stays open.
/// 閲覧できる期限
public enum OpenUntil: Hashable, Sendable {
  /// Up to, but not at, this moment.
  case moment(CivilMoment)
  /// While the visits to the patient go on.
  case careEnds
  /// No end is set beforehand.
  case notLimited

  /// The word used in answers.
  public var word: String {
    switch self {
    case .moment: "moment"
    case .careEnds: "careEnds"
    case .notLimited: "notLimited"
    }
  }
}

extension OpenUntil: Comparable {
  /// What ends sooner is smaller.
  public static func < (left: OpenUntil, right: OpenUntil) -> Bool {
    switch (left, right) {
    case (.moment(let left), .moment(let right)): left < right
    case (.moment, _): true
    case (.careEnds, .notLimited): true
    default: false
    }
  }
}

/// Why an item is closed.
/// 閲覧できない理由
public enum ClosedReason: String, CaseIterable, Sendable {
  /// No consent is known.
  case notAsked
  /// 不同意.
  case refused
  /// 期限切れ.
  case expired
  /// 撤回.
  case withdrawn
  /// The way in which it was taken does not count.
  case notValid
  /// This kind of institution is not shown it.
  case notForPlace
  /// This profession is not shown it.
  case notForProfession
  /// It is not shown for this purpose.
  case notForPurpose
}

/// Whether an answer may say that items are missing for want of consent.
/// 非開示の告知
public enum LeftOutNotice: String, CaseIterable, Sendable {
  /// The institution asked for the consent itself, so it may be told what was not agreed to.
  case told
  /// Nothing is said, not even whether the person was asked.
  case silent
}

/// Whether the person finds a look at their data later.
/// 閲覧の記録
public enum ViewingTrace: String, CaseIterable, Sendable {
  /// Each look, with who, when and what.
  case eachLook
}
