import EligibilityModel
import Interchange
import Operations
import Registry

/// Shows what the register said; names stand exactly as the register has them.
struct RegisterPanel {
  let finding: RegisterFinding
  let language: Language

  var html: HTML {
    element("section", .class("column panel"), .id("register-answer"), .named("aria-labelledby", "register-title")) {
      element("h2", .id("register-title"), text: AnswerText.found[language])
      element("p", .class("register-word"), text: word)
      details
      if let openings = finding.openings { consent(openings) }
    }
  }

  /// What the person's answers to this institution open for whoever looks, and why the rest stays closed.
  private func consent(_ openings: CounterFindingOpenings) -> HTML {
    .group([
      element("h3", .id("openings-title"), text: AnswerText.openings[language]),
      opened(openings),
    ])
  }

  private func opened(_ openings: CounterFindingOpenings) -> HTML {
    switch openings {
    case .known(.items(let items)):
      element("dl", .class("facts"), .id("openings")) {
        for ruling in items { row(ruling.item.wording, ruling.standing.wording[language]) }
      }
    case .known(.eligibilityAlone): element("p", .id("openings"), text: DataAccess.eligibilityOnly.wording[language])
    case .withoutPersonID: element("p", .id("openings"), text: AnswerText.withoutPersonID[language])
    case .unavailable: element("p", .id("openings"), text: AnswerText.openingsUnknown[language])
    }
  }

  private var word: String {
    guard let answer = finding.answer else { return FormText.registerDown[language] }
    if case .notYet(let from) = answer { return "\(AnswerText.notYet[language])\(language.colon)\(from.wording[language])" }
    if case .reported(let day) = answer { return "\(AnswerText.reported[language])\(language.colon)\(day.wording[language])" }
    return answer.inquiryAnswer.validity.wording[language]
  }

  @HTMLBuilder private var details: HTML {
    switch finding.answer {
    case .valid(let found): person(found)
    case .invalid(let lostOn), .invalidWithNewer(let lostOn):
      element("dl", .class("facts")) { row(FormLabel.lostOn, lostOn.wording[language]) }
    case .notYet, .several, .reported, LookupAnswer.none?, nil: HTML.empty
    }
  }

  private func person(_ found: FoundCoverage) -> HTML {
    element("dl", .class("facts")) {
      element("div") {
        element("dt", text: AnswerText.name[language])
        element("dd", .class("name"), .lang("ja"), text: found.name.text)
      }
      row(AnswerText.coverPeriod, period(found.period))
      row(FormLabel.rate, found.copaymentRate?.wording[language] ?? FormLabel.notShown[language])
    }
  }

  private func period(_ period: Period) -> String {
    let end = period.validThrough.map { $0.wording[language] } ?? ""
    return "\(period.from.wording[language]) – \(end)"
  }

  private func row(_ label: LocalizedText, _ value: String) -> HTML {
    element("div") {
      element("dt", text: label[language])
      element("dd", text: value)
    }
  }
}
