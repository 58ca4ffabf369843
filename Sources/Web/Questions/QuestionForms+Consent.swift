import EligibilityModel
import Interchange

extension QuestionForm {
  static let consent = QuestionForm(
    .consent, LocalizedText("同意で見られる情報", "What a consent opens", "同意で 見られる もの"),
    LocalizedText(
      "患者の同意で、誰が、いつまで、どの情報を見られるかを答えます。", "Who may see which data by the patient's consent, and until when.", "だれが、いつまで、なにを 見られるか わかります。"),
    [
      QuestionPart(
        LocalizedText("見る人", "Who looks", "見る 人"),
        [
          QuestionField("serviceDate", LocalizedText("見る日", "Day of the look", "見る 日"), .day, initial: QuestionInput.today),
          QuestionField(
            "time", LocalizedText("時刻（例：09:30）", "Time of day, for example 09:30", "時間（れい：09:30）"), .time, initial: QuestionInput.now),
          QuestionField(
            "place", LocalizedText("施設", "Place", "ばしょ"), .choice(QuestionWords.words(ViewingPlace.self, \.wording)), initial: "clinic"),
          QuestionField(
            "profession", LocalizedText("職種", "Profession", "仕事"), .choice(QuestionWords.words(ViewingProfession.self, \.wording)),
            initial: "doctor"),
          QuestionField(
            "purpose", LocalizedText("目的", "Purpose", "なんの ため"), .choice(QuestionWords.words(ViewingPurpose.self, \.wording)),
            initial: "care"),
          QuestionField(
            "authority", LocalizedText("救急時閲覧権限", "Authority for emergencies", "きゅうきゅうで 見る ゆるし"),
            .choice(QuestionWords.words(EmergencyAuthority.self, \.wording)), initial: "notGranted"),
          QuestionField(
            "identified", LocalizedText("本人の特定方法", "How the patient is known", "本人の 確認"),
            .choice(QuestionWords.words(PersonIdentified.self, \.wording)), initial: "byCard"),
        ]),
      QuestionPart(LocalizedText("同意", "Consent", "同意"), given),
    ])

  private static let given: [QuestionField] =
    [
      QuestionField("consent.on", LocalizedText("同意した日", "Day of the consent", "同意した 日"), .day),
      QuestionField("consent.at", LocalizedText("同意した時刻", "Time of the consent", "同意した 時間"), .time),
      QuestionField(
        "consent.kind", LocalizedText("同意のしかた", "Way of consent", "しかた"), .choice(QuestionWords.words(ConsentOffer.self, \.wording))),
      QuestionField("consent.choice", LocalizedText("一括の同意", "Consent to all", "ぜんぶの 同意"), .choice(QuestionWords.yesNo)),
    ] + items + [
      QuestionField(
        "consent.way", LocalizedText("同意の取り方", "How it was taken", "どう やって"), .choice(QuestionWords.words(ConsentWay.self, \.wording))),
      QuestionField(
        "consent.scene", LocalizedText("場面", "Scene", "どんな とき"), .choice(QuestionWords.words(ConsentScene.self, \.wording))),
      QuestionField("consent.withdrawn.on", LocalizedText("撤回した日", "Withdrawn on", "やめた 日"), .day),
      QuestionField("consent.withdrawn.at", LocalizedText("撤回した時刻", "Time of the withdrawal", "やめた 時間"), .time),
      QuestionField("consent.careEndedOn", LocalizedText("訪問が終わった日の翌日", "First day without visits", "来なく なった 日"), .day),
    ]

  private static let items = ConsentItem.allCases.enumerated().map { index, item in
    QuestionField("consent.items.\(index)", item.wording, .word(item.rawValue))
  }
}
