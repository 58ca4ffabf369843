import EligibilityModel

extension PlainText {
  /// The ceiling first, then what to pay and do, why last.
  static func text(of decision: CeilingDecision, in language: Language) -> String {
    var page = TextPage(language)
    page.field(Label.ceiling, headline(of: decision.ceiling)[language])
    if case .yen(_, let basis) = decision.ceiling { page.indented(basis.wording[language]) }
    if case .found(let name) = decision.category { page.indented("\(name.label) (\(name.code))\(language.colon)\(name.meaning[language])") }
    page.indented(decision.birthdayMonth.wording[language])
    page.field(Label.charge, amount(decision.patientPays)[language])
    page.indented(decision.atCounter.wording[language])
    page.indented(decision.paper.wording[language])
    page.numbered(Label.steps, decision.steps.map { $0.wording[language] })
    page.field(Label.addedUp, addedUp(decision.addedUp)[language])
    page.field(Label.refund, amount(decision.refund)[language])
    page.field(Label.yearCap, amount(decision.year.all)[language])
    page.field(Label.outpatientYearCap, amount(decision.year.outpatient)[language])
    page.field(Label.yearRefund, amount(decision.year.refund)[language])
    page.list(Label.printedItems, decision.printedItems.map { $0.wording[language] })
    if decision.printing != .unknown { page.field(Label.printing, decision.printing.wording[language]) }
    page.findings(decision.because, certainty: decision.certainty)
    return page.text
  }

  private static func headline(of ceiling: CeilingAmount) -> LocalizedText {
    switch ceiling {
    case .yen(let yen, _): yen.wording
    case .open(let missing): missing.wording
    }
  }

  private static func addedUp(_ added: AddedUp) -> LocalizedText {
    guard case .sum(let sum) = added else { return LocalizedText("", "", "") }
    let limit = headline(of: sum.ceiling)
    return sum.counted.wording.map { language, counted in "\(counted) (\(Label.ceiling[language])\(language.colon)\(limit[language]))" }
  }

  /// An amount in words; empty when there is none.
  static func amount(_ amount: KnownAmount) -> LocalizedText {
    if case .yen(let yen) = amount { yen.wording } else { LocalizedText("", "", "") }
  }
}

extension Label {
  /// 自己負担限度額.
  static let ceiling = LocalizedText("自己負担限度額", "Ceiling", "お金の 上限")
  /// 世帯合算.
  static let addedUp = LocalizedText("合算額", "Added up", "たした お金")
  /// 払戻し.
  static let refund = LocalizedText("申請で戻る額", "Paid back on application", "申し込むと もどる お金")
  /// 年間上限.
  static let yearCap = LocalizedText("年間上限（8月から7月）", "Cap of the year (August to July)", "1年の 上限（8月から 7月）")
  /// 外来年間上限.
  static let outpatientYearCap = LocalizedText("外来の年間上限（8月から7月）", "Outpatient cap of the year (August to July)", "入院しないときの 1年の 上限")
  /// 年間の払戻し.
  static let yearRefund = LocalizedText("年間上限で戻る額", "Paid back for the year", "1年で もどる お金")
  /// 任意記載事項.
  static let printedItems = LocalizedText("資格確認書の任意記載事項", "Optional items on the certificate", "資格確認書に 書いて ある こと")
  /// 適用区分の記載.
  static let printing = LocalizedText("資格確認書への区分の記載", "Class on the certificate", "資格確認書に 書くか")
}
