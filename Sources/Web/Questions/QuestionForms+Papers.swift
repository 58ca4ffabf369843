import EligibilityModel
import Interchange

extension QuestionForm {
  static let documents = QuestionForm(
    .documents, LocalizedText("交付される書類", "Which papers are due", "もらえる 紙"),
    LocalizedText("資格確認書やお知らせが、いつ、どのように交付されるかを答えます。", "Whether a certificate or a notice is due, when and how.", "どの 紙が もらえるか わかります。"),
    [
      QuestionPart(
        FormLabel.aboutPatient,
        [
          .serviceDate, .birthDate, .insurer, QuestionField("joinedOn", LocalizedText("加入した日", "Day of joining", "保険に 入った日"), .day),
          QuestionField("householdSize", LocalizedText("世帯の人数", "People in the household", "家族の 人数"), .number),
          QuestionField(
            "careNeed", LocalizedText("介助などの支援", "Need of support", "手つだいが いりますか"), .choice(QuestionWords.careNeed), initial: "none"),
        ]),
      QuestionPart(
        FormLabel.certificateState,
        QuestionForm.card.filter { $0.path != "cardValidThrough" } + [
          QuestionField(
            "cancellation", LocalizedText("利用登録の解除", "Cancelling", "登録を やめる こと"), .choice(QuestionWords.cancellation), initial: "none")
        ]),
      QuestionPart(
        LocalizedText("申請", "Application", "申し込み"),
        [
          QuestionField("application.by", LocalizedText("申請した人", "Who applies", "申し込む 人"), .choice(QuestionWords.submitter)),
          QuestionField(
            "attached.0", LocalizedText("健康保険証（旧）を添付した", "The old card is attached", "古い 保険証を つけました"), .word("legacyCard")),
          QuestionField(
            "attached.1", LocalizedText("資格確認書を添付した", "The certificate is attached", "資格確認書を つけました"), .word("eligibilityCertificate")),
        ]),
      QuestionPart(
        LocalizedText("手元の書類", "Papers at home", "うちに ある 紙"),
        [
          QuestionField("papers.legacyCard", LocalizedText("健康保険証（旧）がある", "There is an old card", "古い 保険証が あります"), .thing),
          QuestionField(
            "papers.legacyCard.validThrough", LocalizedText("健康保険証（旧）の有効期限", "Last day of the old card", "古い 保険証の さいごの 日"), .day),
          QuestionField(
            "papers.eligibilityCertificate.validThrough",
            LocalizedText("資格確認書の有効期限", "Last day of the eligibility certificate", "資格確認書の さいごの 日"), .day),
          QuestionField(
            "papers.eligibilityNotice", LocalizedText("資格情報のお知らせがある", "There is a notice", "資格情報の お知らせが あります"), .word("held")),
        ]),
    ])

  static let subsidy = QuestionForm(
    .subsidy, LocalizedText("補助金", "Subsidies", "補助金（ほじょきん）"),
    LocalizedText("カードリーダーの増設などの補助金を受けられるかを答えます。", "Whether a subsidy is granted, and how much.", "補助金が もらえるか わかります。"),
    [
      QuestionPart(
        LocalizedText("申請", "Application", "申し込み"),
        [
          QuestionField(
            "serviceDate", LocalizedText("申請日", "Day of the application", "申し込む 日"), .day, initial: QuestionInput.today),
          QuestionField(
            "programme", LocalizedText("補助事業", "Programme", "どの 補助金"), .choice(QuestionWords.words(SubsidyProgramme.self, \.wording)),
            initial: "addedReaders"),
          QuestionField("facility", FormLabel.facility, .choice(QuestionWords.words(FacilityKind.self, \.wording))),
          QuestionField("readers", LocalizedText("リーダーの台数", "Number of readers", "機械の 数"), .number),
          QuestionField("addedOn", LocalizedText("増設した日", "Day of adding", "ふやした日"), .day),
          QuestionField("installedOn", LocalizedText("設置が終わった日", "Day of installation", "おわった日"), .day),
        ]),
      QuestionPart(
        LocalizedText("月ごとの利用件数", "Uses in each month", "月ごとの 数"),
        (0..<3).flatMap { number in
          [
            QuestionField(
              "monthlyUse.\(number).month",
              LocalizedText("月（その月の1日）\(number + 1)", "Month \(number + 1), by its first day", "月 \(number + 1)"), .day),
            QuestionField(
              "monthlyUse.\(number).count", LocalizedText("件数 \(number + 1)", "Uses \(number + 1)", "数 \(number + 1)"), .number),
          ]
        }),
      QuestionPart(
        LocalizedText("1台ごとの費用（円）", "Cost of each unit (yen)", "1つの お金（円）"),
        (0..<3).map { number in
          QuestionField("unitCosts.\(number)", LocalizedText("\(number + 1)台目", "Unit \(number + 1)", "\(number + 1)つ目"), .number)
        }),
    ])

  static let offCounter = QuestionForm(
    .offCounter, LocalizedText("窓口以外での資格確認", "Checks away from the counter", "うけつけ ではない ところ"),
    LocalizedText("訪問診療やオンライン診療などで、どの仕組みを使うかを答えます。", "Which application fits which scene, such as home visits.", "どの しくみを つかうか わかります。"),
    [
      QuestionPart(
        LocalizedText("場面", "Scene", "どんな とき"),
        [
          .serviceDate,
          QuestionField(
            "scene", LocalizedText("場面", "Scene", "どんな とき"), .choice(QuestionWords.words(OffCounterScene.self, \.wording)),
            initial: "visiting"),
          QuestionField("occasion", LocalizedText("きっかけ", "Occasion", "どうして"), .choice(QuestionWords.occasion), initial: "none"),
          QuestionField("place", LocalizedText("場所", "Place", "ばしょ"), .choice(QuestionWords.place)),
          QuestionField("device", LocalizedText("使う機器", "Device", "つかう 機械"), .choice(QuestionWords.offCounterDevice)),
          QuestionField(
            "method", LocalizedText("本人確認の方法", "Way of identity check", "本人の 確認"),
            .choice(QuestionWords.words(IdentityMethod.self, \.wording))),
          QuestionField("admission.from", LocalizedText("入院した日", "Admitted on", "入院した日"), .day),
          QuestionField("admission.through", LocalizedText("退院した日", "Discharged on", "退院した日"), .day),
        ])
    ])

  static let reader = QuestionForm(
    .reader, LocalizedText("カードリーダーと同意", "Reader and consent", "カードを 読む 機械"),
    LocalizedText("どの本人確認ができるか、目視確認の手順、同意の扱いを答えます。", "Which check a card allows, and how consent works.", "機械の つかい方が わかります。"),
    [
      QuestionPart(
        LocalizedText("カードと本人確認", "Card and identity", "カードと 本人"),
        [
          .serviceDate,
          QuestionField(
            "card.variant", FormLabel.cardVariant, .choice(QuestionWords.words(CardVariant.self, \.wording)), initial: "photo"),
          QuestionField("card.certificateValidThrough", FormLabel.certificateEnd, .day),
          QuestionField("identification.face", LocalizedText("顔認証", "Face check", "かお"), .choice(QuestionWords.face), initial: "notTried"),
          QuestionField("identification.pin", LocalizedText("暗証番号", "PIN", "暗証番号"), .choice(QuestionWords.pin)),
          QuestionField(
            "identification.circumstance", LocalizedText("目視確認の事情", "Reason for a visual check", "わけ"),
            .choice(QuestionWords.circumstance), initial: "none"),
        ]),
      QuestionPart(
        LocalizedText("同意", "Consent", "同意"),
        [
          QuestionField("consent.kind", LocalizedText("同意のしかた", "Way of consent", "しかた"), .choice(QuestionWords.consentKind)),
          QuestionField("consent.choice", LocalizedText("一括の同意", "Consent to all", "ぜんぶの 同意"), .choice(QuestionWords.yesNo)),
        ]),
    ])

  static let emergency = QuestionForm(
    .emergency, LocalizedText("救急での利用", "In an emergency", "きゅうきゅう"),
    LocalizedText("救急隊がカードから何を読み、何を引き継ぐかを答えます。", "What the crew reads from the card and hands over.", "きゅうきゅうの とき、カードで 何が わかるか。"),
    [
      QuestionPart(
        FormLabel.aboutPatient,
        [
          .serviceDate,
          QuestionField(
            "reader", LocalizedText("読み取る人", "Who reads the card", "だれが 読みますか"), .choice(QuestionWords.emergencyReader),
            initial: "ambulanceCrew"),
        ] + QuestionForm.card.prefix(2) + [
          QuestionField("consciousness", LocalizedText("意識", "Consciousness", "いしき"), .choice(QuestionWords.consciousness))
        ])
    ])
}

extension QuestionForm {
  static let contact = QuestionForm(
    .contact, LocalizedText("問い合わせ先", "Whom to ask", "聞く ところ"),
    LocalizedText(
      "困りごとごとに、どこへ、いつ電話すればよいかと、案内ページを答えます。", "Whom to call about a trouble, whether somebody answers now, and pages that help.",
      "こまった とき、どこに 電話するか わかります。"),
    [
      QuestionPart(
        LocalizedText("困りごと", "Trouble", "こまった こと"),
        [
          QuestionField(
            "subject", LocalizedText("内容", "What it is about", "なんの ことですか"),
            .choice(QuestionWords.words(ContactSubject.self, \.wording)), initial: "enrolment"),
          QuestionField("serviceDate", LocalizedText("電話する日", "Day of the call", "電話する 日"), .day, initial: QuestionInput.today),
          QuestionField(
            "time", LocalizedText("時刻（例：09:30）", "Time of day, for example 09:30", "時間（れい：09:30）"), .time,
            initial: QuestionInput.now),
        ])
    ])
}

extension QuestionForm {
  static let deadline = QuestionForm(
    .deadline, LocalizedText("届出の期限", "Deadline of a report", "いつまでに とどけるか"),
    LocalizedText("異動をいつまでに届け出るかを答えます。", "By when something has to be reported to an insurer.", "いつまでに とどけるか わかります。"),
    [
      QuestionPart(
        LocalizedText("異動", "What happened", "おきた こと"),
        [
          QuestionField(
            "occasion", LocalizedText("異動事由", "What happened", "おきた こと"),
            .choice(QuestionWords.words(EventOccasion.self, \.wording)), initial: "joined"),
          QuestionField("serviceDate", LocalizedText("異動日", "Day of the event", "おきた 日"), .day, initial: QuestionInput.today),
          .insurer,
          QuestionField("receivedOn", LocalizedText("届出の受付日", "Day the report came", "とどけた 日"), .day),
        ])
    ])
}
