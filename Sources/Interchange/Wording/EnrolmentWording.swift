public import EligibilityModel

extension EnrolmentChannel {
  /// The way to register.
  /// 利用登録の方法
  public var wording: LocalizedText {
    switch self {
    case .reader: LocalizedText("医療機関・薬局のカードリーダー", "The reader of an institution or pharmacy", "病院や 薬局の 機械")
    case .portal: LocalizedText("マイナポータル", "Mynaportal", "マイナポータル（スマホや パソコン）")
    case .atm: LocalizedText("セブン銀行ATM", "Seven Bank ATM", "セブン銀行の ATM")
    }
  }
}

extension EnrolmentStep {
  /// What to do.
  /// 利用登録の手順
  public var wording: LocalizedText {
    switch self {
    case .placeCard: LocalizedText("カードをリーダーに置く", "Put the card on the reader", "カードを 機械に おきます")
    case .proveIdentity: LocalizedText("顔認証か暗証番号で本人確認をする", "Prove who you are by face or PIN", "顔か 4つの 数字で 本人か たしかめます")
    case .apply: LocalizedText("保険証としての利用を申し込む", "Apply for use as an insurance card", "保険証として つかう ボタンを おします")
    case .awaitCompletion: LocalizedText("申込みが終わるまで待つ", "Wait until the application is complete", "おわるまで 少し まちます")
    case .logIn: LocalizedText("マイナポータルにログインする", "Log in to Mynaportal", "マイナポータルに 入ります")
    case .openInsurance: LocalizedText("「健康保険証」をタップする", "Tap 「健康保険証」", "「健康保険証」を おします")
    case .consent: LocalizedText("健康保険証利用に同意する", "Consent to use as an insurance card", "「同意」を します")
    case .pressRegister: LocalizedText("「登録」をタップする", "Tap 「登録」", "「登録」を おします")
    case .chooseMyNumber: LocalizedText("「マイナンバーカードでの手続き」を選ぶ", "Choose 「マイナンバーカードでの手続き」", "「マイナンバーカードでの手続き」を おします")
    case .chooseInsurance: LocalizedText("「健康保険証利用の申込み」を選ぶ", "Choose 「健康保険証利用の申込み」", "「健康保険証利用の申込み」を おします")
    }
  }
}

extension EnrolmentNeed {
  /// The thing needed.
  /// 申込みに必要なもの
  public var wording: LocalizedText {
    switch self {
    case .myNumberCard: LocalizedText("マイナンバーカード", "My Number Card", "マイナンバーカード")
    case .validCard: LocalizedText("期限内のカード", "A card that is not expired", "期限が きれて いない カード")
    case .validCertificate: LocalizedText("期限内の電子証明書", "A certificate that is not expired", "期限が きれて いない 電子証明書")
    case .ownCard: LocalizedText("申込者本人のカード", "The applicant's own card", "自分の カード")
    case .cardWithPIN: LocalizedText("暗証番号を使えるカード", "A card with a usable PIN", "4つの 数字が つかえる カード")
    case .userCertificationPIN: LocalizedText("利用者証明用パスワード（4桁）", "The 4-digit PIN", "4つの 数字（暗証番号）")
    case .readingDevice: LocalizedText("カードを読み取れるスマートフォンかパソコン", "A phone or computer that reads the card", "カードを よめる スマホか パソコン")
    case .portalApp: LocalizedText("マイナポータルのアプリ", "The Mynaportal app", "マイナポータルの アプリ")
    }
  }
}

extension RegistrationOutcome {
  /// Whether the card can be registered.
  /// 利用登録の可否
  public var wording: LocalizedText {
    switch self {
    case .alreadyRegistered: LocalizedText("もう登録されています", "Already registered", "もう 登録して あります")
    case .possible: LocalizedText("登録できます", "Can be registered", "登録できます")
    case .blocked: LocalizedText("このままでは登録できません", "Can't be registered as things stand", "いまは 登録できません")
    }
  }
}

extension ChannelStanding {
  /// Whether the way is open.
  /// 方法の可否
  public var wording: LocalizedText {
    switch self {
    case .open: LocalizedText("できる", "open", "できます")
    case .blocked: LocalizedText("できない", "not open", "できません")
    }
  }
}

extension UseAfterRegistration {
  /// When the card can be used.
  /// 登録後の利用開始
  public var wording: LocalizedText {
    switch self {
    case .sameVisit: LocalizedText("登録したその受診から使える", "usable in the same visit", "その日から つかえます")
    case .notStated: LocalizedText("使い始めの時期は資料に記載なし", "the sources do not say from when", "いつから つかえるか、資料に ありません")
    }
  }
}

extension EnrolmentAdvice {
  /// What to do or to mind.
  /// 利用登録の案内
  public var wording: LocalizedText {
    switch self {
    case .getValidCardFirst: LocalizedText("先に有効なマイナンバーカードを取得してください。", "Get a valid My Number Card first.", "さきに 新しい カードを もらって ください。")
    case .renewCertificateFirst:
      LocalizedText("先に市区町村で電子証明書を更新してください。", "Renew the certificate at your municipality first.", "さきに 役所で 電子証明書を 新しく してください。")
    case .checkStatusInPortal:
      LocalizedText(
        "登録済みかどうかは、マイナポータルのトップ画面で確かめられます。", "Mynaportal's top screen shows whether the card is registered.", "登録したか どうかは、マイナポータルで わかります。")
    case .logOutAfterwards: LocalizedText("終わったら必ずログアウトしてください。", "Always log out afterwards.", "おわったら、かならず ログアウトして ください。")
    case .waitForCompletion:
      LocalizedText("申込みを処理しています。少しお待ちください。", "The application is being processed. Please wait a little.", "いま 登録して います。少し まってください。")
    case .useReader:
      LocalizedText("医療機関・薬局のカードリーダーで登録してください。", "Register at the reader of an institution or pharmacy.", "病院や 薬局の 機械で 登録して ください。")
    }
  }
}
