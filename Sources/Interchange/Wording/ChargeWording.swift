public import EligibilityModel

extension CopaymentRate {
  /// The share as it is said at a counter.
  /// 負担割合
  public var wording: LocalizedText {
    LocalizedText(japanese, "\(percent)%", "\(tenths)わり（\(percent)%）")
  }
}

extension Charge {
  /// The share in as few signs as can be read from two metres.
  /// 窓口負担
  public var short: LocalizedText {
    switch self {
    case .share(let rate): Self.alternatives([rate])
    case .full: LocalizedText("10割", "100%", "ぜんぶ")
    case .undecided(let candidates, _): Self.alternatives(candidates.rates)
    }
  }

  /// The share with what has to be looked at or said beside it.
  /// 窓口負担の説明
  public var detail: LocalizedText {
    switch self {
    case .share(let rate):
      LocalizedText(
        "患者の負担は\(rate.tenths)割です。", "The patient pays \(rate.percent)% of the fee.", "お金の \(rate.percent)%を はらいます。")
    case .full(let reason): reason.wording
    case .undecided(_, let missing): missing.wording
    }
  }

  private static func alternatives(_ rates: [CopaymentRate]) -> LocalizedText {
    guard !rates.isEmpty else { return LocalizedText("未定", "Open", "まだ") }
    return LocalizedText(
      rates.map(\.wording.japanese).joined(separator: "か"), rates.map(\.wording.english).joined(separator: " or "),
      rates.map { "\($0.tenths)わり" }.joined(separator: "か "))
  }
}

extension MissingForCharge {
  /// What to look at so that the share is known.
  /// 負担割合が決まらない理由
  public var wording: LocalizedText {
    switch self {
    case .step:
      LocalizedText("受け付けられた場合の負担です。10割はまだ求めません。", "If accepted. Do not ask for the whole fee yet.", "うけつける ときの お金です。まだ ぜんぶは もらいません。")
    case .elderlyCertificate:
      LocalizedText(
        "高齢受給者証で割合を確認してください。", "Look at the elderly recipient certificate for the share.",
        "高齢受給者証（こうれいじゅきゅうしゃしょう）を 見てください。")
    case .onlineRate:
      LocalizedText(
        "オンライン資格確認の画面で割合を確認してください。", "Look at the online answer's screen for the share.", "パソコンの 画面で 何わりか 見てください。")
    case .birthDate:
      LocalizedText("生年月日が分かると決まります。", "Known once the birth date is.", "生まれた日を 聞いてください。")
    case .income:
      LocalizedText(
        "所得区分で決まります。割合の分かる書類か画面を確認してください。", "It depends on income. Look for a paper or screen that shows the share.",
        "何わりか 書いてある 紙か 画面を 見てください。")
    }
  }
}

extension FullChargeReason {
  /// Why the whole fee.
  /// 10割の理由
  public var wording: LocalizedText {
    switch self {
    case .notConfirmed:
      LocalizedText(
        "ほかの方法をすべて試しても確認できなかったためです。", "Every other way was tried and eligibility could not be confirmed.",
        "ほかの 方法を ぜんぶ しても、たしかめられませんでした。")
    case .specialMedicalExpense:
      LocalizedText(
        "資格はありますが、特別療養費の対象です。いったん全額を支払い、あとで保険者に請求してもらいます。",
        "The person is insured but under 特別療養費: pays in full first and claims back from the insurer.",
        "保険は あります。でも、先に ぜんぶ はらいます。あとで 保険の 会社や 役所に 言ってください。")
    }
  }
}
