public import EligibilityModel

extension RuleRefusal {
  /// Why there is no answer, and what to do.
  /// 回答できない理由
  public var wording: LocalizedText {
    switch self {
    case .outsideModelledPeriod(let day, _, let first, let last):
      LocalizedText(
        "\(day.wording.japanese)は\(first.wording.japanese)から\(last.wording.japanese)までの日にしてください。",
        "The \(day.wording.english) must be from \(first.wording.english) to \(last.wording.english).",
        "\(day.wording.easyJapanese)は \(first.wording.easyJapanese)から \(last.wording.easyJapanese)までに してください。")
    case .unknownInsurerProfile:
      LocalizedText(
        "その保険者の設定はありません。保険者の種類で選んでください。", "There is no profile of this insurer. Choose its kind instead.", "この 保険は ありません。ほかの ものを えらんで ください。"
      )
    case .claimOrder(let chosen, let possible):
      LocalizedText(
        "「\(chosen.headline.japanese)」より先に「\(possible.headline.japanese)」ができます。①→②→③の順に選んでください。",
        "\"\(possible.headline.english)\" is possible and comes before \"\(chosen.headline.english)\". Choose in the order ①, ②, ③.",
        "さきに「\(possible.headline.easyJapanese)」を えらんで ください。")
    case .declarationIncomplete(let missing):
      LocalizedText(
        "③の請求には申立書の\(missing.wording.japanese)が必要です。", "③ needs the \(missing.wording.english) on the declaration.",
        "サインの紙の「\(missing.wording.easyJapanese)」が たりません。")
    case .unknownCeilingCategory(let known):
      LocalizedText(
        "その適用区分はこの日にありません。次のどれかで書いてください：" + known.joined(separator: "、"),
        "No class of ceilings has this code or label on this day. It must be one of " + known.joined(separator: ", "),
        "その 区分は ありません。つぎの どれかに して ください：" + known.joined(separator: "、"))
    case .ceilingCategoryOfAnotherAge:
      LocalizedText(
        "その適用区分は、この人の年齢や制度のものではありません。区分か生年月日を直してください。",
        "This class belongs to another age or scheme. Mend the class or the birth date.", "その 区分は、この人の ねんれいの ものでは ありません。なおして ください。")
    case .bornAfterService:
      LocalizedText(
        "生年月日が診療日より後になっています。どちらかを直してください。", "The birth date is after the date of service. Mend one of them.", "生まれた日が、来た日より 後です。なおして ください。")
    }
  }
}

extension AskedDay {
  /// The day as people call it.
  fileprivate var wording: LocalizedText {
    switch self {
    case .serviceDate: LocalizedText("診療日", "date of service", "日")
    case .filedOn: LocalizedText("届出日", "day of filing", "出した日")
    case .appliedOn: LocalizedText("申請日", "day of application", "もうしこんだ日")
    }
  }
}
