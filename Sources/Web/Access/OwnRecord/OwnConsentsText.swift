import EligibilityModel
import Interchange

/// The words about one's own consents.
enum OwnConsentsText {
  static let title = LocalizedText("あなたの同意", "What you agreed to", "あなたが「見て いい」と 言った こと")
  static let intro = LocalizedText(
    "あなたが同意した医療機関は、次の期限まで、あなたの診療・薬剤などの情報を見られます。同意はいつでも撤回できます。",
    "Where you agreed, the institution may see these records of yours until the time shown. You may withdraw that at any time.",
    "びょういんや やっきょくは、この 日まで あなたの きろくを 見られます。いつでも やめる ことが できます。")
  static let none = LocalizedText("登録された同意はありません。", "No consent of yours is known.", "まだ ありません。")
  static let nothingOpen = LocalizedText(
    "今、同意によって見られる情報はありません（期限切れ、撤回、または不同意）。",
    "Nothing is open by consent now: it ran out, was withdrawn, or you did not agree.", "いまは 見られません。")
  static let withdraw = LocalizedText("この医療機関への同意を撤回する", "Withdraw what I agreed to here", "ここに 見せるのを やめる")
  static let question = LocalizedText("同意を撤回しますか", "Withdraw your consent?", "見せるのを やめますか")
  static let consequences = [
    LocalizedText(
      "撤回すると、この医療機関は、同意によって見ていた情報を今から見られなくなります。今までに見た記録は残ります。",
      "From now on this institution no longer sees what you had agreed to show. What it has looked at before stays on record.",
      "やめると、ここの 人は、いまから あなたの きろくを 見られません。いままでに 見た ことは のこります。"),
    LocalizedText(
      "見られないと、薬の飲み合わせなどに気づけないことがあります。もう一度同意するときは、医療機関の窓口で行います。",
      "Without it, a doctor or pharmacist may miss, for instance, medicines that do not go together. To agree again, tell the institution's counter.",
      "見られないと、くすりの のみあわせ などが わからない ことが あります。また 見せたい ときは、びょういんで 言って ください。"),
  ]
  static let confirm = LocalizedText("撤回する", "Withdraw", "見せるのを やめる")
  static let back = LocalizedText("撤回しないで戻る", "Go back and keep it", "やめないで もどる")
  static let done = LocalizedText("同意を撤回しました。", "Your consent is withdrawn.", "見せるのを やめました。")
  static let nothingThere = LocalizedText(
    "この医療機関への同意は登録されていません。", "You agreed to nothing at this institution.", "ここに 見せる やくそくは ありません。")

  /// By its name, or by its code where nobody knows the name.
  static func institution(_ code: MedicalInstitutionCode, _ names: InstitutionDirectory) -> LocalizedText {
    if let name = names.name(of: code) { return LocalizedText(name, name, name) }
    return LocalizedText("医療機関コード \(code.canonical)", "Institution \(code.canonical)", "びょういん・やっきょくの ばんごう \(code.canonical)")
  }

  static func answered(_ moment: CivilMoment) -> LocalizedText {
    let (day, time) = (moment.date.wording, moment.time)
    return LocalizedText(
      "最後に回答した日時：\(day[.japanese]) \(time)", "Last answered: \(day[.english]) \(time)", "さいごに こたえた とき：\(day[.easyJapanese]) \(time)")
  }
}
