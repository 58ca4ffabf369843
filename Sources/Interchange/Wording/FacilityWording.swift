public import EligibilityModel

extension FacilityKind {
  /// The kind's name.
  /// 施設の種類
  public var wording: LocalizedText {
    switch self {
    case .clinic: LocalizedText("診療所", "Clinic", "診療所（クリニック）")
    case .hospital: LocalizedText("病院", "Hospital", "病院")
    case .pharmacy: LocalizedText("薬局", "Pharmacy", "薬局（くすりや）")
    }
  }
}

extension ReaderState {
  /// The reader's state.
  /// カードリーダーの状態
  public var wording: LocalizedText {
    switch self {
    case .working: LocalizedText("使える", "Works", "つかえます")
    case .broken: LocalizedText("故障・使えない", "Out of order", "こわれています")
    case .absent: LocalizedText("設置していない", "None installed", "ありません")
    }
  }
}

extension LookupState {
  /// Whether the service can be asked.
  /// オンライン照会の可否
  public var wording: LocalizedText {
    switch self {
    case .possible: LocalizedText("できる", "Possible", "できます")
    case .impossible: LocalizedText("番号照会はできない（限定型・未導入）", "No look-up by number (limited type or no system)", "番号では しらべられません")
    case .down: LocalizedText("回線・システム障害中", "Line or service down", "いま つながりません")
    }
  }
}

extension SmartphoneSupport {
  /// Whether the reader takes phones.
  /// スマートフォン対応
  public var wording: LocalizedText {
    switch self {
    case .supported: LocalizedText("対応している", "Taken", "つかえます")
    case .notSupported: LocalizedText("対応していない", "Not taken", "つかえません")
    case .unknown: LocalizedText("分からない", "Not known", "わかりません")
    }
  }
}

extension VisitKind {
  /// First visit or return.
  /// 初診・再診
  public var wording: LocalizedText {
    switch self {
    case .first: LocalizedText("初診", "First visit", "はじめて")
    case .return: LocalizedText("再診", "Return visit", "前にも 来ました")
    }
  }
}

extension PastRecord {
  /// Whether past numbers are known.
  /// 過去の受診歴
  public var wording: LocalizedText {
    switch self {
    case .known: LocalizedText("番号の記録あり", "Numbers on record", "あります")
    case .unknown: LocalizedText("なし・使えない", "None that can be used", "ありません")
    }
  }
}
