public import EligibilityModel

extension CertificateOutcome {
  /// What becomes of the certificate, in one sentence.
  /// 資格確認書の交付の判断
  public var wording: LocalizedText {
    switch self {
    case .due(let ground, _): ground.wording
    case .waiting:
      LocalizedText("資格確認書は後日届きます。手続きはいりません。", "A certificate will come later. Nothing needs to be done.", "資格確認書は あとで とどきます。まっていて ください。")
    case .needsApplication:
      LocalizedText("資格確認書は申請すれば交付されます。", "A certificate is issued on application.", "資格確認書が いる人は、申し込んで ください。")
    case .incomplete(let missing): missing.missingWording
    case .notDue(let reason):
      reason.wording.map { language, text in
        switch language {
        case .japanese: "資格確認書は交付しません。\(text)"
        case .english: "No certificate is due. \(text)"
        case .easyJapanese: "資格確認書は とどきません。\(text)"
        }
      }
    case .refused(let reason):
      reason.wording.map { language, text in
        switch language {
        case .japanese: "申請のあった資格確認書は交付しません。\(text)"
        case .english: "The certificate applied for is not issued. \(text)"
        case .easyJapanese: "申し込んだ 資格確認書は もらえません。\(text)"
        }
      }
    case .askInsurer:
      LocalizedText("資料に定めがありません。保険者に確認してください。", "The sources do not say it. Ask the insurer.", "わかりません。保険の 会社や 役所に 聞いて ください。")
    case .unknown:
      LocalizedText(
        "利用登録の有無か生年月日が分かると決まります。", "Known once the registration or the birth date is.", "マイナ保険証が あるか、生まれた日が わかると きまります。")
    }
  }
}

extension IssueGround {
  /// On what ground it is issued.
  /// 交付の根拠
  public var wording: LocalizedText {
    switch self {
    case .exOfficio: LocalizedText("資格確認書を職権で交付します。", "A certificate is issued without application.", "申し込まなくても 資格確認書が とどきます。")
    case .application: LocalizedText("申請により資格確認書を交付します。", "A certificate is issued on application.", "申し込んだので 資格確認書が もらえます。")
    case .renewal: LocalizedText("資格確認書を更新します。", "The certificate is renewed.", "新しい 資格確認書が とどきます。")
    case .reissue: LocalizedText("資格確認書を再交付します。", "The certificate is issued again.", "資格確認書を もういちど もらえます。")
    case .lostLegacyCard:
      LocalizedText(
        "健康保険証は再交付できないため、資格確認書を交付します。", "The old card can't be made again, so a certificate is issued.",
        "古い 保険証は もう 作れません。かわりに 資格確認書が もらえます。")
    case .change:
      LocalizedText("変更後の資格確認書を交付します。", "A certificate with the changed data is issued.", "名前などが かわったので、新しい 資格確認書が もらえます。")
    case .supportNeeded:
      LocalizedText(
        "配慮が必要な方として資格確認書を交付します。", "A certificate is issued because the person needs support.", "助けが いる人なので、資格確認書が もらえます。")
    case .lateStagePractice:
      LocalizedText(
        "後期高齢者医療の取扱いにより資格確認書を交付します。", "A certificate is issued under the practice of late-stage elderly care.",
        "75さいからの 人には 資格確認書が とどきます。")
    }
  }
}

extension NoCertificate {
  /// Why none is issued.
  /// 交付しない理由
  public var wording: LocalizedText {
    switch self {
    case .notYetIssued: LocalizedText("交付の開始前です。", "Issue has not begun.", "まだ はじまって いません。")
    case .holdsMyNumberInsuranceCard:
      LocalizedText("マイナ保険証を使えるためです。", "The person can use a My Number insurance card.", "マイナ保険証が つかえるからです。")
    case .legacyCardValid:
      LocalizedText("有効な健康保険証をお持ちのためです。", "The person holds an old card that is still good.", "いまの 保険証が まだ つかえるからです。")
    case .alreadyHeld:
      LocalizedText("有効な資格確認書をお持ちのためです。", "The person holds a good certificate already.", "もう 資格確認書を 持っているからです。")
    case .applicantNotEntitled:
      LocalizedText(
        "申請できるのは本人、法定代理人、介助者等です。", "Only the person, a legal representative or a caregiver may apply.", "申し込めるのは、本人か、家族や 手伝う人です。")
    case .otherInsurer:
      LocalizedText("現在加入している保険者に申請してください。", "Apply to the current insurer.", "いま 入っている 保険の 会社や 役所に 申し込んで ください。")
    case .coverEnded: LocalizedText("資格を喪失しているためです。", "Cover with this insurer has ended.", "この 保険は おわりました。")
    case .lateStageMember:
      LocalizedText(
        "75歳以上の方は後期高齢者医療広域連合が交付します。", "From 75 on the late-stage elderly care association issues it.",
        "75さいからは、後期高齢者医療の 役所から とどきます。")
    }
  }
}

extension LostPaper {
  /// The paper's name.
  /// 書類の名前
  public var wording: LocalizedText {
    switch self {
    case .legacyCard: DocumentKind.legacyCard.wording
    case .eligibilityCertificate: DocumentKind.eligibilityCertificate.wording
    }
  }

  /// That it must be attached.
  var missingWording: LocalizedText {
    wording.map { language, paper in
      switch language {
      case .japanese: "届出に\(paper)を添えてください。"
      case .english: "Attach to the notification: \(paper)."
      case .easyJapanese: "\(paper)を いっしょに 出して ください。"
      }
    }
  }
}

extension NoticeOutcome {
  /// What becomes of the notice, in one sentence.
  /// 資格情報のお知らせの交付の判断
  public var wording: LocalizedText {
    switch self {
    case .due: LocalizedText("資格情報のお知らせを交付します。", "A notice is issued.", "資格情報の お知らせが とどきます。")
    case .waiting: LocalizedText("資格情報のお知らせは後日届きます。", "A notice will come later.", "資格情報の お知らせは あとで とどきます。")
    case .notDue: LocalizedText("資格情報のお知らせは交付しません。", "No notice is due.", "資格情報の お知らせは とどきません。")
    case .askInsurer:
      LocalizedText(
        "資格情報のお知らせは資料に定めがありません。保険者に確認してください。", "Whether a notice is due is not stated. Ask the insurer.",
        "お知らせが とどくか わかりません。保険の 会社や 役所に 聞いて ください。")
    case .unknown:
      LocalizedText(
        "資格情報のお知らせは、利用登録の有無で決まります。", "The notice depends on the registration.", "お知らせは、マイナ保険証が あるか どうかで きまります。")
    }
  }
}

extension ElderlyCertificateOutcome {
  /// What becomes of the 高齢受給者証.
  /// 高齢受給者証の交付
  public var wording: LocalizedText {
    switch self {
    case .notConcerned: LocalizedText("高齢受給者証の対象外", "No elderly recipient certificate", "高齢受給者証は いりません")
    case .merged:
      LocalizedText("負担割合は資格確認書かお知らせに記載", "The share stands on the certificate or the notice", "何わりかは、資格確認書か お知らせに 書いて あります")
    case .separate: LocalizedText("高齢受給者証を別に交付", "A separate elderly recipient certificate", "高齢受給者証が べつに とどきます")
    case .notForCardHolders:
      LocalizedText("マイナ保険証の方には高齢受給者証を交付しない", "None for holders of the My Number insurance card", "マイナ保険証の 人には 高齢受給者証が とどきません")
    case .askInsurer:
      LocalizedText("高齢受給者証は保険者に確認", "Ask the insurer about the elderly recipient certificate", "高齢受給者証は 保険の 会社や 役所に 聞いて ください")
    case .unknown: LocalizedText("高齢受給者証は生年月日による", "Depends on the birth date", "高齢受給者証は 生まれた日で きまります")
    }
  }
}

extension OldCardHandling {
  /// What the holder does with an old card.
  /// 健康保険証 (旧) の扱い方
  public var wording: LocalizedText {
    switch self {
    case .notHeld: LocalizedText("健康保険証なし", "No old card", "古い 保険証は ありません")
    case .keep: LocalizedText("健康保険証は期限まで使えます。捨てないでください。", "Keep the old card: it is good until its end.", "古い 保険証は まだ つかえます。すてないで ください。")
    case .attach: LocalizedText("届出に健康保険証を添えてください。", "Attach the old card to the notification.", "古い 保険証を いっしょに 出して ください。")
    case .destroy: LocalizedText("期限の切れた健康保険証はご自身で破棄してください。", "Destroy the old card yourself.", "古い 保険証は 切って すてて ください。")
    case .giveBack: LocalizedText("期限の切れた健康保険証は保険者に返してください。", "Give the old card back to the insurer.", "古い 保険証を かえして ください。")
    case .notNeeded: LocalizedText("健康保険証の返却はいりません。", "The old card need not be returned.", "古い 保険証は かえさなくて いいです。")
    case .askInsurer: LocalizedText("健康保険証の扱いは保険者に確認してください。", "Ask the insurer what to do with the old card.", "古い 保険証を どうするか、聞いて ください。")
    }
  }
}

extension Together {
  /// Whether both may be held.
  /// マイナ保険証と資格確認書の併有
  public var wording: LocalizedText {
    switch self {
    case .notConcerned: LocalizedText("併有なし", "Not both", "2つは 持って いません")
    case .allowed: LocalizedText("マイナ保険証と資格確認書を両方持てます。", "Card and certificate may both be held.", "マイナ保険証と 資格確認書、2つ 持って いいです。")
    case .notAllowed:
      LocalizedText("両方は持てません。資格確認書を返してください。", "Both may not be held: return the certificate.", "2つは 持てません。資格確認書を かえして ください。")
    }
  }
}
