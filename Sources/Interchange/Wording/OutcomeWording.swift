public import EligibilityModel

extension CounterOutcome {
  /// What to do, in as few words as can be read from two metres.
  /// 結論の動詞
  public var verb: LocalizedText {
    switch self {
    case .accepted: LocalizedText("受け付ける", "Accept", "うけつけます")
    case .acceptedProvisionally: LocalizedText("仮に受け付ける", "Accept for now", "いまは うけつけます")
    case .declaration: LocalizedText("申立書で受け付ける", "Accept on declaration", "サインの紙で うけつけます")
    case .nextStep: LocalizedText("次の手順へ", "Take the next step", "つぎの ことを します")
    case .notConfirmed(.couldNotFindOut): LocalizedText("確認できなかった", "Could not find out", "わかりませんでした")
    case .notConfirmed(.noCover): LocalizedText("加入なしの回答", "Insurer says: no cover", "保険が ないと 言われました")
    }
  }

  /// What the verb means, in one or two sentences.
  /// 結論の説明
  public var meaning: LocalizedText {
    switch self {
    case .accepted:
      LocalizedText("資格を確認できました。", "Eligibility is confirmed.", "保険が あることを たしかめました。")
    case .acceptedProvisionally:
      LocalizedText(
        "通常の負担割合で受け付けられます。10割を求めないでください。", "Accept at the normal share. Do not ask for the whole fee.",
        "いつもの お金で うけつけます。ぜんぶの お金は もらいません。")
    case .declaration:
      LocalizedText(
        "署名のある被保険者資格申立書により、通常の負担割合で受け付けます。", "Accept at the normal share on the signed declaration of eligibility.",
        "サインした 紙が あるので、いつもの お金で うけつけます。")
    case .nextStep:
      LocalizedText(
        "まだ決まっていません。下の手順を上から順に試してください。",
        "Nothing is decided yet. Try the steps below in order.",
        "まだ きまっていません。下の ことを、上から じゅんばんに してください。")
    case .notConfirmed(let reason): reason.meaning
    }
  }

  /// The colour and sign that go with it.
  /// 結論の色
  public var tone: OutcomeTone {
    switch self {
    case .accepted: .confirmed
    case .acceptedProvisionally: .provisional
    case .declaration: .declaration
    case .nextStep: .open
    case .notConfirmed(.couldNotFindOut): .unanswered
    case .notConfirmed(.noCover): .denied
    }
  }
}

extension NonConfirmation {
  /// What it means; "could not find out" says that it is not "no cover".
  /// 未確認の理由
  public var meaning: LocalizedText {
    switch self {
    case .couldNotFindOut:
      LocalizedText(
        "確認する方法が残っていません。「資格がない」という意味ではありません。",
        "No way to confirm is left. This does not mean that the person has no cover.",
        "たしかめる 方法が もう ありません。「保険が ない」と いう 意味では ありません。")
    case .noCover:
      LocalizedText(
        "保険者が「この日は加入していない」と回答しました。", "The insurer itself says that there is no cover on this day.",
        "保険の 会社や 役所が「この日は 保険が ありません」と 言いました。")
    }
  }
}

/// The role of a colour on the counter's page; each outcome has one, with a sign of its own so that colour is never alone.
/// 結論の色
public enum OutcomeTone: String, CaseIterable, Sendable {
  /// Confirmed: a tick.
  case confirmed
  /// Taken for now: a tick in a dashed ring.
  case provisional
  /// On declaration: a pen.
  case declaration
  /// A step is open: an arrow.
  case open
  /// Nobody could say: a question mark.
  case unanswered
  /// The insurer denies cover: a bar.
  case denied
}

extension Certainty {
  /// How sure, in a word.
  /// 確度
  public var wording: LocalizedText {
    switch self {
    case .settled: LocalizedText("確定", "settled", "きまっています")
    case .unconfirmed: LocalizedText("未確定", "unconfirmed", "はっきり していません")
    }
  }
}

extension FollowUp {
  /// What is left to do after the visit; empty when nothing is.
  /// 事後確認
  public var wording: LocalizedText {
    switch self {
    case .none: LocalizedText("", "", "")
    case .confirmAfterwards:
      LocalizedText(
        "診療のあとで資格を確認してください（事後確認）。", "Confirm eligibility after the visit.", "あとで 保険を もういちど たしかめてください。")
    }
  }
}
