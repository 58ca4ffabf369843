import EligibilityModel
import Interchange

/// The answer: one colour, one sign and one verb, then the share, then the steps; the why unfolds.
struct AnswerView {
  let answer: CounterView.Given
  let form: CounterForm
  let finding: RegisterFinding?
  let widgets: Widgets
  let now: WebContext.Moment

  private var language: Language { widgets.language }
  private var decision: CounterDecision { answer.decision }

  var html: HTML {
    element("div", .class("answer")) {
      banner
      element("div", .class("column")) {
        context
        if decision.certainty == .unconfirmed { unconfirmed }
        if !decision.steps.isEmpty { steps }
        if !tried.isEmpty { triedList }
        rateButtons
        element("div", .class("boxes")) {
          claim
          bring
          proofs
        }
        BecauseView(because: decision.because, certainty: decision.certainty, language: language).html
        element("p", .class("submit")) { widgets.button(.nextPatient, PageText.nextPatient, class: "secondary") }
      }
    }
  }

  // MARK: Read from two metres

  private var banner: HTML {
    let outcome = decision.outcome
    return element(
      "section", .class("banner tone-\(outcome.tone.rawValue)"), .named("tabindex", "-1"), .flag("autofocus"),
      .named("aria-labelledby", "verb")
    ) {
      element("div", .class("banner-inside")) {
        Icon.sign(outcome.tone)
        element("div", .class("banner-text")) {
          element("h1", .id("verb"), .class("verb"), text: outcome.verb[language])
          element("p", .class("meaning"), text: outcome.meaning[language])
        }
        element("div", .class("charge")) {
          element("p", .class("charge-label"), text: Label.charge[language])
          element("p", .class("charge-share shares-\(shares)"), text: decision.charge.short[language])
          element("p", .class("charge-detail"), text: decision.charge.detail[language])
        }
      }
    }
  }

  /// How many shares are possible; more of them are written smaller, so that they stay in one line.
  private var shares: Int {
    if case .undecided(let candidates, _) = decision.charge { candidates.rates.count } else { 1 }
  }

  /// Which question this answers, for the sheet in the file and for whoever comes back to the screen.
  private var context: HTML {
    let shown = DocumentKind.allCases.filter { form.shown.contains($0) }.map { $0.wording[language] }
    return element("dl", .class("facts context")) {
      row(FormLabel.serviceDate, answer.question.serviceDate.wording[language])
      row(AnswerText.shown, shown.isEmpty ? FormLabel.nothing[language] : shown.joined(separator: language.listSeparator))
      row(FormLabel.visit, answer.question.visit.wording[language])
      row(FormLabel.facility, answer.question.facility.kind.wording[language])
      row(AnswerText.checkedAt, "\(now.day.wording[language]) \(now.clock)")
      if let read = decision.because.map(\.grounds.citation.readOn).min() { row(AnswerText.sourceAsOf, read.wording[language]) }
    }
  }

  private var unconfirmed: HTML {
    let open = decision.because.filter { $0.grounds.certainty == .unconfirmed || $0.outcome == .notStated }
    return element("section", .class("unconfirmed"), .named("aria-labelledby", "unconfirmed-title")) {
      element("h2", .id("unconfirmed-title"), text: AnswerText.unconfirmedTitle[language])
      element("p", text: AnswerText.unconfirmedText[language])
      element("ul") {
        for finding in open {
          element("li") {
            element("strong", text: finding.grounds.title[language])
            element("span", .class("cite"), .lang("ja"), text: finding.grounds.citation.wording)
          }
        }
      }
    }
  }

  // MARK: Steps

  private var steps: HTML {
    element("section", .class("steps"), .named("aria-labelledby", "steps-title")) {
      element("h2", .id("steps-title"), text: Label.steps[language])
      element("ol") {
        for step in decision.steps { self.step(step) }
      }
    }
  }

  private func step(_ step: CounterStep) -> HTML {
    element("li") {
      element("div", .class("step-text")) {
        element("h3", .id("step-\(step.rawValue)"), text: step.instruction[language])
        element("p", .class("say"), text: "\(AnswerText.say[language])\(language.colon)\(step.sayToPatient[language])")
        if step == .askAboutChange { element("p", .class("hint"), text: AnswerText.newPapersHint[language]) }
      }
      element("div", .class("outcomes"), .named("role", "group"), .named("aria-labelledby", "step-\(step.rawValue)")) {
        for choice in StepChoice.choices(for: step) {
          widgets.button(choice.action, choice.label, class: choice.role == .helps ? "outcome helps" : "outcome")
        }
      }
    }
  }

  private var tried: [CounterStep] { CounterStep.allCases.filter { form.attempts[$0] != .notTried } }

  private var triedList: HTML {
    element("section", .class("tried"), .named("aria-labelledby", "tried-title")) {
      element("h2", .id("tried-title"), text: AnswerText.done[language])
      element("ul") {
        for step in tried {
          element("li") {
            element("span", text: "\(step.instruction[language]) — \(result(of: step)[language])")
            element(
              "button", .type("submit"), .name(CounterForm.Name.action), .value(CounterAction.undo(step).value), .class("undo"),
              .named("aria-label", "\(AnswerText.undo[language])\(language.colon)\(step.instruction[language])"),
              text: AnswerText.undo[language])
          }
        }
      }
    }
  }

  private func result(of step: CounterStep) -> LocalizedText {
    switch form.attempts[step] {
    case .notTried, .failed: AnswerText.failed
    case .confirmed: AnswerText.confirmed
    case .denied: AnswerText.denied
    }
  }

  /// A share that stands on the screen of the online answer is one press away; a birth date is one link away.
  private var rateButtons: HTML {
    guard case .undecided(let candidates, let missing) = decision.charge else { return .empty }
    switch missing {
    case .onlineRate, .income: return shareButtons(candidates)
    case .birthDate: return .group([shareButtons(candidates), birthDateLink])
    case .step, .elderlyCertificate: return .empty
    }
  }

  private func shareButtons(_ candidates: CandidateRates) -> HTML {
    let valid = AnswerWord.valid.rawValue
    guard form[.cardCheck] == valid || form[.numberLookup] == valid else { return .empty }
    return element("div", .class("outcomes rates"), .named("role", "group"), .named("aria-labelledby", "rates-title")) {
      element("h2", .id("rates-title"), text: AnswerText.rateButtons[language])
      for rate in candidates.rates { widgets.button(.onlineRate(rate), rate.wording, class: "outcome helps") }
    }
  }

  private var birthDateLink: HTML {
    element("p", .class("to-field")) {
      element("a", .href("#" + CounterField.birthDate.rawValue), text: AnswerText.birthDateLink[language])
    }
  }

  // MARK: Boxes

  private var claim: HTML {
    box("claim", Label.claim) {
      element("p", .class("box-headline"), text: decision.claim.headline[language])
      element("p", text: decision.claim.whatToWrite[language])
      if decision.followUp != .none { element("p", .class("follow-up"), text: decision.followUp.wording[language]) }
    }
  }

  private var bring: HTML {
    guard !decision.bringNextTime.isEmpty else { return .empty }
    return box("bring", Label.bringNextTime) {
      element("ul") {
        for item in decision.bringNextTime { element("li", text: item.wording[language]) }
      }
    }
  }

  private var proofs: HTML {
    box("proofs", AnswerText.proofs) {
      element("dl", .class("facts")) {
        row(Label.identity, decision.identityBy.wording[language])
        row(Label.eligibility, decision.eligibilityBy.wording[language])
      }
    }
  }

  private func box(_ id: String, _ title: LocalizedText, @HTMLBuilder content: () -> HTML) -> HTML {
    element("section", .class("box"), .named("aria-labelledby", id + "-title")) {
      element("h2", .id(id + "-title"), text: title[language])
      content()
    }
  }

  private func row(_ label: LocalizedText, _ value: String) -> HTML {
    element("div") {
      element("dt", text: label[language])
      element("dd", text: value)
    }
  }
}
