public import EligibilityModel

/// Whom a rule concerns, for lists of what changes.
/// 規則の対象者
public enum BookConcern {
  /// Whom a national rule concerns; `nil` for a rule that has never changed, which no list of changes holds.
  public static func of(_ rule: RuleID) -> LocalizedText? { people[rule.text] }

  /// Everybody insured with some insurers.
  public static func members(of insurers: [LocalizedText]) -> LocalizedText {
    LocalizedText { language in
      let names = insurers.map { $0[language] }.joined(separator: language.listSeparator)
      switch language {
      case .japanese: return names + "の加入者"
      case .english: return "members of " + names
      case .easyJapanese: return names + "に 入って いる 人"
      }
    }
  }

  /// What is said of a rule that the table lacks, so that nobody thinks they are spared.
  public static let everybody = LocalizedText("全国のすべての保険者の人", "everybody, whatever the insurer", "みんな")

  private static let people: [String: LocalizedText] = atTheCounter.merging(elsewhere) { $1 }

  private static let atTheCounter: [String: LocalizedText] = [
    "counter/card-after-grace": LocalizedText(
      "電子証明書の猶予が過ぎたマイナ保険証を持ってきた患者", "patients whose card's certificate is past its grace", "電子証明書が きれた カードの 患者さん"),
    "counter/card-with-notice": LocalizedText(
      "マイナ保険証を機械で確認できず、お知らせを持っている患者", "patients whose card can't be checked online and who have the notice", "カードが よめなくて、「お知らせ」が ある 患者さん"),
    "counter/card-with-portal": LocalizedText(
      "マイナ保険証を機械で確認できず、マイナポータルの画面を見せられる患者", "patients whose card can't be checked online and who can show the portal",
      "カードが よめなくて、マイナポータルを 見せられる 患者さん"),
    "counter/declaration": LocalizedText(
      "マイナ保険証を機械で確認できない初診の患者", "first-visit patients whose card can't be checked online", "はじめて 来て、カードが よめない 患者さん"),
    "counter/eligibility-certificate": LocalizedText("資格確認書を持ってきた患者", "patients with an eligibility certificate", "資格確認書の 患者さん"),
    "counter/full-charge": LocalizedText("どの方法でも資格を確認できない患者", "patients whose eligibility nothing confirms", "保険が わからない 患者さん"),
    "counter/legacy-card": LocalizedText("健康保険証を持ってきた患者（すべての保険者）", "patients with an old card, of every insurer", "古い 保険証の 患者さん"),
    "counter/oral-confirmation": LocalizedText(
      "マイナ保険証を機械で確認できない再診の患者", "return patients whose card can't be checked online", "前にも 来て、カードが よめない 患者さん"),
    "counter/oral-confirmation-without-card": LocalizedText(
      "期限切れの保険証やお知らせだけを持ってきて、照会でも確認できない再診の患者", "return patients with papers alone that the look-up could not confirm",
      "前にも 来て、古い 保険証や「お知らせ」だけの 患者さん"),
    "counter/prescription": LocalizedText("処方箋を薬局に持ってきた患者", "patients with a prescription at a pharmacy", "薬局に 処方箋を 出す 患者さん"),
    "counter/provisional-measure": LocalizedText(
      "期限切れの保険証か、資格情報のお知らせだけを持ってきた患者", "patients who bring an expired card or the notice alone", "期限が きれた 保険証か、「お知らせ」だけの 患者さん"),
    "counter/smartphone": LocalizedText("スマートフォンをマイナ保険証として使う患者", "patients who use a smartphone as their card", "スマホを 保険証に する 患者さん"),
    "counter/telephone": LocalizedText("保険者に電話で確認する必要のある患者", "patients whose insurer must be called", "電話で 確認する 患者さん"),
    "claim/in-force": LocalizedText("資格を確認できなかった患者の請求をする医療機関・薬局", "institutions that claim for unconfirmed patients", "請求する 病院や 薬局"),
    "reader/card-without-photo": LocalizedText("1歳未満でマイナンバーカードを申請する人", "applicants under one year of age", "1さいより 下の 子ども"),
    "consent/limits": LocalizedText("マイナ保険証を使う患者（限度額情報）", "patients who use the card (ceilings)", "カードを つかう 患者さん"),
    "consent/emergency": LocalizedText("救急で病院に運ばれた患者", "patients brought to a hospital in an emergency", "きゅうきゅうで 病院に 行った 患者さん"),
    "reader/carry-over": LocalizedText("カードリーダーで個別に同意する患者", "patients who consent item by item", "ひとつずつ 同意する 患者さん"),
  ]

  private static let elsewhere: [String: LocalizedText] = [
    "ceiling/categories": LocalizedText("高額療養費の区分を使うすべての人", "everybody with a class of ceilings", "お金の 上限が ある 人 みんな"),
    "ceiling/monthly": LocalizedText(
      "1か月の医療費が高い人（70歳以上は入院と世帯の分）", "people with high costs in a month (from 70: inpatient care and the household)", "1か月の 医療費が 高い 人"),
    "ceiling/outpatient": LocalizedText("外来にかかる70歳以上の人", "outpatients of 70 and over", "70さいからで、入院しない 人"),
    "ceiling/outpatient-year": LocalizedText(
      "外来によくかかる70歳以上の一般の人", "frequent outpatients of 70 and over with ordinary income", "70さいからで、よく 病院に 行く 人"),
    "ceiling/repeated": LocalizedText(
      "12か月に4回以上、限度額に達した人", "people who reach the ceiling four times in twelve months", "1年に 4回 上限まで はらった 人"),
    "ceiling/year": LocalizedText("1年（8月～翌年7月）の医療費が高い人", "people with high costs in a year (August to July)", "1年の 医療費が 高い 人"),
    "certificate/certificate-target": LocalizedText("電子証明書が切れた人", "people whose certificate expired", "電子証明書が きれた 人"),
    "copayment/late-stage-relief": LocalizedText(
      "後期高齢者医療で2割負担の外来の患者", "outpatients in late-stage elderly care who pay 20 %", "75さいからで、2わりの 人"),
    "contact/holidays": LocalizedText("フリーダイヤルに電話する人", "callers of the toll-free line", "電話する 人"),
    "contact/misuse-penalty": LocalizedText("資格確認書を不正に使う人", "people who misuse a certificate", "資格確認書を 悪く つかう 人"),
    "documents/legacy-issue": LocalizedText("健康保険証を新しく作りたい人、なくした人", "people who want a new card or lost theirs", "古い 保険証を 作りたい 人、なくした 人"),
    "elderly/certificate-for-all": LocalizedText(
      "後期高齢者医療に入っている人（75歳以上など）", "members of late-stage elderly care (75 and over, and others)", "75さいからの 人"),
    "emergency/reading": LocalizedText("救急車で運ばれる人と救急隊", "people in an ambulance, and its crew", "救急車に のる 人"),
    "enrolment/cancellation": LocalizedText("マイナ保険証の登録をやめたい人", "people who want to cancel the registration", "登録を やめたい 人"),
    "issuance/for-the-time-being": LocalizedText("マイナ保険証を持たない人", "people without a My Number insurance card", "マイナ保険証が ない 人"),
    "issuance/target-reasons": LocalizedText("資格確認書が必要な人", "people who need an eligibility certificate", "資格確認書が いる 人"),
    "office/report-deadline-nhi": LocalizedText("国保の世帯主", "heads of households in NHI", "国保の 家の 代表の 人"),
    "portal/merits": LocalizedText("マイナ保険証を使う人", "users of the My Number insurance card", "マイナ保険証の 人"),
  ]
}
