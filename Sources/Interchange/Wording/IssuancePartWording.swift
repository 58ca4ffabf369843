public import EligibilityModel

extension IssuancePart {
  /// What to ask the insurer about.
  /// 保険者に確認すること
  public var wording: LocalizedText {
    switch self {
    case .certificate: LocalizedText("資格確認書の交付", "whether a certificate is issued", "資格確認書が もらえるか")
    case .notice: LocalizedText("資格情報のお知らせの交付", "whether a notice is issued", "お知らせが とどくか")
    case .validThrough: LocalizedText("資格確認書の有効期限", "the certificate's last day", "資格確認書が いつまで つかえるか")
    case .timing: LocalizedText("届く時期", "when it comes", "いつ とどくか")
    case .certificateForm: LocalizedText("資格確認書の様式", "the form of the certificate", "資格確認書の 形")
    case .certificateDelivery: LocalizedText("資格確認書の送付方法", "how the certificate is delivered", "資格確認書の とどき方")
    case .copaymentRate: LocalizedText("資格確認書の負担割合の記載", "whether the certificate shows the share", "資格確認書に 何わりか 書いて あるか")
    case .noticeForm: LocalizedText("お知らせの様式", "the form of the notice", "お知らせの 形")
    case .noticeDelivery: LocalizedText("お知らせの配付方法", "how the notice is delivered", "お知らせの とどき方")
    case .elderlyCertificate: LocalizedText("高齢受給者証の交付", "whether an elderly recipient certificate is issued", "高齢受給者証が とどくか")
    case .returns: LocalizedText("資格確認書の返却", "the return of the certificate", "資格確認書を かえすか")
    case .legacyCard: LocalizedText("健康保険証の扱い", "what to do with the old card", "古い 保険証を どうするか")
    case .applying: LocalizedText("申請先", "where to apply", "どこに 申し込むか")
    }
  }
}

extension DutyRoute {
  /// Through whom.
  /// 届出の経路
  public var wording: LocalizedText {
    switch self {
    case .employer: LocalizedText("事業主（勤務先）を通して", "through the employer", "会社に 出します")
    case .insurer: LocalizedText("保険者に直接", "directly to the insurer", "保険の 会社や 役所に 出します")
    }
  }
}

extension DeliveryRoute {
  /// The way of the envelope.
  /// 送付経路
  public var wording: LocalizedText {
    switch self {
    case .postHome: LocalizedText("自宅へ郵送", "by post to the home", "家に とどきます")
    case .workplace: LocalizedText("事業所（勤務先）経由", "through the workplace", "会社で もらいます")
    case .office: LocalizedText("本社・支店ごと", "through the head office or branch", "会社の 本社や 支店で もらいます")
    case .sentByInsurer: LocalizedText("保険者から送付", "sent by the insurer", "保険の 会社や 役所から とどきます")
    }
  }
}

extension CertificateApplicant {
  /// Who may apply.
  /// 申請者
  public var wording: LocalizedText {
    switch self {
    case .person: LocalizedText("本人", "the person", "本人")
    case .legalRepresentative: LocalizedText("親族等の法定代理人", "a legal representative such as a relative", "家族など")
    case .caregiver: LocalizedText("介助者等", "a caregiver", "手伝う人")
    }
  }
}

extension IssuePace {
  /// How long it takes.
  /// 交付までの期間
  public var wording: LocalizedText {
    switch self {
    case .atOnce: LocalizedText("即時", "at once", "すぐ")
    case .fewDays: LocalizedText("数日後", "a few days later", "なん日か あと")
    case .considerableTime: LocalizedText("対象かどうかの確認に相当の期間がかかる", "after a considerable time of checking", "しらべるので、時間が かかります")
    }
  }
}

extension CertificateEnd {
  /// The last day, as far as it is known.
  /// 有効終了日
  public var wording: LocalizedText {
    switch self {
    case .through(let day): day.wording
    case .onlyAtMost(let day):
      day.wording.map { language, day in
        switch language {
        case .japanese: "保険者が決めます（最長で\(day)）"
        case .english: "set by the insurer, \(day) at the latest"
        case .easyJapanese: "保険の 会社や 役所が きめます（長くて \(day)）"
        }
      }
    case .notStated: LocalizedText("保険者に確認してください", "ask the insurer", "聞いて ください")
    }
  }
}

extension LetterText {
  /// What the letter says.
  /// 送付状の案内
  public var wording: LocalizedText {
    switch self {
    case .switchRequest:
      LocalizedText(
        "有効期限内の、お早めのマイナ保険証への切替えをお願いします（手続きの案内つき）", "Please switch to the card soon, while it is valid (with a link to the guide)",
        "早めに マイナ保険証に かえて ください")
    case .misuseWarning:
      LocalizedText("不正に使うと、刑法の詐欺罪として処罰されることがあります", "Misuse may be punished as fraud", "悪く つかうと 罪（つみ）に なります")
    }
  }
}
