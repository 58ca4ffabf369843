public import EligibilityModel

extension ContactSubject {
  /// What the trouble is about.
  /// 問い合わせの内容
  public var wording: LocalizedText {
    switch self {
    case .enrolment: LocalizedText("健康保険証利用の申込み", "Applying for insurance-card use", "カードを 保険証に する 申し込み")
    case .insuranceCard: LocalizedText("マイナ保険証の使い方", "Using the My Number insurance card", "マイナ保険証の つかいかた")
    case .cancellation: LocalizedText("利用登録の解除", "Cancelling the registration", "登録を やめる こと")
    case .papers: LocalizedText("資格確認書・資格情報のお知らせ", "Eligibility certificate and notice", "資格確認書と お知らせ")
    case .misuse: LocalizedText("資格確認書の不正使用", "Misuse of a certificate", "資格確認書を 悪く つかう こと")
    case .card: LocalizedText("マイナンバーカードの申請・更新", "Applying for or renewing the card", "カードの 申し込みと 更新")
    case .lostCard: LocalizedText("マイナンバーカードの紛失・盗難", "A lost or stolen card", "カードを なくした とき")
    case .numberSystem: LocalizedText("マイナンバー制度とその安全", "The My Number system and its safety", "マイナンバーの しくみ")
    case .portal: LocalizedText("マイナポータル", "Mynaportal", "マイナポータルの つかいかた")
    case .facilities: LocalizedText("対応している医療機関・薬局", "Institutions and pharmacies that take the card", "カードが つかえる 病院・薬局")
    }
  }
}

extension ContactLine {
  /// Whom to ask.
  /// 問い合わせ先
  public var wording: LocalizedText {
    switch self {
    case .tollFree: LocalizedText("マイナンバー総合フリーダイヤルへ", "Call the My Number toll-free line", "無料の 電話に 聞いて ください")
    case .insurer: LocalizedText("加入先の保険者へ", "Ask the insurer", "自分の 保険の 会社や 役所に 聞いて ください")
    case .pagesOnly: LocalizedText("案内ページをご覧ください", "See the pages below", "下の ページを 見て ください")
    }
  }
}

extension ContactDay {
  /// The kind of day.
  /// 受付日の区分
  public var wording: LocalizedText {
    switch self {
    case .weekday: LocalizedText("平日", "weekday", "月曜日から 金曜日")
    case .weekendOrHoliday: LocalizedText("土日祝", "Saturday, Sunday or holiday", "土曜日・日曜日・祝日")
    case .yearEnd: LocalizedText("年末年始の休み", "closed at the turn of the year", "年末年始の お休み")
    case .everyDay: LocalizedText("24時間365日", "every day, day and night", "いつでも")
    case .notStated: LocalizedText("資料に記載なし", "not stated", "資料に ありません")
    }
  }
}

extension ContactStatus {
  /// Whether somebody answers.
  /// 受付の状態
  public var wording: LocalizedText {
    switch self {
    case .open: LocalizedText("受付中です", "Open", "いま つながります")
    case .closed: LocalizedText("受付時間外です", "Closed", "いまは お休みです")
    case .timeNotGiven: LocalizedText("時刻を入れると、受付中かどうかが分かります", "Give a time of day to learn whether it is open", "時間を 書くと わかります")
    case .notStated: LocalizedText("電話番号と受付時間は資料にありません", "The sources state neither number nor hours", "電話番号は 資料に ありません")
    }
  }
}

extension ContactHours {
  /// The hours of a day; empty when no source states them.
  /// 受付時間
  public var wording: LocalizedText {
    switch self {
    case .between(let hours):
      LocalizedText("\(hours.from)〜\(hours.until)", "\(hours.from) to \(hours.until)", "\(hours.from)から \(hours.until)まで")
    case .closed: LocalizedText("休み", "closed", "お休み")
    case .allDay: LocalizedText("24時間", "day and night", "24時間")
    case .notStated: LocalizedText("", "", "")
    }
  }
}

extension Penalty {
  /// The kind of penalty.
  /// 刑の種類
  public var wording: LocalizedText {
    switch self {
    case .imprisonmentWithLabour: LocalizedText("懲役", "imprisonment with labour", "けいむしょに 入る こと（懲役）")
    case .imprisonment: LocalizedText("拘禁刑", "imprisonment", "けいむしょに 入る こと（拘禁刑）")
    }
  }
}

extension Offence {
  /// The offence.
  /// 罪名
  public var wording: LocalizedText {
    switch self {
    case .fraud: LocalizedText("詐欺罪（刑法）", "fraud (Penal Code)", "だます 罪（詐欺罪）")
    }
  }
}

extension PlainText {
  /// Whom to call and when, then pages that help, why last.
  static func text(of decision: ContactDecision, in language: Language) -> String {
    var page = TextPage(language)
    page.line(decision.line.wording)
    page.field(ContactLabel.telephone, telephone(decision.telephone, language))
    if decision.line != .pagesOnly { page.line(decision.status.wording) }
    page.field(ContactLabel.hours, hours(decision, language))
    if case .at(let day, let time) = decision.nextOpening { page.field(ContactLabel.next, "\(day.wording[language]) \(time)") }
    if case .applies(let misuse) = decision.misuse {
      page.field(ContactLabel.misuse, misuse.offence.wording[language] + language.listSeparator + misuse.penalty.wording[language])
    }
    page.numbered(ContactLabel.pages, decision.pages.map { "\($0.title) \($0.address)" })
    page.findings(decision.because, certainty: decision.certainty)
    return page.text
  }

  private static func telephone(_ telephone: ContactTelephone, _ language: Language) -> String {
    guard case .number(let number, let menu) = telephone else { return "" }
    guard case .press(let digit) = menu else { return number.text }
    return number.text + language.listSeparator + ContactLabel.press(digit)[language]
  }

  private static func hours(_ decision: ContactDecision, _ language: Language) -> String {
    let hours = decision.hours.wording[language]
    return hours.isEmpty ? "" : hours + language.listSeparator + decision.day.wording[language]
  }
}

/// The labels of the answer about contacts.
/// 見出し
public enum ContactLabel {
  /// 電話.
  public static let telephone = LocalizedText("電話", "Telephone", "電話")
  /// 受付時間.
  public static let hours = LocalizedText("この日の受付時間", "Hours of this day", "この日の 時間")
  /// 次の受付開始.
  public static let next = LocalizedText("次の受付開始", "Opens next", "つぎに つながる 時間")
  /// 不正使用の注意.
  public static let misuse = LocalizedText("不正に使うと", "Misuse may be punished", "悪く つかうと")
  /// 案内ページ.
  public static let pages = LocalizedText("案内ページ", "Pages that help", "くわしい ページ")

  /// 音声ガイダンスの番号.
  static func press(_ digit: Int) -> LocalizedText {
    LocalizedText("音声ガイダンスで\(digit)番", "press \(digit)", "\(digit)を おします")
  }
}
