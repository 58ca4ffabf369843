import EligibilityModel
import Interchange

/// The words of choices that only forms show.
enum QuestionWords {
  static let notKnown = LocalizedText("分からない・指定しない", "Not known or not given", "わかりません")

  static let yesNo = options([("yes", "はい", "Yes", "はい"), ("no", "いいえ", "No", "いいえ")])
  static let carrier = options([("card", "カード", "Card", "カード"), ("smartphone", "スマートフォン", "Smartphone", "スマホ")])
  static let matter = options([
    ("register", "利用登録をする", "Register", "登録します"), ("cancel", "利用登録を解除する", "Cancel", "登録を やめます"),
  ])
  static let pin = options([
    ("known", "覚えている", "Known", "わかります"), ("forgotten", "忘れた", "Forgotten", "わすれました"),
    ("locked", "ロックされた", "Locked", "ロック されました"),
  ])
  static let device = options([
    ("smartphone", "スマートフォン（カードを読める）", "Smartphone that reads the card", "スマホ"), ("computer", "パソコン", "Computer", "パソコン"),
    ("unsupportedPhone", "対応していないスマートフォン", "Phone that is not supported", "つかえない スマホ"), ("none", "ない", "None", "ありません"),
  ])
  static let app = options([("installed", "入っている", "Installed", "あります"), ("notInstalled", "入っていない", "Not installed", "ありません")])
  static let ease = options([("confident", "慣れている", "At ease", "とくいです"), ("notConfident", "不安がある", "Not at ease", "とくいでは ありません")])
  static let owner = options([("own", "本人", "The person's own", "自分の もの"), ("family", "家族", "A family member's", "家族の もの")])
  static let loginCard = options([
    ("own", "本人のカード", "The person's own card", "自分の カード"), ("anotherPersons", "ほかの人のカード", "Another person's card", "ほかの 人の カード"),
  ])
  static let cancellationRoute = options([
    ("paperToInsurer", "保険者に紙で申請", "On paper to the insurer", "紙で 保険の 会社や 役所へ"), ("portal", "マイナポータル", "Mynaportal", "マイナポータル"),
    ("atm", "セブン銀行ATM", "Seven Bank ATM", "セブン銀行の ATM"), ("reader", "カードリーダー", "Card reader", "カードを 読む 機械"),
  ])
  static let attached = options([("attached", "添付した", "Attached", "つけました"), ("notAttached", "添付していない", "Not attached", "つけて いません")])
  static let application = options([
    ("none", "申請していない", "No application", "まだ 申し込んで いません"), ("applied", "申請した", "Applied", "申し込みました"),
    ("postcardArrived", "ハガキが届いた", "The postcard came", "ハガキが 来ました"), ("collected", "受け取った", "Collected", "うけとりました"),
  ])
  static let direction = options([
    ("current", "① 現在の番号で", "① With the current numbers", "① いまの 番号"), ("former", "② 過去の番号で", "② With former numbers", "② 前の 番号"),
    ("unknown", "③ 不詳のまま", "③ With numbers unknown", "③ 番号が わからない"),
  ])
  static let setting = options([("outpatient", "外来", "Outpatient", "入院しない"), ("inpatient", "入院", "Inpatient", "入院")])
  static let disease = options([
    ("none", "なし", "None", "ありません"), ("chronicRenalFailure", "人工透析が必要な慢性腎不全", "Chronic renal failure on dialysis", "じんぞうの 透析"),
    ("coagulationFactorDisorder", "血液凝固因子障害", "Coagulation factor disorder", "血が かたまらない 病気"), ("hiv", "HIV感染", "HIV infection", "HIV"),
  ])
  static let entry = options([("byAge", "75歳で", "On reaching 75", "75さいで"), ("byDisability", "障害認定で", "By disability", "しょうがいで")])
  static let online = options([("answered", "回答があった", "Answered", "答えが ありました"), ("down", "つながらない", "Not reachable", "つながりません")])
  static let consent = options([("given", "同意した", "Given", "はい"), ("refused", "同意しない", "Refused", "いいえ")])
  static let printing = options([("made", "申請した", "Made", "申し込みました"), ("notMade", "申請していない", "Not made", "申し込んで いません")])

  static let emergencyReader = options([
    ("ambulanceCrew", "救急隊", "Ambulance crew", "きゅうきゅう隊"), ("other", "その他", "Somebody else", "ほかの 人"),
  ])
  static let consciousness = options([
    ("conscious", "意識がある", "Conscious", "いしきが あります"), ("unconscious", "意識がない", "Unconscious", "いしきが ありません"),
  ])
  static let careNeed = options([("none", "要らない", "None", "いりません"), ("needsSupport", "要る", "Needs support", "いります")])
  static let cancellation = options([
    ("none", "していない", "None", "して いません"), ("requested", "申請した", "Requested", "申し込みました"), ("effective", "解除された", "Effective", "やめました"),
  ])
  static let submitter = options([
    ("person", "本人", "The person", "本人"), ("legalRepresentative", "法定代理人", "Legal representative", "法定代理人"),
    ("caregiver", "介助者", "Caregiver", "手つだう 人"), ("other", "その他", "Somebody else", "ほかの 人"),
  ])
  static let occasion = options([
    ("none", "なし", "None", "ありません"), ("fever", "発熱", "Fever", "ねつ"), ("emergencyAdmission", "救急入院", "Emergency admission", "きゅうきゅう"),
    ("longAdmission", "長期入院", "Long admission", "長い 入院"), ("driveThrough", "ドライブスルー", "Drive-through", "車に のった まま"),
  ])
  static let place = options([
    ("home", "自宅", "Home", "うち"), ("careFacility", "介護施設", "Care facility", "介護の しせつ"),
    ("hospitalConsultation", "病院での対診", "Consultation in a hospital", "病院"), ("institution", "自施設", "The institution", "ここ"),
  ])
  static let offCounterDevice = options([
    ("facilityMobile", "施設のモバイル端末", "The facility's mobile device", "病院の 機械"),
    ("patientPhone", "患者のスマートフォン", "The patient's phone", "患者さんの スマホ"),
  ])
  static let face = options([
    ("notTried", "試していない", "Not tried", "まだ"), ("matched", "一致した", "Matched", "できました"), ("failed", "一致しない", "Failed", "だめでした"),
  ])
  static let circumstance = options([
    ("none", "なし", "None", "ありません"), ("dementiaOrDisability", "認知症・障害", "Dementia or disability", "認知症・しょうがい"),
    ("conditionWorse", "容体の悪化", "Condition got worse", "体が 悪い"), ("machineTrouble", "機器の不調", "Machine trouble", "機械が だめ"),
  ])
  static let consentKind = options([("bulk", "一括", "All at once", "いちど"), ("individual", "個別", "One by one", "一つずつ")])

  private static func options(_ words: [(String, String, String, String)]) -> [Widgets.Option] {
    words.map { Widgets.Option(value: $0.0, label: LocalizedText($0.1, $0.2, $0.3)) }
  }

  /// The words of a type that have names; "unknown" is what an empty choice means.
  static func words<Word: RawRepresentable<String> & CaseIterable>(
    _ words: Word.Type, _ label: KeyPath<Word, LocalizedText>
  ) -> [Widgets.Option] {
    Widgets.options(words, label).filter { $0.value != "unknown" && $0.value != "notAsked" }
  }
}
