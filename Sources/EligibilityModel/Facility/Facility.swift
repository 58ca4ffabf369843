/// A place that gives insured care, with the state of its devices at the moment of the question.
/// 保険医療機関・保険薬局
public struct Facility: Hashable, Sendable {
  /// What kind of institution it is.
  public let kind: FacilityKind
  /// The state of the card reader.
  public let reader: ReaderState
  /// Whether a person can be looked up online.
  public let lookup: LookupState
  /// Whether its reader takes a smartphone in place of the card.
  public let smartphone: SmartphoneSupport

  /// Keeps the parts as they are.
  public init(kind: FacilityKind, reader: ReaderState, lookup: LookupState, smartphone: SmartphoneSupport = .unknown) {
    self.kind = kind
    self.reader = reader
    self.lookup = lookup
    self.smartphone = smartphone
  }

  /// Whether the facility has introduced online verification at all, in whatever form.
  public var hasOnlineSystem: Bool { reader != .absent || lookup != .impossible }

  /// Whether a card can be checked online right now.
  public var canCheckCard: Bool { reader == .working && lookup != .down }

  /// Whether a person can be looked up by insurer, symbol and number right now.
  public var canLookUpByNumber: Bool { lookup == .possible }
}

/// The kind of institution.
/// 施設の種類
public enum FacilityKind: String, CaseIterable, Sendable {
  /// 診療所.
  case clinic
  /// 病院.
  case hospital
  /// 薬局.
  case pharmacy
}

/// The state of the card reader at reception.
/// カードリーダーの状態
public enum ReaderState: String, CaseIterable, Sendable {
  /// It reads cards.
  case working
  /// It is installed but cannot be used now.
  case broken
  /// None is installed.
  case absent
}

/// Whether the online verification service can be asked.
/// オンライン照会の可否
public enum LookupState: String, CaseIterable, Sendable {
  /// Card checks and look-ups by number both work.
  case possible
  /// No look-up by number: the limited type (資格確認限定型), or no online system at all.
  case impossible
  /// The line or the service is down; nothing can be asked.
  case down
}

/// Whether a reader takes the insurance card inside a smartphone.
/// スマートフォン対応
public enum SmartphoneSupport: String, CaseIterable, Sendable {
  /// The reader takes it.
  case supported
  /// It does not; institutions are not obliged to.
  case notSupported
  /// Nobody said.
  case unknown
}
