public import EligibilityModel

extension PlainText {
  static func text(of decision: EnrolmentDecision, in language: Language) -> String {
    var page = TextPage(language)
    switch decision.plan {
    case .registration(let plan): page.write(plan, in: language)
    case .cancellation(let plan): page.write(plan, in: language)
    }
    page.findings(decision.because, certainty: decision.certainty)
    return page.text
  }
}

extension TextPage {
  fileprivate mutating func write(_ plan: RegistrationPlan, in language: Language) {
    line(plan.outcome.wording)
    for channel in plan.channels { write(channel, in: language) }
    if case .channel(let channel) = plan.advised { field(Label.advised, channel.wording[language]) }
    numbered(Label.advice, plan.advice.map { $0.wording[language] })
    if case .at(let position) = plan.progress { field(Label.nextStep, position.wording(of: \.wording)[language]) }
  }

  private mutating func write(_ plan: ChannelPlan, in language: Language) {
    field(plan.channel.wording, plan.standing.wording[language])
    for (label, needs) in [
      (Label.missing, plan.missing), (Label.toCheck, plan.toCheck), (Label.bringAll, plan.bring), (Label.know, plan.know),
    ] where !needs.isEmpty {
      indented(label[language] + language.colon + needs.map { $0.wording[language] }.joined(separator: language.listSeparator))
    }
    guard plan.standing == .open else { return }
    for (index, step) in plan.steps.enumerated() { indented("\(index + 1). \(step.wording[language])") }
    indented(plan.use.wording[language])
  }

  fileprivate mutating func write(_ plan: CancellationPlan, in language: Language) {
    line(plan.outcome.wording)
    indented(plan.attachments.wording[language])
    if case .on(let day) = plan.registeredThrough { field(Label.registeredThrough, day.wording[language]) }
    field(Label.portalStatus, plan.status.wording[language])
    indented(plan.certificate.wording[language])
    indented(plan.points.wording[language])
    indented(plan.again.wording[language])
    if let guide = plan.guide { indented(Label.guide[language] + " " + guide.text) }
  }
}

extension Label {
  /// 手続の案内ページ.
  static let guide = LocalizedText("保険者の手続の案内ページ", "The insurer's page with the steps", "手続きの ページ")
  /// 勧める方法.
  public static let advised = LocalizedText("お勧めの方法", "Advised", "おすすめ")
  /// 案内.
  public static let advice = LocalizedText("ご案内", "Please note", "おねがい")
  /// 次の一歩.
  public static let nextStep = LocalizedText("次の一歩", "Next step", "つぎ")
  /// 足りないもの.
  public static let missing = LocalizedText("足りないもの", "Lacking", "たりない もの")
  /// 確かめるもの.
  public static let toCheck = LocalizedText("確かめるもの", "To check", "たしかめる もの")
  /// 持って行くもの.
  public static let bringAll = LocalizedText("持って行くもの", "Bring", "持って いく もの")
  /// 覚えておくもの.
  public static let know = LocalizedText("覚えておくもの", "Know by heart", "おぼえて おく もの")
  /// 登録が続く最後の日.
  public static let registeredThrough = LocalizedText("登録が続く最後の日", "Registered through", "登録が ある さいごの 日")
  /// マイナポータルの表示.
  public static let portalStatus = LocalizedText("マイナポータルの表示", "Mynaportal shows", "マイナポータルに 出る ことば")
}

extension WalkPosition {
  /// Where a procedure stands, in words.
  func wording(of text: (Step) -> LocalizedText) -> LocalizedText {
    switch self {
    case .next(let step, _): text(step)
    case .outOfOrder(_, let expected, _):
      text(expected).map { language, step in
        switch language {
        case .japanese: "順番が違います。先に「\(step)」をしてください"
        case .english: "out of order; first: \(step)"
        case .easyJapanese: "さきに「\(step)」を して ください"
        }
      }
    case .complete: LocalizedText("すべて終わりました", "all done", "ぜんぶ おわりました")
    }
  }
}
