public import EligibilityModel

extension PlainText {
  /// Any answer as lines for people, what to do first, why last.
  /// 回答の説明文
  public static func text(of answer: Answer, in language: Language) -> String {
    switch answer {
    case .counter(let decision): text(of: decision, in: language)
    case .claim(let decision): text(of: decision, in: language)
    case .copayment(let decision): text(of: decision, in: language)
    case .certificate(let decision): text(of: decision, in: language)
    case .bring(let decision): text(of: decision, in: language)
    case .enrolment(let decision): text(of: decision, in: language)
    case .emergency(let decision): text(of: decision, in: language)
    case .offCounter(let decision): text(of: decision, in: language)
    case .reader(let decision): text(of: decision, in: language)
    case .checklist(let decision): text(of: decision, in: language)
    case .ceiling(let decision): text(of: decision, in: language)
    case .documents(let decision): text(of: decision, in: language)
    case .subsidy(let decision): text(of: decision, in: language)
    case .contact(let decision): text(of: decision, in: language)
    case .deadline(let decision): text(of: decision, in: language)
    case .consent(let decision): text(of: decision, in: language)
    }
  }

  private static func text(of decision: ClaimDecision, in language: Language) -> String {
    var page = TextPage(language)
    page.line(decision.direction.headline)
    page.indented(decision.direction.whatToWrite[language])
    if case .sevens(let insurerNumber, let accepted, let number) = decision.numbers {
      page.indented("\(insurerNumber) / \(accepted) / \(number)")
    }
    page.list(Label.claim, decision.remarks.map { $0.wording[language] })
    page.indented(decision.sendTo.wording[language])
    page.findings(decision.because, certainty: decision.certainty)
    return page.text
  }

  private static func text(of decision: CopaymentDecision, in language: Language) -> String {
    var page = TextPage(language)
    page.field(Label.charge, decision.charge.short[language])
    page.indented(decision.charge.detail[language])
    page.indented(decision.band.wording[language])
    if case .yen(let amount) = decision.patientPays { page.indented("\(amount) \(language == .english ? "yen" : "円")") }
    page.findings(decision.because, certainty: decision.certainty)
    return page.text
  }

  private static func text(of decision: CertificateDecision, in language: Language) -> String {
    var page = TextPage(language)
    page.line(decision.state.wording)
    page.line(decision.use.wording)
    page.indented(decision.registration.wording[language])
    page.numbered(Label.steps, decision.advice.map { $0.wording[language] })
    page.findings(decision.because, certainty: decision.certainty)
    return page.text
  }

  private static func text(of decision: BringDecision, in language: Language) -> String {
    var page = TextPage(language)
    page.numbered(Label.bring, decision.items.map { $0.wording[language] })
    page.numbered(Label.steps, decision.prepare.map { $0.wording[language] })
    page.findings(decision.because, certainty: decision.certainty)
    return page.text
  }
}
