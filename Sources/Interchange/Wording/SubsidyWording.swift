public import EligibilityModel

extension SubsidyProgramme {
  /// The subsidy's name.
  /// 補助金の種類
  public var wording: LocalizedText {
    switch self {
    case .addedReaders: LocalizedText("カードリーダーの増設の補助", "Subsidy for added card readers", "カードの 機械を ふやす 補助金")
    case .homeCareSystem: LocalizedText("居宅同意取得型のシステム導入の補助", "Subsidy for the home-care system", "家で みるための システムの 補助金")
    }
  }
}

extension SubsidyOutcome {
  /// Whether it is granted.
  /// 補助の可否
  public var wording: LocalizedText {
    switch self {
    case .eligible: LocalizedText("補助の対象になる", "Eligible", "補助金が もらえます")
    case .notEligible: LocalizedText("補助の対象にならない（自費）", "Not eligible: the institution pays itself", "補助金は もらえません")
    case .undecided: LocalizedText("まだ決まらない", "Not decided yet", "まだ わかりません")
    }
  }
}

extension SubsidyRefusal {
  /// Why not.
  /// 対象外の理由
  public var wording: LocalizedText {
    switch self {
    case .useBelowThreshold:
      LocalizedText("対象の月の利用件数が1台当たり500件に届かない", "Too few uses per reader in every month that counts", "つかった 回数が 少ないです")
    case .addedTooEarly: LocalizedText("対象になる日より前の増設", "Added before the first day", "ふやした 日が 早すぎます")
    case .installationNotComplete: LocalizedText("導入の完了より前の申請", "Applied before the installation was complete", "つけ終わる 前に 申し込みました")
    case .appliedTooLate: LocalizedText("申請期限を過ぎた", "Applied after the last day", "申し込みが おそいです")
    }
  }
}

extension MissingForSubsidy {
  /// What nobody told.
  /// 不足している情報
  public var wording: LocalizedText {
    switch self {
    case .facility: LocalizedText("施設の種類", "The kind of institution", "病院か クリニックか 薬局か")
    case .readers: LocalizedText("既存の台数", "The number of readers", "機械の 数")
    case .monthlyUse: LocalizedText("月間利用件数", "The uses of each month", "1か月に つかった 回数")
    case .addedOn: LocalizedText("増設日", "The day on which the readers were added", "ふやした 日")
    case .installedOn: LocalizedText("導入の完了日", "The day on which the installation was complete", "つけ終わった 日")
    case .unitCosts: LocalizedText("購入・増設の費用", "The costs of the readers", "かかった お金")
    case .amountNotStated: LocalizedText("補助額（資料に定めが見当たりません）", "The amount, which no source states", "もらえる お金（資料に ありません）")
    }
  }
}

extension PlainText {
  /// The outcome first, then amount and deadline, why last.
  static func text(of decision: SubsidyDecision, in language: Language) -> String {
    var page = TextPage(language)
    page.line(decision.outcome.wording)
    page.list(Label.reasons, decision.reasons.map { $0.wording[language] })
    page.list(Label.needed, decision.missing.map { $0.wording[language] })
    page.field(Label.deadline, decision.deadline.wording[language])
    page.field(Label.grant, amount(decision.grant)[language])
    page.field(Label.grantLimit, amount(decision.limit)[language])
    page.field(Label.selfPaid, amount(decision.selfPaid)[language])
    page.findings(decision.because, certainty: decision.certainty)
    return page.text
  }
}

extension Label {
  /// 対象外の理由.
  static let reasons = LocalizedText("対象外の理由", "Reasons", "もらえない わけ")
  /// 不足している情報.
  static let needed = LocalizedText("不足している情報", "Missing", "まだ わからない こと")
  /// 申請期限.
  static let deadline = LocalizedText("申請期限", "Last day of application", "申し込む 最後の 日")
  /// 補助額.
  static let grant = LocalizedText("補助額", "Subsidy", "もらえる お金")
  /// 補助の上限額.
  static let grantLimit = LocalizedText("補助の上限額", "At most", "いちばん 多くて")
  /// 自費.
  static let selfPaid = LocalizedText("自費", "Paid by the institution", "じぶんで はらう お金")
}
