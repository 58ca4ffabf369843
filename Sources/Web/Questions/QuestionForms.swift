import EligibilityModel
import Interchange

// The forms, one description each.
extension QuestionForm {
  static let claim = QuestionForm(
    .claim, LocalizedText("請求（レセプト）の書き方", "What to write on the claim", "請求の 書き方"),
    LocalizedText("分かった番号から、レセプトに何を書くかを答えます。", "From the numbers that are known: what the claim carries.", "請求に 何を 書くか わかります。"),
    [
      QuestionPart(
        FormLabel.aboutVisit,
        [
          .serviceDate,
          QuestionField("currentNumbers", LocalizedText("現在の番号が分かったもの", "Where today's numbers come from", "いまの 番号"), .numberSource),
          QuestionField("formerNumbers", LocalizedText("過去の番号が分かったもの", "Where earlier numbers come from", "前の 番号"), .numberSource),
          QuestionField("answer", FormLabel.answers, .choice(QuestionWords.words(AnswerWord.self, \.wording))),
          QuestionField(
            "chosen", LocalizedText("選んだ方法（答えを見るだけなら空欄）", "The way chosen; empty to be told", "えらんだ 方法"), .choice(QuestionWords.direction)),
          QuestionField(
            "statedScheme", LocalizedText("申し立てられた制度", "The scheme the patient states", "言われた 保険"),
            .choice(QuestionWords.words(StatedScheme.self, \.wording))),
        ]),
      QuestionPart(
        LocalizedText("申立書にあるもの", "What the declaration holds", "サインの紙に ある もの"),
        [
          QuestionField("declaration.signature", LocalizedText("署名", "Signature", "サイン"), .flag),
          QuestionField("declaration.address", LocalizedText("住所", "Address", "住所"), .flag),
          QuestionField("declaration.contact", LocalizedText("連絡先", "Contact", "電話番号"), .flag),
          QuestionField("declaration.employer", LocalizedText("事業所", "Employer", "会社"), .flag),
        ]),
    ])

  static let copayment = QuestionForm(
    .copayment, LocalizedText("負担割合", "Share to pay", "何わり"),
    LocalizedText("年齢、保険者、所得から負担割合を答えます。", "The share by age, insurer and income.", "何わり はらうか わかります。"),
    [
      QuestionPart(
        FormLabel.aboutPatient,
        [
          .serviceDate, .birthDate, .insurer, .income,
          QuestionField("statedRate", LocalizedText("示された負担割合", "Share that is stated", "書いて ある 何わり"), .rate),
          QuestionField("benefit", FormLabel.benefit, .choice(QuestionWords.words(BenefitKind.self, \.wording)), initial: "ordinary"),
          QuestionField("totalCost", LocalizedText("医療費（円）", "Cost of the care (yen)", "ぜんぶの お金（円）"), .number),
        ])
    ])

  static let certificate = QuestionForm(
    .certificate, LocalizedText("電子証明書の有効期限", "The electronic certificate", "電子証明書"),
    LocalizedText("期限が切れた後、いつまで資格確認に使えるかなどを答えます。", "Until when it serves, and what to do.", "いつまで つかえるか わかります。"),
    [QuestionPart(FormLabel.certificateState, [.serviceDate] + card + [.renewedOn, .carrier])])

  static let bring = QuestionForm(
    .bring, LocalizedText("持ち物", "What to bring", "持って くる もの"),
    LocalizedText("受診のときに何を持って行けばよいかを答えます。", "What to bring to a visit.", "病院に 何を 持って いくか わかります。"),
    [
      QuestionPart(FormLabel.certificateState, [.serviceDate] + card + [.onlineAtFacility]),
      QuestionPart(
        LocalizedText("手元の書類", "Papers at home", "うちに ある 紙"),
        [
          QuestionField(
            "papers.eligibilityCertificate.validThrough",
            LocalizedText("資格確認書の有効期限", "Last day of the eligibility certificate", "資格確認書の さいごの 日"), .day),
          QuestionField("papers.legacyCard", LocalizedText("健康保険証（旧）がある", "There is an old card", "古い 保険証が あります"), .thing),
          QuestionField(
            "papers.legacyCard.validThrough", LocalizedText("健康保険証（旧）の有効期限", "Last day of the old card", "古い 保険証の さいごの 日"), .day),
          QuestionField("papers.eligibilityNotice", LocalizedText("資格情報のお知らせがある", "There is a notice", "資格情報の お知らせが あります"), .thing),
        ]),
      QuestionPart(
        FormLabel.aboutPatient,
        [
          QuestionField("patient.birthDate", FormLabel.birthDate, .day), QuestionField("patient.insurer", FormLabel.insurer, .insurer),
          QuestionField("patient.income", FormLabel.income, .choice(QuestionWords.words(IncomeClass.self, \.wording))),
          QuestionField("patient.lostOn", FormLabel.lostOn, .day),
        ]),
    ])

  static let checklist = QuestionForm(
    .checklist, LocalizedText("マイナ保険証への切替", "Switching to the My Number insurance card", "マイナ保険証に かえる"),
    LocalizedText("あと何をすればよいかを答えます。", "What is left to do.", "あと 何を するか わかります。"),
    [
      QuestionPart(
        FormLabel.cardVariant,
        [.serviceDate] + card + [
          .variant,
          QuestionField("application", LocalizedText("カードの申請", "Application for a card", "カードの 申し込み"), .choice(QuestionWords.application)),
          .renewedOn,
        ])
    ])

  static let card: [QuestionField] = [
    QuestionField(
      "holding", LocalizedText("カードの所持", "Where the card is", "カード"), .choice(QuestionWords.words(CardHolding.self, \.wording)),
      initial: "held"),
    QuestionField("registration", FormLabel.registration, .choice(QuestionWords.words(CardRegistration.self, \.wording))),
    QuestionField("certificateValidThrough", FormLabel.certificateEnd, .day),
    QuestionField(
      "certificateState", LocalizedText("電子証明書の状態（期限が分からないとき）", "Certificate's state, if its last day is not known", "電子証明書（日が わからない とき）"),
      .choice(QuestionWords.words(CertificateState.self, \.wording))),
    QuestionField("cardValidThrough", FormLabel.cardEnd, .day),
  ]
}

extension QuestionField {
  static let serviceDate = QuestionField("serviceDate", FormLabel.serviceDate, .day, initial: QuestionInput.today)
  static let birthDate = QuestionField("birthDate", FormLabel.birthDate, .day)
  static let insurer = QuestionField("insurer", FormLabel.insurer, .insurer)
  static let income = QuestionField("income", FormLabel.income, .choice(QuestionWords.words(IncomeClass.self, \.wording)))
  static let renewedOn = QuestionField("renewedOn", LocalizedText("電子証明書の更新日", "Day the certificate was renewed", "新しく した日"), .day)
  static let carrier = QuestionField(
    "carrier", LocalizedText("電子証明書の入れ物", "What carries it", "カードか スマホか"), .choice(QuestionWords.carrier), initial: "card")
  static let variant = QuestionField(
    "variant", FormLabel.cardVariant, .choice(QuestionWords.words(CardVariant.self, \.wording)), initial: "photo")
  static let onlineAtFacility = QuestionField(
    "onlineAtFacility", LocalizedText("施設はオンラインで資格を確認できるか", "Whether the facility checks online", "病院は オンラインで しらべられますか"),
    .choice(QuestionWords.yesNo))
}

extension QuestionField.Kind {
  static let numberSource = QuestionField.Kind.choice(QuestionWords.words(NumberSource.self, \.wording))
}
