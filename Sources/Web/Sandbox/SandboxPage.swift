import EligibilityModel
import Interchange
import Operations
import Registry

/// The scenarios with what to send and what must come back, and which of them were asked.
struct SandboxPage {
  let place: SandboxPlace
  /// Where it was asked for, so that the commands lead there.
  let address: String
  let language: Language

  var html: HTML {
    Layout.page(
      language: language, title: SandboxText.title[language], header: Layout.header(language) { .sandbox($0) },
      content: element("div", .class("column")) {
        element("h1", text: SandboxText.title[language])
        element("p", text: SandboxText.intro[language])
        element("dl", .class("facts")) {
          fact(SandboxText.day, place.day.iso8601)
          fact(SandboxText.address, address)
          fact(SandboxText.folders, place.folder + "/oqs")
          fact(SandboxText.requests, place.folder + "/requests")
          fact(SandboxText.institution, SandboxScenario.institution)
        }
        summary
        for scenario in SandboxScenario.allCases { section(scenario) }
        certificates
        signIns
      })
  }

  /// All scenarios on one screen.
  private var summary: HTML {
    element("section", .class("box scenario"), .named("aria-labelledby", "summary")) {
      element("h2", .id("summary"), text: SandboxText.summary[language])
      element("table") {
        element("thead") {
          element("tr") {
            element("th", .named("scope", "col"), text: SandboxText.number[language])
            element("th", .named("scope", "col"), text: SandboxText.scenario[language])
            for way in SandboxBoard.Way.allCases { element("th", .named("scope", "col"), text: way.title[language]) }
          }
        }
        element("tbody") { for scenario in SandboxScenario.allCases { row(scenario) } }
      }
      element("form", .named("method", "post"), .named("action", Route.sandbox(language).path)) {
        element("button", .type("submit"), text: SandboxText.clear[language])
      }
    }
  }

  private func row(_ scenario: SandboxScenario) -> HTML {
    element("tr") {
      element("td") { element("code", text: scenario.patient.number) }
      element("th", .named("scope", "row")) { element("a", .href("#" + scenario.rawValue), text: scenario.title[language]) }
      for way in SandboxBoard.Way.allCases { element("td", text: state(scenario, way)) }
    }
  }

  private func state(_ scenario: SandboxScenario, _ way: SandboxBoard.Way) -> String {
    let mark = place.board.mark(scenario, by: way)
    if place.board.isDone(scenario, by: way) { return "✓ " + SandboxText.done[language] }
    if !mark.answers.isEmpty { return "\(mark.answers.count)/\(scenario.answerCount) " + SandboxText.half[language] }
    return (mark.others > 0 ? SandboxText.otherwise : SandboxText.open)[language]
  }

  private func section(_ scenario: SandboxScenario) -> HTML {
    let patient = scenario.patient
    return element("section", .class("box scenario"), .id(scenario.rawValue), .named("aria-labelledby", scenario.rawValue + "-title")) {
      element("h2", .id(scenario.rawValue + "-title"), text: "\(patient.number)  \(scenario.title[language])")
      element("p", text: scenario.task[language])
      element("dl", .class("facts")) {
        fact(SandboxText.insurer, patient.insurerNumber)
        fact(SandboxText.symbol, patient.symbol)
        fact(SandboxText.number, patient.number)
        fact(SandboxText.branch, patient.branchNumber)
        fact(SandboxText.birth, patient.birthDate.iso8601)
      }
      element("h3", text: SandboxText.expected[language])
      element("ul") {
        for way in SandboxBoard.Way.allCases { element("li") { expected(scenario, way) } }
        if let card = scenario.expectedOfCard(on: place.day) {
          element("li") {
            element("span", text: SandboxText.reader[language] + language.colon)
            element("code", text: card)
          }
        }
      }
      element("details") {
        element("summary", text: SandboxText.commands[language])
        for command in SandboxCommands(scenario: scenario, place: place, address: address).all {
          element("pre") { element("code", text: command) }
        }
      }
    }
  }

  @HTMLBuilder
  private func expected(_ scenario: SandboxScenario, _ way: SandboxBoard.Way) -> HTML {
    element("span", text: way.title[language] + language.colon)
    element("code", text: scenario.promises(by: way, on: place.day).map(\.wording).joined(separator: " → "))
  }

  @HTMLBuilder
  private func fact(_ label: LocalizedText, _ value: String?) -> HTML {
    element("dt", text: label[language])
    element("dd") {
      if let value { element("code", text: value) } else { element("span", text: SandboxText.absent[language]) }
    }
  }
}

// What does not hang on a patient.
extension SandboxPage {
  /// What the gate makes of each certificate.
  fileprivate var certificates: HTML {
    element("section", .class("box scenario"), .named("aria-labelledby", "certificates")) {
      element("h2", .id("certificates"), text: SandboxText.certificates[language])
      element("p", text: SandboxText.certificatesIntro[language])
      if let gate = place.gateAddress {
        for certificate in SandboxCertificate.allCases {
          element("p", text: SandboxText.fate(of: certificate)[language])
          element("pre") { element("code", text: certificate.command(to: gate, in: place.folder)) }
        }
      } else {
        element("p", text: SandboxText.noGate[language])
      }
    }
  }

  /// Who may sign in.
  fileprivate var signIns: HTML {
    element("section", .class("box scenario"), .named("aria-labelledby", "sign-ins")) {
      element("h2", .id("sign-ins"), text: SandboxText.signIns[language])
      element("p") {
        element("span", text: SandboxText.signInsIntro[language])
        element("code", text: SampleAccounts.password)
      }
      element("table") {
        element("thead") {
          element("tr") {
            for text in [SandboxText.name, SandboxText.role, SandboxText.code] {
              element("th", .named("scope", "col"), text: text[language])
            }
          }
        }
        element("tbody") {
          for signIn in place.signIns() {
            element("tr") {
              element("th", .named("scope", "row"), text: signIn.name.text)
              element("td", text: signIn.role.wording[language])
              element("td") { element("code", text: signIn.code) }
            }
          }
        }
      }
      element("p") { element("a", .href(Route.signIn(language).path), text: SandboxText.signIns[language]) }
    }
  }
}

/// How to ask by each way, from a shell.
struct SandboxCommands {
  let scenario: SandboxScenario
  let place: SandboxPlace
  let address: String

  var all: [String] {
    let requests = place.folder + "/requests/" + scenario.rawValue
    let (root, code) = (place.folder, SandboxScenario.institution)
    let card = "shikaku face --root \(root)/oqs --institution \(code) --register \(root)/register.sqlite < \(requests).face.json"
    return [
      "curl -s \(address)/api/v1/verify -H 'Content-Type: application/json' -d @\(requests).json",
      "cp \(requests).xml \(place.folder)/oqs/req/OQSsiquc01req_\(scenario.patient.number).xml",
      "curl -s '\(address)/fhir/CoverageEligibilityRequest/$submit' -H 'Content-Type: application/fhir+json' -d @\(requests).fhir.json",
    ] + (scenario.card(on: place.day) == nil ? [] : [card])
  }
}
