public import EligibilityModel

extension PlacingRuling {
  /// What to do with the card.
  /// カードの置き方
  public var wording: LocalizedText {
    switch self {
    case .readable: LocalizedText("カードを読み取れます", "The card can be read", "カードを よめます")
    case .takeOffCover: LocalizedText("カードのカバーを外してください", "Take the cover off the card", "カードの カバーを とって ください")
    case .turnCard: LocalizedText("カードの向きを変えて置いてください", "Turn the card as this reader wants it", "カードの むきを かえて ください")
    }
  }
}

extension IdentityMethod {
  /// The way of identity check.
  /// 本人確認の方法
  public var wording: LocalizedText {
    switch self {
    case .face: LocalizedText("顔認証（顔を枠内に入れる）", "Face recognition (face inside the frame)", "顔を 見せます")
    case .pin: LocalizedText("暗証番号（4桁）", "PIN (4 digits)", "4つの 数字を 入れます")
    case .visual: LocalizedText("目視確認", "Check by eye", "人が 写真を 見ます")
    }
  }
}

extension PINStanding {
  /// The state of the PIN.
  /// 暗証番号の状態
  public var wording: LocalizedText {
    switch self {
    case .usable: LocalizedText("暗証番号を使えます", "The PIN can be used", "数字が つかえます")
    case .locked: LocalizedText("暗証番号はロックされています（顔認証は使えます）", "The PIN is locked; face recognition still works", "数字は つかえません。顔は つかえます")
    case .forgotten: LocalizedText("暗証番号を忘れています", "The PIN is forgotten", "数字を わすれました")
    case .notSet: LocalizedText("暗証番号のないカードです", "This card has no PIN", "数字の ない カードです")
    }
  }
}

extension IdentityResult {
  /// How the patient was identified.
  /// 本人確認の結果
  public var wording: LocalizedText {
    switch self {
    case .face: LocalizedText("顔認証で本人確認済み", "Identified by face", "顔で 確認しました")
    case .pin: LocalizedText("暗証番号で本人確認済み", "Identified by PIN", "数字で 確認しました")
    case .visual: LocalizedText("目視で本人確認済み", "Identified by eye", "人が 見て 確認しました")
    case .none: LocalizedText("本人確認はまだ", "Not identified yet", "まだ 確認して いません")
    }
  }
}

extension VisualPermission {
  /// Whether a check by eye is allowed, and why.
  /// 目視確認の可否
  public var wording: LocalizedText {
    switch self {
    case .faceFailedWithoutPIN:
      LocalizedText("目視確認ができる（顔認証に失敗し、暗証番号も使えない）", "A check by eye is allowed: face failed and the PIN can't be used", "人が 写真を 見ても いいです")
    case .dementiaOrDisability:
      LocalizedText("目視確認ができる（認知症・障害等）", "A check by eye is allowed: dementia, disability or the like", "人が 写真を 見ても いいです")
    case .conditionWorse:
      LocalizedText("目視確認ができる（体調・状況の悪化）", "A check by eye is allowed: the condition became worse", "人が 写真を 見ても いいです")
    case .machineTrouble:
      LocalizedText("目視確認ができる（機械の不具合）", "A check by eye is allowed: machine trouble", "人が 写真を 見ても いいです")
    case .noReason: LocalizedText("目視確認をする事情がない", "There is no reason for a check by eye", "人が 見る わけが ありません")
    case .notForThisCard: LocalizedText("写真のないカードは目視確認できない", "A card without photo can't be checked by eye", "写真が ない カードは 見ても わかりません")
    }
  }
}

extension VisualRoute {
  /// The way of a check by eye.
  /// 目視確認の方法
  public var wording: LocalizedText {
    switch self {
    case .readerPasscode: LocalizedText("カードリーダーだけで行う方法", "On the reader alone", "機械だけで する しかた")
    case .terminalMode: LocalizedText("資格確認端末で切り替える方法", "By switching at the eligibility terminal", "パソコンで きりかえる しかた")
    }
  }
}

extension VisualStep {
  /// What staff does.
  /// 目視確認の手順
  public var wording: LocalizedText {
    switch self {
    case .issuePasscode: LocalizedText("目視確認用パスコードを発行する", "Issue a passcode for the check by eye", "パスコードを 出します")
    case .pressStaffButton: LocalizedText("リーダーの職員用ボタンを押す", "Press the staff button on the reader", "職員の ボタンを おします")
    case .enterPasscode: LocalizedText("パスコードを入力する", "Enter the passcode", "パスコードを 入れます")
    case .enterWrongPasscode: LocalizedText("誤ったパスコードを入力した", "A wrong passcode was entered", "パスコードを まちがえました")
    case .confirmPhoto: LocalizedText("顔写真を目視で確認する", "Look at the photo and confirm who it is", "写真を 見て 確認します")
    case .leadToTerminal: LocalizedText("資格確認端末のある窓口に案内する", "Lead the patient to the counter with the terminal", "パソコンの ある 窓口に 行きます")
    case .logIn: LocalizedText("オンライン資格確認等システムにログインする", "Log in to the online eligibility system", "システムに 入ります")
    case .pressReaderOperation: LocalizedText("「顔認証付きカードリーダー操作」を押す", "Press 「顔認証付きカードリーダー操作」", "「顔認証付きカードリーダー操作」を おします")
    case .pressVisualCheck: LocalizedText("「目視確認」を押してリーダーを切り替える", "Press 「目視確認」 and switch the reader", "「目視確認」を おします")
    case .confirmPhotoAndTick:
      LocalizedText("顔写真を確認し「目視で本人確認完了」をチェックする", "Look at the photo and tick 「目視で本人確認完了」", "写真を 見て「目視で本人確認完了」に しるしを つけます")
    case .confirmWithoutTick: LocalizedText("チェックを付けずに確認した", "The photo was looked at without the tick", "しるしを つけて いません")
    }
  }
}

extension AssistanceRuling {
  /// Whether staff may help.
  /// 操作の支援の可否
  public var wording: LocalizedText {
    switch self {
    case .notAsked: LocalizedText("操作は患者本人がする", "The patient operates the reader", "自分で します")
    case .allowedAndLogged: LocalizedText("職員が支援してよい（記録する）", "Staff may help; note it down", "てつだっても いいです（書いて おきます）")
    case .notAllowed: LocalizedText("職員が代わりに操作することはできない", "Staff may not do it for the patient", "かわりに する ことは できません")
    }
  }
}

extension ReaderStep {
  /// What to do at the reader.
  /// カードリーダーの手順
  public var wording: LocalizedText {
    switch self {
    case .placeCard: LocalizedText("カードを読み取り口に置く", "Put the card on the reader", "カードを おきます")
    case .proveIdentity: LocalizedText("本人確認をする", "Prove who you are", "本人の 確認を します")
    case .answerConsent: LocalizedText("情報提供の同意を選ぶ", "Answer about showing information", "「同意する」か「しない」を えらびます")
    case .removeCard: LocalizedText("カードの取り忘れに注意し、カードを取り出す", "Take the card out; don't leave it behind", "カードを とります。わすれないで ください")
    }
  }
}

extension IssuedVariant {
  /// What kind of card an application leads to.
  /// 交付されるカードの種類
  public var wording: LocalizedText {
    switch self {
    case .notAsked: LocalizedText("申請は聞いていない", "The application was not asked about", "聞いて いません")
    case .photo: LocalizedText("顔写真のあるカードになる", "The card bears a photo", "写真の ある カードです")
    case .noPhoto: LocalizedText("顔写真のないカードになる", "The card bears no photo", "写真の ない カードです")
    }
  }
}
