import EligibilityModel
import Interchange
import Testing

@Suite("Plain text: a decision as a person reads it")
struct PlainTextTests {
  private static let day = CivilDate.fixed(2026, 3, 31)

  private static let decision = CounterDecision(
    outcome: .nextStep, identityBy: .myNumberCard, eligibilityBy: .none,
    charge: .undecided([.twentyPercent, .thirtyPercent], missing: .step), claim: .pending,
    steps: [.askForNotice, .telephoneInsurer], bringNextTime: [.cardAndNotice, .eligibilityCertificate], followUp: .none,
    because: [Finding(grounds, .document(.legacyCard), .ended(.fixed(2025, 12, 1)))], certainty: .unconfirmed)

  private static let grounds = RuleGrounds(
    rule: RuleID("counter/legacy-card"), title: LocalizedText(japanese: "題", english: "Title", easyJapanese: "だい"),
    facts: ["F-161", "N-02"].compactMap { FactID($0) },
    citation: Citation(document: "資料A", section: "§2", issuedOn: nil, readOn: day, certainty: .unconfirmed),
    against: [Citation(document: "資料B", section: "", issuedOn: nil, readOn: day, certainty: .settled)],
    effectiveFrom: .fixed(2024, 10, 1), effectiveThrough: nil)

  @Test("In Japanese")
  func japanese() {
    #expect(
      PlainText.text(of: Self.decision, in: .japanese) == """
        次の手順へ
        まだ決まっていません。下の手順を上から順に試してください。
        窓口負担：2割か3割 （受け付けられた場合の負担です。10割はまだ求めません。）
        本人確認：マイナンバーカードの券面
        資格確認：まだありません
        次の手順：
          1. 資格情報のお知らせがあるか聞く
          2. 保険者に電話して確認する
        請求（レセプト）：請求方法は未定
          手順が終わってから決めます。
        次回お願いすること：マイナ保険証と資格情報のお知らせ（両方）、資格確認書
        確度：未確定
        理由と根拠：
          1. 題 [counter/legacy-card]
             前の健康保険証：2025年12月1日（令和7年）で期限切れ
             出典：資料A §2 [未確定]
             異なる記載：資料B
             事実番号：F-161 N-02

        """)
  }

  @Test("In English")
  func english() {
    #expect(
      PlainText.text(of: Self.decision, in: .english) == """
        Take the next step
        Nothing is decided yet. Try the steps below in order.
        Charge today: 20% or 30% (If accepted. Do not ask for the whole fee yet.)
        Identity: My Number Card by its face
        Eligibility: Nothing yet
        Next steps:
          1. Ask for the notice 資格情報のお知らせ
          2. Ring the insurer and ask
        Claim: Claim not decided yet
          Decide once the steps are done.
        Next time, please: My Number insurance card and the notice 資格情報のお知らせ, both; Eligibility certificate (資格確認書)
        Certainty: unconfirmed
        Why:
          1. Title [counter/legacy-card]
             Old insurance card (健康保険証): ended on 1 December 2025
             Source: 資料A §2 [unconfirmed]
             Says otherwise: 資料B
             Facts: F-161 N-02

        """)
  }
}
