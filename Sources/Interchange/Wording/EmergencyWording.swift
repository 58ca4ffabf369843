public import EligibilityModel

extension EmergencyReading {
  /// Whether the card can be read.
  /// 読み取りの可否
  public var wording: LocalizedText {
    switch self {
    case .possible: LocalizedText("救急隊員がマイナ保険証から情報を読み取れます", "The crew can read the My Number insurance card", "救急車の 人が カードを 見られます")
    case .noCard: LocalizedText("読み取れるマイナ保険証が手元にありません", "No registered card is at hand", "カードが ありません")
    case .notStated: LocalizedText("資料に定めがありません", "The sources do not say", "資料に 書いて ありません")
    }
  }
}

extension EmergencyItem {
  /// The item.
  /// マイナ救急の情報
  public var wording: LocalizedText {
    switch self {
    case .name: LocalizedText("氏名", "Name", "名前")
    case .age: LocalizedText("年齢", "Age", "何さいか")
    case .history: LocalizedText("既往歴", "Medical history", "前の 病気")
    case .drugs: LocalizedText("薬剤情報", "Drugs", "くすり")
    }
  }
}

extension EmergencyUse {
  /// What it is used for.
  /// マイナ救急の用途
  public var wording: LocalizedText {
    switch self {
    case .firstAid: LocalizedText("応急処置", "First aid", "はじめの 手当て")
    case .hospitalChoice: LocalizedText("搬送先病院の選定", "Choice of the hospital", "病院を えらびます")
    }
  }
}

extension EmergencyConsent {
  /// On what consent.
  /// マイナ救急の同意
  public var wording: LocalizedText {
    switch self {
    case .notStated: LocalizedText("同意・暗証番号・法的根拠は資料に記載なし", "The sources do not state consent, PIN or legal basis", "同意の ことは 資料に ありません")
    }
  }
}

extension EmergencyCourse {
  /// How it goes with life saving.
  /// 救命措置との関係
  public var wording: LocalizedText {
    switch self {
    case .besideLifeSaving:
      LocalizedText("救命措置と並行して行い、措置を待たせない", "Side by side with life saving, holding nothing up", "いのちを たすける ことを 先に します")
    }
  }
}

extension PlainText {
  static func text(of decision: EmergencyDecision, in language: Language) -> String {
    var page = TextPage(language)
    page.line(decision.reading.wording)
    page.list(Label.reads, decision.reads.map { $0.wording[language] })
    page.list(Label.uses, decision.uses.map { $0.wording[language] })
    page.list(Label.handOver, decision.handOver.map { $0.wording[language] })
    page.indented(decision.course.wording[language])
    page.indented(decision.consent.wording[language])
    page.findings(decision.because, certainty: decision.certainty)
    return page.text
  }
}

extension Label {
  /// 読み取る情報.
  public static let reads = LocalizedText("読み取る情報", "What is read", "見る もの")
  /// 使いみち.
  public static let uses = LocalizedText("使いみち", "Used for", "つかいみち")
  /// 到着前に搬送先へ伝える情報.
  public static let handOver = LocalizedText("到着前に搬送先へ伝える情報", "Told to the hospital before arrival", "先に 病院に 言う こと")
}
