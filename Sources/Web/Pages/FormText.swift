import EligibilityModel
import Interchange

/// What is wrong with a field, and how to mend it.
enum FormText {
  static let serviceDateMissing = LocalizedText("診療日を入力してください。", "Enter the date of service.", "来た日を 書いてください。")
  static let certificateEndMissing = LocalizedText(
    "資格確認書の有効期限を入力してください。", "Enter the last day printed on the eligibility certificate.", "資格確認書に 書いて ある、さいごの 日を 書いてください。")
  static let elderlyRateMissing = LocalizedText(
    "高齢受給者証の割合を選んでください。", "Choose the share printed on the elderly recipient certificate.", "高齢受給者証の「何わり」を えらんで ください。")
  static let notADay = LocalizedText(
    "日付として読めません。2026-08-05 または R8.8.5 のように入力してください。", "This is not a day. Write it like 2026-08-05 or R8.8.5.",
    "日が わかりません。2026-08-05 の ように 書いてください。")
  static let notAChoice = LocalizedText("選択肢から選んでください。", "Choose one of the options.", "中から えらんで ください。")
  static let nothingTicked = LocalizedText(
    "見せてもらったものを選んでください。なければ「何もない」を選びます。", "Tick what the patient shows, or \"Nothing\".",
    "見せて もらった ものを えらんで ください。ない ときは「何も ない」を えらびます。")
  static let nothingAndSomething = LocalizedText(
    "「何もない」とほかの項目が両方選ばれています。どちらかを外してください。", "\"Nothing\" is ticked together with something else. Untick one.",
    "「何も ない」と ほかの ものが えらばれて います。どちらかを けして ください。")
  static let checkWithoutCard = LocalizedText(
    "カードもスマホも選ばれていないのに、カードの照会結果があります。どちらかを直してください。",
    "A card check is answered, but neither card nor smartphone is ticked. Mend one of them.", "カードも スマホも えらばれて いません。なおして ください。")
  static let birthDateForLookUp = LocalizedText("登録データで調べるには生年月日が必要です。", "The register needs the birth date.", "しらべる ときは、生まれた日を 書いてください。")
  static let insurerNumberWrong = LocalizedText(
    "保険者番号を確かめてください。8桁または6桁で、最後の数字は検証番号です。", "Check the insurer number: 8 or 6 digits, the last one a check digit.",
    "保険者番号を もういちど 見てください。6つか 8つの 数字です。")
  static let insurerNumberOfAssistance = LocalizedText(
    "生活保護（医療扶助）の公費負担者番号です。保険の照会では確認できません。医療券か福祉事務所で確かめてください。",
    "This is a number of public assistance (seikatsu hogo), which is not insurance. Go by the ticket, or ask the welfare office.",
    "生活保護（せいかつほご）の 番号です。医療券（いりょうけん）を 見るか、福祉事務所（ふくしじむしょ）に 聞いてください。")
  static let symbolWrong = LocalizedText("記号を確かめてください。", "Check the symbol.", "記号を もういちど 見てください。")
  static let numberWrong = LocalizedText("番号を確かめてください。", "Check the number.", "番号を もういちど 見てください。")
  static let branchWrong = LocalizedText("枝番は2桁の数字です。", "The branch number has two digits.", "枝番は 2つの 数字です。")
  static let registerDown = LocalizedText(
    "登録データを読めませんでした。照会できなかっただけで、「資格がない」という意味ではありません。",
    "The register could not be read. That does not mean that the person has no cover.",
    "登録データを 読めませんでした。「保険が ない」と いう 意味では ありません。")
}
