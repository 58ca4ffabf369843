import EligibilityModel
import Interchange

extension QuestionForm {
  static let ceiling = QuestionForm(
    .ceiling, LocalizedText("自己負担限度額", "Ceiling of a month", "お金の 上限"),
    LocalizedText("1か月に窓口で払う上限を答えます。", "The most that is paid in a month.", "1か月の お金の 上限が わかります。"),
    [
      QuestionPart(
        FormLabel.aboutPatient,
        [
          .serviceDate, .birthDate, .insurer,
          QuestionField(
            "lateStageEntry", LocalizedText("後期高齢者医療への加入", "How the person joined late-stage care", "75さいからの 保険に 入った わけ"),
            .choice(QuestionWords.entry)),
          QuestionField("category", LocalizedText("適用区分（例：ウ、A03）", "Class, for example ウ or A03", "区分（れい：ウ）"), .text),
          QuestionField("specificDisease", LocalizedText("特定疾病", "Specific disease", "とくべつな 病気"), .choice(QuestionWords.disease)),
        ]),
      QuestionPart(
        LocalizedText("この月の医療費", "Costs of the month", "この月の お金"),
        [
          QuestionField("setting", LocalizedText("外来・入院", "Outpatient or inpatient", "入院ですか"), .choice(QuestionWords.setting)),
          QuestionField("totalCost", LocalizedText("医療費の総額（円）", "Whole cost (yen)", "ぜんぶの お金（円）"), .number),
          QuestionField("patientShare", LocalizedText("限度額適用前の負担額（円）", "Share before any ceiling (yen)", "はらう お金（円）"), .number),
          QuestionField("statedRate", FormLabel.rate, .rate),
          QuestionField(
            "earlierMonths",
            LocalizedText("直前11か月で上限に達した月数", "Months of the eleven before that reached the ceiling", "前の 11か月で 上限に なった 月の 数"), .number),
          QuestionField("statedCeiling", LocalizedText("示された限度額（円）", "Ceiling that is stated (yen)", "書いて ある 上限（円）"), .number),
        ]),
      QuestionPart(
        LocalizedText("窓口での確認", "Proof at the counter", "うけつけで"),
        [
          QuestionField("online", LocalizedText("オンラインでの限度額", "Ceiling by the online service", "オンラインの 答え"), .choice(QuestionWords.online)),
          QuestionField("consent", LocalizedText("限度額の提供への同意", "Consent to give the ceiling", "同意"), .choice(QuestionWords.consent)),
          QuestionField(
            "diseaseConsent", LocalizedText("特定疾病の提供への同意", "Consent to give the specific disease", "病気を 見る 同意"),
            .choice(QuestionWords.consent)),
          QuestionField(
            "ceilingCertificate.validThrough", LocalizedText("限度額適用認定証の有効期限", "Last day of the ceiling certificate", "限度額の 紙の さいごの 日"), .day
          ),
          QuestionField(
            "diseaseCertificate.validThrough", LocalizedText("特定疾病療養受療証の有効期限", "Last day of the disease certificate", "病気の 紙の さいごの 日"), .day
          ),
          QuestionField(
            "printingRequest", LocalizedText("区分の記載の申請", "Application to print the class", "区分を 書く 申し込み"), .choice(QuestionWords.printing)),
          QuestionField(
            "insurerPrints", LocalizedText("保険者は区分を記載するか", "Whether the insurer prints the class", "区分を 書きますか"),
            .choice(QuestionWords.yesNo)),
        ]),
      QuestionPart(
        LocalizedText("年間の負担（8月から7月）", "Paid in the year, August to July", "1年の お金"),
        [
          QuestionField("paidInYear", LocalizedText("年間の負担額（円）", "Paid in the year (yen)", "1年に はらった お金（円）"), .number),
          QuestionField("outpatientPaidInYear", LocalizedText("外来の年間の負担額（円）", "Paid for outpatient care (yen)", "入院しない お金（円）"), .number),
          QuestionField("annualIncome", LocalizedText("年間の所得（円）", "Income of the year (yen)", "1年の 所得（円）"), .number),
        ]),
    ])

  static let enrolment = QuestionForm(
    .enrolment, LocalizedText("利用登録と解除", "Registering and cancelling", "カードの 登録"),
    LocalizedText("カードを保険証として登録する方法と、解除したときのことを答えます。", "How to register a card, and what follows from cancelling.", "登録の しかたが わかります。"),
    [
      QuestionPart(
        LocalizedText("したいこと", "What is wanted", "したい こと"),
        [
          .serviceDate,
          QuestionField("matter", LocalizedText("手続き", "Procedure", "手続き"), .choice(QuestionWords.matter), initial: "register"), .insurer,
        ]),
      QuestionPart(
        LocalizedText("登録する場合", "To register", "登録する とき"), onlyWhen: QuestionPart.Condition(path: "matter", word: "register"),
        card + [
          .variant, QuestionField("pin", LocalizedText("4桁の暗証番号", "PIN of four digits", "4つの 数字の 暗証番号"), .choice(QuestionWords.pin)),
          QuestionField("device", LocalizedText("使える機器", "Device", "つかえる 機械"), .choice(QuestionWords.device)),
          QuestionField("app", LocalizedText("マイナポータルアプリ", "Mynaportal app", "マイナポータルアプリ"), .choice(QuestionWords.app)),
          QuestionField("ease", LocalizedText("スマートフォンの操作", "At ease with a smartphone", "スマホは とくいですか"), .choice(QuestionWords.ease)),
          QuestionField("deviceOwner", LocalizedText("機器の持ち主", "Whose device", "だれの 機械ですか"), .choice(QuestionWords.owner), initial: "own"),
          QuestionField(
            "loginCard", LocalizedText("ログインに使うカード", "Whose card logs in", "だれの カードですか"), .choice(QuestionWords.loginCard), initial: "own"),
        ]),
      QuestionPart(
        LocalizedText("解除する場合", "To cancel", "やめる とき"), onlyWhen: QuestionPart.Condition(path: "matter", word: "cancel"),
        [
          QuestionField("filedOn", LocalizedText("申請した日", "Day of the application", "申し込んだ日"), .day),
          QuestionField("route", LocalizedText("申請の方法", "How", "しかた"), .choice(QuestionWords.cancellationRoute), initial: "paperToInsurer"),
          QuestionField("attached", LocalizedText("本人確認書類", "Identity documents", "本人の 書類"), .choice(QuestionWords.attached)),
          QuestionField("holdsLegacyCard", LocalizedText("健康保険証（旧）がある", "There is an old card", "古い 保険証が あります"), .flag),
          QuestionField("legacyCardValidThrough", LocalizedText("健康保険証（旧）の有効期限", "Last day of the old card", "古い 保険証の さいごの 日"), .day),
        ]),
    ])
}
